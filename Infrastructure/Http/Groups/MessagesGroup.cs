using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Messages and their reactions.</summary>
public sealed class MessagesGroup(IRestClient rest)
{
    /// <summary>Writes a message, exactly once. Source: Discord documentation, Message, Create Message.</summary>
    public Task<Either<OvenError, Message>> CreateMessage(
        ChannelId channel,
        MessageDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateMessage(channel, draft), cancellationToken);

    /// <summary>One message. Source: Discord documentation, Message, Get Channel Message.</summary>
    public Task<Either<OvenError, Message>> GetChannelMessage(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelMessage(channel, message), cancellationToken);

    /// <summary>Changes one of the bot's messages. Source: Discord documentation, Message, Edit Message.</summary>
    public Task<Either<OvenError, Message>> EditMessage(
        ChannelId channel,
        MessageId message,
        MessagePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditMessage(channel, message, patch), cancellationToken);

    /// <summary>Deletes a message; the reason, 1 to 512 characters, goes into the audit log. Source: Discord documentation, Message, Delete Message.</summary>
    public Task<Either<OvenError, Unit>> DeleteMessage(
        ChannelId channel,
        MessageId message,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteMessage(channel, message, reason), cancellationToken);

    /// <summary>Reacts with an emoji: the character itself, or <c>name:id</c>. Source: Discord documentation, Message, Create Reaction.</summary>
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

    /// <summary>Takes every reaction away. Source: Discord documentation, Message, Delete All Reactions.</summary>
    public Task<Either<OvenError, Unit>> DeleteAllReactions(
        ChannelId channel,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteAllReactions(channel, message), cancellationToken);
}
