using System.Text.Json;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Puts values where they belong: into the tiers below, then into memory. Nothing gets into memory that was invalidated since its load
/// began: that is asked once more under the lock of the memory, after which an invalidation finds the entry and takes it out.
/// </summary>
internal sealed class CacheKeeper(
    CacheOptions options,
    CacheClock clock,
    MemoryTier memory,
    TierStack tiers,
    InvalidationManager invalidation,
    CacheMetrics metrics,
    Func<string, CachePolicy> policyOf
)
{
    private const int UnknownWeight = 1024;

    /// <summary>What the tiers have fresh of the keys; puts it into memory.</summary>
    public async Task<Dictionary<string, T>> FromTiers<T>(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var since = invalidation.LocalNow;
        var look = await tiers.Find<T>(keys, cancellationToken).ConfigureAwait(false);
        var values = new Dictionary<string, T>();
        foreach (var (key, find) in look.Found)
        {
            if (!find.IsFresh)
                continue;
            metrics.TierHit();
            values[key] = find.Value;
            Keep(key, find, since);
        }
        return values;
    }

    /// <summary>Stores what a caller has.</summary>
    public async Task<Either<OvenError, Unit>> Store<T>(
        EquatableList<KeyValuePair<string, T>> values,
        CacheMoment at,
        CancellationToken cancellationToken
    )
    {
        // Alone, this process dates the value by its own invalidation; with an authority, the authority refuses what is out of date.
        var since = options.Authority is null ? at : invalidation.LocalNow;
        var entries = new List<(string Key, byte[] Payload, EquatableList<string> DependsOn)>();
        foreach (var (key, value) in values)
        {
            if (Serialize(value) is not { } payload)
                return new OvenError.Undecodable($"value of {key}", $"{typeof(T).Name} cannot be serialized.", "");
            if (payload.Length > options.MostBytes)
                return new OvenError.ValidationFailed([
                    new FieldError(
                        $"value of {key}",
                        "CACHE_VALUE_LENGTH",
                        "The value is too large to be cached.",
                        $"{payload.Length} bytes",
                        $"at most {options.MostBytes}"
                    ),
                ]);
            entries.Add((key, payload, []));
        }
        return await Store(values, entries, at, since, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores what was loaded ahead; what cannot be serialized is left out.</summary>
    public Task StoreAhead<T>(
        IReadOnlyDictionary<string, T> loaded,
        CacheMoment? at,
        CacheMoment since,
        bool announced,
        CancellationToken cancellationToken
    )
    {
        var values = loaded
            .Where(static pair => pair.Value is not null)
            .Select(pair => (Pair: pair, Payload: Serialize(pair.Value)))
            .Where(static pair => pair.Payload is not null)
            .ToList();
        return Store(
            values.Select(static value => value.Pair).ToEquatableList(),
            [.. values.Select(static value => (value.Pair.Key, value.Payload!, default(EquatableList<string>)))],
            at,
            since,
            cancellationToken,
            foreseen: true,
            announced
        );
    }

    private async Task<Either<OvenError, Unit>> Store<T>(
        EquatableList<KeyValuePair<string, T>> values,
        List<(string Key, byte[] Payload, EquatableList<string> DependsOn)> entries,
        CacheMoment? at,
        CacheMoment since,
        CancellationToken cancellationToken,
        bool foreseen = false,
        bool announced = false
    )
    {
        var (kept, failure) = await tiers.Store<T>(entries, at, policyOf, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < entries.Count; i++)
        {
            var policy = policyOf(values[i].Key);
            if (kept[i])
                Put(
                    values[i].Key,
                    values[i].Value,
                    entries[i].Payload.Length,
                    policy.FreshFor,
                    policy.StaleFor,
                    since,
                    [],
                    foreseen,
                    announced
                );
        }
        return failure is null ? unit : failure;
    }

    /// <summary>Keeps what a loader brought, in every tier, unless it is out of date already.</summary>
    public async Task Keep<T>(
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
            Put(key, value, payload?.Length ?? UnknownWeight, policy.FreshFor, policy.StaleFor, since, dependsOn);
    }

    /// <summary>Keeps what a tier below had, for as long as it still says.</summary>
    public void Keep<T>(string key, TierFind<T> find, CacheMoment since, bool foreseen = false, bool announced = false) =>
        Put(key, find.Value, find.Bytes, find.FreshFor, find.StaleFor - find.FreshFor, since, [], foreseen, announced);

    /// <summary>Keeps that there is no such thing.</summary>
    public void KeepAbsence(string key, CachePolicy policy, CacheMoment since) =>
        Put(key, null, 1, policy.AbsentFor, TimeSpan.Zero, since, []);

    private void Put(
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
