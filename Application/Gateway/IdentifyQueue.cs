using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.IdentifyQueue.Effect;
using static Oven.Functional.Application.Gateway.IdentifyQueue.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// Who may identify, over all shards of one bot.
/// <para>
/// Rule 1: shards share keys, <c>shard_id % max_concurrency</c>; one identify per key per 5 seconds. Keys are served in order, and a key
/// serves its shards in the order in which they asked.
/// Rule 2: a shard asks after HELLO, so that a slow connection never wastes a turn, and for every identify, not only the first.
/// Rule 3: the daily budget is never overdrawn, because that resets the token. When it is used up everybody waits, and it is said.
/// Rule 4: a permit names the connection it was asked for; a shard that lost it takes its request back.
/// </para>
/// Source: Discord documentation, Gateway, Rate Limiting and Session Start Limit Object.
/// </summary>
public static class IdentifyQueue
{
    /// <summary>Five seconds, and a half more: the gateway counts arrivals, and a delayed identify would shorten the distance.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.5);

    /// <summary>More keys than this are not believed: the largest bots have 16 to 64.</summary>
    public const int MostKeys = 4_096;

    /// <summary>How long a budget lasts once it has been renewed.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new(null, []), Step, Deadline);

    /// <summary>What is known of the limits, and who waits.</summary>
    /// <param name="Limits">Null until Discord has been asked; until then nobody may identify.</param>
    /// <param name="Waiting">Who waits, first come first.</param>
    public sealed record State(Limits? Limits, EquatableList<IdentifyTicket> Waiting);

    /// <summary>The limits as they stand.</summary>
    /// <param name="Total">Identifies per day.</param>
    /// <param name="Remaining">Identifies left.</param>
    /// <param name="RenewedAt">When the budget is whole again.</param>
    /// <param name="FreeAt">For each key, when it may serve the next shard.</param>
    public sealed record Limits(int Total, int Remaining, Instant RenewedAt, EquatableList<Instant> FreeAt);

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>Discord said what the limits are (<c>GET /gateway/bot</c>).</summary>
        public sealed record Informed(SessionStartLimit Limit, Instant Now) : Event;

        /// <summary>A shard wants to identify on a connection.</summary>
        public sealed record Requested(IdentifyTicket Ticket, Instant Now) : Event;

        /// <summary>The connection was lost before the shard could identify.</summary>
        public sealed record Withdrawn(IdentifyTicket Ticket) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Let this shard identify now.</summary>
        public sealed record Permit(IdentifyTicket Ticket) : Effect;

        /// <summary>Tell this shard that the budget is used up, and until when it waits. Once for each request.</summary>
        public sealed record AnnounceExhausted(IdentifyTicket Ticket, Instant RenewedAt) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            (_, Informed(var limit, var now)) => Announce(
                Release(state with { Limits = Learn(state.Limits, limit, now) }, now),
                state with
                {
                    Limits = null,
                }
            ),
            (_, Requested(var ticket, var now)) => Announce(Release(state with { Waiting = Join(state.Waiting, ticket) }, now), state),
            (_, Withdrawn(var ticket)) => new(state with { Waiting = Except(state.Waiting, ticket) }, []),
            (_, Ticked(var now)) when Deadline(state) <= now => Announce(Release(state, now), state),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next shard that waits may identify.</summary>
    public static Instant? Deadline(State state) =>
        state switch
        {
            { Limits: null } or { Waiting.IsEmpty: true } => null,
            { Limits: { Remaining: 0 } limits } => limits.RenewedAt,
            { Limits: { } limits } => state.Waiting.Min(ticket => limits.FreeAt[Key(ticket, limits)]),
        };

    // A key that is not known to be free is taken to be as busy as the busiest: max_concurrency may change while shards identify.
    private static Limits Learn(Limits? known, SessionStartLimit limit, Instant now)
    {
        var keys = Math.Clamp(limit.MaxConcurrency, 1, MostKeys);
        var freeAt = known is null ? Instant.Zero : known.FreeAt.Max();
        return new(
            Math.Max(1, limit.Total),
            Math.Max(0, limit.Remaining),
            now + TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 1, (long)Day.TotalMilliseconds)),
            known?.FreeAt.Count == keys ? known.FreeAt : [.. Enumerable.Repeat(freeAt, keys)]
        );
    }

    private static EquatableList<IdentifyTicket> Join(EquatableList<IdentifyTicket> waiting, IdentifyTicket ticket) =>
        waiting.Contains(ticket) ? waiting : waiting.Add(ticket);

    private static EquatableList<IdentifyTicket> Except(EquatableList<IdentifyTicket> waiting, IdentifyTicket ticket) =>
        waiting.Where(other => other != ticket).ToEquatableList();

    private static Transition<State, Effect> Release(State state, Instant now)
    {
        if (state.Limits is not { } limits)
            return new(state, []);
        if (now >= limits.RenewedAt)
            limits = limits with { Remaining = limits.Total, RenewedAt = now + Day };

        var (freeAt, waiting, effects) = (limits.FreeAt.ToArray(), state.Waiting.ToList(), new List<Effect>());
        for (var key = 0; key < freeAt.Length && effects.Count < limits.Remaining; key++)
        {
            var next = freeAt[key] <= now ? waiting.FindIndex(ticket => Key(ticket, limits) == key) : -1;
            if (next < 0)
                continue;
            effects.Add(new Permit(waiting[next]));
            waiting.RemoveAt(next);
            freeAt[key] = now + Spacing;
        }

        return new(new(limits with { Remaining = limits.Remaining - effects.Count, FreeAt = [.. freeAt] }, [.. waiting]), [.. effects]);
    }

    // Those who wait are told when the budget runs out under them; later ones when they come.
    private static Transition<State, Effect> Announce(Transition<State, Effect> after, State before)
    {
        if (after.State is not { Limits: { Remaining: 0 } limits, Waiting: { IsEmpty: false } waiting })
            return after;
        var known = before.Limits is { Remaining: 0 } && before.Limits.RenewedAt == limits.RenewedAt ? before.Waiting : [];
        return after.Then(state =>
            new(state, waiting.Except(known).Select(Effect (ticket) => new AnnounceExhausted(ticket, limits.RenewedAt)).ToEquatableList())
        );
    }

    private static int Key(IdentifyTicket ticket, Limits limits) => (int)((uint)ticket.Shard % (uint)limits.FreeAt.Count);
}

/// <summary>One request to identify.</summary>
/// <param name="Shard">Which shard asks.</param>
/// <param name="Connection">On which of its connections.</param>
/// <param name="Set">Of which set of shards: while a bot is resharded there are two.</param>
public readonly record struct IdentifyTicket(int Shard, ConnectionId Connection, int Set = 0);

/// <summary>Numbers the connections of one shard, so that what comes late from an old one is told apart.</summary>
public readonly record struct ConnectionId(long Value)
{
    /// <summary>The number of the next connection.</summary>
    public ConnectionId Next() => new(Value + 1); // no property: a record prints its properties, and this one's, for ever
}
