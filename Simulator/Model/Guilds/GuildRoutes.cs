using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Guilds;

/// <summary>Guilds, their channels and members, as far as bots read and arrange them. Source: Discord documentation, Guild Resource.</summary>
internal static class GuildRoutes
{
    public static readonly EquatableList<Route> All =
    [
        new("GET", "/guilds/{guild_id}", Bucket.Of("guilds.get", 30, 30), Get),
        new("GET", "/guilds/{guild_id}/channels", Bucket.Of("guilds.channels", 30, 30), Channels),
        new("POST", "/guilds/{guild_id}/channels", Bucket.Of("guilds.channels.create", 10, 10), MakeChannel),
        new("PATCH", "/guilds/{guild_id}/channels", Bucket.Of("guilds.channels.move", 5, 5), MoveChannels),
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

    private static Reply MakeChannel(World world, Call call)
    {
        if (world.Guild(call.Guild) is not { } guild)
            return Reply.Of(world, Refusals.UnknownGuild);
        if (call.Body.Text("name") is not { Length: > 0 and <= 100 } name)
            return Reply.Of(world, Answer.Invalid("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."));
        (world, var id) = world.NewId(call.Now.Wall);
        var channel = new Channel.Text(new(id), guild.Id, name, guild.Channels.Count);
        world = world.Put(channel).Put(guild with { Channels = guild.Channels.Add(channel.Id) });
        var json = channel.ToJson(world.User);
        return new(world, Answer.Created(json), [new Happening.Dispatched("CHANNEL_CREATE", Json.From(json), guild.Id, Intents.Guilds)]);
    }

    // Source: Discord documentation, Guild, Modify Guild Channel Positions; error 40009: only one channel may change its parent.
    private static Reply MoveChannels(World world, Call call)
    {
        if (world.Guild(call.Guild) is not { } guild)
            return Reply.Of(world, Refusals.UnknownGuild);
        if (call.Body.Items.Count(static item => item.Has("parent_id")) > 1)
            return Reply.Of(world, Answer.Refused(400, 40009, "Only one channel can change its parent at a time."));
        var moved = new List<Happening>();
        foreach (var item in call.Body.Items)
        {
            if (
                !Snowflake.TryParse(item.Text("id"), out var id)
                || world.Channel(new(id)) is not Channel.Text channel
                || channel.In != guild.Id
            )
                return Reply.Of(world, Refusals.UnknownChannel);
            channel = channel with
            {
                Position = (int)(item.Number("position") ?? channel.Position),
                Parent =
                    !item.Has("parent_id") ? channel.Parent
                    : Snowflake.TryParse(item.Text("parent_id"), out var parent) ? new(parent)
                    : null,
            };
            world = world.Put(channel);
            moved.Add(new Happening.Dispatched("CHANNEL_UPDATE", Json.From(channel.ToJson(world.User)), guild.Id, Intents.Guilds));
        }
        return new(world, Answer.NoContent, moved.ToEquatableList());
    }

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
