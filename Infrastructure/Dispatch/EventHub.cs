using System.Collections.Concurrent;
using System.Collections.Immutable;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>
/// Brings gateway events to the handlers that asked for them. Every handler has lanes of its own, so a slow or throwing one hurts
/// only itself; within a handler events of one key (the guild by default) keep their order and different keys run side by side.
/// Past its capacity a handler loses the newest events, and each loss is reported as <see cref="OvenError.QueueFull"/>.
/// </summary>
internal sealed class EventHub : IDisposable
{
    private readonly int _capacity;
    private readonly Action<OvenError> _report;
    private readonly CancellationTokenSource _stop = new();
    private readonly Leashes _leashes;
    private readonly int[] _listening = new int[byte.MaxValue + 1]; // how many handlers there are for each event
    private int _everything;
    private readonly ConcurrentDictionary<Type, ImmutableArray<Subscription>> _subscriptions = new();

    /// <summary>Makes a hub without handlers.</summary>
    /// <param name="capacity">How many events may wait for one handler.</param>
    /// <param name="handlerTimeout">How long a handler may take before it is reported and its token cancelled.</param>
    /// <param name="time">Where the timers come from.</param>
    /// <param name="report">Where failures and losses go.</param>
    public EventHub(int capacity, TimeSpan handlerTimeout, TimeProvider time, Action<OvenError> report)
    {
        (_capacity, _report) = (capacity, report);
        _leashes = new(
            handlerTimeout,
            time,
            name => report(new OvenError.TimedOut(name, handlerTimeout, MayHaveBeenExecuted: true)),
            _stop.Token
        );
    }

    /// <summary>Cancelled when the client stops.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>The event types somebody listens to.</summary>
    public IEnumerable<Type> Interests =>
        _subscriptions.Where(static handlers => !handlers.Value.IsEmpty).Select(static handlers => handlers.Key);

    /// <summary>True for the names of events that somebody listens to. Asked for every dispatch, before it is decoded.</summary>
    public bool Wants(string name)
    {
        if (Volatile.Read(ref _everything) > 0)
            return true;
        var type = GatewayEventJson.TypeOf(name);
        return Volatile.Read(ref _listening[(int)type]) > 0;
    }

    /// <summary>Adds a handler; disposing the result takes it away again.</summary>
    public IDisposable Subscribe<TEvent>(Func<TEvent, CancellationToken, Task> handler, string? called = null)
        where TEvent : GatewayEvent
    {
        var name = $"{typeof(TEvent).Name} handler {called ?? handler.Method.Name}";
        var subscription = new Subscription(this, typeof(TEvent), name, Untyped(handler));
        _subscriptions.AddOrUpdate(
            typeof(TEvent),
            static (_, first) => [first],
            static (_, others, next) => others.Add(next),
            subscription
        );
        Count(typeof(TEvent), 1);
        return subscription;
    }

    /// <summary>A handler with lanes of its own that hears no events but those it is handed.</summary>
    public Action<TEvent> Aside<TEvent>(Func<TEvent, CancellationToken, Task> handler, string called)
        where TEvent : GatewayEvent
    {
        var subscription = new Subscription(this, typeof(TEvent), $"{typeof(TEvent).Name} handler {called}", Untyped(handler));
        return @event =>
        {
            var delivery = Delivery.Rent();
            subscription.Offer(EventOrigin.Of(@event).OrderKey, @event, delivery);
            _ = delivery.Sent().AsTask();
        };
    }

    /// <summary>Hands an event to everybody who asked for it, or for <see cref="GatewayEvent"/> as such. Returns at once.</summary>
    /// <returns>
    /// Completes when every handler is done with the event: it has ended, its time was up, or its queue was full, the last two reported.
    /// Cancelled where the client stopped before. To be awaited at most once.
    /// </returns>
    public ValueTask Publish(GatewayEvent @event)
    {
        var exact = _subscriptions.GetValueOrDefault(@event.GetType(), []);
        var any = _subscriptions.GetValueOrDefault(typeof(GatewayEvent), []);
        if (exact.IsEmpty && any.IsEmpty)
            return default;
        var delivery = Delivery.Rent();
        var key = EventOrigin.Of(@event).OrderKey;
        foreach (var subscription in exact)
            subscription.Offer(key, @event, delivery);
        foreach (var subscription in any)
            subscription.Offer(key, @event, delivery);
        return delivery.Sent();
    }

    /// <summary>Waits until every event that was published is handled, at most as long as the token allows.</summary>
    public Task DrainAsync(CancellationToken patience) => IdleAsync(patience);

    /// <summary>Asks running handlers to end and waits for them, at most as long as the token allows.</summary>
    public async Task StopAsync(CancellationToken patience)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await IdleAsync(patience).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task IdleAsync(CancellationToken patience)
    {
        var idle = _subscriptions.Values.SelectMany(static handlers => handlers).Select(static handler => handler.WhenIdle());
        await Task.WhenAll(idle).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Func<GatewayEvent, CancellationToken, Task> Untyped<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : GatewayEvent => (@event, stop) => handler((TEvent)@event, stop);

    private void Remove(Type type, Subscription subscription)
    {
        _subscriptions.AddOrUpdate(type, static (_, _) => [], static (_, others, gone) => others.Remove(gone), subscription);
        Count(type, -1);
    }

    private void Count(Type type, int change)
    {
        if (type == typeof(GatewayEvent))
            Interlocked.Add(ref _everything, change);
        else
            Interlocked.Add(ref _listening[(int)JsonCodecs.KindOf(type)], change);
    }

    private sealed class Subscription : IDisposable
    {
        private readonly EventHub _hub;
        private readonly Type _type;
        private readonly string _name;
        private readonly Func<GatewayEvent, CancellationToken, Task> _handler;
        private readonly Lanes<ulong, (GatewayEvent Event, Delivery Delivery)> _lanes;
        private int _isGone;

        public Subscription(EventHub hub, Type type, string name, Func<GatewayEvent, CancellationToken, Task> handler)
        {
            (_hub, _type, _name, _handler) = (hub, type, name, handler);
            _lanes = new(hub._capacity, RunAsync);
        }

        public void Offer(ulong key, GatewayEvent @event, Delivery delivery)
        {
            delivery.Share();
            if (_lanes.TryAdd(key, (@event, delivery)))
                return;
            _hub._report(new OvenError.QueueFull(_name, _hub._capacity));
            delivery.Done();
        }

        public Task WhenIdle() => _lanes.WhenIdle();

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
                _hub.Remove(_type, this);
        }

        private async Task RunAsync((GatewayEvent Event, Delivery Delivery) sent)
        {
            if (_hub._stop.IsCancellationRequested)
            {
                sent.Delivery.Abandon();
                return;
            }
            using var leash = _hub._leashes.Rent(_name, sent.Delivery);
            try
            {
                await _handler(sent.Event, leash.Token).ConfigureAwait(false);
                leash.Finish();
            }
            catch (OperationCanceledException) when (leash.Token.IsCancellationRequested)
            {
                leash.Obey();
            }
            catch (Exception thrown) // a user's code may throw anything; it must not reach the gateway
            {
                _hub._report(new OvenError.HandlerFailed(_name, $"{thrown.GetType().Name}: {thrown.Message}"));
                leash.Finish();
            }
        }
    }
}
