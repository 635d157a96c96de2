using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Messages that are there and their reactions; a channel's messages as a list are in <see cref="ChannelsGroup"/>.</summary>
public sealed partial class MessagesGroup(IRestClient rest)
{
    /// <summary>Deletes 2 to 100 messages at once, none older than 2 weeks. Source: Discord documentation, Message, Bulk Delete Messages.</summary>
    public Task<Either<OvenError, Unit>> BulkDeleteMessages(
        ChannelId channel,
        BulkDelete messages,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkDeleteMessages(channel, messages, reason), cancellationToken);

    /// <summary>Pinned messages of a channel, latest first. Source: Discord documentation, Message, Get Channel Pins.</summary>
    public Task<Either<OvenError, MessagePins>> GetChannelPins(
        ChannelId channel,
        DateTimeOffset? before = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelPins(channel, before, limit), cancellationToken);

    /// <summary>Pins a message; at most 250 per channel. Source: Discord documentation, Message, Pin Message.</summary>
    public Task<Either<OvenError, Unit>> PinMessage(
        ChannelId channel,
        MessageId message,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.PinMessage(channel, message, reason), cancellationToken);

    /// <summary>Unpins a message. Source: Discord documentation, Message, Unpin Message.</summary>
    public Task<Either<OvenError, Unit>> UnpinMessage(
        ChannelId channel,
        MessageId message,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UnpinMessage(channel, message, reason), cancellationToken);

    /// <summary>One message. Source: Discord documentation, Message, Get Channel Message.</summary>
    public Task<Either<OvenError, Message>> GetChannelMessage(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelMessage(channel, message), cancellationToken);

    /// <summary>Deletes a message. Source: Discord documentation, Message, Delete Message.</summary>
    public Task<Either<OvenError, Unit>> DeleteMessage(
        ChannelId channel,
        MessageId message,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteMessage(channel, message, reason), cancellationToken);

    /// <summary>Changes a message. Source: Discord documentation, Message, Edit Message.</summary>
    public Task<Either<OvenError, Message>> EditMessage(
        ChannelId channel,
        MessageId message,
        MessagePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditMessage(channel, message, patch), cancellationToken);

    /// <summary>Changes a message, with files. Source: Discord documentation, Message, Edit Message.</summary>
    public Task<Either<OvenError, Message>> EditMessage(
        ChannelId channel,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditMessage(channel, message, patch, files: files), cancellationToken);

    /// <summary>Publishes a message to the channels that follow. Source: Discord documentation, Message, Crosspost Message.</summary>
    public Task<Either<OvenError, Message>> CrosspostMessage(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CrosspostMessage(channel, message), cancellationToken);

    /// <summary>Takes every reaction away. Source: Discord documentation, Message, Delete All Reactions.</summary>
    public Task<Either<OvenError, Unit>> DeleteAllReactions(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteAllReactions(channel, message), cancellationToken);

    /// <summary>Who reacted with an emoji. Source: Discord documentation, Message, Get Reactions.</summary>
    public Task<Either<OvenError, EquatableList<User>>> GetReactions(
        ChannelId channel,
        MessageId message,
        string emoji,
        UserId? after = null,
        int? limit = null,
        ReactionType? type = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetReactions(channel, message, emoji, after, limit, type), cancellationToken);

    /// <summary>Takes every reaction with an emoji away. Source: Discord documentation, Message, Delete All Reactions for Emoji.</summary>
    public Task<Either<OvenError, Unit>> DeleteAllReactionsForEmoji(
        ChannelId channel,
        MessageId message,
        string emoji,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteAllReactionsForEmoji(channel, message, emoji), cancellationToken);

    /// <summary>Reacts to a message with an emoji: the character itself, or <c>name:id</c>. Source: Discord documentation, Message, Create Reaction.</summary>
    public Task<Either<OvenError, Unit>> CreateReaction(
        ChannelId channel,
        MessageId message,
        string emoji,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateReaction(channel, message, emoji), cancellationToken);

    /// <summary>Takes the bot's own reaction away. Source: Discord documentation, Message, Delete Own Reaction.</summary>
    public Task<Either<OvenError, Unit>> DeleteOwnReaction(
        ChannelId channel,
        MessageId message,
        string emoji,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteOwnReaction(channel, message, emoji), cancellationToken);

    /// <summary>Takes somebody's reaction away. Source: Discord documentation, Message, Delete User Reaction.</summary>
    public Task<Either<OvenError, Unit>> DeleteUserReaction(
        ChannelId channel,
        MessageId message,
        string emoji,
        UserId user,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteUserReaction(channel, message, emoji, user), cancellationToken);

    /// <summary>Deprecated: use Get Channel Pins. Source: Discord documentation, Message, Get Pinned Messages (deprecated).</summary>
    public Task<Either<OvenError, EquatableList<Message>>> GetPinnedMessages(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetPinnedMessages(channel), cancellationToken);

    /// <summary>Deprecated: use Pin Message. Source: Discord documentation, Message, Pin Message (deprecated).</summary>
    public Task<Either<OvenError, Unit>> PinMessageDeprecated(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.PinMessageDeprecated(channel, message), cancellationToken);

    /// <summary>Deprecated: use Unpin Message. Source: Discord documentation, Message, Unpin Message (deprecated).</summary>
    public Task<Either<OvenError, Unit>> UnpinMessageDeprecated(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UnpinMessageDeprecated(channel, message), cancellationToken);

    /// <summary>Searches a guild's messages. Source: Discord documentation, Message, Search Guild Messages.</summary>
    public Task<Either<OvenError, MessageSearch>> SearchGuildMessages(
        GuildId guild,
        MessageSearchQuery search,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SearchGuildMessages(guild, search), cancellationToken);
}
