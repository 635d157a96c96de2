using System.Buffers.Binary;

namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>
/// Some rows with neighbouring ids in one array: how many there are, where each but the first begins, their ids, their bytes. So a row costs
/// 10 bytes beside its own and is no object. Never written to again once it is made.
/// </summary>
internal static class RowPage
{
    /// <summary>A page is split past this many rows.</summary>
    public const int MostRows = 32;

    /// <summary>A page of several rows is split past this many bytes of them, since every change copies its page.</summary>
    public const int MostBytes = 2048;

    private const int IdBytes = 8;
    private const int StartBytes = 2;

    public static int Count(byte[] page) => BinaryPrimitives.ReadUInt16LittleEndian(page);

    public static ulong Id(byte[] page, int index) =>
        BinaryPrimitives.ReadUInt64LittleEndian(page.AsSpan(Ids(Count(page)) + (index * IdBytes)));

    public static ReadOnlySpan<byte> Row(byte[] page, int index) =>
        page.AsSpan(Rows(Count(page)))[Start(page, index)..Start(page, index + 1)];

    /// <summary>How many bytes the rows have together.</summary>
    public static int Bytes(byte[] page) => page.Length - Rows(Count(page));

    /// <summary>Where the row after the one before begins; the end of the rows for the index past the last.</summary>
    public static int Start(byte[] page, int index) =>
        index == 0 ? 0
        : index == Count(page) ? Bytes(page)
        : BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(index * StartBytes));

    /// <summary>Where an id stands, or the complement of where it would.</summary>
    public static int Find(byte[] page, ulong id)
    {
        var (low, high) = (0, Count(page) - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var found = Id(page, middle);
            if (found == id)
                return middle;
            if (found < id)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    /// <summary>True where so many rows may share a page.</summary>
    public static bool Fits(int rows, int bytes) => rows == 1 || (rows <= MostRows && bytes <= MostBytes);

    /// <summary>The page with a row in the place that <see cref="Find"/> has answered.</summary>
    public static byte[] With(byte[] page, int found, ulong id, ReadOnlySpan<byte> row)
    {
        var (at, after) = found >= 0 ? (found, found + 1) : (~found, ~found);
        var replaced = Start(page, after) - Start(page, at);
        var page2 = new Builder(Count(page) + 1 - (after - at), Bytes(page) + row.Length - replaced);
        page2.Add(page, 0, at);
        page2.Add(id, row);
        page2.Add(page, after, Count(page));
        return page2.Page;
    }

    /// <summary>Some of a page's rows.</summary>
    public static byte[] Part(byte[] page, int from, int to)
    {
        var part = new Builder(to - from, Start(page, to) - Start(page, from));
        part.Add(page, from, to);
        return part.Page;
    }

    /// <summary>The rows of one page up to an index, and those of another (or the same) from an index on.</summary>
    public static byte[] Join(byte[] left, int to, byte[] right, int from)
    {
        var joined = new Builder(to + Count(right) - from, Start(left, to) + Bytes(right) - Start(right, from));
        joined.Add(left, 0, to);
        joined.Add(right, from, Count(right));
        return joined.Page;
    }

    private static int Ids(int count) => count * StartBytes;

    private static int Rows(int count) => count * (StartBytes + IdBytes);

    /// <summary>Fills a page from its first row to its last.</summary>
    internal ref struct Builder
    {
        private readonly int _count;
        private int _filled;
        private int _end;

        public Builder(int count, int bytes)
        {
            _count = count;
            Page = GC.AllocateUninitializedArray<byte>(Rows(count) + bytes);
            BinaryPrimitives.WriteUInt16LittleEndian(Page, (ushort)count);
        }

        public byte[] Page { get; }

        public void Add(ulong id, ReadOnlySpan<byte> row)
        {
            Begin(_filled, _end);
            BinaryPrimitives.WriteUInt64LittleEndian(Page.AsSpan(Ids(_count) + (_filled * IdBytes)), id);
            row.CopyTo(Page.AsSpan(Rows(_count) + _end));
            _filled++;
            _end += row.Length;
        }

        public void Add(byte[] page, int from, int to)
        {
            var (first, last) = (Start(page, from), Start(page, to));
            for (var i = from; i < to; i++)
                Begin(_filled + i - from, _end + Start(page, i) - first);
            page.AsSpan(Ids(Count(page)) + (from * IdBytes), (to - from) * IdBytes).CopyTo(Page.AsSpan(Ids(_count) + (_filled * IdBytes)));
            page.AsSpan(Rows(Count(page)) + first, last - first).CopyTo(Page.AsSpan(Rows(_count) + _end));
            _filled += to - from;
            _end += last - first;
        }

        private readonly void Begin(int index, int start)
        {
            if (index > 0)
                BinaryPrimitives.WriteUInt16LittleEndian(Page.AsSpan(index * StartBytes), (ushort)start);
        }
    }
}
