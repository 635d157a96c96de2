using System.Collections;
using System.Runtime.CompilerServices;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// An immutable list compared by its elements, so records that hold one stay values. <c>default</c> is the empty list.
/// Meant for lists that are written once and read often; <see cref="Add"/> copies. Long queues use the kernel's <c>Line</c>.
/// </summary>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[]? _items;

    internal EquatableList(T[] items) => _items = items;

    /// <summary>The elements, without a copy.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <summary>True where there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => Span[index];

    /// <summary>The same list with one more element at the end. Copies: linear in <see cref="Count"/>.</summary>
    public EquatableList<T> Add(T item) => [.. Span, item];

    /// <summary>Each element turned into another, in order.</summary>
    public EquatableList<TResult> Select<TResult>(Func<T, TResult> selector)
    {
        if (IsEmpty)
            return [];
        var results = new TResult[Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = selector(_items![i]);
        return new(results);
    }

    /// <inheritdoc/>
    public bool Equals(EquatableList<T> other) => ReferenceEquals(_items, other._items) || Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", _items ?? [])}]";

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>True where both hold equal elements in the same order.</summary>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>False where both hold equal elements in the same order.</summary>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);
}

/// <summary>Makes an <see cref="EquatableList{T}"/>.</summary>
public static class EquatableList
{
    /// <summary>Copies the items; collection expressions come here.</summary>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>Holds an array that nobody else writes to any more, without a copy.</summary>
    internal static EquatableList<T> Of<T>(T[] items) => items.Length == 0 ? default : new(items);

    /// <summary>Copies the items of any sequence.</summary>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) =>
        items is EquatableList<T> list ? list
        : items.ToArray() is { Length: > 0 } array ? new(array)
        : default;
}
