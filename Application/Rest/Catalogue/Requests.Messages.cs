using LanguageExt;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>A page of a channel's messages, newest first.</summary>
    public static RestRequest<EquatableList<Message>> GetChannelMessages(ChannelId channel, MessagePage page = default) =>
        new(Endpoints.GetChannelMessages, [$"{channel}"]) { Query = page.Query };

    /// <summary>Writes a message.</summary>
    public static RestRequest<Message> CreateMessage(ChannelId channel, MessageDraft draft, EquatableList<FileUpload> files = default) =>
        new(Endpoints.CreateMessage, [$"{channel}"]) { Body = draft, Files = files };

    /// <summary>Deletes 2 to 100 messages at once, none older than 2 weeks.</summary>
    public static RestRequest<Unit> BulkDeleteMessages(ChannelId channel, BulkDelete messages, string? reason = null) =>
        new(Endpoints.BulkDeleteMessages, [$"{channel}"]) { Body = messages, Reason = reason };

    /// <summary>Pinned messages of a channel, latest first.</summary>
    public static RestRequest<MessagePins> GetChannelPins(ChannelId channel, DateTimeOffset? before = null, int? limit = null) =>
        new(Endpoints.GetChannelPins, [$"{channel}"]) { Query = QueryParameter.Set(("before", before), ("limit", limit)) };

    /// <summary>Pins a message; at most 250 per channel.</summary>
    public static RestRequest<Unit> PinMessage(ChannelId channel, MessageId message, string? reason = null) =>
        new(Endpoints.PinMessage, [$"{channel}", $"{message}"]) { Reason = reason };

    /// <summary>Unpins a message.</summary>
    public static RestRequest<Unit> UnpinMessage(ChannelId channel, MessageId message, string? reason = null) =>
        new(Endpoints.UnpinMessage, [$"{channel}", $"{message}"]) { Reason = reason };

    /// <summary>One message.</summary>
    public static RestRequest<Message> GetChannelMessage(ChannelId channel, MessageId message) =>
        new(Endpoints.GetChannelMessage, [$"{channel}", $"{message}"]);

    /// <summary>Deletes a message.</summary>
    public static RestRequest<Unit> DeleteMessage(ChannelId channel, MessageId message, string? reason = null) =>
        new(Endpoints.DeleteMessage, [$"{channel}", $"{message}"]) { Reason = reason };

    /// <summary>Changes a message.</summary>
    public static RestRequest<Message> EditMessage(
        ChannelId channel,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files = default
    ) => new(Endpoints.EditMessage, [$"{channel}", $"{message}"]) { Body = patch, Files = files };

    /// <summary>Publishes a message to the channels that follow.</summary>
    public static RestRequest<Message> CrosspostMessage(ChannelId channel, MessageId message) =>
        new(Endpoints.CrosspostMessage, [$"{channel}", $"{message}"]);

    /// <summary>Takes every reaction away.</summary>
    public static RestRequest<Unit> DeleteAllReactions(ChannelId channel, MessageId message) =>
        new(Endpoints.DeleteAllReactions, [$"{channel}", $"{message}"]);

    /// <summary>Who reacted with an emoji.</summary>
    public static RestRequest<EquatableList<User>> GetReactions(
        ChannelId channel,
        MessageId message,
        string emoji,
        UserId? after = null,
        int? limit = null,
        ReactionType? type = null
    ) =>
        new(Endpoints.GetReactions, [$"{channel}", $"{message}", emoji])
        {
            Query = QueryParameter.Set(("after", after), ("limit", limit), ("type", type)),
        };

    /// <summary>Takes every reaction with an emoji away.</summary>
    public static RestRequest<Unit> DeleteAllReactionsForEmoji(ChannelId channel, MessageId message, string emoji) =>
        new(Endpoints.DeleteAllReactionsForEmoji, [$"{channel}", $"{message}", emoji]);

    /// <summary>Reacts to a message with an emoji: the character itself, or <c>name:id</c>.</summary>
    public static RestRequest<Unit> CreateReaction(ChannelId channel, MessageId message, string emoji) =>
        new(Endpoints.CreateReaction, [$"{channel}", $"{message}", emoji]);

    /// <summary>Takes the bot's own reaction away.</summary>
    public static RestRequest<Unit> DeleteOwnReaction(ChannelId channel, MessageId message, string emoji) =>
        new(Endpoints.DeleteOwnReaction, [$"{channel}", $"{message}", emoji]);

    /// <summary>Takes somebody's reaction away.</summary>
    public static RestRequest<Unit> DeleteUserReaction(ChannelId channel, MessageId message, string emoji, UserId user) =>
        new(Endpoints.DeleteUserReaction, [$"{channel}", $"{message}", emoji, $"{user}"]);

    /// <summary>Deprecated: use Get Channel Pins.</summary>
    public static RestRequest<EquatableList<Message>> GetPinnedMessages(ChannelId channel) =>
        new(Endpoints.GetPinnedMessages, [$"{channel}"]);

    /// <summary>Deprecated: use Pin Message.</summary>
    public static RestRequest<Unit> PinMessageDeprecated(ChannelId channel, MessageId message) =>
        new(Endpoints.PinMessageDeprecated, [$"{channel}", $"{message}"]);

    /// <summary>Deprecated: use Unpin Message.</summary>
    public static RestRequest<Unit> UnpinMessageDeprecated(ChannelId channel, MessageId message) =>
        new(Endpoints.UnpinMessageDeprecated, [$"{channel}", $"{message}"]);

    /// <summary>Searches a guild's messages.</summary>
    public static RestRequest<MessageSearch> SearchGuildMessages(GuildId guild, MessageSearchQuery search) =>
        new(Endpoints.SearchGuildMessages, [$"{guild}"]) { Query = Searches.Query(search) };
}
