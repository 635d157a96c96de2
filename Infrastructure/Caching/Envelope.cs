using System.Buffers.Binary;
using System.Text;
using Oven.Functional.Application.Caching;
using Oven.Functional.Application.Ports;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// How a value lies in a tier: a header of fixed size, the epoch it was loaded in, the payload. Whatever cannot be read, from
/// another version of the program, of another type or damaged, is simply not there.
/// </summary>
/// <param name="FreshUntil">By the wall clock of whoever wrote it: between machines whose clocks differ, freshness differs by as much; order never depends on it.</param>
/// <param name="StaleUntil">Until when it may be served as stale.</param>
/// <param name="LoadedAt">The moment its load began.</param>
/// <param name="Payload">The serialized value.</param>
internal sealed record Envelope(DateTimeOffset FreshUntil, DateTimeOffset StaleUntil, CacheMoment LoadedAt, ReadOnlyMemory<byte> Payload)
{
    private const uint Magic = 0x0143_564F; // "OVC", layout 1
    private const int Header = 48;

    /// <summary>The bytes of an envelope with a value of this type.</summary>
    public byte[] Encode(Type type)
    {
        var epoch = Encoding.UTF8.GetByteCount(LoadedAt.Epoch);
        var bytes = new byte[Header + epoch + Payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), epoch);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), FreshUntil.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), StaleUntil.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), Fingerprint.Of(type.FullName));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(32), Payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(40), LoadedAt.Sequence);
        Encoding.UTF8.GetBytes(LoadedAt.Epoch, bytes.AsSpan(Header));
        Payload.Span.CopyTo(bytes.AsSpan(Header + epoch));
        return bytes;
    }

    /// <summary>The envelope in the bytes; null where there is none with a value of this type.</summary>
    public static Envelope? Decode(ReadOnlyMemory<byte> bytes, Type type)
    {
        var span = bytes.Span;
        if (span.Length < Header || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
            return null;
        var (epoch, payload) = (BinaryPrimitives.ReadInt32LittleEndian(span[4..]), BinaryPrimitives.ReadInt32LittleEndian(span[32..]));
        if (epoch < 0 || payload < 0 || (long)Header + epoch + payload != span.Length)
            return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(span[24..]) != Fingerprint.Of(type.FullName))
            return null;
        return Time(span[8..]) is { } fresh && Time(span[16..]) is { } stale
            ? new(
                fresh,
                stale,
                new(Encoding.UTF8.GetString(span.Slice(Header, epoch)), BinaryPrimitives.ReadInt64LittleEndian(span[40..])),
                bytes[(Header + epoch)..]
            )
            : null;
    }

    private static DateTimeOffset? Time(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadInt64LittleEndian(bytes) is >= 0 and < 253_402_300_799_999 and var milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
