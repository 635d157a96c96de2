namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// One entry of the memory tier: at once the node of its hash chain, so an entry is one object. Times are <see cref="CacheClock"/> ticks.
/// A replaced entry is a new object; readers that hold the old one see one consistent value.
/// </summary>
internal sealed class CacheEntry(string key, ulong hash, object? value)
{
    /// <summary>The next entry of the chain. Kept when this one is unlinked, so that readers on it find their way.</summary>
    public volatile CacheEntry? Next;

    /// <summary>The key.</summary>
    public readonly string Key = key;

    /// <summary>Its fingerprint.</summary>
    public readonly ulong Hash = hash;

    /// <summary>The value; null for what is known not to exist.</summary>
    public readonly object? Value = value;

    /// <summary>Until when it is served as fresh.</summary>
    public uint FreshUntil;

    /// <summary>Until when it may be served as stale.</summary>
    public uint GraceUntil;

    /// <summary>From when on a reader asks for a refresh.</summary>
    public uint RefreshFrom;

    /// <summary>For sliding expiry: how far each use moves <see cref="FreshUntil"/>, in ticks; 0 where it is absolute.</summary>
    public uint Sliding;

    /// <summary>The policy's slot, or -1.</summary>
    public int Slot = -1;

    /// <summary>What it weighs.</summary>
    public int Weight;
}
