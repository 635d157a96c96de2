using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>
/// Reads single values in Discord's form; the generated readers are made of these. Each consumes exactly one value. Where that is not
/// what was expected it answers false, and the field counts as absent: one odd field does not cost the payload.
/// </summary>
internal static class JsonRead
{
    private const int LongestName = 256;

    [ThreadStatic]
    private static string? _problem;

    /// <summary>What made the last reader on this thread give up, for the error message; taken once.</summary>
    public static string TakeProblem()
    {
        var problem = _problem ?? "it is not an object of the expected kind.";
        _problem = null;
        return problem;
    }

    /// <summary>Notes that a required field is missing or malformed.</summary>
    public static bool Incomplete(string type, string required)
    {
        _problem = $"a required field of {type} is missing or malformed ({required}).";
        return false;
    }

    /// <summary>The name of the property the reader stands on, unescaped.</summary>
    public static ReadOnlySpan<byte> Name(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;

    /// <summary>Looks into an object for a number, leaving the caller's reader where it is.</summary>
    public static bool TryFindNumber(Utf8JsonReader probe, ReadOnlySpan<byte> name, out long number)
    {
        while (probe.Read() && probe.TokenType == JsonTokenType.PropertyName)
        {
            var found = Name(ref probe).SequenceEqual(name);
            probe.Read();
            if (found)
                return TryInt64(ref probe, out number);
            probe.Skip();
        }
        number = -1;
        return false;
    }

    /// <summary>The text of any value, as it came.</summary>
    public static RawJson Raw(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(document.RootElement.GetRawText());
    }

    public static bool TryRaw(ref Utf8JsonReader reader, out RawJson value)
    {
        value = Raw(ref reader);
        return true;
    }

    /// <summary>A text; a number is taken as its text (a message's nonce may be either).</summary>
    public static bool TryString(ref Utf8JsonReader reader, out string? value)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number))
            return No(ref reader, out value);
        if (reader.TokenType == JsonTokenType.Number)
            value = Encoding.UTF8.GetString(reader.ValueSpan);
        else
            value = ShortTexts.IsShort(reader.ValueSpan) ? ShortTexts.Of(reader.ValueSpan) : reader.GetString();
        return true;
    }

    public static bool TrySecret(ref Utf8JsonReader reader, out Secret value)
    {
        var read = TryString(ref reader, out var text);
        value = read ? new(text!) : default;
        return read;
    }

    /// <summary>A text out of a small vocabulary (a locale, a feature, a status): equal ones are the same object.</summary>
    public static bool TryName(ref Utf8JsonReader reader, out string? value)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return No(ref reader, out value);
        value = reader.ValueIsEscaped ? reader.GetString() : Vocabulary.Of(reader.ValueSpan);
        return true;
    }

    /// <summary>A text, an integer, a number or a truth value.</summary>
    public static bool TryOption(ref Utf8JsonReader reader, out OptionValue? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.String => new OptionValue.Text(reader.GetString()!),
            JsonTokenType.True => new OptionValue.Truth(true),
            JsonTokenType.False => new OptionValue.Truth(false),
            JsonTokenType.Number when reader.TryGetInt64(out var integer) => new OptionValue.Integer(integer),
            JsonTokenType.Number => new OptionValue.Number(reader.GetDouble()),
            _ => null,
        };
        return value is not null || No(ref reader, out value);
    }

    public static bool TryBoolean(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False || No(ref reader, out value);
    }

    public static bool TryInt32(ref Utf8JsonReader reader, out int value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value))
            return true;
        var read = TryInt64(ref reader, out var wide);
        value = (int)Math.Clamp(wide, int.MinValue, int.MaxValue);
        return read && value == wide;
    }

    public static bool TryInt64(ref Utf8JsonReader reader, out long value)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out value))
                return true;
            // 3.0 and 3e0 are integers too.
            if (reader.TryGetDouble(out var real) && real == Math.Floor(real) && Math.Abs(real) < 1L << 53)
            {
                value = (long)real;
                return true;
            }
        }
        else if (IsText(ref reader) && Utf8Parser.TryParse(reader.ValueSpan, out value, out var used) && used == reader.ValueSpan.Length)
            return true;
        return No(ref reader, out value);
    }

    /// <summary>The lower 24 bits; what is above them is not a color.</summary>
    public static bool TryColor(ref Utf8JsonReader reader, out Color value)
    {
        var read = TryInt32(ref reader, out var number);
        value = Color.FromRgb((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        return read;
    }

    /// <summary>Ids and flags: decimal text, or a number in the few places where Discord sends one.</summary>
    public static bool TryUInt64(ref Utf8JsonReader reader, out ulong value)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetUInt64(out value) || No(ref reader, out value);
        if (!IsText(ref reader))
            return No(ref reader, out value);
        if (!reader.ValueIsEscaped)
            return Digits.TryParse(reader.ValueSpan, out value);
        return ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryDouble(ref Utf8JsonReader reader, out double value)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetDouble(out value);
        if (IsText(ref reader) && Utf8Parser.TryParse(reader.ValueSpan, out value, out var used) && used == reader.ValueSpan.Length)
            return true;
        return No(ref reader, out value);
    }

    public static bool TryTime(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        if (reader.TokenType != JsonTokenType.String)
            return No(ref reader, out value);
        return Timestamps.TryParse(reader.ValueSpan, out value) || reader.TryGetDateTimeOffset(out value);
    }

    public static bool TrySnowflake(ref Utf8JsonReader reader, out Snowflake value)
    {
        var read = TryUInt64(ref reader, out var number);
        value = new(number);
        return read;
    }

    public static bool TryId<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, ISnowflakeId<T>
    {
        var read = TryUInt64(ref reader, out var number);
        value = T.From(new(number));
        return read;
    }

    /// <summary>An enum of 32 bits; numbers without a name are kept.</summary>
    public static bool TryEnum<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, Enum
    {
        var read = TryInt32(ref reader, out var number);
        value = Unsafe.BitCast<int, T>(number);
        return read;
    }

    /// <summary>Flags of 64 bits, from a number or decimal text; bits without a name are kept.</summary>
    public static bool TryWideEnum<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, Enum
    {
        var read = TryUInt64(ref reader, out var number);
        value = Unsafe.BitCast<ulong, T>(number);
        return read;
    }

    private static bool IsText(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;

    private static bool No<T>(ref Utf8JsonReader reader, out T? value)
    {
        value = default;
        // A property name stands for a key of a map; its value is read by the caller.
        if (reader.TokenType != JsonTokenType.PropertyName)
            reader.Skip();
        return false;
    }

    private static ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestName)
            return default;
        var name = new byte[reader.ValueSpan.Length];
        return name.AsSpan(0, reader.CopyString(name));
    }
}
