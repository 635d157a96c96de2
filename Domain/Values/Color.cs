using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// An RGB color, 0x000000 to 0xFFFFFF. In a role 0 means no color. Holds what Discord sends, whatever it is; builders refuse numbers
/// outside the range, and so does <see cref="From(int, string)"/>.
/// </summary>
/// <param name="Value">The number Discord uses.</param>
public readonly record struct Color(int Value)
{
    /// <summary>The largest value.</summary>
    public const int MaxValue = 0xFFFFFF;

    private static readonly (string Name, int Value)[] Names =
    [
        ("default", 0x000000),
        ("white", 0xFFFFFF),
        ("aqua", 0x1ABC9C),
        ("green", 0x57F287),
        ("blue", 0x3498DB),
        ("yellow", 0xFEE75C),
        ("purple", 0x9B59B6),
        ("luminous_vivid_pink", 0xE91E63),
        ("fuchsia", 0xEB459E),
        ("gold", 0xF1C40F),
        ("orange", 0xE67E22),
        ("red", 0xED4245),
        ("grey", 0x95A5A6),
        ("navy", 0x34495E),
        ("dark_aqua", 0x11806A),
        ("dark_green", 0x1F8B4C),
        ("dark_blue", 0x206694),
        ("dark_purple", 0x71368A),
        ("dark_vivid_pink", 0xAD1457),
        ("dark_gold", 0xC27C0E),
        ("dark_orange", 0xA84300),
        ("dark_red", 0x992D22),
        ("dark_grey", 0x979C9F),
        ("darker_grey", 0x7F8C8D),
        ("light_grey", 0xBCC0C0),
        ("dark_navy", 0x2C3E50),
        ("blurple", 0x5865F2),
        ("greyple", 0x99AAB5),
        ("dark_but_not_black", 0x2C2F33),
        ("not_quite_black", 0x23272A),
    ];

    /// <summary>Discord's own blue.</summary>
    public static Color Blurple => new(0x5865F2);

    /// <summary>Discord's green, for what went well.</summary>
    public static Color Green => new(0x57F287);

    /// <summary>Discord's yellow, for warnings.</summary>
    public static Color Yellow => new(0xFEE75C);

    /// <summary>Discord's pink.</summary>
    public static Color Fuchsia => new(0xEB459E);

    /// <summary>Discord's red, for what went wrong.</summary>
    public static Color Red => new(0xED4245);

    /// <summary>White.</summary>
    public static Color White => new(0xFFFFFF);

    /// <summary>Black.</summary>
    public static Color Black => default;

    /// <summary>The red part.</summary>
    public byte R => (byte)(Value >> 16);

    /// <summary>The green part.</summary>
    public byte G => (byte)(Value >> 8);

    /// <summary>The blue part.</summary>
    public byte B => (byte)Value;

    /// <summary>Every known name: those of discord.js.</summary>
    public static IEnumerable<string> KnownNames => Names.Select(static name => name.Name);

    /// <summary>The color of three parts.</summary>
    public static Color FromRgb(byte r, byte g, byte b) => new((r << 16) | (g << 8) | b);

    /// <summary>A color by chance: equal rolls give equal colors.</summary>
    /// <param name="roll">A random number from 0 up to, but not including, 1.</param>
    public static Color FromRoll(double roll) => new((int)(Math.Clamp(roll, 0, 1) * MaxValue));

    /// <summary>A number, refused where it is outside 0 to 0xFFFFFF.</summary>
    public static Validation<FieldError, Color> From(int value, string path = "color") =>
        value is >= 0 and <= MaxValue
            ? new Color(value)
            : new FieldError(
                path,
                value < 0 ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX",
                "A color is a number from 0 to 16777215 (0xFFFFFF).",
                value.ToString(CultureInfo.InvariantCulture),
                "0 to 16777215"
            );

    /// <summary>Reads <c>#5865F2</c>, <c>0x5865F2</c>, <c>#58F</c> or a name such as <c>Blurple</c>, <c>dark_red</c> or <c>DarkRed</c>.</summary>
    public static Validation<FieldError, Color> From(string text, string path = "color")
    {
        var hex =
            text.StartsWith('#') ? text[1..]
            : text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..]
            : "";
        if (hex.Length == 3)
            hex = string.Concat(hex.Select(static digit => new string(digit, 2)));
        if (hex.Length == 6 && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return new Color(value);
        foreach (var (name, known) in Names)
            if (NearestName.Plain(name) == NearestName.Plain(text))
                return new Color(known);
        var nearest = NearestName.To(text, KnownNames);
        return new FieldError(
            path,
            "COLOR_INVALID",
            nearest is null ? "This is no color." : $"This is no color. Did you mean {nearest}?",
            text,
            "#RRGGBB, #RGB, 0xRRGGBB or a name"
        );
    }

    /// <summary><c>#5865F2</c></summary>
    public override string ToString() => FormattableString.Invariant($"#{Value:X6}");
}
