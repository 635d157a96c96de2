using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class PollsGroup
{
    /// <summary>Everybody who voted for an answer, by user id. Source: Discord documentation, Poll, Get Answer Voters.</summary>
    public IAsyncEnumerable<Either<OvenError, User>> EnumerateAnswerVoters(
        ChannelId channel,
        MessageId message,
        int answer,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<PollVoters, User, UserId>(
            rest,
            at => Requests.GetAnswerVoters(channel, message, answer, after: at, limit: 100),
            static page => page.Users,
            static page => page.Users.Count < 100 ? null : page.Users[^1].Id,
            cancellationToken
        );
}
