using System.Globalization;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// A value that is a text, an integer, a number or a truth value: what was put into an option of a command, or can be chosen for it.
/// Ids are texts. Source: Discord documentation, Application Commands, Application Command Option Type.
/// </summary>
public abstract record OptionValue
{
    private OptionValue() { }

    /// <summary>A text, or an id as text.</summary>
    public sealed record Text(string Value) : OptionValue;

    /// <summary>An integer between -2^53+1 and 2^53-1.</summary>
    public sealed record Integer(long Value) : OptionValue;

    /// <summary>A number with a fraction.</summary>
    public sealed record Number(double Value) : OptionValue;

    /// <summary>Yes or no.</summary>
    public sealed record Truth(bool Value) : OptionValue;

    /// <summary>A text.</summary>
    public static implicit operator OptionValue(string value) => new Text(value);

    /// <summary>An integer.</summary>
    public static implicit operator OptionValue(long value) => new Integer(value);

    /// <summary>A number.</summary>
    public static implicit operator OptionValue(double value) => new Number(value);

    /// <summary>Yes or no.</summary>
    public static implicit operator OptionValue(bool value) => new Truth(value);

    /// <summary>The text; null where it is something else.</summary>
    public string? AsText => (this as Text)?.Value;

    /// <summary>The integer; null where it is something else.</summary>
    public long? AsInteger => (this as Integer)?.Value;

    /// <summary>The number or integer; null where it is something else.</summary>
    public double? AsNumber =>
        this switch
        {
            Number(var number) => number,
            Integer(var integer) => integer,
            _ => null,
        };

    /// <summary>Yes or no; null where it is something else.</summary>
    public bool? AsTruth => (this as Truth)?.Value;

    /// <summary>The id; null where it is not one.</summary>
    public Snowflake? AsSnowflake => this is Text(var text) && Snowflake.TryParse(text, out var id) ? id : null;

    /// <summary>The value as text.</summary>
    public sealed override string ToString() =>
        this switch
        {
            Text(var text) => text,
            Integer(var integer) => integer.ToString(CultureInfo.InvariantCulture),
            Number(var number) => number.ToString(CultureInfo.InvariantCulture),
            Truth(var truth) => truth ? "true" : "false",
            _ => "",
        };
}
