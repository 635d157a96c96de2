using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Collectors;

/// <summary>
/// Collects what somebody waits for: messages, reactions, clicks, filled-in modals.
/// <para>
/// Rule 1: it takes what matches until it has the most that was asked for. Rule 2: it ends when its time is up. Rule 3: it ends when nothing has come for
/// as long as it may idle. Rule 4: it ends once, and takes nothing afterwards.
/// </para>
/// </summary>
public static class Collector
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new State.Waiting(), Step, Deadline);

    /// <summary>Where it stands.</summary>
    public abstract record State
    {
        private State() { }

        /// <summary>For its limits.</summary>
        public sealed record Waiting : State;

        /// <summary>Open until either time is up.</summary>
        /// <param name="Limits">Where it ends.</param>
        /// <param name="Until">When its time is up.</param>
        /// <param name="IdleUntil">When it has waited too long for the next.</param>
        /// <param name="Taken">How many it has.</param>
        public sealed record Collecting(CollectorLimits Limits, Instant Until, Instant IdleUntil, int Taken) : State;

        /// <summary>For good.</summary>
        public sealed record Ended : State;
    }

    /// <summary>What happened.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>Somebody wants to collect.</summary>
        public sealed record Started(CollectorLimits Limits, Instant Now) : Event;

        /// <summary>Something came that matches.</summary>
        /// <param name="Item">The shell's number for it.</param>
        /// <param name="Now">When.</param>
        public sealed record Matched(long Item, Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;

        /// <summary>Nobody wants it any more.</summary>
        public sealed record StopRequested : Event;
    }

    /// <summary>What is to be done.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Keep it.</summary>
        /// <param name="Item">What <see cref="Event.Matched"/> numbered.</param>
        public sealed record Take(long Item) : Effect;

        /// <summary>Hand over what was kept.</summary>
        /// <param name="Why">Why it ended.</param>
        public sealed record Finish(CollectorEnd Why) : Effect;
    }

    /// <summary>Decides.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            (State.Waiting, Event.Started(var limits, var now)) => new(
                new State.Collecting(limits, now + limits.Within, IdleFrom(limits, now), 0),
                []
            ),
            (State.Collecting open, Event.Matched(_, var now)) when now >= DeadlineOf(open) => End(Why(open, now)),
            (State.Collecting open, Event.Matched(var item, _)) when open.Taken + 1 >= open.Limits.Max => new(
                new State.Ended(),
                [new Effect.Take(item), new Effect.Finish(CollectorEnd.Full)]
            ),
            (State.Collecting open, Event.Matched(var item, var now)) => new(
                open with
                {
                    Taken = open.Taken + 1,
                    IdleUntil = IdleFrom(open.Limits, now),
                },
                [new Effect.Take(item)]
            ),
            (State.Collecting open, Event.Ticked(var now)) when now >= DeadlineOf(open) => End(Why(open, now)),
            (State.Waiting or State.Collecting, Event.StopRequested) => End(CollectorEnd.Stopped),
            (_, Event.Started or Event.Matched or Event.Ticked or Event.StopRequested) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When it ends if nothing comes.</summary>
    public static Instant? Deadline(State state) => state is State.Collecting open ? DeadlineOf(open) : null;

    private static Instant DeadlineOf(State.Collecting open) => Instant.Earlier(open.Until, open.IdleUntil);

    private static Instant IdleFrom(CollectorLimits limits, Instant now) => limits.Idle is { } idle ? now + idle : Instant.Never;

    private static CollectorEnd Why(State.Collecting open, Instant now) => now >= open.Until ? CollectorEnd.TimeUp : CollectorEnd.Idle;

    private static Transition<State, Effect> End(CollectorEnd why) => new(new State.Ended(), [new Effect.Finish(why)]);
}
