using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Channels;

/// <summary>Channels, direct messages and typing. Source: Discord documentation, Channel Resource and User Resource.</summary>
internal static class ChannelRoutes
{
    public static readonly EquatableList<Route> All =
    [
        new("GET", "/channels/{channel_id}", Bucket.Of("channels.get", 30, 30), Get),
        new("PATCH", "/channels/{channel_id}", Bucket.Of("channels.edit", 5, 15), Edit),
        new("POST", "/channels/{channel_id}/typing", Bucket.Of("channels.typing", 5, 5), Type),
        new("POST", "/users/@me/channels", Bucket.Of("users.me.channels", 10, 10), OpenDirect),
    ];

    private static Reply Get(World world, Call call) =>
        Reply.Of(world, world.Channel(call.Channel) is { } channel ? Answer.Ok(channel.ToJson(world.User)) : Refusals.UnknownChannel);

    private static Reply Edit(World world, Call call)
    {
        if (world.Channel(call.Channel) is not Channel.Text channel)
            return Reply.Of(world, Refusals.UnknownChannel);
        if (call.Body.Text("name") is { Length: 0 or > 100 })
            return Reply.Of(world, Answer.Invalid("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."));
        var edited = channel with
        {
            Name = call.Body.Text("name") ?? channel.Name,
            Topic = call.Body.Has("topic") ? call.Body.Text("topic") : channel.Topic,
            Position = (int)(call.Body.Number("position") ?? channel.Position),
        };
        var json = edited.ToJson(world.User);
        return new(
            world.Put(edited),
            Answer.Ok(json),
            [new Happening.Dispatched("CHANNEL_UPDATE", Json.From(json), edited.In, Intents.Guilds)]
        );
    }

    private static Reply Type(World world, Call call)
    {
        if (world.Channel(call.Channel) is not { } channel)
            return Reply.Of(world, Refusals.UnknownChannel);
        var data = new JsonObject
        {
            ["channel_id"] = channel.Id.ToString(),
            ["user_id"] = world.Bot.Id.ToString(),
            ["timestamp"] = call.Now.Wall.ToUnixTimeSeconds(),
        };
        if (world.Guild(channel.Guild) is { } guild)
        {
            data["guild_id"] = guild.Id.ToString();
            data["member"] = guild.Member(world.Bot.Id)?.ToJson(world.Bot);
        }
        var needs = channel is Channel.Direct ? Intents.DirectMessageTyping : Intents.GuildMessageTyping;
        return new(world, Answer.NoContent, [new Happening.Dispatched("TYPING_START", data, channel.Guild, needs)]);
    }

    private static Reply OpenDirect(World world, Call call)
    {
        if (!Snowflake.TryParse(call.Body.Text("recipient_id"), out var id))
            return Reply.Of(world, Answer.Invalid("recipient_id", "BASE_TYPE_REQUIRED", "This field is required"));
        if (!world.Users.Contains(new(id)))
            return Reply.Of(world, Refusals.UnknownUser);
        if (new UserId(id) == world.Bot.Id)
            return Reply.Of(world, Answer.Refused(400, 50007, "Cannot send messages to this user"));
        (world, var channel) = world.DirectWith(new(id), call.Now.Wall);
        return Reply.Of(world, Answer.Ok(channel.ToJson(world.User)));
    }
}
