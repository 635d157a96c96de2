namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// The hash table of the memory tier: readers take no lock, writers hold the owner's. Chains hang together through the entries themselves.
/// <para>
/// While the table grows, entries move from chain to chain under the readers' feet. A reader may then miss an entry, never loop (each entry
/// moves once, and every chain ends), and never see a wrong one, since it compares keys. So a miss is only believed under the lock.
/// </para>
/// </summary>
internal sealed class EntryTable
{
    private CacheEntry?[] _buckets = new CacheEntry?[64];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The entry of the key. Without the lock, null may be wrong.</summary>
    public CacheEntry? Find(string key, ulong hash)
    {
        var buckets = Volatile.Read(ref _buckets);
        for (var entry = Volatile.Read(ref buckets[(uint)(hash >> 7) & (uint)(buckets.Length - 1)]); entry is not null; entry = entry.Next)
            if (entry.Hash == hash && entry.Key == key)
                return entry;
        return null;
    }

    /// <summary>The first entry with the fingerprint, under the lock.</summary>
    public CacheEntry? Find(ulong hash)
    {
        var entry = Bucket(_buckets, hash);
        while (entry is not null && entry.Hash != hash)
            entry = entry.Next;
        return entry;
    }

    /// <summary>Puts the entry in place of the one with its key, which it returns, under the lock.</summary>
    public CacheEntry? Set(CacheEntry entry)
    {
        var old = Remove(entry.Key, entry.Hash);
        if (Count >= _buckets.Length)
            Grow();
        ref var head = ref Bucket(_buckets, entry.Hash);
        entry.Next = head;
        Volatile.Write(ref head, entry);
        Count++;
        return old;
    }

    /// <summary>Takes the key's entry out, under the lock.</summary>
    public CacheEntry? Remove(string key, ulong hash)
    {
        CacheEntry? before = null;
        for (var entry = Bucket(_buckets, hash); entry is not null; (before, entry) = (entry, entry.Next))
        {
            if (entry.Hash != hash || entry.Key != key)
                continue;
            if (before is null)
                Volatile.Write(ref Bucket(_buckets, hash), entry.Next);
            else
                before.Next = entry.Next;
            Count--;
            return entry;
        }
        return null;
    }

    /// <summary>Every entry, under the lock.</summary>
    public IEnumerable<CacheEntry> All()
    {
        foreach (var head in _buckets)
            for (var entry = head; entry is not null; entry = entry.Next)
                yield return entry;
    }

    private void Grow()
    {
        var grown = new CacheEntry?[_buckets.Length * 2];
        foreach (var head in _buckets)
        {
            for (var entry = head; entry is not null; )
            {
                var next = entry.Next;
                ref var place = ref Bucket(grown, entry.Hash);
                entry.Next = place;
                place = entry;
                entry = next;
            }
        }
        Volatile.Write(ref _buckets, grown);
    }

    private static ref CacheEntry? Bucket(CacheEntry?[] buckets, ulong hash) => ref buckets[(uint)(hash >> 7) & (uint)(buckets.Length - 1)];
}
