using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Batching;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http;

// Many requests with few calls; what goes together is decided by BatchPlan.
public sealed partial class RestClient
{
    /// <summary>
    /// Sends a list of requests at once, in fewer calls where Discord offers it: deletes of messages of one channel as bulk deletes, bans
    /// of one guild as bulk bans, places of channels and roles of one guild as one arrangement, identical reads as one. None waits for
    /// another. Where Discord refuses a call for many, each of its requests is sent alone. The one difference to single calls: in bulk, a message that is already gone counts as deleted.
    /// </summary>
    /// <param name="requests">The calls; reason and other settings may differ, and those that agree go together.</param>
    /// <param name="cancellationToken">Gives up all that is not answered yet.</param>
    /// <returns>One result for each request, in the order given.</returns>
    public async Task<EquatableList<Either<OvenError, T>>> BatchAsync<T>(
        EquatableList<RestRequest<T>> requests,
        CancellationToken cancellationToken = default
    )
    {
        var plan = BatchPlan.Of(requests.Select(static request => (RestRequest)request), _options.Time.GetUtcNow());
        var results = new Either<OvenError, T>[requests.Count];
        await Task.WhenAll(
                plan.Steps.Select(step => CarryOutAsync(step, requests, (at, result) => results[at] = result, cancellationToken))
            )
            .ConfigureAwait(false);
        return [.. results];
    }

    private async Task CarryOutAsync<T>(
        BatchStep step,
        EquatableList<RestRequest<T>> requests,
        Action<int, Either<OvenError, T>> settle,
        CancellationToken cancellationToken
    )
    {
        var start = _clock.Now;
        var result = Either<OvenError, T>.Bottom;
        EquatableList<int> alone = [];
        switch (step)
        {
            case BatchStep.AsIs:
                result = await SendAsync(requests[step.Indices[0]], cancellationToken).ConfigureAwait(false);
                break;
            case BatchStep.DeleteTogether delete:
                var deleted = await SendAsync(delete.Request, cancellationToken).ConfigureAwait(false);
                (result, alone) = Shared<T, Unit>(step, deleted, static _ => []);
                break;
            case BatchStep.BanTogether ban:
                var banned = await SendAsync(ban.Request, cancellationToken).ConfigureAwait(false);
                (result, alone) = Shared<T, BulkBan>(step, banned, ban.NotConfirmed);
                break;
            case BatchStep.MoveTogether move:
                result = await SendAsync((RestRequest<T>)move.Request, cancellationToken).ConfigureAwait(false);
                alone = ErrorOf(result) is { } refused && BatchStep.MayPassAlone(refused) ? step.Indices : [];
                break;
            default:
                throw new UnreachableException();
        }
        foreach (var index in step.Indices)
            settle(index, result);
        await Task.WhenAll(alone.Select(SendAloneAsync)).ConfigureAwait(false);

        async Task SendAloneAsync(int index)
        {
            var request = requests[index];
            var left = (request.Within ?? request.Endpoint.Within ?? _options.Within) - (_clock.Now - start);
            settle(index, await SendAsync(request with { Within = left }, cancellationToken).ConfigureAwait(false));
        }
    }

    // The result of all, and those that need one of their own. Only requests without an answer are planned in bulk: T is Unit here.
    private static (Either<OvenError, T> Result, EquatableList<int> Alone) Shared<T, TBulk>(
        BatchStep step,
        Either<OvenError, TBulk> outcome,
        Func<TBulk, EquatableList<int>> notConfirmed
    ) =>
        outcome.Match<(Either<OvenError, T>, EquatableList<int>)>(
            Right: answer => (default(T)!, notConfirmed(answer)),
            Left: error => (error, BatchStep.MayPassAlone(error) ? step.Indices : [])
        );
}
