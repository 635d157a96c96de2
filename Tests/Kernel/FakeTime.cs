namespace Oven.Functional.Tests.Kernel;

/// <summary>
/// A clock and its timers, moved by hand: <see cref="Advance"/> fires what comes due, in order, on the caller's thread, each at its own
/// moment. Nothing else ever makes time pass, so tests of the shell neither sleep nor race.
/// </summary>
public sealed class FakeTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<(FakeTimer Timer, long Version), (TimeSpan Due, long Order)> _agenda = new();
    private TimeSpan _elapsed;
    private long _order;

    /// <summary>How long this clock has run.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return _elapsed;
        }
    }

    /// <summary>When the next timer comes due; null where none runs.</summary>
    public TimeSpan? NextDue
    {
        get
        {
            lock (_gate)
            {
                while (_agenda.TryPeek(out var entry, out var at))
                {
                    if (entry.Version == entry.Timer.Version)
                        return at.Due;
                    _agenda.Dequeue(); // changed or disposed since
                }
                return null;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass, firing the timers that come due, those that they start included.</summary>
    public void Advance(TimeSpan by)
    {
        var end = Elapsed + by;
        while (TakeDue(end) is { } timer)
            timer.Fire();
        lock (_gate)
            _elapsed = end;
    }

    private FakeTimer? TakeDue(TimeSpan end)
    {
        lock (_gate)
        {
            while (_agenda.TryPeek(out var entry, out var at) && at.Due <= end)
            {
                _agenda.Dequeue();
                if (entry.Version != entry.Timer.Version)
                    continue; // changed or disposed since
                _elapsed = at.Due > _elapsed ? at.Due : _elapsed;
                entry.Timer.Repeat();
                return entry.Timer;
            }
            return null;
        }
    }

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public long Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                _period = period;
                Schedule(dueTime);
                return true;
            }
        }

        public void Repeat() => Schedule(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Schedule(TimeSpan wait)
        {
            Version++;
            if (wait >= TimeSpan.Zero)
                time._agenda.Enqueue((this, Version), (time._elapsed + wait, time._order++));
        }
    }
}
