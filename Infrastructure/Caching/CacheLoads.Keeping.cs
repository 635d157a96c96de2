using System.Text.Json;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>How what was loaded is kept, and how loads go on in the background.</summary>
internal sealed partial class CacheLoads
{
    private async Task Keep<T>(
        string key,
        T value,
        CacheMoment? now,
        CacheMoment since,
        CacheLoad load,
        CachePolicy policy,
        CancellationToken cancellationToken
    )
    {
        var dependsOn = load.Dependencies;
        var payload = tiers.IsEmpty ? null : Serialize(value);
        var current = invalidation.IsCurrent(since, key, dependsOn);
        if (current && payload is not null)
        {
            var (kept, _) = await tiers
                .Store<T>([(key, payload, dependsOn.ToEquatableList())], now, policyOf, cancellationToken)
                .ConfigureAwait(false);
            current = kept[0];
        }
        if (!current || (options.Authority is not null && payload is null))
            metrics.Dropped();
        else if (payload is null || payload.Length <= options.MostBytes)
            Keep(key, value, payload?.Length ?? UnknownWeight, policy, since, dependsOn);
    }

    private void Keep(string key, object? value, int bytes, CachePolicy policy, CacheMoment since, IEnumerable<string> dependsOn) =>
        Keep(key, value, bytes, policy.FreshFor, policy.StaleFor, since, dependsOn);

    private void Keep(
        string key,
        object? value,
        int bytes,
        TimeSpan freshFor,
        TimeSpan staleFor,
        CacheMoment since,
        IEnumerable<string> dependsOn,
        bool foreseen = false,
        bool announced = false
    )
    {
        var policy = policyOf(key);
        var entry = new CacheEntry(key, Application.Caching.Fingerprint.Of(key), value)
        {
            FreshUntil = clock.After(freshFor),
            GraceUntil = clock.After(freshFor + staleFor),
            RefreshFrom = policy.RefreshAfter < 1 && value is not null ? clock.After(freshFor * policy.RefreshAfter) : CacheClock.Never - 1,
            Sliding = policy.IsSliding ? CacheClock.Ticks(freshFor) : 0,
            Weight = Math.Max(1, options.WeightOf?.Invoke(key, value) ?? bytes),
        };
        if (entry.FreshUntil == CacheClock.Never)
            entry.RefreshFrom = CacheClock.Never;
        memory.Set(entry, foreseen, announced, () => invalidation.IsCurrent(since, key, dependsOn));
    }

    private async Task Ahead<T>(
        EquatableList<string> keys,
        bool announced,
        Func<EquatableList<string>, CancellationToken, Task<Either<OvenError, IReadOnlyDictionary<string, T>>>> loader,
        CancellationToken cancellationToken
    )
    {
        var since = invalidation.LocalNow;
        var look = await tiers.Find<T>([.. keys], cancellationToken).ConfigureAwait(false);
        foreach (var (key, find) in look.Found.Where(static pair => pair.Value.IsFresh))
            Keep(key, find.Value, find.Bytes, find.FreshFor, find.StaleFor - find.FreshFor, since, [], foreseen: true, announced);
        var missing = keys.Where(key => !look.Found.TryGetValue(key, out var find) || !find.IsFresh).ToEquatableList();
        if (missing.IsEmpty)
            return;
        var loaded = (await loader(missing, cancellationToken).ConfigureAwait(false)).Match(
            Right: static values => values,
            Left: static _ => new Dictionary<string, T>()
        );
        var entries = loaded
            .Select(pair => (pair.Key, Payload: Serialize(pair.Value), DependsOn: default(EquatableList<string>)))
            .Where(static entry => entry.Payload is not null)
            .Select(static entry => (entry.Key, entry.Payload!, entry.DependsOn))
            .ToList();
        var (kept, _) = await tiers.Store<T>(entries, look.Now, policyOf, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < entries.Count; i++)
            if (kept[i])
                Keep(
                    entries[i].Key,
                    loaded[entries[i].Key],
                    entries[i].Item2.Length,
                    policyOf(entries[i].Key).FreshFor,
                    policyOf(entries[i].Key).StaleFor,
                    since,
                    [],
                    true,
                    announced
                );
    }

    // Background work has few places; what finds none is dropped, because it was only a guess.
    private async Task InBackground(Func<CancellationToken, Task> work)
    {
        if (Interlocked.Increment(ref _background) <= options.MostBackgroundLoads && !_closing.IsCancellationRequested)
        {
            using var limit = new CancellationTokenSource(options.Policy.HardTimeout, options.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _closing.Token);
            await work(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        }
        Interlocked.Decrement(ref _background);
    }

    private Either<OvenError, Cached<T>> Stale<T>(Option<T> stale)
    {
        metrics.Stale();
        return stale.Match<Either<OvenError, Cached<T>>>(
            Some: static value => new Cached<T>(value, true),
            None: static () => new OvenError.Cancelled()
        );
    }

    private byte[]? Serialize<T>(T value)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(value, options.Json);
        }
        catch (Exception unserializable) when (unserializable is NotSupportedException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
