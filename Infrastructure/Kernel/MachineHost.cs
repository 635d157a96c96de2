using System.Collections.Concurrent;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Kernel;

/// <summary>
/// Runs one machine: one reader, one inbox, one timer, no locks.
/// <para>
/// The loop contract: an overdue deadline goes before a busy inbox; all effects of one event are begun, in order, before the next event
/// is taken; what an effect leads to comes back as an event. There is no thread and no task of its own: whoever posts into an idle
/// machine becomes its reader until the inbox is empty (and hands over to the thread pool after <see cref="Turn"/> events), so an
/// uncontended decision is an ordinary call and an idle machine costs nothing but its state.
/// </para>
/// </summary>
public sealed class MachineHost<TState, TEvent, TEffect> : IDisposable
{
    private const int Turn = 256;

    private readonly Machine<TState, TEvent, TEffect> _machine;
    private readonly IEffectHandler<TEffect, TEvent> _handler;
    private readonly Func<Instant, TEvent> _tick;
    private readonly MonotonicClock _clock;
    private readonly int _capacity;
    private readonly IMachineTape<TState, TEvent, TEffect>? _tape;
    private readonly ConcurrentQueue<TEvent> _inbox = new();
    private readonly ITimer _timer;
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<TEvent, bool> _report;

    // Events posted and wake-ups asked for, minus those dealt with. Whoever raises it from zero is the reader.
    private int _pending;
    private TState _state;
    private Instant _armed = Instant.Never;
    private volatile bool _timerSpent;
    private volatile bool _stopped;

    /// <summary>Makes a host; nothing runs before the first <see cref="Post"/>, unless the initial state has a deadline.</summary>
    /// <param name="machine">What decides.</param>
    /// <param name="handler">What acts.</param>
    /// <param name="tick">Wraps the current instant as the machine's own tick event.</param>
    /// <param name="clock">Where instants and the timer come from.</param>
    /// <param name="capacity">How many events the inbox holds before <see cref="Post"/> refuses. What effects lead to is always taken.</param>
    /// <param name="tape">Hears every step; null for nobody.</param>
    public MachineHost(
        Machine<TState, TEvent, TEffect> machine,
        IEffectHandler<TEffect, TEvent> handler,
        Func<Instant, TEvent> tick,
        MonotonicClock clock,
        int capacity = int.MaxValue,
        IMachineTape<TState, TEvent, TEffect>? tape = null
    )
    {
        (_machine, _handler, _tick, _clock, _capacity, _state) = (machine, handler, tick, clock, capacity, machine.Initial);
        _tape = tape;
        _report = Enqueue;
        _timer = clock.Time.CreateTimer(
            static host => ((MachineHost<TState, TEvent, TEffect>)host!).OnTimer(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        Wake();
    }

    /// <summary>Faults where <c>Step</c> or <c>Begin</c> threw, which is a bug in them; the machine then takes no more events.</summary>
    public Task Broken => _broken.Task;

    /// <summary>Where the machine stands. Exact while it is idle; to look at only, since the next step may take its maps along.</summary>
    internal TState State => _state;

    /// <summary>True where every event that was posted has been dealt with.</summary>
    internal bool IsIdle => Volatile.Read(ref _pending) == 0;

    /// <summary>Hands the machine an event. False where it was not taken: the inbox is full, or the host has stopped.</summary>
    public bool Post(TEvent @event) => (_capacity == int.MaxValue || _inbox.Count < _capacity) && Enqueue(@event);

    /// <summary>Takes no more events and stops the timer. Effects that were begun are the handler's to end.</summary>
    public void Dispose()
    {
        _stopped = true;
        _timer.Dispose();
    }

    // What effects lead to is taken whatever the capacity: there is no more of it than effects were begun, and a lost answer would keep
    // its permit for ever.
    private bool Enqueue(TEvent @event)
    {
        if (_stopped)
            return false;
        _inbox.Enqueue(@event);
        Wake();
        return true;
    }

    private void OnTimer()
    {
        _timerSpent = true;
        Wake();
    }

    private void Wake()
    {
        if (Interlocked.Increment(ref _pending) == 1)
            Read();
    }

    private void Read()
    {
        try
        {
            for (var turn = 0; ; turn++)
            {
                if (turn == Turn)
                {
                    ThreadPool.UnsafeQueueUserWorkItem(static host => host.Read(), this, preferLocal: false);
                    return;
                }
                if (_stopped)
                    return; // _pending stays raised: nobody becomes the reader again
                TakeOverdueTick();
                if (_inbox.TryDequeue(out var @event))
                    Take(@event);
                if (Volatile.Read(ref _pending) == 1)
                    ArmTimer(); // still the only reader here; a post that comes now finds _pending at 1 and leaves the next turn to us
                if (Interlocked.Decrement(ref _pending) == 0)
                    return;
            }
        }
        catch (Exception bug)
        {
            _stopped = true;
            _broken.TrySetException(bug);
        }
    }

    private void TakeOverdueTick()
    {
        if (_machine.Deadline(_state) is { } deadline && _clock.Now is var now && deadline <= now)
            Take(_tick(now));
    }

    private void Take(TEvent @event)
    {
        _tape?.Before(_state);
        (_state, var effects) = _machine.Step(_state, @event);
        _tape?.Took(@event, effects);
        foreach (var effect in effects)
            _handler.Begin(effect, _report);
    }

    // A timer that is due no later than the deadline is left alone: it finds nothing to do and arms the next one. Re-arming on every
    // event would cost more than the events.
    private void ArmTimer()
    {
        if (_timerSpent)
            (_timerSpent, _armed) = (false, Instant.Never);
        if (_machine.Deadline(_state) is not { } deadline || deadline >= _armed)
            return;
        _armed = deadline;
        var milliseconds = Math.Clamp(Math.Ceiling((deadline - _clock.Now).TotalMilliseconds), 0, LongestTimer);
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }

    // Timers count whole milliseconds and take at most 49.7 days; waking early is harmless, because the next one is then armed.
    private const double LongestTimer = 40.0 * 24 * 60 * 60 * 1000;
}

/// <summary>Turns an effect into I/O.</summary>
public interface IEffectHandler<in TEffect, out TEvent>
{
    /// <summary>
    /// Starts the work and returns without waiting for it; must not throw. What comes of it, failure included, goes to
    /// <paramref name="post"/> as an event, from any thread, also before this call returns.
    /// </summary>
    void Begin(TEffect effect, Func<TEvent, bool> post);
}
