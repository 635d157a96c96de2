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
        var users = UsersOf(message, emoji);
        if (users.Contains(user))
            return Reply.Of(world, answer);
        var data = Event(world, message, emoji, user);
        data["message_author_id"] = message.Author.ToString();
        if (world.Guild(world.Channel(message.Channel)?.Guild) is { } guild && guild.Member(user) is { } member)
            data["member"] = member.ToJson(world.User(user));
        world = world.Replace(With(message, emoji, users.Add(user)));
        return new(world, answer, [Dispatched(world, message, "MESSAGE_REACTION_ADD", data)]);
    }

    public static Reply Remove(World world, Message message, ReactionEmoji emoji, UserId user)
    {
        var users = UsersOf(message, emoji);
        if (!users.Contains(user))
            return Reply.Of(world, Answer.NoContent);
        var data = Event(world, message, emoji, user);
        world = world.Replace(With(message, emoji, ((IEnumerable<UserId>)users).Where(other => other != user).ToEquatableList()));
        return new(world, Answer.NoContent, [Dispatched(world, message, "MESSAGE_REACTION_REMOVE", data)]);
    }

    public static EquatableList<UserId> UsersOf(Message message, ReactionEmoji emoji) =>
        ((IEnumerable<Reaction>)message.Reactions).FirstOrDefault(reaction => reaction.Emoji.IsSame(emoji))?.Users ?? [];

    // An emoji keeps its place while anybody holds it.
    private static Message With(Message message, ReactionEmoji emoji, EquatableList<UserId> users)
    {
        var reactions = UsersOf(message, emoji).IsEmpty
            ? message.Reactions.Add(new Reaction(emoji, users))
            : message.Reactions.Select(reaction => reaction.Emoji.IsSame(emoji) ? reaction with { Users = users } : reaction);
        return message with
        {
            Reactions = ((IEnumerable<Reaction>)reactions).Where(static reaction => !reaction.Users.IsEmpty).ToEquatableList(),
        };
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
