using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Collectors;

/// <summary>Where a collector ends, whichever comes first.</summary>
public sealed record CollectorLimits
{
    private const int MostItems = 10_000;
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>How long it is open; more than zero, at most a day. 15 minutes where left out, as long as an interaction can be answered.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long it waits for the next; more than zero. Without such a limit where left out.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>How many it takes, 1 to 10000; 100 where left out.</summary>
    public int Max { get; init; } = 100;

    /// <summary>What cannot be; empty for nothing.</summary>
    public EquatableList<FieldError> Problems()
    {
        List<FieldError> problems = [];
        if (Within <= TimeSpan.Zero || Within > s_longest)
            problems.Add(
                new("Within", "NUMBER_TYPE_RANGE", "A collector cannot be open for so long.", $"{Within}", "more than zero, at most a day")
            );
        if (Idle <= TimeSpan.Zero)
            problems.Add(new("Idle", "NUMBER_TYPE_RANGE", "A collector cannot idle for so long.", $"{Idle}", "more than zero"));
        if (Max is < 1 or > MostItems)
            problems.Add(new("Max", "NUMBER_TYPE_RANGE", "A collector cannot take so many.", $"{Max}", $"1 to {MostItems}"));
        return [.. problems];
    }
}

/// <summary>Why a collector ended.</summary>
public enum CollectorEnd
{
    /// <summary>It has as many as it was to take.</summary>
    Full,

    /// <summary>Its time is up.</summary>
    TimeUp,

    /// <summary>Nothing came for too long.</summary>
    Idle,

    /// <summary>It was cancelled, or the client stopped.</summary>
    Stopped,
}

/// <summary>What a collector has when it ends.</summary>
/// <param name="Items">In the order in which they came.</param>
/// <param name="Ended">Why there are no more.</param>
public sealed record Collected<T>(EquatableList<T> Items, CollectorEnd Ended);
