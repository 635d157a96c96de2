using System.Collections.Concurrent;
using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>One <see cref="Collector"/> in its host, with the items that it decides about.</summary>
internal sealed class Collection<T> : IEffectHandler<Collector.Effect, Collector.Event>, IDisposable
{
    private readonly MonotonicClock _clock;
    private readonly MachineHost<Collector.State, Collector.Event, Collector.Effect> _host;
    private readonly ConcurrentDictionary<long, T> _offered = new();
    private readonly List<T> _taken = []; // touched by the machine's turn only
    private readonly TaskCompletionSource<Collected<T>> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number;

    public Collection(CollectorLimits limits, MonotonicClock clock)
    {
        _clock = clock;
        _host = new(Collector.Machine, this, static now => new Collector.Event.Ticked(now), clock);
        _host.Post(new Collector.Event.Started(limits, clock.Now));
    }

    /// <summary>Completes when the collector ends.</summary>
    public Task<Collected<T>> Outcome => _outcome.Task;

    /// <summary>Something that matches.</summary>
    public Task Offer(T item, CancellationToken stop)
    {
        var number = Interlocked.Increment(ref _number);
        _offered[number] = item;
        _host.Post(new Collector.Event.Matched(number, _clock.Now));
        return Task.CompletedTask;
    }

    /// <summary>Nobody wants it any more.</summary>
    public void Stop(object? _) => _host.Post(new Collector.Event.StopRequested());

    public void Dispose() => _host.Dispose();

    void IEffectHandler<Collector.Effect, Collector.Event>.Begin(Collector.Effect effect, Func<Collector.Event, bool> post)
    {
        switch (effect)
        {
            case Collector.Effect.Take(var number) when _offered.TryRemove(number, out var item):
                _taken.Add(item);
                break;
            case Collector.Effect.Finish(var why):
                _outcome.TrySetResult(new([.. _taken], why));
                break;
        }
    }
}
