using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Hooks;

namespace Oven.Functional.Infrastructure.Http;

// Hooks stand around the gate: what they change is checked and limited like any other call, and what they stop never gets there.
public sealed partial class RestClient
{
    /// <inheritdoc/>
    public override Task<Either<OvenError, T>> SendAsync<T>(RestRequest<T> request, CancellationToken cancellationToken = default) =>
        _options.Hooks is { } hooks && !(hooks.BeforeCall.IsEmpty && hooks.AfterCall.IsEmpty)
            ? HookedAsync(hooks, request, cancellationToken)
            : SendThroughGateAsync(request, cancellationToken);

    private async Task<Either<OvenError, T>> HookedAsync<T>(HookManager hooks, RestRequest<T> request, CancellationToken cancellation)
    {
        var asked = _clock.Now;
        var shown = await hooks.BeforeCall.ExecuteAsync(request, cancellation).ConfigureAwait(false);
        var result = await shown
            .Match(
                Right: changed => SendThroughGateAsync(changed as RestRequest<T> ?? request, cancellation),
                Left: static error => Task.FromResult<Either<OvenError, T>>(error)
            )
            .ConfigureAwait(false);
        await hooks.AfterCall.ExecuteAsync(new(request, ErrorOf(result), _clock.Now - asked), CancellationToken.None).ConfigureAwait(false);
        return result;
    }
}
