using System.Buffers.Binary;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads decimal digits eight at a time; a payload has more ids than anything else.</summary>
internal static class Digits
{
    private const int Block = 8;
    private const int MostDigits = 20;
    private const ulong BlockValue = 100_000_000;

    /// <summary>True for 1 to 20 digits, nothing else, at most 18446744073709551615.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ulong value)
    {
        value = 0;
        if (text.Length is 0 or > MostDigits)
            return false;
        var rest = text;
        while (rest.Length >= Block)
        {
            if (!TryBlock(rest, out var digits))
                return Fail(out value);
            // At most two blocks come before the last four digits, so this cannot overflow.
            value = (value * BlockValue) + digits;
            rest = rest[Block..];
        }
        foreach (var letter in rest)
        {
            var digit = (uint)(letter - '0');
            if (digit > 9 || value > (ulong.MaxValue - digit) / 10)
                return Fail(out value);
            value = (value * 10) + digit;
        }
        return true;
    }

    /// <summary>Eight digits by three multiplications: neighbours become pairs, pairs become fours, fours become the number.</summary>
    private static bool TryBlock(ReadOnlySpan<byte> text, out ulong value)
    {
        var letters = BinaryPrimitives.ReadUInt64LittleEndian(text);
        value = 0;
        if ((((letters + 0x4646464646464646) | (letters - 0x3030303030303030)) & 0x8080808080808080) != 0)
            return false;
        letters -= 0x3030303030303030;
        letters = (letters * 10) + (letters >> 8);
        value =
            (((letters & 0x000000FF000000FF) * 0x000F424000000064) + (((letters >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
        return true;
    }

    private static bool Fail(out ulong value)
    {
        value = 0;
        return false;
    }
}
