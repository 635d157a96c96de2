using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Simulation;

/// <summary>A machine in a <see cref="World"/>: the loop contract of <c>MachineHost</c> on virtual time, written as plainly as possible.</summary>
public sealed class Actor<TState, TEvent, TEffect>
{
    private readonly World _world;
    private readonly string _name;
    private readonly Machine<TState, TEvent, TEffect> _machine;
    private readonly Func<Instant, TEvent> _tick;
    private readonly Action<TEffect, Action<TEvent>> _begin;
    private readonly Queue<TEvent> _inbox = new();
    private Instant _alarm = Instant.Never;
    private bool _busy;

    internal Actor(
        World world,
        string name,
        Machine<TState, TEvent, TEffect> machine,
        Func<Instant, TEvent> tick,
        Action<TEffect, Action<TEvent>> begin
    )
    {
        (_world, _name, _machine, _tick, _begin, State) = (world, name, machine, tick, begin, machine.Initial);
        Turn();
    }

    /// <summary>Where the machine stands.</summary>
    public TState State { get; private set; }

    /// <summary>How many events it has taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Hands the machine an event, now. Inside an effect the event waits until the effects before it are begun.</summary>
    public void Post(TEvent @event)
    {
        _inbox.Enqueue(@event);
        Turn();
    }

    private void Turn()
    {
        if (_busy)
            return;
        _busy = true;
        do
        {
            if (_machine.Deadline(State) <= _world.Now)
                Take(_tick(_world.Now));
            if (_inbox.TryDequeue(out var @event))
                Take(@event);
        } while (_inbox.Count > 0);
        _busy = false;
        SetAlarm();
    }

    private void Take(TEvent @event)
    {
        Steps++;
        (State, var effects) = _machine.Step(State, @event);
        _world.Tell($"{_name}: {@event} -> {effects}");
        foreach (var effect in effects)
            _begin(effect, Post);
    }

    // One alarm at the earliest deadline seen; an alarm that comes early sets the next one.
    private void SetAlarm()
    {
        if (_machine.Deadline(State) is not { } deadline || deadline >= _alarm)
            return;
        _alarm = deadline;
        _world.At(
            deadline,
            () =>
            {
                if (_alarm == deadline)
                    _alarm = Instant.Never;
                Turn();
            }
        );
    }
}
