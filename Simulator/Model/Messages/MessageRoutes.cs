using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Messages;

/// <summary>Messages and reactions. Source: Discord documentation, Message Resource.</summary>
internal static class MessageRoutes
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string One = "/channels/{channel_id}/messages/{message_id}";
    private const string Emoji = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}";

    private static readonly Bucket s_reactions = Bucket.Of("reactions", 1, 0.25);

    // How long enforce_nonce remembers; documented as "the past few minutes".
    private static readonly TimeSpan s_nonceMemory = TimeSpan.FromMinutes(5);

    public static readonly EquatableList<Route> All =
    [
        new("GET", Messages, Bucket.Of("messages.list", 5, 5), List),
        new("POST", Messages, Bucket.Of("messages.create", 5, 5), Create),
        new("POST", $"{Messages}/bulk-delete", Bucket.Of("messages.bulk-delete", 1, 3), BulkDelete),
        new("GET", One, Bucket.Of("messages.get", 30, 30), Get),
        new("PATCH", One, Bucket.Of("messages.edit", 5, 5), Edit),
        new("DELETE", One, Bucket.Of("messages.delete", 5, 1), Delete),
        new("PUT", $"{Emoji}/@me", s_reactions, AddReaction),
        new("DELETE", $"{Emoji}/@me", s_reactions, (world, call) => RemoveReaction(world, call, world.Bot.Id)),
        new("DELETE", $"{Emoji}/{{user_id}}", s_reactions, (world, call) => RemoveReaction(world, call, new(call.Id("user_id")))),
        new("GET", Emoji, Bucket.Of("reactions.list", 5, 5), ListReactions),
    ];

    private static Reply List(World world, Call call)
    {
        if (world.Channel(call.Channel) is null)
            return Reply.Of(world, Refusals.UnknownChannel);
        if (call.Text("limit") is { } text && (!int.TryParse(text, out var asked) || asked is < 1 or > 100))
            return Reply.Of(world, Answer.Invalid("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100."));
        var limit = call.Text("limit") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 50;
        var messages = world.Histories.TryGet(call.Channel, out var history)
            ? history
                .Messages.Select(static pair => pair.Value)
                .Where(static message => message.OnlyFor is null)
                .OrderByDescending(static message => message.Id)
            : Enumerable.Empty<Message>();
        var page =
            call.Cursor("around") is { } around
                ? messages
                    .Where(message => message.Id.Value > around)
                    .TakeLast(limit / 2)
                    .Concat(messages.Where(message => message.Id.Value <= around).Take(limit - (limit / 2)))
            : call.Cursor("before") is { } before ? messages.Where(message => message.Id.Value < before).Take(limit)
            : call.Cursor("after") is { } after ? messages.Where(message => message.Id.Value > after).TakeLast(limit)
            : messages.Take(limit);
        return Reply.Of(world, Answer.Ok(new JsonArray([.. page.Select(message => (JsonNode)message.ToJson(world))])));
    }

    private static Reply Create(World world, Call call)
    {
        if (world.Channel(call.Channel) is null)
            return Reply.Of(world, Refusals.UnknownChannel);
        if (call.Body.Flag("enforce_nonce") && SameNonce(world, call) is { } before)
            return Reply.Of(world, Answer.Ok(before.ToJson(world)));
        (world, var message, var refusal) = MessageDraft.Read(world, call, call.Channel, byWebhook: false);
        return message is null ? Reply.Of(world, refusal!) : Posted(world.Post(message), message, Answer.Ok);
    }

    /// <summary>The reply for a message that now stands in its channel.</summary>
    public static Reply Posted(World world, Message message, Func<JsonNode, Answer> answer) =>
        new(world, answer(message.ToJson(world)), message.Event("MESSAGE_CREATE", world));

    private static Reply Get(World world, Call call) =>
        world.Message(call.Channel, call.Message) is { OnlyFor: null } message
            ? Reply.Of(world, Answer.Ok(message.ToJson(world)))
            : Missing(world, call);

    private static Reply Edit(World world, Call call)
    {
        if (world.Message(call.Channel, call.Message) is not { OnlyFor: null } message)
            return Missing(world, call);
        return message.Author == world.Bot.Id ? EditOwn(world, call, message) : Reply.Of(world, Refusals.NotYourMessage);
    }

    /// <summary>Changes a message that the bot may change.</summary>
    public static Reply EditOwn(World world, Call call, Message message)
    {
        (world, var edited, var refusal) = MessageDraft.Edit(world, call, message);
        if (edited is null)
            return Reply.Of(world, refusal!);
        world = world.Replace(edited);
        return new(world, Answer.Ok(edited.ToJson(world)), edited.Event("MESSAGE_UPDATE", world));
    }

    private static Reply Delete(World world, Call call) =>
        world.Message(call.Channel, call.Message) is { OnlyFor: null } message ? Deleted(world, message) : Missing(world, call);

    /// <summary>The reply for a message that the bot may delete.</summary>
    public static Reply Deleted(World world, Message message) => new(world.Delete(message), Answer.NoContent, message.Deleted(world));

    private static Reply BulkDelete(World world, Call call)
    {
        if (world.Channel(call.Channel) is not Channel.Text channel)
            return Reply.Of(world, Refusals.UnknownChannel);
        var ids = call
            .Body.List("messages")
            .Select(static item => Snowflake.TryParse(item.Element.ToString(), out var id) ? id : default)
            .ToList();
        if (ids.Count is < 2 or > 100)
            return Reply.Of(
                world,
                Answer.Refused(
                    400,
                    50016,
                    "Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete."
                )
            );
        if (ids.Any(id => id.CreatedAt < call.Now.Wall.AddDays(-14)))
            return Reply.Of(world, Answer.Refused(400, 50034, "A message provided was too old to bulk delete"));
        var seen = new List<Happening>();
        foreach (var message in ids.Select(id => world.Message(call.Channel, new(id))).OfType<Message>())
        {
            seen.AddRange(message.Deleted(world).Where(static happening => happening is Happening.Seen));
            world = world.Delete(message);
        }
        var data = new JsonObject
        {
            ["ids"] = new JsonArray([.. ids.Select(static id => (JsonNode)id.ToString())]),
            ["channel_id"] = channel.Id.ToString(),
            ["guild_id"] = channel.In.ToString(),
        };
        return new(
            world,
            Answer.NoContent,
            [new Happening.Dispatched("MESSAGE_DELETE_BULK", data, channel.In, Intents.GuildMessages), .. seen]
        );
    }

    private static Reply AddReaction(World world, Call call)
    {
        if (world.Message(call.Channel, call.Message) is not { OnlyFor: null } message)
            return Missing(world, call);
        if (!LooksLikeEmoji(call.Parameters["emoji_name"]))
            return Reply.Of(world, Refusals.UnknownEmoji);
        var emoji = ReactionEmoji.Parse(call.Parameters["emoji_name"]);
        if (message.Reactions.Count >= 20 && !((IEnumerable<Reaction>)message.Reactions).Any(reaction => reaction.Emoji.IsSame(emoji)))
            return Reply.Of(world, Refusals.TooManyReactions);
        return Reactions.Add(world, message, emoji, world.Bot.Id, Answer.NoContent);
    }

    private static Reply RemoveReaction(World world, Call call, UserId user) =>
        world.Message(call.Channel, call.Message) is { OnlyFor: null } message
            ? Reactions.Remove(world, message, ReactionEmoji.Parse(call.Parameters["emoji_name"]), user)
            : Missing(world, call);

    private static Reply ListReactions(World world, Call call)
    {
        if (world.Message(call.Channel, call.Message) is not { OnlyFor: null } message)
            return Missing(world, call);
        var emoji = ReactionEmoji.Parse(call.Parameters["emoji_name"]);
        IEnumerable<UserId> users = Reactions.UsersOf(message, emoji);
        var after = call.Cursor("after") ?? default;
        var limit = int.TryParse(call.Text("limit"), out var asked) ? Math.Clamp(asked, 1, 100) : 25;
        var page = users.Where(user => user.Value > after).Order().Take(limit);
        return Reply.Of(world, Answer.Ok(new JsonArray([.. page.Select(user => (JsonNode)world.User(user).ToJson())])));
    }

    private static Reply Missing(World world, Call call) =>
        Reply.Of(world, world.Channel(call.Channel) is null ? Refusals.UnknownChannel : Refusals.UnknownMessage);

    private static Message? SameNonce(World world, Call call) =>
        call.Body.Raw("nonce") is { } nonce && world.Histories.TryGet(call.Channel, out var history)
            ? history
                .Messages.Select(static pair => pair.Value)
                .FirstOrDefault(message =>
                    message.Nonce == nonce && message.Author == world.Bot.Id && call.Now.Wall - message.At < s_nonceMemory
                )
            : null;

    // Plain letters are never an emoji; which symbols are is a table that changes every year.
    private static bool LooksLikeEmoji(string name) =>
        name.Length > 0 && (ReactionEmoji.Parse(name).Id is not null || !name.All(static c => char.IsAscii(c)) || name.Contains('\u20E3'));
}
