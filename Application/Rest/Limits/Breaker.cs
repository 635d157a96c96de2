using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.Breaker.Effect;
using static Oven.Functional.Application.Rest.Limits.Breaker.Event;
using static Oven.Functional.Application.Rest.Limits.Breaker.State;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// Stops every request when the proxy in front of Discord refuses this address: a 429 that is not Discord's own. Going on makes the
/// block longer.
/// <para>
/// Rule 1: while it is broken nothing goes. Rule 2: after the period one request tries; if it gets through, all go, and if not, the
/// period doubles. Rule 3: a Retry-After is obeyed where it is longer.
/// </para>
/// </summary>
public static class Breaker
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new Closed(), Step, Deadline);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Where it stands.</summary>
    public abstract record State
    {
        private State() { }

        /// <summary>Everything goes.</summary>
        public sealed record Closed : State;

        /// <summary>Nothing goes before the end of the period.</summary>
        public sealed record Broken(Instant Until, TimeSpan Period) : State;

        /// <summary>The period is over; the next request is the trial.</summary>
        public sealed record Ready(TimeSpan Period) : State;

        /// <summary>The trial is on its way; nothing else goes before it is back, or another period has passed.</summary>
        public sealed record Trying(Instant Since, TimeSpan Period) : State;
    }

    /// <summary>What can happen.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A request would like to go.</summary>
        public sealed record Requested(Instant Now) : Event;

        /// <summary>The proxy refused a request.</summary>
        public sealed record Refused(Instant SentAt, TimeSpan RetryAfter, Instant Now) : Event;

        /// <summary>A request got through to Discord.</summary>
        public sealed record Passed(Instant SentAt) : Event;

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
            (Closed, Requested) => new(state, [new Permit()]),
            (Ready(var period), Requested(var now)) => new(new Trying(now, period), [new Permit()]),
            (_, Requested) => new(state, []),

            (Trying(var since, var period), Refused(var sentAt, var wait, var now)) when sentAt >= since => new(
                Break(now, period * 2, wait),
                []
            ),
            (Broken broken, Refused(_, var wait, var now)) => new(broken with { Until = Instant.Later(broken.Until, now + wait) }, []),
            (Closed, Refused(_, var wait, var now)) => new(Break(now, First, wait), []),
            (_, Refused) => new(state, []), // sent before the break

            (Trying(var since, _), Passed(var sentAt)) when sentAt >= since => new(new Closed(), []),
            (_, Passed) => new(state, []),

            (Broken(_, var period), Ticked(var now)) when Deadline(state) <= now => new(new Ready(period), []),
            (Trying(_, var period), Ticked(var now)) when Deadline(state) <= now => new(new Ready(period), []),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>The end of the period.</summary>
    public static Instant? Deadline(State state) =>
        state switch
        {
            Broken broken => broken.Until,
            Trying trying => trying.Since + trying.Period,
            _ => null,
        };

    private static Broken Break(Instant now, TimeSpan period, TimeSpan wait)
    {
        var bounded = period < Longest ? period : Longest;
        return new(now + (wait > bounded ? wait : bounded), bounded);
    }
}
