using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Laws;

/// <summary>The laws as properties of one machine. Each public method is handed to FsCheck, so a broken law comes with the shortest walk that breaks it.</summary>
/// <param name="machine">The machine.</param>
/// <param name="ending">The events with which the world ends all work that a state holds.</param>
public sealed class Laws<TState, TEvent, TEffect>(Machine<TState, TEvent, TEffect> machine, Func<TState, IEnumerable<TEvent>> ending)
{
    private const int MostTicksToSettle = 100;

    public void Equal_inputs_give_equal_outputs(Stride<TEvent>[] walk)
    {
        foreach (var (state, @event, _) in Walk.Along(machine, walk))
        {
            var (first, again) = (machine.Step(state, @event), machine.Step(state, @event));
            Assert.True(Equals(first.State, again.State), $"{@event} in {state} led to {first.State}, and then to {again.State}");
            Assert.True(first.Effects == again.Effects, $"{@event} in {state} asked for {first.Effects}, and then for {again.Effects}");
            Assert.Equal(machine.Deadline(first.State), machine.Deadline(again.State));
        }
    }

    public void No_event_throws_in_any_state(Stride<TEvent>[] walk, TEvent[] anything)
    {
        foreach (var (state, _, now) in Walk.Along(machine, walk))
        {
            foreach (var @event in anything)
                machine.Deadline(machine.Step(state, Moved.To(@event, now)).State);
        }
    }

    public void A_tick_before_the_deadline_changes_nothing(Stride<TEvent>[] walk)
    {
        foreach (var (state, _, now) in Walk.Along(machine, walk))
        {
            if (machine.Deadline(state) is { } deadline && deadline <= now)
                continue;
            var (next, effects) = machine.Step(state, Tick<TEvent>.At(now));
            Assert.True(effects.IsEmpty, $"A tick at {now} with the deadline at {machine.Deadline(state)} asked for {effects} in {state}");
            Assert.True(Equals(state, next), $"A tick at {now} with the deadline at {machine.Deadline(state)} turned {state} into {next}");
        }
    }

    public void A_tick_at_the_deadline_moves_the_deadline_on(Stride<TEvent>[] walk)
    {
        foreach (var (state, _, now) in Walk.Along(machine, walk))
        {
            if (machine.Deadline(state) is not { } deadline || deadline == Instant.Never)
                continue;
            var at = Instant.Later(deadline, now);
            var next = machine.Deadline(machine.Step(state, Tick<TEvent>.At(at)).State);
            Assert.True(
                next is null || next > at,
                $"After the tick at {at} the deadline is {next}: the host would spin. The state was {state}"
            );
        }
    }

    // What a machine learns (limits, keys, routes) stays, and after the same work four times it has learned it all. What then still
    // grows is a leak.
    public void Work_that_is_done_leaves_nothing_behind(Stride<TEvent>[] walk)
    {
        var before = Settle(Enumerable.Repeat(walk, 4));
        var after = Settle(Enumerable.Repeat(walk, 8));
        Assert.True(
            Footprint.Of(after) <= Footprint.Of(before),
            $"The state holds {Footprint.Of(before)} things after doing this work 4 times and {Footprint.Of(after)} after 8 times. "
                + $"If they are waiting for something, tell {nameof(Machines)} how it ends. {after}"
        );
    }

    public void Many_hosts_may_start_from_the_initial_state(Stride<TEvent>[] walk)
    {
        var before = $"{machine.Initial}";
        var states = Walk.Along(machine, walk).Select(static moment => $"{moment.State}").ToList();
        Assert.Equal(before, $"{machine.Initial}");
        Assert.Equal(states, Walk.Along(machine, walk).Select(static moment => $"{moment.State}"));
        Assert.True(
            Footprint.SharedMaps(machine.Initial) == 0,
            "Two hosts would share the maps in the initial state: start from empty ones."
        );
    }

    private TState Settle(IEnumerable<Stride<TEvent>[]> walks)
    {
        var (state, now) = (machine.Initial, Instant.Zero);
        foreach (var moment in Walk.Along(machine, walks.SelectMany(static walk => walk)))
            (state, now) = (machine.Step(moment.State, moment.Event).State, moment.Now);
        foreach (var @event in ending(state))
            state = machine.Step(state, Moved.To(@event, now)).State;
        for (var ticks = 0; ticks < MostTicksToSettle && machine.Deadline(state) is { } due && due < Instant.Never; ticks++)
        {
            now = Instant.Later(now, due);
            state = machine.Step(state, Tick<TEvent>.At(now)).State;
        }
        return state;
    }
}
