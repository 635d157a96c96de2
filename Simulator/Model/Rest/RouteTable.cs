using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Commands;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Interactions;
using Oven.Functional.Simulator.Model.Messages;
using Oven.Functional.Simulator.Model.Users;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>All routes, found by path. A literal segment beats a parameter: <c>/users/@me</c> before <c>/users/{user_id}</c>.</summary>
internal sealed class RouteTable
{
    /// <summary>Every route that the simulator has: a concept adds its list here.</summary>
    public static readonly RouteTable Discord = new(
        GatewayRoutes.All,
        UserRoutes.All,
        GuildRoutes.All,
        ChannelRoutes.All,
        MessageRoutes.All,
        CommandRoutes.All,
        CallbackRoute.All,
        FollowUpRoutes.All
    );

    private readonly ILookup<int, Route> _bySegments;

    public RouteTable(params IEnumerable<IEnumerable<Route>> routes)
    {
        All = routes.SelectMany(static list => list).ToEquatableList();
        _bySegments = All.OrderBy(static route => route.Segments.Count(static segment => segment[0] == '{'))
            .ToLookup(static route => route.Segments.Count);
    }

    public EquatableList<Route> All { get; }

    /// <summary>The route and its parameters; <c>PathExists</c> tells a wrong method from a wrong path.</summary>
    public (Route? Route, Dictionary<string, string> Parameters, bool PathExists) Find(string method, string path)
    {
        // Unescaped one by one: clients send @original as %40original, and an emoji may hold an escaped slash.
        var segments = Array.ConvertAll(path.Split('/', StringSplitOptions.RemoveEmptyEntries), Uri.UnescapeDataString);
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
