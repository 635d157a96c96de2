using System.Globalization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>How many calls a bucket takes in a fixed window. Discord documents no numbers; the defaults are those commonly observed.</summary>
/// <param name="Name">Routes with the same name share one bucket.</param>
/// <param name="Limit">Calls per window and major parameter.</param>
/// <param name="Per">Length of the window, which starts with its first call.</param>
internal sealed record Bucket(string Name, int Limit, TimeSpan Per)
{
    /// <summary>What clients see as X-RateLimit-Bucket.</summary>
    public string Id { get; } = Opaque.Name(Name);

    public static Bucket Of(string name, int limit, double seconds) => new(name, limit, TimeSpan.FromSeconds(seconds));
}

/// <summary>Who may call a route.</summary>
internal enum Access
{
    /// <summary>Only with the bot's token.</summary>
    Bot,

    /// <summary>Anybody: the path itself holds a secret, or there is none.</summary>
    Open,
}

/// <summary>
/// One REST route as data. Concepts list theirs (<c>MessageRoutes.All</c>), the <see cref="RouteTable"/> joins the lists; nothing else
/// knows what routes there are.
/// </summary>
/// <param name="Method">In capitals.</param>
/// <param name="Template">As in Discord's documentation: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Bucket">What limits it.</param>
/// <param name="Handle">What it does.</param>
/// <param name="Access">Who may call it.</param>
internal sealed record Route(string Method, string Template, Bucket Bucket, Func<World, Call, Reply> Handle, Access Access = Access.Bot)
{
    public EquatableList<string> Segments { get; } = Template.Split('/', StringSplitOptions.RemoveEmptyEntries).ToEquatableList();

    /// <summary>True for the eight interaction endpoints, which the global limit does not count.</summary>
    public bool IsForInteractions { get; init; }

    /// <summary>The parameter values if the path is this route's; null if not.</summary>
    public Dictionary<string, string>? Match(ReadOnlySpan<string> path)
    {
        if (path.Length != Segments.Count)
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
        {
            if (Segments[i] is ['{', .. var name, '}'])
                parameters[name] = Uri.UnescapeDataString(path[i]);
            else if (Segments[i] != path[i])
                return null;
        }
        return parameters;
    }

    /// <summary>The resource whose limits are counted separately: the first channel, guild or webhook of the path.</summary>
    public static string Major(IReadOnlyDictionary<string, string> parameters) =>
        parameters.TryGetValue("channel_id", out var channel) ? channel
        : parameters.TryGetValue("guild_id", out var guild) ? guild
        : parameters.TryGetValue("webhook_id", out var webhook)
            ? parameters.TryGetValue("webhook_token", out var token)
                ? $"{webhook}/{token}"
                : webhook
        : parameters.TryGetValue("interaction_id", out var interaction) ? interaction
        : "";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {Template}");
}

/// <summary>All routes, found by path. A literal segment beats a parameter: <c>/users/@me</c> before <c>/users/{user_id}</c>.</summary>
internal sealed class RouteTable
{
    private readonly ILookup<int, Route> _bySegments;

    public RouteTable(params IEnumerable<IEnumerable<Route>> routes)
    {
        All = routes.SelectMany(static list => list).ToEquatableList();
        _bySegments = All.OrderBy(static route => route.Segments.Count(static segment => segment[0] == '{')).ToLookup(static route => route.Segments.Count);
    }

    public EquatableList<Route> All { get; }

    /// <summary>The route and its parameters; <c>PathExists</c> tells a wrong method from a wrong path.</summary>
    public (Route? Route, Dictionary<string, string> Parameters, bool PathExists) Find(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var pathExists = false;
        foreach (var route in _bySegments[segments.Length])
        {
            if (route.Match(segments) is not { } parameters)
                continue;
            if (route.Method == method)
                return (route, parameters, true);
            pathExists = true;
        }
        return (null, [], pathExists);
    }
}
