using LanguageExt;
using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>Does what effects say. Never throws: what failed comes back, named.</summary>
/// <param name="rest">Where calls go.</param>
/// <param name="show">Shows a presence.</param>
/// <param name="time">When it is.</param>
internal sealed class EffectInterpreter(
    RestClient rest,
    Func<BotPresence, CancellationToken, Task<Either<OvenError, Unit>>> show,
    TimeProvider time
)
{
    private static readonly EquatableList<OvenError> s_nothing = [];

    /// <summary>Does it; what failed, or nothing.</summary>
    public async Task<EquatableList<OvenError>> PerformAsync(BotEffect effect, CancellationToken stop) =>
        effect switch
        {
            BotEffect.Sequence(var effects) => await OneByOneAsync(effects, stop).ConfigureAwait(false),
            BotEffect.Parallel(var effects) => await AtOnceAsync(effects, stop).ConfigureAwait(false),
            BotEffect.Attempt(var first, var otherwise) => (await PerformAsync(first, stop).ConfigureAwait(false)).IsEmpty
                ? s_nothing
                : await PerformAsync(otherwise, stop).ConfigureAwait(false),
            BotEffect.Fail(var error) => [error],
            BotEffect.SetPresence(var presence) => Failures(
                nameof(BotEffect.SetPresence),
                await show(presence, stop).ConfigureAwait(false)
            ),
            _ => await CallAsync(effect, Request(effect)!, stop).ConfigureAwait(false),
        };

    private async Task<EquatableList<OvenError>> OneByOneAsync(EquatableList<BotEffect> effects, CancellationToken stop)
    {
        for (var i = 0; i < effects.Count; i++)
            if (await PerformAsync(effects[i], stop).ConfigureAwait(false) is { IsEmpty: false } failures)
                return failures;
        return s_nothing;
    }

    // Plain calls go through the batcher, which makes one of many where Discord offers it.
    private async Task<EquatableList<OvenError>> AtOnceAsync(EquatableList<BotEffect> effects, CancellationToken stop)
    {
        var calls = effects.Select(effect => (Effect: effect, Request: Request(effect))).Where(call => call.Request is not null).ToList();
        var sent = rest.BatchAsync([.. calls.Select(call => call.Request!.WithoutAnswer())], stop);
        var others = await Task.WhenAll(effects.Where(effect => Request(effect) is null).Select(effect => PerformAsync(effect, stop)))
            .ConfigureAwait(false);
        var outcomes = await sent.ConfigureAwait(false);
        return
        [
            .. calls.Zip(outcomes, (call, outcome) => Failures(Name(call.Effect, call.Request!), outcome)).SelectMany(Each),
            .. others.SelectMany(Each),
        ];
    }

    private async Task<EquatableList<OvenError>> CallAsync(BotEffect effect, RestRequest request, CancellationToken stop) =>
        Failures(Name(effect, request), await rest.SendAsync(request.WithoutAnswer(), stop).ConfigureAwait(false));

    private RestRequest? Request(BotEffect effect) => EffectRequests.Of(effect, time.GetUtcNow());

    private static EquatableList<OvenError> Failures(string name, Either<OvenError, Unit> outcome) =>
        outcome.Match(Right: static _ => s_nothing, Left: error => [new OvenError.EffectFailed(name, error)]);

    private static string Name(BotEffect effect, RestRequest request) => $"{effect.GetType().Name} ({request.Endpoint.Route})";

    private static IEnumerable<OvenError> Each(EquatableList<OvenError> failures) => failures;
}
