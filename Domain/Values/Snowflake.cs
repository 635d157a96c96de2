using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// Discord's 64-bit id: 42 bits of milliseconds since 2015-01-01T00:00:00Z, 5 bits of worker, 5 bits of process and 12 bits of
/// increment. Orders by creation time. On the wire a decimal string, in a few places an integer.
/// Source: Discord documentation, Reference, Snowflakes.
/// </summary>
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    /// <summary>The first millisecond of 2015 UTC, in Unix milliseconds.</summary>
    public const long DiscordEpoch = 1_420_070_400_000;

    private const int TimestampShift = 22;

    /// <summary>When the id was made, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimestampShift) + DiscordEpoch);

    /// <summary>The internal worker that made the id, 0 to 31.</summary>
    public int Worker => (int)(Value >> 17) & 0x1F;

    /// <summary>The internal process that made the id, 0 to 31.</summary>
    public int Process => (int)(Value >> 12) & 0x1F;

    /// <summary>Counts the ids that this process made, 0 to 4095.</summary>
    public int Increment => (int)Value & 0xFFF;

    /// <summary>The smallest id of a moment, for pagination by time. Moments before 2015 give 0, moments after the year 2154 the largest timestamp.</summary>
    public static Snowflake At(DateTimeOffset moment)
    {
        var milliseconds = Math.Clamp(moment.ToUnixTimeMilliseconds() - DiscordEpoch, 0, (1L << 42) - 1);
        return new((ulong)milliseconds << TimestampShift);
    }

    /// <summary>Reads the decimal form: 1 to 20 digits, nothing else, at most 18446744073709551615.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Snowflake snowflake)
    {
        var read = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new(value);
        return read;
    }

    /// <summary>Reads the decimal form, with an error that names <paramref name="path"/> where it is not one.</summary>
    public static Validation<FieldError, Snowflake> From(string? text, string path = "id") =>
        TryParse(text, out var snowflake) ? snowflake : FieldError.NotASnowflake(path, text);

    /// <summary>Reads the integer form, with an error that names <paramref name="path"/> where it is negative.</summary>
    public static Validation<FieldError, Snowflake> From(long number, string path = "id") =>
        number >= 0 ? new Snowflake((ulong)number) : FieldError.NotASnowflake(path, number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>The decimal form that Discord uses on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>True where the left id was created earlier.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>True where the left id was created later.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>True where the left id was not created later.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>True where the left id was not created earlier.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
