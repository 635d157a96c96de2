using System.Buffers;
using System.Runtime.CompilerServices;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Collects the items of an array in pooled memory, so that the list is allocated once, at its exact size.</summary>
internal ref struct ListBuilder<T>
{
    private const int FirstRent = 16;

    private T[]? _rented;
    private int _count;

    public void Add(T item)
    {
        if (_rented is null || _count == _rented.Length)
            Grow();
        _rented![_count++] = item;
    }

    /// <summary>The list; the builder is not to be used afterwards.</summary>
    public EquatableList<T> Build()
    {
        if (_rented is null)
            return default;
        var list = EquatableList.Create<T>(_rented.AsSpan(0, _count));
        Return(_rented, _count);
        return list;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_rented is null ? FirstRent : _rented.Length * 2);
        if (_rented is not null)
        {
            Array.Copy(_rented, larger, _count);
            Return(_rented, _count);
        }
        _rented = larger;
    }

    private static void Return(T[] rented, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(rented, 0, count);
        ArrayPool<T>.Shared.Return(rented);
    }
}
