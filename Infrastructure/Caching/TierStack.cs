using System.Text.Json;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>What the tiers below memory have under a key.</summary>
/// <param name="Value">The value.</param>
/// <param name="FreshFor">How long it is still fresh; zero or less where it is stale.</param>
/// <param name="StaleFor">How long it may still be served at all.</param>
/// <param name="Bytes">What it weighs there.</param>
internal sealed record TierFind<T>(T Value, TimeSpan FreshFor, TimeSpan StaleFor, int Bytes)
{
    public bool IsFresh => FreshFor > TimeSpan.Zero;
}

/// <summary>What a look through the tiers came to.</summary>
/// <param name="Found">What may be served, fresh or stale, by key.</param>
/// <param name="Now">The authority's moment when the look began; null where there is none, or it did not answer.</param>
internal sealed record TierLook<T>(Dictionary<string, TierFind<T>> Found, CacheMoment? Now);

/// <summary>
/// The tiers below memory, nearest first: reads go down only for what was not found, one round trip per tier; writes go to all. A tier that
/// fails is passed over; an entry that cannot be read is removed.
/// </summary>
internal sealed class TierStack(CacheOptions options, InvalidationManager invalidation, CacheMetrics metrics)
{
    private readonly Breaker[] _tiers = [.. options.Tiers.Select(tier => new Breaker(tier, options.Time))];

    /// <summary>True where there is no tier below memory.</summary>
    public bool IsEmpty => _tiers.Length == 0;

    /// <summary>Looks for keys.</summary>
    public async Task<TierLook<T>> Find<T>(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, TierFind<T>>();
        var invalidated = new Dictionary<string, CacheMoment>();
        CacheMoment? now = options.Authority is null ? invalidation.LocalNow : null;
        foreach (var tier in _tiers)
        {
            EquatableList<string> missing = keys.Where(key => !found.TryGetValue(key, out var find) || !find.IsFresh).ToEquatableList();
            if (missing.IsEmpty)
                break;
            var answer = await tier.Read(missing, cancellationToken).ConfigureAwait(false);
            if (!answer.TryGet(out var reads, out _))
                continue;
            now ??= reads.Now;
            var unreadable = new List<string>();
            for (var i = 0; i < missing.Count; i++)
                Take(missing[i], reads.Entries[i], found, invalidated, unreadable);
            if (unreadable.Count > 0)
                await tier.Remove(unreadable.ToEquatableList(), cancellationToken).ConfigureAwait(false);
        }
        return new(found, now);
    }

    /// <summary>Stores values in every tier. True where each may be kept in memory: the authority, if there is one, has taken it.</summary>
    public async Task<(bool[] Kept, OvenError? Failure)> Store<T>(
        IReadOnlyList<(string Key, byte[] Payload, EquatableList<string> DependsOn)> entries,
        CacheMoment? loadedAt,
        Func<string, CachePolicy> policyOf,
        CancellationToken cancellationToken
    )
    {
        var kept = new bool[entries.Count];
        if (options.Authority is not null && loadedAt is null)
            return (kept, new OvenError.Transport("cache", "The authority on invalidations did not answer.", false));
        Array.Fill(kept, true);
        OvenError? failure = null;
        var wall = options.Time.GetUtcNow();
        var writes = new List<(int At, TierWrite Write)>();
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, payload, dependsOn) = entries[i];
            if (payload.Length > options.MostBytes)
                continue;
            var policy = policyOf(key);
            var envelope = new Envelope(
                wall + policy.FreshFor,
                wall + policy.FreshFor + policy.StaleFor,
                loadedAt ?? invalidation.LocalNow,
                payload
            );
            writes.Add((i, new(key, envelope.Encode(typeof(T)), policy.FreshFor + policy.StaleFor, loadedAt, dependsOn)));
        }
        foreach (var tier in _tiers)
        {
            if (writes.Count == 0)
                break;
            var answer = await tier.Write(writes.Select(static pair => pair.Write).ToEquatableList(), cancellationToken)
                .ConfigureAwait(false);
            answer.Match(
                Right: taken =>
                {
                    for (var i = writes.Count - 1; i >= 0; i--)
                    {
                        if (taken[i])
                            continue;
                        kept[writes[i].At] = false;
                        writes.RemoveAt(i); // out of date already: the tiers below must not have it either
                    }
                },
                Left: error =>
                {
                    failure ??= error;
                    if (tier.IsFor(options.Authority))
                    {
                        Array.Fill(kept, false);
                        writes.Clear();
                    }
                }
            );
        }
        return (kept, failure);
    }

    private void Take<T>(
        string key,
        TierRead read,
        Dictionary<string, TierFind<T>> found,
        Dictionary<string, CacheMoment> invalidated,
        List<string> unreadable
    )
    {
        if (read.Invalidated is { } last)
            invalidated[key] = last;
        if (read.Bytes is not { } bytes)
            return;
        if (Envelope.Decode(bytes, typeof(T)) is not { } envelope || !TryDeserialize<T>(envelope.Payload, out var value))
        {
            metrics.Undecodable();
            unreadable.Add(key);
            return;
        }
        CacheMoment? moment = invalidated.TryGetValue(key, out var known) ? known : null;
        if (!invalidation.MayTrust(key, envelope.LoadedAt, moment))
            return;
        var wall = options.Time.GetUtcNow();
        if (envelope.StaleUntil > wall && (!found.TryGetValue(key, out var older) || envelope.FreshUntil > wall && !older.IsFresh))
            found[key] = new(value, envelope.FreshUntil - wall, envelope.StaleUntil - wall, bytes.Length);
    }

    private bool TryDeserialize<T>(ReadOnlyMemory<byte> payload, out T value)
    {
        try
        {
            value = JsonSerializer.Deserialize<T>(payload.Span, options.Json)!;
            return value is not null;
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            value = default!;
            return false;
        }
    }
}
