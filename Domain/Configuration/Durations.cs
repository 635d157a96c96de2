using System.Globalization;

namespace Oven.Functional.Domain.Configuration;

/// <summary>Lengths of time as people write them.</summary>
internal static class Durations
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

    /// <summary>Reads <c>500ms</c>, <c>15s</c>, <c>2m</c>, <c>1h</c>, <c>1d</c>, <c>00:00:15</c> or plain seconds; nothing negative, at most ten years.</summary>
    internal static bool TryParse(string text, out TimeSpan duration)
    {
        text = text.Trim();
        if (text.Contains(':', StringComparison.Ordinal))
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration) && duration >= TimeSpan.Zero;
        var (unit, seconds) = Units.FirstOrDefault(u => text.EndsWith(u.Unit, StringComparison.OrdinalIgnoreCase), ("", 1));
        var read = double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var n);
        read &= n * seconds is >= 0 and <= 3650d * 86400;
        duration = read ? TimeSpan.FromTicks((long)Math.Round(n * seconds * TimeSpan.TicksPerSecond)) : default;
        return read;
    }

    /// <summary>The shortest form that reads back the same: <c>500ms</c>, <c>15s</c>, <c>2m</c>.</summary>
    internal static string ToText(TimeSpan duration)
    {
        var (unit, seconds) = Units.LastOrDefault(
            u => duration.TotalSeconds >= u.Seconds && duration.TotalSeconds % u.Seconds == 0,
            Units[0]
        );
        return FormattableString.Invariant($"{duration.TotalSeconds / seconds:0.####}{unit}");
    }
}
