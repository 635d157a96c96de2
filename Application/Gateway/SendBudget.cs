using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.SendBudget.Effect;
using static Oven.Functional.Application.Gateway.SendBudget.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// What one connection may send, and the outbox of what it may not send yet.
/// <para>
/// Rule 1: never more than 120 payloads in any 60 seconds, heartbeats included, or the gateway closes with 4008.
/// Rule 2: the bot's payloads leave room for the heartbeats of the window; a heartbeat goes before everything that waits.
/// Rule 3: the bot's payloads go first in, first out, and only while the session is up; until then they wait here, over reconnects too.
/// Rule 4: nothing disappears: what is asked for is transmitted, refused or withdrawn.
/// </para>
/// Source: Discord documentation, Gateway, Rate Limiting.
/// </summary>
public static class SendBudget
{
    /// <summary>Payloads per window.</summary>
    public const int PerWindow = 120;

    /// <summary>Bytes in one payload; a longer one closes the connection with 4002.</summary>
    public const int LargestPayload = 4096;

    /// <summary>What is wrong with a payload of so many bytes; null where it may be sent.</summary>
    public static FieldError? TooLong(int bytes) =>
        bytes > LargestPayload
            ? new(
                "payload",
                "BASE_TYPE_MAX_LENGTH",
                "Discord closes the connection on a longer payload.",
                $"{bytes} bytes",
                $"at most {LargestPayload} bytes"
            )
            : null;

    /// <summary>How many of the bot's payloads may wait where nothing else is said.</summary>
    public const int DefaultCapacity = 1_000;

    /// <summary>Sixty seconds, and one more: the gateway counts arrivals, and what was delayed on its way arrives closer together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(61);

    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new(DefaultCapacity, false, 0, [], false, []), Step, Deadline);

    /// <summary>The budget of one connection and the outbox.</summary>
    /// <param name="Capacity">How many of the bot's payloads may wait.</param>
    /// <param name="Open">True while the session is up.</param>
    /// <param name="Reserve">How much of a window the bot's payloads leave to heartbeats.</param>
    /// <param name="Sent">When payloads went out, oldest first; at most a window's worth.</param>
    /// <param name="BeatHeld">True where a heartbeat waits because even its room is used up. They are all alike, so one is enough.</param>
    /// <param name="Waiting">The outbox, first come first.</param>
    public sealed record State(
        int Capacity,
        bool Open,
        int Reserve,
        EquatableList<Instant> Sent,
        bool BeatHeld,
        EquatableList<SendId> Waiting
    );

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A new connection said HELLO: a new window, with this much of it kept for heartbeats.</summary>
        public sealed record Connected(int Reserve) : Event;

        /// <summary>READY or RESUMED: the bot's payloads may go.</summary>
        public sealed record Opened(Instant Now) : Event;

        /// <summary>The connection is gone; the outbox stays.</summary>
        public sealed record Closed : Event;

        /// <summary>A heartbeat wants to go.</summary>
        public sealed record BeatDue(Instant Now) : Event;

        /// <summary>An identify or a resume went out.</summary>
        public sealed record Spent(Instant Now) : Event;

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

        /// <summary>Send a heartbeat now.</summary>
        public sealed record TransmitBeat : Effect;

        /// <summary>Send this payload of the bot now.</summary>
        public sealed record Transmit(SendId Id) : Effect;

        /// <summary>Tell the caller that this payload will not be sent.</summary>
        public sealed record Refuse(SendId Id, OvenError Reason) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            (_, Connected(var reserve)) => new(Renew(state) with { Reserve = Math.Clamp(reserve, 0, PerWindow / 2) }, []),
            (_, Opened(var now)) => Release(state with { Open = true }, now),
            (_, Closed) => new(Renew(state), []),
            (_, BeatDue(var now)) => Release(state with { BeatHeld = true }, now),
            (_, Spent(var now)) => new(Record(Prune(state, now), now, 1), []),
            (_, Requested(var id, _)) when state.Waiting.Count >= state.Capacity => new(state, [new Refuse(id, Full(state.Capacity))]),
            (_, Requested(var id, var now)) => Release(state with { Waiting = state.Waiting.Add(id) }, now),
            (_, Withdrawn(var id)) => new(Without(state, id), []),
            (_, Abandoned(var reason)) => new(
                Renew(state) with
                {
                    Waiting = [],
                },
                state.Waiting.Select(Effect (id) => new Refuse(id, reason))
            ),
            (_, Ticked(var now)) when Deadline(state) <= now => Release(state, now),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next payload that waits may go.</summary>
    public static Instant? Deadline(State state) =>
        state switch
        {
            { BeatHeld: true } => RoomAt(state, PerWindow),
            { Open: true, Waiting.Count: > 0 } => RoomAt(state, PerWindow - state.Reserve),
            _ => null,
        };

    private static OvenError.QueueFull Full(int capacity) => new("gateway send", capacity);

    private static State Renew(State state) => state with { Open = false, Sent = [], BeatHeld = false };

    // Room for one more opens when all but (allowed - 1) of what was sent has left the window.
    private static Instant RoomAt(State state, int allowed) =>
        state.Sent.Count < allowed ? Instant.Zero : state.Sent[state.Sent.Count - allowed] + Window;

    private static Transition<State, Effect> Release(State state, Instant now)
    {
        state = Prune(state, now);
        var beats = state.BeatHeld && state.Sent.Count < PerWindow ? 1 : 0;
        var room = PerWindow - state.Reserve - state.Sent.Count - beats;
        var released = state.Open ? Math.Clamp(room, 0, state.Waiting.Count) : 0;
        if (beats + released == 0)
            return new(state, []);

        var effects = new Effect[beats + released];
        if (beats == 1)
            effects[0] = new TransmitBeat();
        for (var i = 0; i < released; i++)
            effects[beats + i] = new Transmit(state.Waiting[i]);
        return new(
            Record(state, now, effects.Length) with
            {
                BeatHeld = state.BeatHeld && beats == 0,
                Waiting = [.. state.Waiting.Span[released..]],
            },
            [.. effects]
        );
    }

    private static State Prune(State state, Instant now)
    {
        var old = 0;
        while (old < state.Sent.Count && state.Sent[old] + Window <= now)
            old++;
        return old == 0 ? state : state with { Sent = [.. state.Sent.Span[old..]] };
    }

    private static State Record(State state, Instant now, int count)
    {
        var at = state.Sent.IsEmpty ? now : Instant.Later(now, state.Sent[^1]);
        return state with { Sent = [.. state.Sent.Span, .. Enumerable.Repeat(at, count)] };
    }

    private static State Without(State state, SendId id) =>
        state.Waiting.Contains(id) ? state with { Waiting = state.Waiting.Where(waiting => waiting != id).ToEquatableList() } : state;
}

/// <summary>Names one payload the bot wants to send; the shell keeps its bytes.</summary>
public readonly record struct SendId(long Value);
