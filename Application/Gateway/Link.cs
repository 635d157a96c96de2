using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Link.Effect;
using static Oven.Functional.Application.Gateway.Link.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// What goes over one connection besides events: the pulse (<see cref="Heartbeat"/>) and what may be sent (<see cref="SendBudget"/>),
/// joined, because a heartbeat is a send too.
/// <para>
/// Rule 1: the budget keeps room for the beats of a window at the interval HELLO gave, and as many answers to opcode 1.
/// Rule 2: when the connection is gone the pulse stops and the window is empty; the outbox stays.
/// </para>
/// </summary>
public static class Link
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new(Heartbeat.Machine.Initial, SendBudget.Machine.Initial),
        Step,
        Deadline
    );

    /// <summary>The two machines.</summary>
    public sealed record State(Heartbeat.State Pulse, SendBudget.State Budget);

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>HELLO arrived.</summary>
        public sealed record Greeted(TimeSpan Interval, Instant Now, double Roll) : Event;

        /// <summary>Opcode 11 arrived.</summary>
        public sealed record Acknowledged(Instant Now) : Event;

        /// <summary>Opcode 1 arrived.</summary>
        public sealed record BeatDemanded(Instant Now) : Event;

        /// <summary>An identify or a resume goes out.</summary>
        public sealed record Introduced(Instant Now) : Event;

        /// <summary>READY or RESUMED arrived: the outbox opens.</summary>
        public sealed record Opened(Instant Now) : Event;

        /// <summary>The connection is gone.</summary>
        public sealed record Closed : Event;

        /// <summary>The bot wants to send.</summary>
        public sealed record Requested(SendId Id, Instant Now) : Event;

        /// <summary>The bot no longer wants to send.</summary>
        public sealed record Withdrawn(SendId Id) : Event;

        /// <summary>The session has ended for good.</summary>
        public sealed record Abandoned(OvenError Reason) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Send a heartbeat.</summary>
        public sealed record Beat : Effect;

        /// <summary>Send a payload of the bot.</summary>
        public sealed record Transmit(SendId Id) : Effect;

        /// <summary>Tell the caller that a payload will not be sent.</summary>
        public sealed record Refuse(SendId Id, OvenError Reason) : Effect;

        /// <summary>Tell how long a beat took there and back.</summary>
        public sealed record ReportLatency(TimeSpan Latency) : Effect;

        /// <summary>Give the connection up: it is a zombie.</summary>
        public sealed record DeclareDead : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Greeted hello => Beat(state, new Heartbeat.Event.Greeted(hello.Interval, hello.Now, hello.Roll), hello.Now)
                .Then(next => Spend(next, new SendBudget.Event.Connected(Reserve(hello.Interval)))),
            Acknowledged(var now) => Beat(state, new Heartbeat.Event.Acknowledged(now), now),
            BeatDemanded(var now) => Beat(state, new Heartbeat.Event.Demanded(), now),
            Introduced(var now) => Spend(state, new SendBudget.Event.Spent(now)),
            Opened(var now) => Spend(state, new SendBudget.Event.Opened(now)),
            Closed => Spend(state with { Pulse = Heartbeat.Machine.Initial }, new SendBudget.Event.Closed()),
            Requested(var id, var now) => Spend(state, new SendBudget.Event.Requested(id, now)),
            Withdrawn(var id) => Spend(state, new SendBudget.Event.Withdrawn(id)),
            Abandoned(var reason) => Spend(state with { Pulse = Heartbeat.Machine.Initial }, new SendBudget.Event.Abandoned(reason)),
            Ticked(var now) => Beat(state, new Heartbeat.Event.Ticked(now), now)
                .Then(next => Spend(next, new SendBudget.Event.Ticked(now))),
            _ => throw new UnreachableException(),
        };

    /// <summary>The earlier of the next beat and the next send.</summary>
    public static Instant? Deadline(State state) => Instant.Earliest(Heartbeat.Deadline(state.Pulse), SendBudget.Deadline(state.Budget));

    private static int Reserve(TimeSpan interval) =>
        interval <= Heartbeat.ShortestInterval
            ? SendBudget.PerWindow
            : (2 * (int)Math.Min(SendBudget.PerWindow, Math.Ceiling(SendBudget.Window / interval))) + 1;

    private static Transition<State, Effect> Beat(State state, Heartbeat.Event @event, Instant now)
    {
        var (pulse, effects) = Heartbeat.Step(state.Pulse, @event);
        var next = ReferenceEquals(pulse, state.Pulse) ? state : state with { Pulse = pulse };
        return effects switch
        {
            [Heartbeat.Effect.Beat] => Spend(next, new SendBudget.Event.BeatDue(now)),
            [Heartbeat.Effect.ReportLatency(var latency)] => new(next, [new ReportLatency(latency)]),
            [Heartbeat.Effect.DeclareDead] => new(next, [new DeclareDead()]),
            _ => new(next, []),
        };
    }

    private static Transition<State, Effect> Spend(State state, SendBudget.Event @event)
    {
        var (budget, effects) = SendBudget.Step(state.Budget, @event);
        return new(
            ReferenceEquals(budget, state.Budget) ? state : state with { Budget = budget },
            effects.Select<Effect>(static effect =>
                effect switch
                {
                    SendBudget.Effect.TransmitBeat => new Beat(),
                    SendBudget.Effect.Transmit(var id) => new Transmit(id),
                    SendBudget.Effect.Refuse(var id, var reason) => new Refuse(id, reason),
                    _ => throw new UnreachableException(),
                }
            )
        );
    }
}
