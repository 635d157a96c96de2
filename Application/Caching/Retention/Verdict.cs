namespace Oven.Functional.Application.Caching.Retention;

/// <summary>What the shell must do with a key.</summary>
internal enum VerdictKind : byte
{
    /// <summary>Drop the entry.</summary>
    Evict,

    /// <summary>Load the key: it will probably be asked for soon.</summary>
    Prefetch,

    /// <summary>Load the key again: it is about to expire and will be asked for after that.</summary>
    Refresh,
}

/// <summary>One decision.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Key">The key's fingerprint.</param>
/// <param name="Probability">For a prefetch, how likely it is used; for an eviction 1 where the entry was foreseen and never used.</param>
internal readonly record struct Verdict(VerdictKind Kind, ulong Key, float Probability = 0);
