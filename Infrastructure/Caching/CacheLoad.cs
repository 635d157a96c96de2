using System.Collections.Concurrent;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// What a loader is given: the key, and a place to say what the value is computed from. Say it before reading that: where any of it is
/// invalidated from then on, the result is returned to those who asked before, but neither kept nor shared with those who ask later.
/// </summary>
public sealed class CacheLoad
{
    private readonly ConcurrentDictionary<string, bool> _dependsOn = new();

    private readonly Action<string, string> _noted;

    internal CacheLoad(string key, Action<string, string> noted) => (Key, _noted) = (key, noted);

    /// <summary>The key to load.</summary>
    public string Key { get; }

    /// <summary>The value is computed from what is cached under these keys.</summary>
    public void DependsOn(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (CacheKey.IsGood(key) && _dependsOn.TryAdd(key, true))
                _noted(Key, key);
    }

    /// <summary>The value can be invalidated by this tag.</summary>
    public void Tag(string tag) => DependsOn(InvalidationManager.Tag(tag));

    internal ICollection<string> Dependencies => _dependsOn.Keys;
}

/// <summary>A value from the cache or from its loader.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsStale">True where it is past its time and was served because loading it anew failed, or takes long.</param>
public readonly record struct Cached<T>(T Value, bool IsStale);
