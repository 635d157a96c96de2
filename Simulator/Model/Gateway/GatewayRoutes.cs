using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>Where to connect. Source: Discord documentation, Gateway.</summary>
internal static class GatewayRoutes
{
    public static readonly EquatableList<Route> All =
    [
        new(
            "GET",
            "/gateway",
            Bucket.Of("gateway", 30, 30),
            static (world, call) => Reply.Of(world, Answer.Ok(Address(call))),
            Access.Open
        ),
        new("GET", "/gateway/bot", Bucket.Of("gateway.bot", 10, 10), static (world, call) => Reply.Of(world, Answer.Ok(Whole(call)))),
    ];

    private static JsonObject Address(Call call) => new() { ["url"] = call.Gateway.Url.GetLeftPart(UriPartial.Authority) };

    private static JsonObject Whole(Call call)
    {
        var whole = Address(call);
        whole["shards"] = call.Gateway.Shards;
        whole["session_start_limit"] = new JsonObject
        {
            ["total"] = call.Gateway.Total,
            ["remaining"] = call.Gateway.Remaining,
            ["reset_after"] = (long)call.Gateway.ResetAfter.TotalMilliseconds,
            ["max_concurrency"] = call.Gateway.MaxConcurrency,
        };
        return whole;
    }
}
