using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Heartbeat.Effect;
using static Oven.Functional.Application.Gateway.Heartbeat.Event;
using static Oven.Functional.Application.Gateway.Heartbeat.State;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// The pulse of one connection: beats at the interval HELLO gave, and notices when the other side no longer answers.
/// <para>
/// Rule 1: the first beat comes after <c>interval × roll</c>, so that a fleet of shards does not beat in step; later ones every interval.
/// Rule 2: when a beat is due and the one before it has not been acknowledged, the connection is dead, however open its socket looks.
/// Rule 3: a beat the gateway asked for (opcode 1) is an answer: it goes at once, moves no schedule and can never be the missed one.
/// </para>
/// Source: Discord documentation, Gateway, Sending Heartbeats.
/// </summary>
public static class Heartbeat
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new Silent(), Step, Deadline);

    /// <summary>A shorter interval than this is not believed: it would be a busy loop.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>Whether there is a pulse to keep.</summary>
    public abstract record State
    {
        private State() { }

        /// <summary>No connection, or one that has not said HELLO.</summary>
        public sealed record Silent : State;

        /// <summary>Beating.</summary>
        /// <param name="Interval">The time between two beats.</param>
        /// <param name="NextAt">When the next one is due.</param>
        /// <param name="SentAt">When the last scheduled beat went out; null where it has been acknowledged.</param>
        public sealed record Beating(TimeSpan Interval, Instant NextAt, Instant? SentAt) : State;
    }

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>HELLO arrived.</summary>
        public sealed record Greeted(TimeSpan Interval, Instant Now, double Roll) : Event;

        /// <summary>The gateway asked for a beat (opcode 1), perhaps before HELLO.</summary>
        public sealed record Demanded : Event;

        /// <summary>The gateway acknowledged a beat (opcode 11).</summary>
        public sealed record Acknowledged(Instant Now) : Event;

        /// <summary>The connection is gone.</summary>
        public sealed record Disconnected : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Send a heartbeat.</summary>
        public sealed record Beat : Effect;

        /// <summary>Give the connection up: it is a zombie.</summary>
        public sealed record DeclareDead : Effect;

        /// <summary>Tell how long a beat took there and back.</summary>
        public sealed record ReportLatency(TimeSpan Latency) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            (_, Greeted hello) => new(Begin(hello), []),
            (_, Demanded) => new(state, [new Beat()]),
            (Beating { SentAt: { } sent } beating, Acknowledged(var now)) => new(
                beating with
                {
                    SentAt = null,
                },
                [new ReportLatency(now - sent)]
            ),
            (_, Acknowledged) => new(state, []),
            (_, Disconnected) => new(new Silent(), []),
            (Beating { SentAt: not null } beating, Ticked(var now)) when now >= beating.NextAt => new(new Silent(), [new DeclareDead()]),
            (Beating beating, Ticked(var now)) when now >= beating.NextAt => new(
                beating with
                {
                    NextAt = now + beating.Interval,
                    SentAt = now,
                },
                [new Beat()]
            ),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next beat is due.</summary>
    public static Instant? Deadline(State state) => state is Beating beating ? beating.NextAt : null;

    private static Beating Begin(Greeted hello)
    {
        var interval = hello.Interval < ShortestInterval ? ShortestInterval : hello.Interval;
        return new(interval, hello.Now + (interval * hello.Roll), SentAt: null);
    }
}
