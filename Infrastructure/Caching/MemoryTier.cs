using Oven.Functional.Application.Caching;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// The memory tier: lock-free reads that allocate nothing, writes and policy under one lock. Hits reach the policy in batches, through
/// lossy buffers; its verdicts come back as evictions, done here, and as prefetches and refreshes, handed to <paramref name="advice"/>
/// outside the lock.
/// </summary>
/// <param name="policy">What decides.</param>
/// <param name="clock">What time it is.</param>
/// <param name="advice">Told the fingerprints to prefetch or refresh; must not block.</param>
/// <param name="gone">Told the key of each entry that goes, under the lock; must be quick.</param>
internal sealed class MemoryTier(RetentionPolicy policy, CacheClock clock, Action<Verdict> advice, Action<string> gone)
{
    private readonly Lock _gate = new();
    private readonly EntryTable _table = new();
    private readonly TouchBuffers _touches = new();
    private readonly ExpiryWheel _wheel = new();
    private readonly List<ulong> _due = [];
    private long _evicted;
    private long _wasted;

    /// <summary>Entries evicted for want of room.</summary>
    public long Evicted => Volatile.Read(ref _evicted);

    /// <summary>Of these, entries that had been prefetched and were never asked for.</summary>
    public long Wasted => Volatile.Read(ref _wasted);

    /// <summary>How many entries there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _table.Count;
        }
    }

    /// <summary>What the entries weigh, as the policy counts it.</summary>
    public long Weight
    {
        get
        {
            lock (_gate)
                return policy.Weight;
        }
    }

    /// <summary>The entry that may be served as fresh now; its use is noted. Allocates nothing.</summary>
    public CacheEntry? FindFresh(string key)
    {
        var hash = Fingerprint.Of(key);
        var entry = _table.Find(key, hash);
        if (entry is null)
            return null;
        var nearExpiry = false;
        if (entry.RefreshFrom != CacheClock.Never)
        {
            var now = clock.Now;
            if (now >= entry.FreshUntil)
                return null;
            if (entry.Sliding != 0)
                entry.FreshUntil = Math.Max(entry.FreshUntil, now + entry.Sliding);
            nearExpiry = now >= entry.RefreshFrom;
        }
        if (_touches.Note(entry.Slot, (uint)hash, nearExpiry))
            TryMaintain();
        return entry;
    }

    /// <summary>The entry whatever its age; its use is not noted.</summary>
    public CacheEntry? Find(string key)
    {
        var hash = Fingerprint.Of(key);
        if (_table.Find(key, hash) is { } found)
            return found;
        lock (_gate)
            return _table.Find(key, hash);
    }

    /// <summary>The key with this fingerprint, where it is here.</summary>
    public string? KeyOf(ulong hash)
    {
        lock (_gate)
            return _table.Find(hash)?.Key;
    }

    /// <summary>Takes note that a key was asked for and is not here.</summary>
    public void Missed(string key) => UnderLock(static (policy, key) => policy.Miss(Fingerprint.Of(key)), key);

    /// <summary>Puts an entry in, in place of an older one, where <paramref name="allowed"/> still says so under the lock. False where it was not kept.</summary>
    public bool Set(CacheEntry entry, bool foreseen, bool announced, Func<bool>? allowed = null)
    {
        List<Verdict>? due;
        bool kept;
        lock (_gate)
        {
            _touches.Thicken();
            _touches.Drain(policy);
            kept = allowed?.Invoke() != false;
            if (kept)
            {
                _table.Set(entry);
                entry.Slot = policy.Admit(entry.Hash, entry.Weight, foreseen, announced);
                kept = entry.Slot >= 0;
                if (!kept)
                    _table.Remove(entry.Key, entry.Hash);
                else if (entry.GraceUntil != CacheClock.Never)
                    _wheel.Schedule(entry.Hash, entry.GraceUntil);
            }
            due = Carry();
        }
        Advise(due);
        return kept;
    }

    /// <summary>Takes a key out.</summary>
    public bool Remove(string key)
    {
        var hash = Fingerprint.Of(key);
        lock (_gate)
        {
            if (_table.Remove(key, hash) is null)
                return false;
            policy.Remove(hash);
            gone(key);
            return true;
        }
    }

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var entry in _table.All().ToArray())
                Drop(entry);
        }
    }

    /// <summary>Takes out what may not even be served as stale any more, and gives the policy what waits in the buffers.</summary>
    public void Sweep()
    {
        List<Verdict>? due;
        lock (_gate)
        {
            _touches.Drain(policy);
            Expire(clock.Now);
            due = Carry();
        }
        Advise(due);
    }

    /// <summary>The keys, those most likely to return first.</summary>
    public IReadOnlyList<string> Hottest(int most)
    {
        lock (_gate)
        {
            _touches.Drain(policy);
            return
            [
                .. _table
                    .All()
                    .OrderByDescending(entry => policy.Explain(entry.Hash)?.ReturnProbability ?? 0)
                    .Take(most)
                    .Select(static entry => entry.Key),
            ];
        }
    }

    /// <summary>Lets a caller ask the policy something, alone.</summary>
    public T Ask<T>(Func<RetentionPolicy, T> question)
    {
        lock (_gate)
            return question(policy);
    }

    private void UnderLock<T>(Action<RetentionPolicy, T> act, T argument)
    {
        List<Verdict>? due;
        lock (_gate)
        {
            _touches.Thicken();
            _touches.Drain(policy);
            act(policy, argument);
            due = Carry();
        }
        Advise(due);
    }

    private void TryMaintain()
    {
        if (!_gate.TryEnter())
            return; // whoever holds it will drain
        List<Verdict>? due;
        try
        {
            _touches.Thin();
            _touches.Drain(policy);
            due = Carry();
        }
        finally
        {
            _gate.Exit();
        }
        Advise(due);
    }

    // Under the lock: evictions are done, what leads to loads is handed back.
    private List<Verdict>? Carry()
    {
        List<Verdict>? due = null;
        foreach (var verdict in policy.Verdicts)
        {
            if (verdict.Kind != VerdictKind.Evict)
            {
                (due ??= []).Add(verdict);
                continue;
            }
            _evicted++;
            if (verdict.Probability > 0)
                _wasted++;
            while (_table.Find(verdict.Key) is { } entry)
            {
                _table.Remove(entry.Key, entry.Hash);
                gone(entry.Key);
            }
        }
        policy.Verdicts.Clear();
        return due;
    }

    private void Drop(CacheEntry entry)
    {
        _table.Remove(entry.Key, entry.Hash);
        policy.Remove(entry.Hash);
        gone(entry.Key);
    }

    private void Expire(uint now)
    {
        _due.Clear();
        _wheel.Advance(now, _due);
        foreach (var hash in _due)
        {
            if (_table.Find(hash) is not { } entry || entry.GraceUntil == CacheClock.Never)
                continue;
            if (now >= entry.GraceUntil)
                Drop(entry);
            else
                _wheel.Schedule(hash, entry.GraceUntil);
        }
    }

    private void Advise(List<Verdict>? due)
    {
        if (due is null)
            return;
        foreach (var verdict in due)
            advice(verdict);
    }
}
