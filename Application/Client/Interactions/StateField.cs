using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>Reads a value from the front of some bytes; false where they are none.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="bytes">The bytes, and what follows.</param>
/// <param name="value">The value.</param>
/// <param name="length">How many bytes it took.</param>
public delegate bool StateReader<T>(ReadOnlySpan<byte> bytes, out T value, out int length);

/// <summary>A value as it is kept in the custom id of a component: how it is written and read back. There are 54 bytes for all of them.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Write">Appends it.</param>
/// <param name="Read">Reads it back.</param>
public sealed record StateField<T>(Action<T, IBufferWriter<byte>> Write, StateReader<T> Read);

/// <summary>What can be kept in a custom id, and how values are put together: <c>StateField.Pair(StateField.Id&lt;UserId&gt;(), StateField.Integer)</c>.</summary>
public static class StateField
{
    private const int LongestVarint = 10;

    /// <summary>A whole number; small ones take one byte, the largest ten.</summary>
    public static StateField<long> Integer { get; } = new(static (value, into) => WriteVarint(Zigzag(value), into), ReadInteger);

    /// <summary>Yes or no; one byte.</summary>
    public static StateField<bool> Flag { get; } = OneOf(false, true);

    /// <summary>A text; one byte and its UTF-8.</summary>
    public static StateField<string> Text { get; } = new(WriteText, ReadText);

    /// <summary>An id; eight bytes.</summary>
    public static StateField<T> Id<T>()
        where T : struct, ISnowflakeId<T> =>
        new(
            static (id, into) =>
            {
                BinaryPrimitives.WriteUInt64BigEndian(into.GetSpan(8), id.Value.Value);
                into.Advance(8);
            },
            static (bytes, out id, out length) =>
            {
                length = sizeof(ulong);
                var read = BinaryPrimitives.TryReadUInt64BigEndian(bytes, out var value);
                id = T.From(new(value));
                return read;
            }
        );

    /// <summary>One of at most 256 known values; one byte. Their order is part of the form: append new ones, or raise the version.</summary>
    public static StateField<T> OneOf<T>(params ReadOnlySpan<T> values)
    {
        EquatableList<T> known = [.. values];
        return new(
            (value, into) =>
            {
                into.GetSpan(1)[0] = (byte)Math.Max(0, known.Span.IndexOf(value, EqualityComparer<T>.Default));
                into.Advance(1);
            },
            (bytes, out value, out length) =>
            {
                length = 1;
                var read = !bytes.IsEmpty && bytes[0] < known.Count;
                value = read ? known[bytes[0]] : default!;
                return read;
            }
        );
    }

    /// <summary>Two values, one after the other.</summary>
    public static StateField<(T1 First, T2 Second)> Pair<T1, T2>(StateField<T1> first, StateField<T2> second) =>
        new(
            (pair, into) =>
            {
                first.Write(pair.First, into);
                second.Write(pair.Second, into);
            },
            (bytes, out pair, out length) =>
            {
                var read = first.Read(bytes, out var left, out length) & second.Read(Rest(bytes, length), out var right, out var more);
                (pair, length) = ((left, right), length + more);
                return read;
            }
        );

    /// <summary>The same bytes as a value of another type: <c>Pair(…).As(pair => new Vote(pair.First, pair.Second), vote => (vote.Poll, vote.Choice))</c>.</summary>
    public static StateField<TResult> As<T, TResult>(this StateField<T> field, Func<T, TResult> make, Func<TResult, T> take) =>
        new(
            (value, into) => field.Write(take(value), into),
            (bytes, out value, out length) =>
            {
                var read = field.Read(bytes, out var inner, out length);
                value = read ? make(inner) : default!;
                return read;
            }
        );

    private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> bytes, int length) => length < bytes.Length ? bytes[length..] : [];

    private static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static void WriteVarint(ulong value, IBufferWriter<byte> into)
    {
        var span = into.GetSpan(LongestVarint);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        into.Advance(length);
    }

    private static bool ReadInteger(ReadOnlySpan<byte> bytes, out long value, out int length)
    {
        ulong read = 0;
        for (length = 0; length < Math.Min(bytes.Length, LongestVarint); length++)
        {
            read |= (ulong)(bytes[length] & 0x7F) << (7 * length);
            if ((bytes[length] & 0x80) != 0)
                continue;
            value = (long)(read >> 1) ^ -(long)(read & 1);
            length++;
            return true;
        }
        value = 0;
        return false;
    }

    private static void WriteText(string text, IBufferWriter<byte> into)
    {
        WriteVarint(Zigzag(Encoding.UTF8.GetByteCount(text)), into);
        Encoding.UTF8.GetBytes(text, into);
    }

    private static bool ReadText(ReadOnlySpan<byte> bytes, out string text, out int length)
    {
        text = "";
        if (!ReadInteger(bytes, out var count, out length) || count < 0 || count > bytes.Length - length)
            return false;
        text = Encoding.UTF8.GetString(bytes.Slice(length, (int)count));
        length += (int)count;
        return true;
    }
}
