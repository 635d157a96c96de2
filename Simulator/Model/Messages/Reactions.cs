using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Messages;

/// <summary>Giving and taking back reactions, by the bot or by people.</summary>
internal static class Reactions
{
    public static Reply Add(World world, Message message, ReactionEmoji emoji, UserId user, Answer answer)
    {
        var others = Without(message, emoji, user, out var users, out var had);
        if (had)
            return Reply.Of(world, answer);
        var next = message with { Reactions = [.. others, new Reaction(emoji, users.Add(user))] };
        var data = Event(world, message, emoji, user);
        data["message_author_id"] = message.Author.ToString();
        if (world.Guild(world.Channel(message.Channel)?.Guild) is { } guild && guild.Member(user) is { } member)
            data["member"] = member.ToJson(world.User(user));
        return new(world.Replace(next), answer, [Dispatched(world, message, "MESSAGE_REACTION_ADD", data)]);
    }

    public static Reply Remove(World world, Message message, ReactionEmoji emoji, UserId user)
    {
        var others = Without(message, emoji, user, out var users, out var had);
        if (!had)
            return Reply.Of(world, Answer.NoContent);
        var next = message with { Reactions = users.IsEmpty ? others : [.. others, new Reaction(emoji, users)] };
        var data = Event(world, message, emoji, user);
        return new(world.Replace(next), Answer.NoContent, [Dispatched(world, message, "MESSAGE_REACTION_REMOVE", data)]);
    }

    private static EquatableList<Reaction> Without(Message message, ReactionEmoji emoji, UserId user, out EquatableList<UserId> users, out bool had)
    {
        var all = (IEnumerable<Reaction>)message.Reactions;
        var same = all.FirstOrDefault(reaction => reaction.Emoji.IsSame(emoji));
        had = same is not null && same.Users.Contains(user);
        users = same is null ? [] : ((IEnumerable<UserId>)same.Users).Where(other => other != user).ToEquatableList();
        return all.Where(reaction => reaction != same).ToEquatableList();
    }

    private static JsonObject Event(World world, Message message, ReactionEmoji emoji, UserId user)
    {
        var data = new JsonObject
        {
            ["user_id"] = user.ToString(),
            ["type"] = 0,
            ["message_id"] = message.Id.ToString(),
            ["channel_id"] = message.Channel.ToString(),
            ["emoji"] = emoji.ToJson(),
            ["burst"] = false,
        };
        if (world.Channel(message.Channel)?.Guild is { } guild)
            data["guild_id"] = guild.ToString();
        return data;
    }

    private static Happening.Dispatched Dispatched(World world, Message message, string name, JsonObject data)
    {
        var channel = world.Channel(message.Channel);
        return new(name, data, channel?.Guild, channel is Channel.Direct ? Intents.DirectMessageReactions : Intents.GuildMessageReactions);
    }
}
