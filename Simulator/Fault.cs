using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator;

/// <summary>
/// One line of a plan of misfortune (<see cref="SimulatorOptions.Faults"/>): which REST requests it waits for and what happens to them.
/// Data, so that a plan can be kept, printed and run again: where chance is in it, it follows from <see cref="SimulatorOptions.Seed"/>.
/// <code>
/// new Fault(new Mishap.Failed(502)) { Method = "POST", Route = "/channels/{channel_id}/messages", After = 2, Times = 1 } // the third message
/// new Fault(new Mishap.Slow(TimeSpan.Zero, TimeSpan.FromSeconds(2))) { Chance = 0.1 }                                  // one answer in ten
/// </code>
/// Every fault that matches a request has its effect, in the order of the plan, up to the first that answers for Discord.
/// </summary>
/// <param name="What">What happens.</param>
public sealed record Fault(Mishap What)
{
    /// <summary>In capitals; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>The route as Discord's documentation writes it, without the method: <c>/channels/{channel_id}</c>; null for any.</summary>
    public string? Route { get; init; }

    /// <summary>How many matching requests come through unharmed first. 4 means: from the fifth on.</summary>
    public int After { get; init; }

    /// <summary>How many requests it hits; null for all.</summary>
    public int? Times { get; init; }

    /// <summary>How likely a request is hit, 0 to 1.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>Nothing before this, counted from the start of the simulator.</summary>
    public TimeSpan From { get; init; }

    /// <summary>Nothing from this on, counted from the start of the simulator; null for no end.</summary>
    public TimeSpan? Until { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">It could never hit, or is hit by nothing that exists.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(After);
        ArgumentOutOfRangeException.ThrowIfLessThan(Times ?? 1, 1);
        if (Chance is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(Chance), Chance, "A chance is more than 0 and at most 1.");
        if (Until <= From)
            throw new ArgumentOutOfRangeException(nameof(Until), Until, "A fault must end after it begins.");
        if (Route is { } route && RouteTable.Discord.All.All(known => known.Template != route))
            throw new ArgumentOutOfRangeException(nameof(Route), route, "The simulator has no such route.");
        if (What is Mishap.Limited limited)
            limited.Limit.Check(Route ?? "any route");
    }
}
