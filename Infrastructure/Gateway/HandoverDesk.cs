using System.Collections.Concurrent;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Hosts a <see cref="Handover"/>: stands between two sets of shards and the sink while one takes over from the other.</summary>
internal sealed class HandoverDesk : IEffectHandler<Handover.Effect, Handover.Event>, IDisposable
{
    private readonly GatewaySink _sink;
    private readonly MonotonicClock _clock;
    private readonly ConcurrentDictionary<long, Offer> _offers = new();
    private readonly Likeness _likeness = new();
    private readonly MachineHost<Handover.State, Handover.Event, Handover.Effect> _host;
    private long _last;
    private int _undecided;
    private readonly TaskCompletionSource _retired = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isOver;

    public HandoverDesk(GatewaySink sink, MonotonicClock clock)
    {
        (_sink, _clock) = (sink, clock);
        _host = new(Handover.Machine, this, static now => new Handover.Event.Ticked(now), clock);
    }

    /// <summary>Takes an event of the old set; ends when it has been handled, or dropped.</summary>
    public ValueTask Old(int shard, GatewayEvent @event) =>
        Put(shard, @event, id => new Handover.Event.OldCame(id, _likeness.Of(@event, _clock.Now), _clock.Now));

    /// <summary>Takes an event of the new set; ends when it has been handled, or dropped.</summary>
    public ValueTask New(int shard, GatewayEvent @event) =>
        // Straight through when it is over; what was put before must have gone before.
        _isOver && Volatile.Read(ref _undecided) == 0
            ? _sink(shard, @event)
            : Put(
                shard,
                @event,
                id =>
                    @event is GatewayEvent.Ready ready
                        ? new Handover.Event.NewBegan(id, ready.Guilds.Select(static guild => guild.Id))
                        : new Handover.Event.NewCame(
                            id,
                            _likeness.Of(@event, _clock.Now),
                            (@event as GatewayEvent.GuildCreated)?.Guild.Id,
                            _clock.Now
                        )
            );

    /// <summary>The new set is up; ends when it counts, and the old one may go.</summary>
    public Task SwitchAsync()
    {
        _host.Post(new Handover.Event.Switched(_clock.Now));
        return _retired.Task;
    }

    /// <summary>The new set does not come up.</summary>
    public void Abandon() => _host.Post(new Handover.Event.Abandoned());

    public void Begin(Handover.Effect effect, Func<Handover.Event, bool> post)
    {
        switch (effect)
        {
            case Handover.Effect.Deliver(var id) when _offers.TryRemove(id, out var offer):
                offer.Decided.SetResult(HandleAsync(offer).AsTask());
                Interlocked.Decrement(ref _undecided);
                break;
            case Handover.Effect.Drop(var id) when _offers.TryRemove(id, out var offer):
                offer.Decided.SetResult(Task.CompletedTask);
                Interlocked.Decrement(ref _undecided);
                break;
            case Handover.Effect.Retire:
                _retired.TrySetResult();
                break;
            case Handover.Effect.Finish:
                _isOver = true;
                _retired.TrySetResult();
                _likeness.Clear();
                break;
        }
    }

    public void Dispose()
    {
        _host.Dispose();
        _retired.TrySetResult();
        foreach (var (_, offer) in _offers)
            offer.Decided.TrySetCanceled();
    }

    private async ValueTask Put(int shard, GatewayEvent @event, Func<long, Handover.Event> put)
    {
        var id = Interlocked.Increment(ref _last);
        var offer = _offers[id] = new(shard, @event);
        Interlocked.Increment(ref _undecided);
        _host.Post(put(id));
        await (await offer.Decided.Task.ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async ValueTask HandleAsync(Offer offer) => await _sink(offer.Shard, offer.Event).ConfigureAwait(false);

    private sealed record Offer(int Shard, GatewayEvent Event)
    {
        public TaskCompletionSource<Task> Decided { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Gives equal events equal numbers for as long as they may have to be told apart: two generations, the older one goes.</summary>
    private sealed class Likeness
    {
        private readonly Lock _gate = new();
        private Dictionary<GatewayEvent, long> _young = [];
        private Dictionary<GatewayEvent, long> _old = [];
        private Instant _since;
        private long _last;

        public long Of(GatewayEvent @event, Instant now)
        {
            lock (_gate)
            {
                if (now - _since > 2 * Handover.Window)
                    (_old, _young, _since) = (_young, [], now);
                if (_young.TryGetValue(@event, out var known))
                    return known;
                return _young[@event] = _old.TryGetValue(@event, out var older) ? older : ++_last;
            }
        }

        public void Clear()
        {
            lock (_gate)
                (_old, _young) = ([], []);
        }
    }
}
