namespace Oven.Functional.Application.Kernel;

/// <summary>
/// A small persistent queue: one cell per item, O(1) on average, compared by its items. <c>default</c> is empty. For more than a few
/// hundred items, or where somebody leaves from the middle, use <see cref="Line{T}"/>.
/// </summary>
public readonly struct Fifo<T> : IEquatable<Fifo<T>>
    where T : struct
{
    private sealed record Cell(T Item, Cell? Rest);

    private readonly Cell? _front;
    private readonly Cell? _back;

    private Fifo(Cell? front, Cell? back, int count) => (_front, _back, Count) = (front, back, count);

    /// <summary>How many items there are.</summary>
    public int Count { get; }

    /// <summary>The oldest item; null where there is none.</summary>
    public T? First => _front?.Item;

    /// <summary>The queue with one more item at its end.</summary>
    public Fifo<T> Add(T item) => _front is null ? new(new(item, null), null, 1) : new(_front, new(item, _back), Count + 1);

    /// <summary>The queue without its oldest item; itself where it is empty.</summary>
    public Fifo<T> Skip() =>
        _front switch
        {
            null => this,
            { Rest: { } rest } => new(rest, _back, Count - 1),
            _ => new(Reversed(_back), null, Count - 1),
        };

    private static Cell? Reversed(Cell? cells)
    {
        Cell? reversed = null;
        for (; cells is not null; cells = cells.Rest)
            reversed = new(cells.Item, reversed);
        return reversed;
    }

    /// <summary>True where both hold equal items in the same order.</summary>
    public bool Equals(Fifo<T> other)
    {
        var (left, right) = (this, other);
        if (left.Count != right.Count)
            return false;
        for (; left.Count > 0; (left, right) = (left.Skip(), right.Skip()))
            if (!EqualityComparer<T?>.Default.Equals(left.First, right.First))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fifo<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, First);

    /// <summary>True where both hold equal items in the same order.</summary>
    public static bool operator ==(Fifo<T> left, Fifo<T> right) => left.Equals(right);

    /// <summary>False where both hold equal items in the same order.</summary>
    public static bool operator !=(Fifo<T> left, Fifo<T> right) => !left.Equals(right);

    /// <summary>How many items, and the oldest.</summary>
    public override string ToString() => Count == 0 ? "[]" : $"[{First}, ... {Count}]";
}
