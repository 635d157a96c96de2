namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads the one form in which Discord writes times, <c>2026-03-18T01:51:43.851000+00:00</c>; others go to the general parser.</summary>
internal static class Timestamps
{
    private const int Seconds = 19;
    private const int MostFraction = 7;

    /// <summary>True for UTC with no fraction or one of 1 to 7 digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < Seconds + 1 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;
        var valid = true;
        var year = (Two(text, 0, ref valid) * 100) + Two(text, 2, ref valid);
        var month = Two(text, 5, ref valid);
        var day = Two(text, 8, ref valid);
        var hour = Two(text, 11, ref valid);
        var minute = Two(text, 14, ref valid);
        var second = Two(text, 17, ref valid);
        var rest = text[Seconds..];
        var ticks = 0;
        if (rest[0] == '.')
        {
            var digits = 0;
            for (rest = rest[1..]; digits < rest.Length && (uint)(rest[digits] - '0') <= 9; digits++)
                ticks = digits < MostFraction ? (ticks * 10) + rest[digits] - '0' : ticks;
            valid &= digits is > 0 and <= MostFraction;
            for (var i = digits; i < MostFraction; i++)
                ticks *= 10;
            rest = rest[digits..];
        }
        if (!valid || !(rest.SequenceEqual("+00:00"u8) || rest.SequenceEqual("Z"u8)))
            return false;
        if (
            year == 0
            || month is 0 or > 12
            || day == 0
            || hour > 23
            || minute > 59
            || second > 59
            || day > DateTime.DaysInMonth(year, month)
        )
            return false;
        var time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        value = new(time.Ticks + ticks, TimeSpan.Zero);
        return true;
    }

    private static int Two(ReadOnlySpan<byte> text, int at, ref bool valid)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        valid &= tens <= 9 && ones <= 9;
        return (int)((tens * 10) + ones);
    }
}
