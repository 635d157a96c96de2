using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Writes single values in Discord's form; the generated writers are made of these.</summary>
internal static class JsonWrite
{
    private const int LongestId = 20;

    public static void String(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public static void Secret(Utf8JsonWriter writer, Secret value) => writer.WriteStringValue(value.Reveal());

    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void Color(Utf8JsonWriter writer, Color value) => writer.WriteNumberValue(value.Value);

    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void UInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    public static void Double(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void Snowflake(Utf8JsonWriter writer, Snowflake value) => Id(writer, value.Value);

    /// <summary>A 64-bit number as decimal text, because JavaScript cannot count that far.</summary>
    public static void Id(Utf8JsonWriter writer, ulong value)
    {
        Span<byte> digits = stackalloc byte[LongestId];
        Utf8Formatter.TryFormat(value, digits, out var length);
        writer.WriteStringValue(digits[..length]);
    }

    /// <summary>ISO 8601 with the offset, fractions as far as there are any.</summary>
    public static void Time(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    public static void Option(Utf8JsonWriter writer, OptionValue value)
    {
        switch (value)
        {
            case OptionValue.Text(var text):
                writer.WriteStringValue(text);
                break;
            case OptionValue.Integer(var integer):
                writer.WriteNumberValue(integer);
                break;
            case OptionValue.Number(var number):
                writer.WriteNumberValue(number);
                break;
            case OptionValue.Truth(var truth):
                writer.WriteBooleanValue(truth);
                break;
        }
    }

    /// <summary>The text as it came; nothing stands for null.</summary>
    public static void Raw(Utf8JsonWriter writer, RawJson value)
    {
        if (string.IsNullOrEmpty(value.Text))
            writer.WriteNullValue();
        else
            writer.WriteRawValue(value.Text, skipInputValidation: true);
    }

    public static string Key(long number) => number.ToString(CultureInfo.InvariantCulture);
}
