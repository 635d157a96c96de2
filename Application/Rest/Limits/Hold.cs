using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.Hold.Effect;
using static Oven.Functional.Application.Rest.Limits.Hold.Event;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// A part of a bucket that Discord refuses while the rest of it goes on: a shared limit of one resource, or an undocumented limit on
/// some fields (a channel's name can be changed far less often than its position).
/// <para>
/// Nobody says how many requests fit after the wait. So they go one at a time: the next when the one before has come back, and when
/// one is refused all wait again. When nobody waits any more the hold is over.
/// </para>
/// </summary>
public static class Hold
{
    /// <summary>The machine, held from the start of the clock.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new(Instant.Zero, null, null), Step, Deadline);

    /// <summary>Who waits for how long.</summary>
    /// <param name="Until">Nothing goes before this.</param>
    /// <param name="Trying">The one that is on its way after the wait; null for none.</param>
    /// <param name="Waiting">Who waits; null for nobody.</param>
    public sealed record State(Instant Until, RequestId? Trying, Line<RequestId>? Waiting)
    {
        /// <summary>True where the hold holds nothing back any more.</summary>
        public bool IsOver(Instant now) => now >= Until && Trying is null && Waiting is null;
    }

    /// <summary>What can happen.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A request wants to go.</summary>
        public sealed record Requested(RequestId Id, Instant Now) : Event;

        /// <summary>A request that waits or tries no longer does.</summary>
        public sealed record Ended(RequestId Id, Instant Now) : Event;

        /// <summary>Discord refused a request; it waits again, before all others.</summary>
        public sealed record Refused(RequestId Id, TimeSpan RetryAfter, Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What the parent must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Let this request go on to its bucket.</summary>
        public sealed record Permit(RequestId Id) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Requested(var id, var now) => Release(state with { Waiting = Line(state).Enqueue(id) }, now),
            Ended(var id, var now) => Release(Without(state, id), now),
            Refused(var id, var wait, var now) => new(Again(Without(state, id), id, now + wait), []),
            Ticked(var now) when Deadline(state) <= now => Release(state, now),
            Ticked => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>The end of the wait, while somebody waits for it.</summary>
    public static Instant? Deadline(State state) => state is { Trying: null, Waiting: not null } ? state.Until : null;

    private static State Again(State state, RequestId id, Instant until)
    {
        var line = Line(state);
        return new(Instant.Later(state.Until, until), null, line.First is { } first ? line.EnqueueBefore(id, first) : line.Enqueue(id));
    }

    private static State Without(State state, RequestId id) =>
        state with
        {
            Trying = state.Trying == id ? null : state.Trying,
            Waiting = state.Waiting?.Leave(id) is { Count: > 0 } left ? left : null,
        };

    private static Transition<State, Effect> Release(State state, Instant now) =>
        state is { Trying: null, Waiting.First: { } first } && now >= state.Until
            ? new(Without(state, first) with { Trying = first }, [new Permit(first)])
            : new(state, []);

    private static Line<RequestId> Line(State state) => state.Waiting ?? Line<RequestId>.Empty();
}
