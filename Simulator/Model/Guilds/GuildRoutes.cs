using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Guilds;

/// <summary>Guilds, their channels and members, as far as bots read them. Source: Discord documentation, Guild Resource.</summary>
internal static class GuildRoutes
{
    public static readonly EquatableList<Route> All =
    [
        new("GET", "/guilds/{guild_id}", Bucket.Of("guilds.get", 30, 30), Get),
        new("GET", "/guilds/{guild_id}/channels", Bucket.Of("guilds.channels", 30, 30), Channels),
        new("GET", "/guilds/{guild_id}/roles", Bucket.Of("guilds.roles", 30, 30), Roles),
        new("GET", "/guilds/{guild_id}/members", Bucket.Of("guilds.members", 10, 10), Members),
        new("GET", "/guilds/{guild_id}/members/{user_id}", Bucket.Of("guilds.member", 5, 1), GetMember),
    ];

    private static Reply Get(World world, Call call) =>
        With(
            world,
            call,
            guild =>
            {
                var json = guild.ToJson();
                if (call.Asks("with_counts"))
                    (json["approximate_member_count"], json["approximate_presence_count"]) = (guild.Members.Count, guild.Members.Count);
                return Answer.Ok(json);
            }
        );

    private static Reply Channels(World world, Call call) =>
        With(
            world,
            call,
            guild => Answer.Ok(new JsonArray([.. world.ChannelsOf(guild).Select(channel => (JsonNode)channel.ToJson(world.User))]))
        );

    private static Reply Roles(World world, Call call) =>
        With(world, call, static guild => Answer.Ok(guild.ToJson()["roles"]!.DeepClone()));

    private static Reply Members(World world, Call call) =>
        With(
            world,
            call,
            guild =>
            {
                var limit = int.TryParse(call.Text("limit"), out var asked) ? Math.Clamp(asked, 1, 1_000) : 1;
                var after = call.Cursor("after") ?? default;
                var page = ((IEnumerable<Member>)guild.Members)
                    .Where(member => member.User.Value > after)
                    .OrderBy(static member => member.User)
                    .Take(limit);
                return Answer.Ok(new JsonArray([.. page.Select(member => (JsonNode)member.ToJson(world.User(member.User)))]));
            }
        );

    private static Reply GetMember(World world, Call call) =>
        With(
            world,
            call,
            guild =>
                guild.Member(new(call.Id("user_id"))) is { } member
                    ? Answer.Ok(member.ToJson(world.User(member.User)))
                    : Refusals.UnknownMember
        );

    private static Reply With(World world, Call call, Func<Guild, Answer> answer) =>
        Reply.Of(world, world.Guild(call.Guild) is { } guild ? answer(guild) : Refusals.UnknownGuild);
}
