using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Oven.Functional.Application.Kernel;

/// <summary>
/// A persistent map for machine states: every version is an immutable value, and the newest one is as fast as a
/// <see cref="Dictionary{TKey, TValue}"/>, because it owns one. <see cref="Set"/> and <see cref="Remove"/> allocate one small node.
/// <para>
/// Why not a tree: a step on a state with 10,000 buckets may allocate 300 bytes, and copying one path of a 32-way trie is 800. A
/// machine uses its state linearly (each version is stepped once), which is the one case in which this costs nothing. An old version
/// is still right: it holds the difference to the next newer one and takes the dictionary back when asked ("rerooting", Baker 1991).
/// Old versions point to newer ones, never back, so those that nobody holds are collected.
/// </para>
/// <para>
/// All versions of one map belong to one thread at a time, as a machine's state does. The empty map is the exception: it is one value,
/// belongs to nobody, and each <see cref="Set"/> on it starts a family of its own. Otherwise two hosts of one static <c>Machine</c> would
/// share a dictionary through its initial state, and that state, held for ever, would hold every version since.
/// </para>
/// </summary>
public sealed class LinearMap<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>, IEquatable<LinearMap<TKey, TValue>>
    where TKey : notnull
{
    private static readonly LinearMap<TKey, TValue> Nothing = new([], 0);

    private Dictionary<TKey, TValue>? _owned;

    // Only while not owning: this version is _newer with _key put back to what it was here.
    private LinearMap<TKey, TValue>? _newer;
    private TKey _key;
    private TValue? _value;
    private bool _had;

    private LinearMap(Dictionary<TKey, TValue> owned, int count) => (_owned, Count, _key) = (owned, count, default!);

    /// <summary>The map with nothing in it, which may be shared.</summary>
    public static LinearMap<TKey, TValue> Empty() => Nothing;

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>True where the key is in this version, with its value. O(1) on the newest version.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => Own().TryGetValue(key, out value);

    /// <summary>True where the key is in this version.</summary>
    public bool Contains(TKey key) => Own().ContainsKey(key);

    /// <summary>This version with the key set. O(1) on the newest version, one allocation.</summary>
    public LinearMap<TKey, TValue> Set(TKey key, TValue value)
    {
        if (ReferenceEquals(this, Nothing))
            return new(new() { [key] = value }, 1);
        var map = Own();
        var had = map.TryGetValue(key, out var old);
        map[key] = value;
        return HandOver(map, had ? Count : Count + 1, key, old, had);
    }

    /// <summary>This version without the key; itself where the key is not there. O(1) on the newest version.</summary>
    public LinearMap<TKey, TValue> Remove(TKey key)
    {
        if (Count == 0)
            return this;
        var map = Own();
        return map.Remove(key, out var old) ? HandOver(map, Count - 1, key, old, had: true) : this;
    }

    private LinearMap<TKey, TValue> HandOver(Dictionary<TKey, TValue> map, int count, TKey key, TValue? old, bool had)
    {
        var next = new LinearMap<TKey, TValue>(map, count);
        (_owned, _newer, _key, _value, _had) = (null, next, key, old, had);
        return next;
    }

    // Takes the dictionary from the version that has it, turning every difference on the way around. Iterative: chains can be long.
    private Dictionary<TKey, TValue> Own()
    {
        if (_owned is { } mine)
            return mine;
        var chain = new Stack<LinearMap<TKey, TValue>>();
        var version = this;
        for (; version._owned is null; version = version._newer!)
            chain.Push(version);
        var map = version._owned;
        while (chain.TryPop(out var older))
        {
            var had = map.TryGetValue(older._key, out var now);
            if (older._had)
                map[older._key] = older._value!;
            else
                map.Remove(older._key);
            (version._owned, version._newer, version._key, version._value, version._had) = (null, older, older._key, now, had);
            (older._owned, older._newer, older._key, older._value) = (map, null, default!, default);
            version = older;
        }
        return map;
    }

    /// <summary>True where both versions hold equal values under equal keys. Linear.</summary>
    public bool Equals(LinearMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || Count != other.Count)
            return false;
        var mine = Own().ToArray(); // copied, because asking the other version may take the dictionary away
        return mine.All(pair => other.TryGet(pair.Key, out var value) && EqualityComparer<TValue>.Default.Equals(pair.Value, value));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LinearMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in Own())
            hash ^= HashCode.Combine(key, value);
        return hash;
    }

    /// <summary>The pairs, in no order that may be relied on.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)Own().ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The pairs in braces.</summary>
    public override string ToString() => $"{{{string.Join(", ", Own().Select(static pair => $"{pair.Key}: {pair.Value}"))}}}";
}
