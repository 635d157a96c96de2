using System.Buffers.Binary;
using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Resources.Users;

namespace Oven.Functional.Application.Client.State;

/// <summary>
/// Users, once each however many guilds they are in. Before the bytes of a user stand 2 bytes that count the members who refer to it; the
/// last one takes the user along.
/// </summary>
internal sealed class UserTable
{
    public static readonly UserTable Empty = new(RowMap.Empty);

    private const int CountBytes = 2;

    private UserTable(RowMap rows) => Rows = rows;

    /// <summary>Counts and users.</summary>
    public RowMap Rows { get; }

    public User? Find(ulong id) => Rows.TryGet(id, out var row) ? RowKinds.User.Unpack(row[CountBytes..], id, 0) : null;

    /// <summary>One more member refers to a user, who is put in where new.</summary>
    public UserTable Retain(User user, ulong fields, int limit)
    {
        var id = user.Id.Value.Value;
        var known = Rows.TryGet(id, out var row);
        return !known && Rows.Count >= limit ? this : Put(id, user, fields, known ? References(row) + 1 : 1);
    }

    /// <summary>One member less refers to a user.</summary>
    public UserTable Release(ulong id)
    {
        if (!Rows.TryGet(id, out var row))
            return this;
        var left = References(row) - 1;
        if (left <= 0)
            return new(Rows.Remove(id));
        var changed = row.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(changed, (ushort)left);
        return new(Rows.Set(id, changed));
    }

    /// <summary>A user who is known is as said now.</summary>
    public UserTable Refresh(User user, ulong fields)
    {
        var id = user.Id.Value.Value;
        return Rows.TryGet(id, out var row) ? Put(id, user, fields, References(row)) : this;
    }

    private static int References(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadUInt16LittleEndian(row);

    private UserTable Put(ulong id, User user, ulong fields, int references)
    {
        var writer = new RowWriter();
        writer.UInt16((ushort)Math.Min(references, ushort.MaxValue));
        RowKinds.User.Pack(ref writer, user, fields);
        var rows = Rows.Set(id, writer.Written);
        writer.Dispose();
        return ReferenceEquals(rows, Rows) ? this : new(rows);
    }
}
