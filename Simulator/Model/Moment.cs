using System.Globalization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model;

/// <summary>One point in time seen by both clocks: the monotonic one decides limits, the wall clock is written into answers.</summary>
internal readonly record struct Moment(Instant At, DateTimeOffset Wall)
{
    /// <summary>Discord's form of a timestamp: <c>2026-01-02T03:04:05.678000+00:00</c>.</summary>
    public static string Iso(DateTimeOffset wall) =>
        wall.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}

/// <summary>
/// Opaque names (session ids, interaction tokens, bucket ids): mixed from a seed and a number, so that they look as meaningless as
/// Discord's and a run can be repeated.
/// </summary>
internal static class Opaque
{
    public static string Name(ulong seed, ulong number, int words = 2)
    {
        var mixed = seed ^ (number * 0x9E3779B97F4A7C15);
        return string.Concat(Enumerable.Range(0, words).Select(_ => (mixed = Mix(mixed)).ToString("x16", CultureInfo.InvariantCulture)));
    }

    public static string Name(string text) =>
        Name(text.Aggregate(14695981039346656037UL, static (hash, c) => (hash ^ c) * 1099511628211UL), 1);

    // splitmix64
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
