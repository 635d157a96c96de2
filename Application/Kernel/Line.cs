using System.Collections;

namespace Oven.Functional.Application.Kernel;

/// <summary>
/// A persistent waiting line: first in, first out, and whoever stands anywhere in it can leave at once. Every operation is O(1) on the
/// newest version whatever the length, so a million waiters cost a decision nothing. Built on <see cref="LinearMap{TKey, TValue}"/>,
/// with its rule: all versions belong to one thread at a time.
/// </summary>
/// <typeparam name="T">Who waits; stands in the line at most once.</typeparam>
public sealed record Line<T> : IReadOnlyCollection<T>
    where T : struct
{
    private readonly record struct Neighbours(T? Before, T? After);

    private readonly LinearMap<T, Neighbours> _places;
    private readonly T? _last;

    private Line(LinearMap<T, Neighbours> places, T? first, T? last) => (_places, First, _last) = (places, first, last);

    /// <summary>A line in which nobody waits.</summary>
    public static Line<T> Empty() => new(LinearMap<T, Neighbours>.Empty(), null, null);

    /// <inheritdoc/>
    public int Count => _places.Count;

    /// <summary>Who is next; null where nobody waits.</summary>
    public T? First { get; }

    /// <summary>The youngest item; null where there is none.</summary>
    public T? Last => _last;

    /// <summary>True where the item waits in this line.</summary>
    public bool Contains(T item) => _places.Contains(item);

    /// <summary>The line with the item at its end; the line itself where the item already waits in it.</summary>
    public Line<T> Enqueue(T item)
    {
        if (_places.Contains(item))
            return this;
        if (_last is not { } last)
            return new(_places.Set(item, default), item, item);
        _places.TryGet(last, out var neighbours);
        return new(_places.Set(last, neighbours with { After = item }).Set(item, new(last, null)), First, item);
    }

    /// <summary>
    /// The line with the item directly before another; at its end where the other does not wait, and the line itself where the item
    /// already does.
    /// </summary>
    public Line<T> EnqueueBefore(T item, T other)
    {
        if (_places.Contains(item))
            return this;
        if (!_places.TryGet(other, out var neighbours))
            return Enqueue(item);
        var places = _places.Set(other, neighbours with { Before = item }).Set(item, new(neighbours.Before, other));
        if (neighbours.Before is { } before && places.TryGet(before, out var left))
            places = places.Set(before, left with { After = item });
        return new(places, neighbours.Before is null ? item : First, _last);
    }

    /// <summary>The line without the item; the line itself where the item does not wait in it.</summary>
    public Line<T> Leave(T item)
    {
        if (!_places.TryGet(item, out var gone))
            return this;
        var places = _places.Remove(item);
        if (gone.Before is { } before && places.TryGet(before, out var left))
            places = places.Set(before, left with { After = gone.After });
        if (gone.After is { } after && places.TryGet(after, out var right))
            places = places.Set(after, right with { Before = gone.Before });
        return new(places, gone.Before is null ? gone.After : First, gone.After is null ? gone.Before : _last);
    }

    /// <summary>Those who wait, first come first.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (var at = First; at is { } item; at = _places.TryGet(item, out var neighbours) ? neighbours.After : null)
            yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True where the same items wait in the same order.</summary>
    public bool Equals(Line<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && this.ToArray().SequenceEqual(other.ToArray()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, First, _last);

    /// <summary>Those who wait, in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";
}
