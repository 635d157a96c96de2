using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// Who has to wait before using a command again.
/// <para>Rule 1: a use that is allowed starts the cooldown, one that is refused does not lengthen it.</para>
/// <para>Rule 2: what is over is forgotten; of more than 100,000 the one that ends first is forgotten early, so that memory is bounded and the error
/// is one more use.</para>
/// </summary>
public static class Cooldowns
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new(LinearMap<CooldownKey, Instant>.Empty(), Agenda<CooldownKey>.Empty()),
        Step,
        Deadline
    );

    /// <summary>How many may run at once.</summary>
    public const int Capacity = 100_000;

    /// <summary>When each ends, and in which order.</summary>
    public sealed record State(LinearMap<CooldownKey, Instant> Until, Agenda<CooldownKey> Ends);

    /// <summary>What happened.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>Somebody wants to use it.</summary>
        public sealed record Used(CooldownKey Key, TimeSpan Length, Instant Now) : Event;

        /// <summary>Time passed.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What is decided.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Go on.</summary>
        public sealed record Allow(CooldownKey Key) : Effect;

        /// <summary>Not yet.</summary>
        public sealed record Refuse(CooldownKey Key, TimeSpan Left) : Effect;
    }

    /// <summary>What follows from an event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Event.Used(var key, var length, var now) => Decide(Forget(state, now), key, length, now),
            Event.Ticked(var now) => new(Forget(state, now), []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next one ends.</summary>
    public static Instant? Deadline(State state) => state.Ends.First?.At;

    private static Transition<State, Effect> Decide(State state, CooldownKey key, TimeSpan length, Instant now)
    {
        if (state.Until.TryGet(key, out var until) && until > now)
            return new(state, [new Effect.Refuse(key, until - now)]);
        if (length <= TimeSpan.Zero)
            return new(state, [new Effect.Allow(key)]);
        if (state.Ends is { Count: >= Capacity, First: { } first })
            state = Without(state, first.Key);
        return new(With(state, key, now + length), [new Effect.Allow(key)]);
    }

    private static State Forget(State state, Instant now)
    {
        while (state.Ends.First is { } first && first.At <= now)
            state = Without(state, first.Key);
        return state;
    }

    private static State With(State state, CooldownKey key, Instant until) => new(state.Until.Set(key, until), state.Ends.Set(key, until));

    private static State Without(State state, CooldownKey key) => new(state.Until.Remove(key), state.Ends.Remove(key));
}

/// <summary>Whose cooldown of which command.</summary>
/// <param name="Command">The command with its sub-commands, or the route.</param>
/// <param name="Scope">Whose use counts.</param>
/// <param name="Id">The user, guild or channel.</param>
public readonly record struct CooldownKey(string Command, CooldownScope Scope, Snowflake Id) : IComparable<CooldownKey>
{
    /// <summary>Any order that is the same everywhere.</summary>
    public int CompareTo(CooldownKey other) =>
        Id != other.Id ? Id.CompareTo(other.Id)
        : Scope != other.Scope ? Scope.CompareTo(other.Scope)
        : string.CompareOrdinal(Command, other.Command);

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <(CooldownKey left, CooldownKey right) => left.CompareTo(right) < 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator >(CooldownKey left, CooldownKey right) => left.CompareTo(right) > 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <=(CooldownKey left, CooldownKey right) => left.CompareTo(right) <= 0;

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator >=(CooldownKey left, CooldownKey right) => left.CompareTo(right) >= 0;
}
