using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Handover.Effect;
using static Oven.Functional.Application.Gateway.Handover.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// From one set of shards to another without losing or doubling an event. While both sets are connected Discord says everything to both,
/// at about the same time and in the same order for each guild, but with different numbers: only the contents tell which events are the same.
/// <para>
/// Rule 1: until the switch the old set's events are delivered. Those of the new set are held, and dropped when the old set shows the same.
/// Rule 2: the switch waits until the old set has shown all that was held when the new one was up, at most <see cref="Patience"/>: what came before
/// the new set's time only the old one has, and it may lie in its queues. Then what is still held is delivered, in order, and the new set counts.
/// From then on whoever is first with an event delivers it, and the other's is dropped.
/// Rule 3: what the new set says of its own beginning (READY, and the guilds listed there) is no news.
/// Rule 4: the sets are never further apart than <see cref="Window"/>: what the old set showed longer ago is not expected any more.
/// Within it, something that only the old set heard and something alike that only the new one hears are taken for one: Discord's events carry
/// ids and times, so that this does not happen to any that matter.
/// Rule 5: where the new set does not come up, what is held is dropped and the old set goes on.
/// </para>
/// </summary>
public static class Handover
{
    /// <summary>How far behind the old set the new one may be.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>How long the old set may take to catch up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new(Phase.Overlapping, Unmatched.None(), Unmatched.None(), LinearMap<GuildId, bool>.Empty(), Instant.Never, 0),
        Step,
        Deadline
    );

    /// <summary>How far it has come.</summary>
    public enum Phase
    {
        /// <summary>Both sets run, the old one counts.</summary>
        Overlapping,

        /// <summary>The new set is up, and the old one shows what it has from before.</summary>
        CatchingUp,

        /// <summary>The new one counts, and both still say what the other has said.</summary>
        Settling,

        /// <summary>Done.</summary>
        Moved,

        /// <summary>Given up.</summary>
        Stayed,
    }

    /// <summary>What is known of both sets.</summary>
    /// <param name="Phase">How far it has come.</param>
    /// <param name="Shown">What the old set has shown and the new one not yet.</param>
    /// <param name="Held">What the new set has and the old one has not shown; delivered already while settling.</param>
    /// <param name="Listed">Guilds that the new set will introduce.</param>
    /// <param name="EndsAt">When the phase ends by itself: the old set has had its patience, or both have said everything.</param>
    /// <param name="CatchUpTo">The last event that was held when the new set was up.</param>
    public sealed record State(
        Phase Phase,
        Unmatched Shown,
        Unmatched Held,
        LinearMap<GuildId, bool> Listed,
        Instant EndsAt,
        long CatchUpTo
    );

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>An event of the old set.</summary>
        public sealed record OldCame(long Id, long What, Instant Now) : Event;

        /// <summary>An event of the new set; with its guild where it is a GUILD_CREATE.</summary>
        public sealed record NewCame(long Id, long What, GuildId? Created, Instant Now) : Event;

        /// <summary>READY of a shard of the new set.</summary>
        public sealed record NewBegan(long Id, EquatableList<GuildId> Guilds) : Event;

        /// <summary>The new set is up: from now on it counts.</summary>
        public sealed record Switched(Instant Now) : Event;

        /// <summary>The new set does not come up.</summary>
        public sealed record Abandoned : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Hand an event over.</summary>
        public sealed record Deliver(long Id) : Effect;

        /// <summary>Forget an event.</summary>
        public sealed record Drop(long Id) : Effect;

        /// <summary>The new set counts: the old one may go.</summary>
        public sealed record Retire : Effect;

        /// <summary>It is over: nothing has to be asked any more.</summary>
        public sealed record Finish : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state.Phase, @event) switch
        {
            (Phase.Overlapping, OldCame old) => Show(state with { Shown = state.Shown.Within(Window, old.Now) }, old),
            (Phase.CatchingUp, OldCame old) => Show(state with { Shown = state.Shown.Within(Window, old.Now) }, old)
                .Then(next => HasCaughtUp(next) ? Release(next, old.Now) : new(next, [])),
            (Phase.Settling, OldCame old) when state.Held.Find(old.What) is { } given => new(
                state with
                {
                    Held = state.Held.Remove(given),
                },
                [new Drop(old.Id)]
            ),
            (Phase.Settling, OldCame old) => new(
                state with
                {
                    Shown = state.Shown.Within(Window, old.Now).Add(new(old.Id, old.What, old.Now)),
                },
                [new Deliver(old.Id)]
            ),
            (Phase.Stayed, OldCame(var id, _, _)) => new(state, [new Deliver(id)]),
            (_, OldCame(var id, _, _)) => new(state, [new Drop(id)]),
            (Phase.Overlapping or Phase.CatchingUp, NewCame { Created: { } guild } came) when state.Listed.Contains(guild) => new(
                state with
                {
                    Listed = state.Listed.Remove(guild),
                },
                [new Drop(came.Id)]
            ),
            (Phase.Overlapping or Phase.CatchingUp or Phase.Settling, NewCame came) when state.Shown.Find(came.What) is { } shown => new(
                state with
                {
                    Shown = state.Shown.Remove(shown),
                },
                [new Drop(came.Id)]
            ),
            (Phase.Overlapping or Phase.CatchingUp, NewCame(var id, var what, _, var now)) => new(
                state with
                {
                    Held = state.Held.Add(new(id, what, now)),
                },
                []
            ),
            (Phase.Settling, NewCame(var id, var what, _, var now)) => new(
                state with
                {
                    Held = state.Held.Within(Window, now).Add(new(id, what, now)),
                },
                [new Deliver(id)]
            ),
            (Phase.Stayed, NewCame(var id, _, _, _)) => new(state, [new Drop(id)]),
            (_, NewCame(var id, _, _, _)) => new(state, [new Deliver(id)]),
            (Phase.Overlapping or Phase.CatchingUp, NewBegan(var id, var guilds)) => new(
                state with
                {
                    Listed = guilds.Aggregate(state.Listed, static (listed, guild) => listed.Set(guild, true)),
                },
                [new Drop(id)]
            ),
            (Phase.Stayed, NewBegan(var id, _)) => new(state, [new Drop(id)]),
            (_, NewBegan(var id, _)) => new(state, [new Deliver(id)]),
            (Phase.Overlapping, Switched(var now)) => state.Held.Order.Last is { } last
                ? new(state with { Phase = Phase.CatchingUp, CatchUpTo = last.Id, EndsAt = now + Patience }, [])
                : Release(state, now),
            (_, Switched) => new(state, []),
            (Phase.Overlapping or Phase.CatchingUp, Abandoned) => new(
                Machine.Initial with
                {
                    Phase = Phase.Stayed,
                },
                state.Held.Order.Select(Effect (held) => new Drop(held.Id)).Append(new Finish()).ToEquatableList()
            ),
            (_, Abandoned) => new(state, []),
            (Phase.CatchingUp, Ticked(var now)) when now >= state.EndsAt => Release(state, now),
            (Phase.Settling, Ticked(var now)) when now >= state.EndsAt => new(Machine.Initial with { Phase = Phase.Moved }, [new Finish()]),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the phase ends by itself.</summary>
    public static Instant? Deadline(State state) => state.Phase is Phase.CatchingUp or Phase.Settling ? state.EndsAt : null;

    private static bool HasCaughtUp(State state) => state.Held.Order.First is not { } oldest || oldest.Id > state.CatchUpTo;

    private static Transition<State, Effect> Show(State state, OldCame old) =>
        state.Held.Find(old.What) is { } held
            ? new(state with { Held = state.Held.Remove(held) }, [new Deliver(old.Id), new Drop(held.Id)])
            : new(state with { Shown = state.Shown.Add(new(old.Id, old.What, old.Now)) }, [new Deliver(old.Id)]);

    private static Transition<State, Effect> Release(State state, Instant now) =>
        new(
            state with
            {
                Phase = Phase.Settling,
                Listed = LinearMap<GuildId, bool>.Empty(),
                EndsAt = now + Window,
            },
            state.Held.Order.Select(Effect (held) => new Deliver(held.Id)).Append(new Retire()).ToEquatableList()
        );
}
