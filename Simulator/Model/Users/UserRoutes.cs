using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Users;

/// <summary>Users and the application itself. Source: Discord documentation, User Resource and Application Resource.</summary>
internal static class UserRoutes
{
    public static readonly EquatableList<Route> All =
    [
        new("GET", "/users/@me", Bucket.Of("users.me", 30, 30), static (world, _) => Reply.Of(world, Answer.Ok(world.Bot.ToOwnJson()))),
        new("GET", "/users/@me/guilds", Bucket.Of("users.me.guilds", 5, 5), Guilds),
        new("GET", "/users/{user_id}", Bucket.Of("users.get", 30, 30), Get),
        new("GET", "/applications/@me", Bucket.Of("applications.me", 30, 30), Application),
        new("GET", "/oauth2/applications/@me", Bucket.Of("applications.me", 30, 30), Application),
    ];

    private static Reply Get(World world, Call call) =>
        Reply.Of(world, world.Users.TryGet(new(call.Id("user_id")), out var user) ? Answer.Ok(user.ToJson()) : Refusals.UnknownUser);

    private static Reply Guilds(World world, Call call)
    {
        var after = call.Cursor("after") ?? default;
        var page = world
            .Guilds.Select(static pair => pair.Value)
            .Where(guild => guild.Id.Value > after)
            .OrderBy(static guild => guild.Id)
            .Take(200);
        return Reply.Of(world, Answer.Ok(new JsonArray([.. page.Select(guild => (JsonNode)Partial(guild, world))])));
    }

    private static JsonObject Partial(Guild guild, World world) =>
        new()
        {
            ["id"] = guild.Id.ToString(),
            ["name"] = guild.Name,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = guild.Owner == world.Bot.Id,
            ["permissions"] = Guild.Everything,
            ["features"] = new JsonArray(),
        };

    private static Reply Application(World world, Call call)
    {
        var application = new JsonObject
        {
            ["id"] = world.Application.ToString(),
            ["name"] = world.Bot.Name,
            ["icon"] = null,
            ["description"] = "",
            ["type"] = null,
            ["bot"] = world.Bot.ToJson(),
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = Opaque.Name(world.Seed, 0, 4),
            ["flags"] = 0,
            ["hook"] = true,
            ["summary"] = "",
            ["is_verified"] = false,
            ["is_discoverable"] = false,
            ["is_monetized"] = false,
            ["storefront_available"] = false,
            ["integration_public"] = true,
            ["integration_require_code_grant"] = false,
            ["redirect_uris"] = new JsonArray(),
            ["interactions_endpoint_url"] = null,
            ["role_connections_verification_url"] = null,
            ["owner"] = world.Bot.ToJson(),
            ["approximate_guild_count"] = world.Guilds.Count,
            ["approximate_user_install_count"] = 0,
            ["team"] = null,
        };
        return Reply.Of(world, Answer.Ok(application));
    }
}
