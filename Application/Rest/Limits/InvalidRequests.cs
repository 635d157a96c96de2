using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.InvalidRequests.Effect;
using static Oven.Functional.Application.Rest.Limits.InvalidRequests.Event;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// Keeps below the 10,000 answers of 401, 403 and 429 (but for shared ones) in ten minutes after which Discord bans the address.
/// Source: Discord documentation, Rate Limits, Invalid Request Limit.
/// <para>
/// Rule 1: below half of the ceiling nothing happens. Rule 2: above, what is left of the budget is spread over the ten minutes, as if
/// every request were going to be invalid; so the requests become slower and stop short of the ceiling by themselves.
/// </para>
/// </summary>
public static class InvalidRequests
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new(0, [], 0, Instant.Zero), Step, Deadline);

    /// <summary>Below Discord's 10,000 by what may be on its way when the last place is taken.</summary>
    public const int Ceiling = 9_500;

    private const int SlowFrom = 5_000;
    private const int Minutes = 10;

    /// <summary>The budget.</summary>
    /// <param name="Minute">Which minute of our clock it is.</param>
    /// <param name="Counts">Invalid requests of this minute and of the ten before, newest first.</param>
    /// <param name="Total">Their sum.</param>
    /// <param name="Opens">While slow: when the next request may go.</param>
    public sealed record State(long Minute, EquatableList<int> Counts, int Total, Instant Opens)
    {
        /// <summary>True where requests are spread.</summary>
        public bool IsSlow => Total >= SlowFrom;
    }

    /// <summary>What can happen.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A request would like to go.</summary>
        public sealed record Requested(Instant Now) : Event;

        /// <summary>Discord answered 401, 403 or an own 429.</summary>
        public sealed record Refused(Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What the parent must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Let the request go that asked.</summary>
        public sealed record Permit : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            ({ IsSlow: false }, Requested) => new(state, [new Permit()]),
            (_, Requested(var now)) when state.Opens <= now => new(state with { Opens = now + Spacing(state) }, [new Permit()]),
            (_, Requested) => new(state, []),
            (_, Refused(var now)) => new(Count(Age(state, now)), []),
            (_, Ticked(var now)) when Deadline(state) <= now => new(Age(state, now), []),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>While something is counted: the next minute, when the oldest one is forgotten. Who waits asks for <see cref="State.Opens"/> too.</summary>
    public static Instant? Deadline(State state) => state.Total == 0 ? null : StartOf(state.Minute + 1);

    private static TimeSpan Spacing(State state) => TimeSpan.FromMinutes(Minutes) / Math.Max(1, Ceiling - state.Total);

    private static State Count(State state)
    {
        var counts = state.Counts.IsEmpty ? new int[Minutes + 1] : state.Counts.Span.ToArray();
        counts[0]++;
        return state with { Counts = [.. counts], Total = state.Total + 1 };
    }

    private static State Age(State state, Instant now)
    {
        var minute = now.SinceStart.Ticks / TimeSpan.TicksPerMinute;
        var passed = (int)Math.Min(minute - state.Minute, Minutes + 1);
        if (passed <= 0)
            return state;
        if (state.Total == 0)
            return state with { Minute = minute };
        int[] counts = [.. new int[passed], .. state.Counts.Span[..(Minutes + 1 - passed)]];
        var total = counts.Sum();
        return new(minute, total == 0 ? [] : [.. counts], total, state.Opens);
    }

    private static Instant StartOf(long minute) => new(TimeSpan.FromTicks(minute * TimeSpan.TicksPerMinute));
}
