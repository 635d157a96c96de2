using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Counts what a shard lives through. Written by its machine, read by anybody.</summary>
internal sealed class ShardVitals(int shard, MonotonicClock clock)
{
    private const int Latencies = 256;
    private const int Seconds = 10;

    private readonly Lock _gate = new();
    private readonly Queue<TimeSpan> _latencies = new();
    private readonly (long Second, long Count)[] _rate = new (long, long)[Seconds];
    private ShardHealth _health = new() { Shard = shard, Status = ShardStatus.Stopped };

    public void Note(GatewayNotice notice)
    {
        lock (_gate)
        {
            if (notice is GatewayNotice.Latency(var roundTrip))
            {
                _latencies.Enqueue(roundTrip);
                if (_latencies.Count > Latencies)
                    _latencies.Dequeue();
            }
            _health = notice switch
            {
                GatewayNotice.Entered(var status) => _health with { Status = status },
                GatewayNotice.Latency(var last) => _health with { LastLatency = last },
                GatewayNotice.HeartbeatMissed => _health with { MissedHeartbeats = _health.MissedHeartbeats + 1 },
                GatewayNotice.Disconnected(var reason, _) => _health with { LastError = reason },
                GatewayNotice.DuplicateDropped => _health with { Duplicates = _health.Duplicates + 1 },
                GatewayNotice.GapFound => _health with { Gaps = _health.Gaps + 1 },
                GatewayNotice.FrameRejected => _health with { Rejected = _health.Rejected + 1 },
                GatewayNotice.EventDropped(var dropped) => _health with { Dropped = dropped },
                _ => _health,
            };
        }
    }

    public void Delivered(GatewayEvent @event)
    {
        var second = (long)clock.Now.SinceStart.TotalSeconds;
        lock (_gate)
        {
            ref var slot = ref _rate[second % Seconds];
            slot = slot.Second == second ? (second, slot.Count + 1) : (second, 1);
            if (@event is GatewayEvent.Ready)
                _health = _health with { Identifies = _health.Identifies + 1 };
            else if (@event is GatewayEvent.Resumed)
                _health = _health with { Resumes = _health.Resumes + 1 };
        }
    }

    public ShardHealth Read(int queued)
    {
        var second = (long)clock.Now.SinceStart.TotalSeconds;
        lock (_gate)
        {
            var sorted = _latencies.Order().ToArray();
            return _health with
            {
                Queued = queued,
                MeanLatency = sorted is [] ? null : sorted.Aggregate(TimeSpan.Zero, static (sum, one) => sum + one) / sorted.Length,
                P99Latency = sorted is [] ? null : sorted[(sorted.Length * 99 / 100) is var at && at < sorted.Length ? at : ^1],
                EventsPerSecond = _rate.Where(slot => slot.Second > second - Seconds).Sum(static slot => slot.Count) / (double)Seconds,
            };
        }
    }
}
