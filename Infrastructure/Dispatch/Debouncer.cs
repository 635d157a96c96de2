using System.Collections.Concurrent;
using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>One <see cref="Debounce"/> in its host, with the events that it decides about.</summary>
internal sealed class Debouncer<TEvent> : IEffectHandler<Debounce.Effect, Debounce.Event>, IDisposable
    where TEvent : GatewayEvent
{
    private readonly TimeSpan _quiet;
    private readonly MonotonicClock _clock;
    private readonly Action<TEvent> _pass;
    private readonly MachineHost<Debounce.State, Debounce.Event, Debounce.Effect> _host;
    private readonly ConcurrentDictionary<long, TEvent> _held = new();
    private long _number;

    public Debouncer(TimeSpan quiet, MonotonicClock clock, Action<TEvent> pass)
    {
        (_quiet, _clock, _pass) = (quiet, clock, pass);
        _host = new(Debounce.Machine, this, static now => new Debounce.Event.Ticked(now), clock);
    }

    /// <summary>Takes part of a burst.</summary>
    public Task Offer(TEvent @event, CancellationToken stop)
    {
        var number = Interlocked.Increment(ref _number);
        _held[number] = @event;
        _host.Post(new Debounce.Event.Arrived(EventOrigin.Of(@event).OrderKey, number, _quiet, _clock.Now));
        return Task.CompletedTask;
    }

    public void Dispose() => _host.Dispose();

    void IEffectHandler<Debounce.Effect, Debounce.Event>.Begin(Debounce.Effect effect, Func<Debounce.Event, bool> post)
    {
        switch (effect)
        {
            case Debounce.Effect.Pass(var number) when _held.TryRemove(number, out var @event):
                _pass(@event);
                break;
            case Debounce.Effect.Drop(var number):
                _held.TryRemove(number, out _);
                break;
        }
    }
}
