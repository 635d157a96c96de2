using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Collectors;

/// <summary>
/// Passes on the last of a burst.
/// <para>
/// Rule 1: of what comes for one key, only the last is passed on, once nothing has come for a while. Rule 2: keys do not wait for each other. Rule 3: it
/// holds one item for each of at most <see cref="MostKeys"/> keys; where there is one key more, the one that would be next goes at once.
/// </para>
/// </summary>
public static class Debounce
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new State(Agenda<ulong>.Empty(), LinearMap<ulong, long>.Empty()),
        Step,
        Deadline
    );

    /// <summary>How many keys may wait at once.</summary>
    public const int MostKeys = 10_000;

    /// <summary>What waits.</summary>
    /// <param name="Due">When each key has been quiet for long enough.</param>
    /// <param name="Latest">The last item of each key.</param>
    public sealed record State(Agenda<ulong> Due, LinearMap<ulong, long> Latest);

    /// <summary>What happened.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>Something came.</summary>
        /// <param name="Key">Of which burst it is a part.</param>
        /// <param name="Item">The shell's number for it.</param>
        /// <param name="Quiet">How long nothing may come after it.</param>
        /// <param name="Now">When.</param>
        public sealed record Arrived(ulong Key, long Item, TimeSpan Quiet, Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What is to be done.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Hand it on.</summary>
        public sealed record Pass(long Item) : Effect;

        /// <summary>Forget it: a later one came.</summary>
        public sealed record Drop(long Item) : Effect;
    }

    /// <summary>Decides.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Event.Arrived(var key, var item, var quiet, var now) => Hold(state, key, item, now + quiet),
            Event.Ticked(var now) => Release(state, now),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next key has been quiet for long enough.</summary>
    public static Instant? Deadline(State state) => state.Due.First?.At;

    private static Transition<State, Effect> Hold(State state, ulong key, long item, Instant due)
    {
        if (state.Latest.TryGet(key, out var earlier))
            return new(With(state, key, item, due), [new Effect.Drop(earlier)]);
        if (state.Latest.Count < MostKeys)
            return new(With(state, key, item, due), []);
        var (room, passed) = Next(state);
        return new(With(room, key, item, due), [passed]);
    }

    private static Transition<State, Effect> Release(State state, Instant now)
    {
        List<Effect> passed = [];
        while (state.Due.First is { } first && first.At <= now)
        {
            (state, var effect) = Next(state);
            passed.Add(effect);
        }
        return new(state, [.. passed]);
    }

    private static (State Without, Effect Passed) Next(State state)
    {
        var key = state.Due.First!.Value.Key;
        state.Latest.TryGet(key, out var item);
        return (new(state.Due.Remove(key), state.Latest.Remove(key)), new Effect.Pass(item));
    }

    private static State With(State state, ulong key, long item, Instant due) => new(state.Due.Set(key, due), state.Latest.Set(key, item));
}
