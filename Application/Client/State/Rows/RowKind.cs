namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>Packs a value; a set bit of <paramref name="fields"/> keeps a property.</summary>
internal delegate void RowPack<in T>(ref RowWriter writer, T value, ulong fields);

/// <summary>Unpacks a value that lies at a place.</summary>
internal delegate T RowUnpack<out T>(ref RowReader reader, RowIdentity identity);

/// <summary>One kind of resource: how its rows are written and read.</summary>
/// <param name="never">Properties that are not kept in these rows: because the place says them, or because they are kept elsewhere.</param>
/// <param name="pack">Writes.</param>
/// <param name="unpack">Reads.</param>
internal sealed class RowKind<T>(ulong never, RowPack<T> pack, RowUnpack<T> unpack)
    where T : class
{
    /// <summary>Writes a row after what is written already.</summary>
    public void Pack(ref RowWriter writer, T value, ulong fields) => pack(ref writer, value, fields & ~never);

    /// <summary>A row of its own.</summary>
    public byte[] Pack(T value, ulong fields)
    {
        var writer = new RowWriter();
        Pack(ref writer, value, fields);
        var row = writer.Written.ToArray();
        writer.Dispose();
        return row;
    }

    public T Unpack(ReadOnlySpan<byte> row, ulong id, ulong guild)
    {
        var reader = new RowReader(row);
        return unpack(ref reader, new(id, guild));
    }

    public T? Find(RowMap map, ulong id, ulong guild) => map.TryGet(id, out var row) ? Unpack(row, id, guild) : null;

    /// <summary>Puts a value into a map; answers the one that was there before, and whether anything changed.</summary>
    public bool Put(ref RowMap map, ulong id, ulong guild, T value, ulong fields, int limit, out T? old)
    {
        old = null;
        var known = map.TryGet(id, out var before);
        if (!known && map.Count >= limit)
            return false;
        var writer = new RowWriter();
        Pack(ref writer, value, fields);
        var changed = !known || !before.SequenceEqual(writer.Written);
        if (changed)
        {
            old = known ? Unpack(before, id, guild) : null;
            map = map.Set(id, writer.Written);
        }
        writer.Dispose();
        return changed;
    }

    /// <summary>A map of values, by their ids.</summary>
    public RowMap Of(IEnumerable<T> values, Func<T, ulong> id, ulong fields, int limit)
    {
        var rows = new SortedDictionary<ulong, byte[]>();
        foreach (var value in values)
        {
            if (rows.Count < limit || rows.ContainsKey(id(value)))
                rows[id(value)] = Pack(value, fields);
        }
        return RowMap.Of([.. rows.Select(static row => (row.Key, row.Value))]);
    }
}
