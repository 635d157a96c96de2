using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>Reads one value of a list or map.</summary>
internal delegate T RowRead<out T>(ref RowReader reader);

/// <summary>What a row does not repeat because the place where it lies says it; 0 where the place says nothing.</summary>
/// <param name="Id">The row's own id.</param>
/// <param name="Guild">The guild it lies in.</param>
internal readonly record struct RowIdentity(ulong Id, ulong Guild);

/// <summary>Unpacks what <see cref="RowWriter"/> has packed.</summary>
internal ref struct RowReader(ReadOnlySpan<byte> row)
{
    private readonly ReadOnlySpan<byte> _row = row;
    private int _at;

    /// <summary>Begins a record; answers where its bits are.</summary>
    public int Begin(int bytes)
    {
        var at = _at;
        _at += bytes;
        return at;
    }

    /// <summary>True where a bit of a record is set.</summary>
    public readonly bool Has(int at, int bit) => (_row[at + (bit >> 3)] & (1 << (bit & 7))) != 0;

    public ulong Id() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public Snowflake Snowflake() => new(Id());

    public ulong UInt64()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var piece = _row[_at++];
            number |= (ulong)(piece & 0x7F) << shift;
            if (piece < 0x80)
                return number;
        }
    }

    public long Int64()
    {
        var number = UInt64();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    public int Int32() => (int)Int64();

    public bool Boolean() => _row[_at++] != 0;

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public Color Color() => new((int)Int64());

    public RawJson Raw() => new(String());

    public Secret Secret() => new(String());

    public DateTimeOffset Time()
    {
        if (_row[_at] == 0)
        {
            _at++;
            return new(Int64(), TimeSpan.FromMinutes(Int64()));
        }
        var packed = UInt64() >> 1;
        var micros = (long)(packed >> 1) ^ -(long)(packed & 1);
        return new(RowText.Epoch + (micros * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    public string String()
    {
        var head = UInt64();
        var kind = (int)(head & 3);
        return kind switch
        {
            RowText.Word => RowText.At((int)(head >> 2)),
            RowText.Hash or RowText.AnimatedHash => RowText.OfHash(Id(), Id(), kind),
            _ => Encoding.UTF8.GetString(Take((int)(head >> 2))),
        };
    }

    public OptionValue Option() =>
        _row[_at++] switch
        {
            0 => new OptionValue.Text(String()),
            1 => new OptionValue.Integer(Int64()),
            2 => new OptionValue.Number(Double()),
            var truth => new OptionValue.Truth(truth == 4),
        };

    public EquatableList<T> List<T>(RowRead<T> read)
    {
        var items = new T[(int)UInt64()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(ref this);
        return EquatableList.Of(items);
    }

    public EquatableMap<TKey, TValue> Map<TKey, TValue>(RowRead<TKey> readKey, RowRead<TValue> readValue)
    {
        var entries = new KeyValuePair<TKey, TValue>[(int)UInt64()];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(readKey(ref this), readValue(ref this));
        return new(EquatableList.Of(entries));
    }

    [UnscopedRef]
    private ReadOnlySpan<byte> Take(int bytes)
    {
        var taken = _row.Slice(_at, bytes);
        _at += bytes;
        return taken;
    }
}
