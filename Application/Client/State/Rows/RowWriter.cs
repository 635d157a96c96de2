using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>Writes one value of a list or map.</summary>
internal delegate void RowWrite<in T>(ref RowWriter writer, T value);

/// <summary>
/// Packs a record into bytes: one bit for every property that differs from its default, then only those values, each as short as it can be.
/// Rented memory: <see cref="Dispose"/> gives it back.
/// </summary>
internal ref struct RowWriter
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(512);
    private int _length;

    public RowWriter() { }

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Begins a record; answers where its bits are.</summary>
    public int Begin(int bytes)
    {
        var at = _length;
        Room(bytes).Clear();
        return at;
    }

    /// <summary>Sets a bit of a record.</summary>
    public readonly void Mark(int at, int bit) => _buffer[at + (bit >> 3)] |= (byte)(1 << (bit & 7));

    /// <summary>A typed id, or any number that uses most of its 64 bits.</summary>
    public void Id(ulong id) => BinaryPrimitives.WriteUInt64LittleEndian(Room(8), id);

    public void Snowflake(Snowflake id) => Id(id.Value);

    /// <summary>A number that is mostly small: 1 byte below 128, at most 10.</summary>
    public void UInt64(ulong number)
    {
        while (number >= 0x80)
        {
            Room(1)[0] = (byte)(number | 0x80);
            number >>= 7;
        }
        Room(1)[0] = (byte)number;
    }

    public void Int64(long number) => UInt64((ulong)((number << 1) ^ (number >> 63)));

    public void Int32(int number) => Int64(number);

    public void Boolean(bool truth) => Room(1)[0] = truth ? (byte)1 : (byte)0;

    public void Double(double number) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), number);

    public void Color(Color color) => Int64(color.Value);

    public void Raw(RawJson json) => String(json.Text ?? "");

    // In memory, where the record it comes from was as well.
    public void Secret(Secret secret) => String(secret.Reveal());

    /// <summary>To the tick; 8 bytes where it is UTC and on the microsecond, as everything that Discord sends.</summary>
    public void Time(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - RowText.Epoch;
        var plain = time.Offset == TimeSpan.Zero && ticks % TimeSpan.TicksPerMicrosecond == 0;
        if (plain)
        {
            var micros = ticks / TimeSpan.TicksPerMicrosecond;
            UInt64(((ulong)((micros << 1) ^ (micros >> 63)) << 1) | 1);
        }
        else
        {
            Room(1)[0] = 0;
            Int64(time.Ticks);
            Int64((long)time.Offset.TotalMinutes);
        }
    }

    /// <summary>A text: a word of <see cref="RowText"/> in a byte, a picture's hash in 17, anything else as UTF-8.</summary>
    public void String(string text)
    {
        if (RowText.IndexOf(text) is var word and >= 0)
            UInt64(((ulong)word << 2) | RowText.Word);
        else if (RowText.TryHash(text, out var high, out var low, out var kind))
        {
            UInt64((ulong)kind);
            Id(high);
            Id(low);
        }
        else
        {
            var bytes = Encoding.UTF8.GetByteCount(text);
            UInt64((ulong)bytes << 2);
            Encoding.UTF8.GetBytes(text, Room(bytes));
        }
    }

    public void Option(OptionValue value)
    {
        switch (value)
        {
            case OptionValue.Text(var text):
                Room(1)[0] = 0;
                String(text);
                break;
            case OptionValue.Integer(var integer):
                Room(1)[0] = 1;
                Int64(integer);
                break;
            case OptionValue.Number(var number):
                Room(1)[0] = 2;
                Double(number);
                break;
            case OptionValue.Truth(var truth):
                Room(1)[0] = truth ? (byte)4 : (byte)3;
                break;
        }
    }

    public void List<T>(EquatableList<T> items, RowWrite<T> write)
    {
        UInt64((ulong)items.Count);
        foreach (var item in items)
            write(ref this, item);
    }

    public void Map<TKey, TValue>(EquatableMap<TKey, TValue> entries, RowWrite<TKey> writeKey, RowWrite<TValue> writeValue)
    {
        UInt64((ulong)entries.Count);
        foreach (var (key, value) in entries)
        {
            writeKey(ref this, key);
            writeValue(ref this, value);
        }
    }

    /// <summary>A number of always 2 bytes.</summary>
    public void UInt16(ushort number) => BinaryPrimitives.WriteUInt16LittleEndian(Room(2), number);

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + bytes));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        var room = _buffer.AsSpan(_length, bytes);
        _length += bytes;
        return room;
    }
}
