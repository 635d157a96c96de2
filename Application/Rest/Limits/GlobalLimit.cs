using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.GlobalLimit.Effect;
using static Oven.Functional.Application.Rest.Limits.GlobalLimit.Event;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// The bot-wide limit: never more than <see cref="State.Capacity"/> requests in any sliding second, as Discord counts them.
/// <para>
/// Rule 1: Discord sees a request some time between its sending and its answer. So a slot is taken when a request is let go and given
/// back one second after its answer: whatever the network does in between, the slot covers the second that Discord counts.
/// Rule 2: a request that is not answered within five to ten seconds (an upload, a stalled connection) is taken to have arrived, so that
/// fifty slow ones do not stop a bot for good. Sooner would be a guess that a busy Discord disproves: with answers after one to four
/// seconds, one to two seconds of patience let through half as many again. Rule 3: a global 429 stops everything until it is over. Rule 4: first come, first served.
/// </para>
/// Interaction endpoints are exempt: they never come here. Source: Discord documentation, Rate Limits, Global Rate Limit.
/// </summary>
public static class GlobalLimit
{
    /// <summary>The machine, with Discord's 50 per second.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(State.Of(50), Step, Deadline);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    // Requests are told apart by the generation of our clock in which they went: two counters in place of a list of all that are out.
    private static readonly TimeSpan Generation = TimeSpan.FromSeconds(5);

    /// <summary>The slots in use and who waits for one.</summary>
    public readonly record struct State
    {
        /// <summary>Nothing sent yet, so many slots.</summary>
        public static State Of(int capacity) => new() { Capacity = capacity };

        /// <summary>How many requests fit into a second.</summary>
        public int Capacity { get; init; }

        /// <summary>Requests let go in this generation of our clock, not yet answered.</summary>
        public int Young { get; init; }

        /// <summary>Requests let go in the generation before, not yet answered.</summary>
        public int Old { get; init; }

        /// <summary>Which generation of our clock it is.</summary>
        public long Number { get; init; }

        /// <summary>When the slots of answered requests come back, oldest first.</summary>
        public Fifo<Instant> Spent { get; init; }

        /// <summary>Nothing goes before this, by a global 429.</summary>
        public Instant StoppedUntil { get; init; }

        /// <summary>Who waits; null for nobody.</summary>
        public Line<RequestId>? Waiting { get; init; }

        /// <summary>How many slots are taken.</summary>
        public int Used => Young + Old + Spent.Count;
    }

    /// <summary>What can happen.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A request wants to go.</summary>
        public sealed record Requested(RequestId Id, Instant Now) : Event;

        /// <summary>A request that waits no longer wants to.</summary>
        public sealed record Cancelled(RequestId Id) : Event;

        /// <summary>A request came back, with or without an answer.</summary>
        public sealed record Ended(Instant SentAt, Instant Now) : Event;

        /// <summary>Discord answered 429 with the global flag.</summary>
        public sealed record Stopped(TimeSpan RetryAfter, Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What the parent must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Let this request go now.</summary>
        public sealed record Permit(RequestId Id) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Requested(var id, var now) => Release(Enqueue(state, id), now),
            Cancelled(var id) => new(Leave(state, id), []),
            Ended(var sentAt, var now) => Release(Settle(state, sentAt, now), now),
            Stopped(var wait, var now) => new(Stop(state, wait, now), []),
            Ticked(var now) when Deadline(state) <= now => Release(state, now),
            Ticked => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next slot comes free; only while somebody waits for it.</summary>
    public static Instant? Deadline(State state) => state.Waiting is null ? null : Opens(state);

    /// <summary>When the next request can go; in the past where it can go at once.</summary>
    public static Instant Opens(State state)
    {
        var slot =
            state.Used < state.Capacity ? Instant.Zero
            : state.Spent.First is { } spent ? Instant.Earlier(spent, NextGeneration(state))
            : NextGeneration(state);
        return Instant.Later(slot, state.StoppedUntil);
    }

    /// <summary>Takes a slot where one is free and nobody waits.</summary>
    internal static bool TryTake(ref State state, Instant now)
    {
        if (state.Waiting is not null)
            return false;
        state = Advance(state, now);
        if (state.Used >= state.Capacity || now < state.StoppedUntil)
            return false;
        state = state with { Young = state.Young + 1 };
        return true;
    }

    /// <summary>The next one who may go, with its slot taken; null where nobody may.</summary>
    internal static RequestId? Next(ref State state, Instant now)
    {
        if (state.Waiting?.First is not { } first)
            return null;
        state = Advance(state, now);
        if (state.Used >= state.Capacity || now < state.StoppedUntil)
            return null;
        state = Leave(state, first) with { Young = state.Young + 1 };
        return first;
    }

    internal static State Enqueue(State state, RequestId id) =>
        state with
        {
            Waiting = (state.Waiting ?? Line<RequestId>.Empty()).Enqueue(id),
        };

    internal static State Leave(State state, RequestId id) =>
        state with
        {
            Waiting = state.Waiting?.Leave(id) is { Count: > 0 } left ? left : null,
        };

    internal static State Stop(State state, TimeSpan wait, Instant now) =>
        state with
        {
            StoppedUntil = Instant.Later(state.StoppedUntil, now + wait),
        };

    internal static State Settle(State state, Instant sentAt, Instant now)
    {
        state = Advance(state, now);
        return (state.Number - GenerationOf(sentAt)) switch
        {
            0 when state.Young > 0 => state with { Young = state.Young - 1, Spent = state.Spent.Add(now + Window) },
            1 when state.Old > 0 => state with { Old = state.Old - 1, Spent = state.Spent.Add(now + Window) },
            _ => state, // given back already, by rule 2
        };
    }

    private static Transition<State, Effect> Release(State state, Instant now)
    {
        var permits = new List<Effect>();
        while (Next(ref state, now) is { } id)
            permits.Add(new Permit(id));
        return new(state, permits.ToEquatableList());
    }

    // Lets the clock move: slots that are due come back, and unanswered requests grow older.
    private static State Advance(State state, Instant now)
    {
        while (state.Spent.First is { } due && due <= now)
            state = state with { Spent = state.Spent.Skip() };
        var number = GenerationOf(now);
        if (number <= state.Number)
            return state;
        var arrived = number == state.Number + 1 ? state.Old : state.Old + state.Young;
        var spent = state.Spent;
        for (var i = 0; i < arrived; i++)
            spent = spent.Add(now + Window);
        return state with { Number = number, Old = number == state.Number + 1 ? state.Young : 0, Young = 0, Spent = spent };
    }

    private static Instant NextGeneration(State state) => new(TimeSpan.FromTicks((state.Number + 1) * Generation.Ticks));

    private static long GenerationOf(Instant at) => at.SinceStart.Ticks / Generation.Ticks;
}
