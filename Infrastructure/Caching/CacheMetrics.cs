using System.Diagnostics.Metrics;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>What the cache did since it was made.</summary>
/// <param name="MemoryHits">Answered from memory, fresh.</param>
/// <param name="TierHits">Answered from a tier below.</param>
/// <param name="Misses">Not found in any tier.</param>
/// <param name="Loads">Loaders that were run.</param>
/// <param name="LoadFailures">Of these, how many failed.</param>
/// <param name="LoadTime">How long the loaders took together.</param>
/// <param name="Joined">Callers who waited for a load that another had begun.</param>
/// <param name="StaleServed">Answered with a value past its time.</param>
/// <param name="Dropped">Loaded but not kept, because it was invalidated meanwhile.</param>
/// <param name="Undecodable">Found in a tier, not readable, removed.</param>
/// <param name="Prefetches">Loads begun because a miss was predicted.</param>
/// <param name="PrefetchesWasted">Prefetched, then evicted without a use.</param>
/// <param name="Evictions">Evicted from memory for want of room.</param>
/// <param name="Entries">In memory now.</param>
/// <param name="Bytes">What they weigh.</param>
public sealed record CacheStatistics(
    long MemoryHits,
    long TierHits,
    long Misses,
    long Loads,
    long LoadFailures,
    TimeSpan LoadTime,
    long Joined,
    long StaleServed,
    long Dropped,
    long Undecodable,
    long Prefetches,
    long PrefetchesWasted,
    long Evictions,
    long Entries,
    long Bytes
);

/// <summary>
/// Counts what the cache does: plain counters that cost the hit path one addition, read by the instruments of the meter
/// <c>Oven.Functional.Cache</c> when somebody listens.
/// </summary>
internal sealed class CacheMetrics : IDisposable
{
    private readonly Meter _meter = new("Oven.Functional.Cache");

    // Hits are counted per group of threads, so that two readers do not fight for one cache line.
    private readonly long[] _memoryHits = new long[16 * 16];
    private long _tierHits;
    private long _misses;
    private long _loads;
    private long _loadFailures;
    private long _loadTicks;
    private long _joined;
    private long _stale;
    private long _dropped;
    private long _undecodable;
    private long _prefetches;

    public CacheMetrics()
    {
        _meter.CreateObservableCounter("oven.cache.memory_hits", MemoryHits);
        _meter.CreateObservableCounter("oven.cache.tier_hits", () => Volatile.Read(ref _tierHits));
        _meter.CreateObservableCounter("oven.cache.misses", () => Volatile.Read(ref _misses));
        _meter.CreateObservableCounter("oven.cache.loads", () => Volatile.Read(ref _loads));
        _meter.CreateObservableCounter("oven.cache.load_failures", () => Volatile.Read(ref _loadFailures));
        _meter.CreateObservableCounter("oven.cache.load_time", () => TimeSpan.FromTicks(Volatile.Read(ref _loadTicks)).TotalSeconds, "s");
        _meter.CreateObservableCounter("oven.cache.joined", () => Volatile.Read(ref _joined));
        _meter.CreateObservableCounter("oven.cache.stale_served", () => Volatile.Read(ref _stale));
        _meter.CreateObservableCounter("oven.cache.prefetches", () => Volatile.Read(ref _prefetches));
    }

    // A race between two threads of one group loses a count; the hit path pays no atomic for it.
    public void MemoryHit() => _memoryHits[(Environment.CurrentManagedThreadId & 15) << 4]++;

    public void TierHit() => Interlocked.Increment(ref _tierHits);

    public void Miss() => Interlocked.Increment(ref _misses);

    public void Joined() => Interlocked.Increment(ref _joined);

    public void Stale() => Interlocked.Increment(ref _stale);

    public void Dropped() => Interlocked.Increment(ref _dropped);

    public void Undecodable() => Interlocked.Increment(ref _undecodable);

    public void Prefetched(int keys) => Interlocked.Add(ref _prefetches, keys);

    public void Loaded(TimeSpan took, bool failed)
    {
        Interlocked.Increment(ref _loads);
        Interlocked.Add(ref _loadTicks, took.Ticks);
        if (failed)
            Interlocked.Increment(ref _loadFailures);
    }

    public CacheStatistics Read(MemoryTier memory) =>
        new(
            MemoryHits(),
            Volatile.Read(ref _tierHits),
            Volatile.Read(ref _misses),
            Volatile.Read(ref _loads),
            Volatile.Read(ref _loadFailures),
            TimeSpan.FromTicks(Volatile.Read(ref _loadTicks)),
            Volatile.Read(ref _joined),
            Volatile.Read(ref _stale),
            Volatile.Read(ref _dropped),
            Volatile.Read(ref _undecodable),
            Volatile.Read(ref _prefetches),
            memory.Wasted,
            memory.Evicted,
            memory.Count,
            memory.Weight
        );

    public void Dispose() => _meter.Dispose();

    private long MemoryHits() => _memoryHits.Sum();
}
