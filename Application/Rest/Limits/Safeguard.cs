using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.Safeguard.Effect;
using static Oven.Functional.Application.Rest.Limits.Safeguard.Event;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// What every request passes, exempt or not: the <see cref="Breaker"/> and the budget of <see cref="InvalidRequests"/>. In fair weather
/// it is open and costs a look; otherwise requests wait here, first come first served, and go as both allow.
/// </summary>
public static class Safeguard
{
    /// <summary>The machine, open.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new(Breaker.Machine.Initial, InvalidRequests.Machine.Initial, null),
        Step,
        Deadline
    );

    /// <summary>The two that must agree, and who waits for them.</summary>
    public sealed record State(Breaker.State Breaker, InvalidRequests.State Invalid, Line<RequestId>? Waiting)
    {
        /// <summary>True where requests need not even ask.</summary>
        public bool IsOpen => Breaker is Limits.Breaker.State.Closed && !Invalid.IsSlow && Waiting is null;
    }

    /// <summary>What can happen.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A request wants to pass.</summary>
        public sealed record Requested(RequestId Id, Instant Now) : Event;

        /// <summary>A request that waits no longer wants to.</summary>
        public sealed record Cancelled(RequestId Id) : Event;

        /// <summary>The proxy in front of Discord refused a request.</summary>
        public sealed record Blocked(Instant SentAt, TimeSpan RetryAfter, Instant Now) : Event;

        /// <summary>Discord answered a request.</summary>
        /// <param name="SentAt">When it was sent.</param>
        /// <param name="IsInvalid">True for 401, 403 and 429, but for a shared limit.</param>
        /// <param name="Now">When.</param>
        public sealed record Answered(Instant SentAt, bool IsInvalid, Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What the parent must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Let this request pass now.</summary>
        public sealed record Permit(RequestId Id) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Requested(var id, var now) => Release(state with { Waiting = (state.Waiting ?? Line<RequestId>.Empty()).Enqueue(id) }, now),
            Cancelled(var id) => new(Leave(state, id), []),
            Blocked(var sentAt, var wait, var now) => new(
                Count(state, now) with
                {
                    Breaker = Hear(state, new Breaker.Event.Refused(sentAt, wait, now)),
                },
                []
            ),
            Answered(var sentAt, var invalid, var now) => Release(
                (invalid ? Count(state, now) : state) with
                {
                    Breaker = Hear(state, new Breaker.Event.Passed(sentAt)),
                },
                now
            ),
            Ticked(var now) when Deadline(state) <= now => Release(Tick(state, now), now),
            Ticked => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>The earliest of both, and the next place of the budget while somebody waits for it.</summary>
    public static Instant? Deadline(State state)
    {
        var breaker = Breaker.Deadline(state.Breaker) ?? Instant.Never;
        var minute = InvalidRequests.Deadline(state.Invalid) ?? Instant.Never;
        var place = state is { Waiting: not null, Invalid.IsSlow: true, Breaker: Breaker.State.Closed or Breaker.State.Ready }
            ? state.Invalid.Opens
            : Instant.Never;
        var first = Instant.Earlier(breaker, Instant.Earlier(minute, place));
        return first == Instant.Never ? null : first;
    }

    /// <summary>Until when nothing passes, by what is known; in the past where something can.</summary>
    public static Instant Opens(State state) =>
        Instant.Later(Breaker.Deadline(state.Breaker) ?? Instant.Zero, state.Invalid.IsSlow ? state.Invalid.Opens : Instant.Zero);

    /// <summary>The next one who may pass, out of the line; null where nobody may.</summary>
    internal static RequestId? Next(ref State state, Instant now)
    {
        if (state.Waiting?.First is not { } first)
            return null;
        var breaker = Breaker.Step(state.Breaker, new Breaker.Event.Requested(now));
        var invalid = InvalidRequests.Step(state.Invalid, new InvalidRequests.Event.Requested(now));
        if (breaker.Effects.IsEmpty || invalid.Effects.IsEmpty)
            return null;
        state = Leave(state, first) with { Breaker = breaker.State, Invalid = invalid.State };
        return first;
    }

    internal static State Leave(State state, RequestId id) =>
        state with
        {
            Waiting = state.Waiting?.Leave(id) is { Count: > 0 } left ? left : null,
        };

    private static Transition<State, Effect> Release(State state, Instant now)
    {
        var permits = new List<Effect>();
        while (Next(ref state, now) is { } id)
            permits.Add(new Permit(id));
        return new(state, permits.ToEquatableList());
    }

    private static State Count(State state, Instant now) =>
        state with
        {
            Invalid = InvalidRequests.Step(state.Invalid, new InvalidRequests.Event.Refused(now)).State,
        };

    private static Breaker.State Hear(State state, Breaker.Event @event) => Breaker.Step(state.Breaker, @event).State;

    private static State Tick(State state, Instant now) =>
        state with
        {
            Breaker = Hear(state, new Breaker.Event.Ticked(now)),
            Invalid = InvalidRequests.Step(state.Invalid, new InvalidRequests.Event.Ticked(now)).State,
        };
}
