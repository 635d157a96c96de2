using System.Diagnostics.CodeAnalysis;
using Oven.Functional.Application.Kernel;

namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>
/// A persistent map from ids to rows, in the order of the ids: pages of rows in an <see cref="IdMap{T}"/>, by the smallest id that a page
/// may hold. A version costs a copy of one page (about 2 KB) and of the path to it; whoever holds an older one is not disturbed.
/// </summary>
internal sealed class RowMap
{
    public static readonly RowMap Empty = new(IdMap<byte[]>.Empty, 0);

    private readonly IdMap<byte[]> _pages;

    private RowMap(IdMap<byte[]> pages, int count) => (_pages, Count) = (pages, count);

    public int Count { get; }

    /// <summary>True where the id is there, with its row.</summary>
    public bool TryGet(ulong id, out ReadOnlySpan<byte> row)
    {
        if (_pages.TryFloor(id, out _, out var page) && RowPage.Find(page, id) is var found and >= 0)
        {
            row = RowPage.Row(page, found);
            return true;
        }
        row = default;
        return false;
    }

    public bool Contains(ulong id) => TryGet(id, out _);

    /// <summary>True where there is a row, with the smallest id.</summary>
    public bool TryFirst(out ulong id)
    {
        id = _pages.TryFirst(out _, out var page) ? RowPage.Id(page, 0) : 0;
        return page is not null;
    }

    /// <summary>The map with this row; itself where the same row is there already.</summary>
    public RowMap Set(ulong id, ReadOnlySpan<byte> row)
    {
        if (Count == 0)
            return new(_pages.Set(id, Single(id, row)), 1);
        if (!TryPage(id, out var key, out var page))
            (_, key) = (_pages.TryFirst(out var first, out page), first);
        var found = RowPage.Find(page!, id);
        if (found >= 0 && RowPage.Row(page!, found).SequenceEqual(row))
            return this;
        var count = Count + (found < 0 ? 1 : 0);
        if (RowPage.Bytes(page!) + row.Length > 2 * RowPage.MostBytes)
            return new(Apart(_pages.Remove(key), page!, found, id, row), count);
        var pages = id < key ? _pages.Remove(key) : _pages;
        return new(Place(pages, Math.Min(key, id), RowPage.With(page!, found, id, row), found), count);
    }

    /// <summary>The map without an id; itself where the id is not there.</summary>
    public RowMap Remove(ulong id)
    {
        if (!TryPage(id, out var key, out var page) || RowPage.Find(page, id) is not (var found and >= 0))
            return this;
        var rest = RowPage.Count(page) - 1;
        if (rest == 0)
            return new(_pages.Remove(key), Count - 1);
        var smaller = RowPage.Join(page, found, page, found + 1);
        // Small pages join the one before, so that what grows and shrinks does not end as a page per row.
        var joins =
            key > 0
            && _pages.TryFloor(key - 1, out var leftKey, out var left)
            && RowPage.Count(left) + rest <= RowPage.MostRows / 2
            && RowPage.Bytes(left) + RowPage.Bytes(smaller) <= RowPage.MostBytes / 2;
        return joins ? Joined(key, smaller) : new(_pages.Set(key, smaller), Count - 1);
    }

    /// <summary>A map of rows in ascending order of different ids, packed as tightly as can be.</summary>
    public static RowMap Of(List<(ulong Id, byte[] Row)> ascending)
    {
        var pages = new List<KeyValuePair<ulong, byte[]>>();
        for (var from = 0; from < ascending.Count; )
        {
            var (to, bytes) = (from, 0);
            while (to < ascending.Count && RowPage.Fits(to - from + 1, bytes + ascending[to].Row.Length))
                bytes += ascending[to++].Row.Length;
            var page = new RowPage.Builder(to - from, bytes);
            for (var i = from; i < to; i++)
                page.Add(ascending[i].Id, ascending[i].Row);
            pages.Add(new(ascending[from].Id, page.Page));
            from = to;
        }
        return new(IdMap<byte[]>.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pages)), ascending.Count);
    }

    /// <summary>The rows in ascending order of their ids.</summary>
    public Enumerator GetEnumerator() => new(_pages);

    /// <summary>The ids in ascending order.</summary>
    public IEnumerable<ulong> Ids()
    {
        foreach (var (_, page) in _pages)
        {
            for (var i = 0; i < RowPage.Count(page); i++)
                yield return RowPage.Id(page, i);
        }
    }

    /// <summary>True where both hold the same rows.</summary>
    public bool SameAs(RowMap other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Count != other.Count)
            return false;
        var mine = GetEnumerator();
        foreach (var theirs in other)
        {
            if (!mine.MoveNext() || mine.Current.Id != theirs.Id || !mine.Current.Bytes.SequenceEqual(theirs.Bytes))
                return false;
        }
        return true;
    }

    private bool TryPage(ulong id, out ulong key, [MaybeNullWhen(false)] out byte[] page) => _pages.TryFloor(id, out key, out page);

    private static byte[] Single(ulong id, ReadOnlySpan<byte> row)
    {
        var page = new RowPage.Builder(1, row.Length);
        page.Add(id, row);
        return page.Page;
    }

    // Ids are made in ascending order, so most pages grow at their end: such a page is left full and not halved.
    private static IdMap<byte[]> Place(IdMap<byte[]> pages, ulong key, byte[] page, int found)
    {
        var count = RowPage.Count(page);
        if (RowPage.Fits(count, RowPage.Bytes(page)))
            return pages.Set(key, page);
        var half = ~found == count - 1 ? count - 1 : Half(page);
        pages = Place(pages, key, RowPage.Part(page, 0, half), 0);
        return Place(pages, RowPage.Id(page, half), RowPage.Part(page, half, count), 0);
    }

    // A row that is larger than a page is to be, or comes to one that is, gets a page of its own.
    private static IdMap<byte[]> Apart(IdMap<byte[]> pages, byte[] page, int found, ulong id, ReadOnlySpan<byte> row)
    {
        var (at, after) = found >= 0 ? (found, found + 1) : (~found, ~found);
        var count = RowPage.Count(page);
        if (at > 0)
            pages = pages.Set(RowPage.Id(page, 0), RowPage.Part(page, 0, at));
        if (after < count)
            pages = pages.Set(RowPage.Id(page, after), RowPage.Part(page, after, count));
        return pages.Set(id, Single(id, row));
    }

    private static int Half(byte[] page)
    {
        var (half, bytes) = (1, RowPage.Bytes(page));
        while (half < RowPage.Count(page) - 1 && RowPage.Start(page, half) < bytes / 2)
            half++;
        return half;
    }

    private RowMap Joined(ulong key, byte[] smaller)
    {
        _ = _pages.TryFloor(key - 1, out var leftKey, out var left);
        return new(_pages.Remove(key).Set(leftKey, RowPage.Join(left!, RowPage.Count(left!), smaller, 0)), Count - 1);
    }

    /// <summary>A row and its id.</summary>
    public readonly ref struct Entry(ulong id, ReadOnlySpan<byte> bytes)
    {
        public ulong Id { get; } = id;
        public ReadOnlySpan<byte> Bytes { get; } = bytes;
    }

    /// <summary>Goes over the rows.</summary>
    public struct Enumerator(IdMap<byte[]> pages)
    {
        private readonly IEnumerator<KeyValuePair<ulong, byte[]>> _pages = pages.GetEnumerator();
        private byte[]? _page;
        private int _at;

        public readonly Entry Current => new(RowPage.Id(_page!, _at), RowPage.Row(_page!, _at));

        public bool MoveNext()
        {
            if (_page is not null && ++_at < RowPage.Count(_page))
                return true;
            if (!_pages.MoveNext())
                return false;
            (_page, _at) = (_pages.Current.Value, 0);
            return true;
        }
    }
}
