using System.Globalization;

namespace Oven.Functional.Domain.Values;

/// <summary>A color of 24 bits, red in the highest byte. On the wire a decimal number.</summary>
/// <param name="Value">0x000000 to 0xFFFFFF.</param>
public readonly record struct Color(int Value)
{
    /// <summary>The color of three bytes.</summary>
    public static Color FromRgb(byte red, byte green, byte blue) => new((red << 16) | (green << 8) | blue);

    /// <summary>0 to 255.</summary>
    public byte Red => (byte)(Value >> 16);

    /// <summary>0 to 255.</summary>
    public byte Green => (byte)(Value >> 8);

    /// <summary>0 to 255.</summary>
    public byte Blue => (byte)Value;

    /// <summary><c>#5865F2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Value:X6}");
}
