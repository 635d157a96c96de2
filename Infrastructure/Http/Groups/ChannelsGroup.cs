using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Channels and writing in them.</summary>
public sealed class ChannelsGroup(IRestClient rest)
{
    /// <summary>One channel or thread. Source: Discord documentation, Channel, Get Channel.</summary>
    public Task<Either<OvenError, Channel>> GetChannel(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetChannel(channel), cancellationToken);

    /// <summary>A page of a channel's messages, newest first. Source: Discord documentation, Message, Get Channel Messages.</summary>
    public Task<Either<OvenError, EquatableList<Message>>> GetChannelMessages(
        ChannelId channel,
        MessagePage page = default,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelMessages(channel, page), cancellationToken);

    /// <summary>Writes a message, exactly once. Source: Discord documentation, Message, Create Message.</summary>
    public Task<Either<OvenError, Message>> CreateMessage(
        ChannelId channel,
        MessageDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateMessage(channel, draft), cancellationToken);

    /// <summary>Shows the bot as typing for 10 seconds. Source: Discord documentation, Channel, Trigger Typing Indicator.</summary>
    public Task<Either<OvenError, Unit>> TriggerTypingIndicator(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.TriggerTypingIndicator(channel), cancellationToken);
}
