using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// An immutable small dictionary compared by its entries, whatever their order, so records that hold one stay values. <c>default</c> is
/// empty. Lookup is linear: Discord's maps (localizations, resolved objects) hold tens of entries.
/// </summary>
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
public readonly struct EquatableMap<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>, IEquatable<EquatableMap<TKey, TValue>>
{
    private readonly EquatableList<KeyValuePair<TKey, TValue>> _entries;

    /// <summary>Holds the entries in their order. Of entries with equal keys the last one counts.</summary>
    public EquatableMap(EquatableList<KeyValuePair<TKey, TValue>> entries) => _entries = entries;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <summary>True where there is no entry.</summary>
    public bool IsEmpty => _entries.IsEmpty;

    /// <summary>The keys, in order.</summary>
    public EquatableList<TKey> Keys => _entries.Select(static entry => entry.Key);

    /// <summary>The values, in order.</summary>
    public EquatableList<TValue> Values => _entries.Select(static entry => entry.Value);

    /// <summary>True where the key is there, with its value.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (EqualityComparer<TKey>.Default.Equals(_entries[i].Key, key))
            {
                value = _entries[i].Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>The value of a key; <c>default</c> where there is none.</summary>
    public TValue? Find(TKey key) => TryGet(key, out var value) ? value : default;

    /// <inheritdoc/>
    public bool Equals(EquatableMap<TKey, TValue> other)
    {
        if (Count != other.Count)
            return false;
        foreach (var (key, value) in _entries)
        {
            if (!other.TryGet(key, out var counterpart) || !EqualityComparer<TValue>.Default.Equals(value, counterpart))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableMap<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var entry in _entries)
            hash ^= HashCode.Combine(entry.Key, entry.Value);
        return hash;
    }

    /// <summary>The entries in braces.</summary>
    public override string ToString() => $"{{{string.Join(", ", _entries.Select(static entry => $"{entry.Key}: {entry.Value}"))}}}";

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<KeyValuePair<TKey, TValue>>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_entries).GetEnumerator();

    /// <summary>True where both hold equal entries.</summary>
    public static bool operator ==(EquatableMap<TKey, TValue> left, EquatableMap<TKey, TValue> right) => left.Equals(right);

    /// <summary>False where both hold equal entries.</summary>
    public static bool operator !=(EquatableMap<TKey, TValue> left, EquatableMap<TKey, TValue> right) => !left.Equals(right);
}

/// <summary>Makes an <see cref="EquatableMap{TKey, TValue}"/>.</summary>
public static class EquatableMap
{
    /// <summary>Copies the entries; collection expressions come here.</summary>
    public static EquatableMap<TKey, TValue> Create<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> entries) =>
        new(EquatableList.Create(entries));
}
