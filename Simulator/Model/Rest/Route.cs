using System.Globalization;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Forms;

namespace Oven.Functional.Simulator.Model.Rest;

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

    /// <summary>What the body must look like; null where Discord's specification knows of none.</summary>
    public Shape? Form { get; } = FormTable.Of($"{Method} {Template}");

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
                parameters[name] = path[i];
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
            ? parameters.TryGetValue("webhook_token", out var token) ? $"{webhook}/{token}"
                : webhook
        : parameters.TryGetValue("interaction_id", out var interaction) ? interaction
        : "";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {Template}");
}

/// <summary>Who may call a route.</summary>
internal enum Access
{
    /// <summary>Only with the bot's token.</summary>
    Bot,

    /// <summary>Anybody: the path itself holds a secret, or there is none.</summary>
    Open,
}
