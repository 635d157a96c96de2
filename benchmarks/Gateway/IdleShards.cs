using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Benchmarks.Gateway;

/// <summary>
/// What a thousand shards cost that are up and hear nothing: all machines of each (session with its link, silence, roll call) in their hosts,
/// without sockets. Memory by the collector; wake-ups by a clock that is moved by hand through ten minutes.
/// </summary>
internal static class IdleShards
{
    private const int Shards = 1_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    public static int Run()
    {
        var time = new CountedTime();
        var clock = new MonotonicClock(time);
        _ = new IdleShard(0, clock); // what the first one of a kind costs is no shard's
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var shards = Enumerable.Range(0, Shards).Select(id => new IdleShard(id, clock)).ToArray();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        time.Fired = 0;
        time.Advance(Length);
        var beats = shards.Sum(static shard => shard.Beats);
        Console.WriteLine($"{Shards} idle shards: {held / 1e6:0.00} MB, {held / Shards:N0} bytes each");
        Console.WriteLine(
            $"{Length.TotalMinutes} minutes: {beats:N0} heartbeats, {time.Fired:N0} timers fired ({time.Fired / (double)beats:0.00} per heartbeat)"
        );
        return held < 20_000_000 && time.Fired <= 2L * beats ? 0 : 1;
    }

    private sealed class IdleShard
        : IEffectHandler<Session.Effect, Session.Event>,
            IEffectHandler<Silence.Effect, Silence.Event>,
            IEffectHandler<RollCall.Effect, RollCall.Event>
    {
        private static readonly GatewayEvent.Ready Began = new()
        {
            SessionId = "session",
            ResumeGatewayUrl = "wss://resume",
            User = new()
            {
                Id = new(1UL),
                Username = "bot",
                GlobalName = null,
                Avatar = null,
            },
            Application = new() { Id = new(1UL) },
        };

        private readonly MonotonicClock _clock;

        public IdleShard(int id, MonotonicClock clock)
        {
            _clock = clock;
            var roll = id / (double)Shards;
            var session = new MachineHost<SessionState, Session.Event, Session.Effect>(
                Session.Machine,
                this,
                now => new Session.Event.Ticked(now, roll),
                clock
            );
            var silence = new MachineHost<Silence.State, Silence.Event, Silence.Effect>(
                Silence.Machine,
                this,
                static now => new Silence.Event.Ticked(now),
                clock
            );
            var rollCall = new MachineHost<RollCall.State, RollCall.Event, RollCall.Effect>(
                RollCall.Machine,
                this,
                static now => new RollCall.Event.Ticked(now),
                clock
            );
            var settings = new SessionSettings("wss://gateway", 5, TimeSpan.FromSeconds(20), 1_000);
            session.Post(new Session.Event.Started(settings, null, clock.Now));
            session.Post(new Session.Event.Connected(new(0), clock.Now));
            session.Post(new Session.Event.Received(new(0), new GatewayFrame.Hello(Interval), clock.Now, roll));
            session.Post(new Session.Event.Permitted(new(0), clock.Now));
            session.Post(new Session.Event.Received(new(0), new GatewayFrame.Dispatch(1, Began), clock.Now, roll));
            silence.Post(new Silence.Event.Rose(clock.Now));
            rollCall.Post(new RollCall.Event.Called([], TimeSpan.FromSeconds(15), clock.Now));
        }

        public long Beats { get; private set; }

        public void Begin(Session.Effect effect, Func<Session.Event, bool> post)
        {
            if (effect is not Session.Effect.Carry(var connection, _, Link.Effect.Beat))
                return;
            Beats++;
            post(new Session.Event.Received(connection, new GatewayFrame.Ack(), _clock.Now, 0));
        }

        public void Begin(Silence.Effect effect, Func<Silence.Event, bool> post) { }

        public void Begin(RollCall.Effect effect, Func<RollCall.Event, bool> post) { }
    }

    /// <summary>A clock moved by hand that counts the timers it fires.</summary>
    private sealed class CountedTime : TimeProvider
    {
        private readonly PriorityQueue<(Timer Timer, long Version), TimeSpan> _agenda = new();
        private TimeSpan _elapsed;

        public long Fired { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _elapsed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Timer(this, callback, state);

        public void Advance(TimeSpan by)
        {
            var end = _elapsed + by;
            while (_agenda.TryPeek(out var next, out var at) && at <= end)
            {
                _agenda.Dequeue();
                if (next.Version != next.Timer.Version)
                    continue;
                _elapsed = at;
                Fired++;
                next.Timer.Fire();
            }
            _elapsed = end;
        }

        private sealed class Timer(CountedTime time, TimerCallback callback, object? state) : ITimer
        {
            public long Version { get; private set; }

            public void Fire() => callback(state);

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Version++;
                if (dueTime >= TimeSpan.Zero)
                    time._agenda.Enqueue((this, Version), time._elapsed + dueTime);
                return true;
            }

            public void Dispose() => Version++;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
