using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Polls.</summary>
public sealed partial class PollsGroup(IRestClient rest)
{
    /// <summary>Who voted for an answer. Source: Discord documentation, Poll, Get Answer Voters.</summary>
    public Task<Either<OvenError, PollVoters>> GetAnswerVoters(
        ChannelId channel,
        MessageId message,
        int answer,
        UserId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetAnswerVoters(channel, message, answer, after, limit), cancellationToken);

    /// <summary>Ends a poll of the bot. Source: Discord documentation, Poll, End Poll.</summary>
    public Task<Either<OvenError, Message>> EndPoll(ChannelId channel, MessageId message, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.EndPoll(channel, message), cancellationToken);
}
