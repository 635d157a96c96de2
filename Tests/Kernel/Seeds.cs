using System.Globalization;

namespace Oven.Functional.Tests.Kernel;

/// <summary>
/// Where randomness starts. Each run explores something new; with <c>OVEN_SEED=1234</c> it repeats, which CI, Stryker and whoever
/// hunts a failure need. Every failure prints the seed that brings it back.
/// </summary>
public static class Seeds
{
    /// <summary>What <c>OVEN_SEED</c> says; null where it says nothing.</summary>
    public static ulong? Fixed { get; } =
        Environment.GetEnvironmentVariable("OVEN_SEED") is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>So many seeds in a row: from <see cref="Fixed"/>, or else from anywhere.</summary>
    public static IEnumerable<ulong> Take(int count)
    {
        var first = Fixed ?? (ulong)Random.Shared.NextInt64(1_000_000_000);
        for (var i = 0; i < count; i++)
            yield return first + (ulong)i;
    }
}
