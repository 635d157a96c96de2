using System.Collections.Immutable;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

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
    private ImmutableDictionary<Type, ImmutableArray<Subscription>> _subscriptions = ImmutableDictionary<
        Type,
        ImmutableArray<Subscription>
    >.Empty;

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

    /// <summary>The event types somebody listens to.</summary>
    public IEnumerable<Type> Interests =>
        _subscriptions.Where(static handlers => !handlers.Value.IsEmpty).Select(static handlers => handlers.Key);

    /// <summary>Adds a handler; disposing the result takes it away again.</summary>
    public IDisposable Subscribe<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : GatewayEvent
    {
        var name = $"{typeof(TEvent).Name} handler {handler.Method.Name}";
        var subscription = new Subscription(this, typeof(TEvent), name, (@event, stop) => handler((TEvent)@event, stop));
        ImmutableInterlocked.AddOrUpdate(ref _subscriptions, typeof(TEvent), [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    /// <summary>Hands an event to everybody who asked for it. Returns at once.</summary>
    public void Publish(GatewayEvent @event)
    {
        if (_subscriptions.TryGetValue(@event.GetType(), out var subscriptions))
            foreach (var subscription in subscriptions)
                subscription.Offer(@event);
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

    private void Remove(Type type, Subscription subscription) =>
        ImmutableInterlocked.AddOrUpdate(ref _subscriptions, type, [], (_, others) => others.Remove(subscription));

    private sealed class Subscription : IDisposable
    {
        private readonly EventHub _hub;
        private readonly Type _type;
        private readonly string _name;
        private readonly Func<GatewayEvent, CancellationToken, Task> _handler;
        private readonly Lanes<ulong, GatewayEvent> _lanes;

        public Subscription(EventHub hub, Type type, string name, Func<GatewayEvent, CancellationToken, Task> handler)
        {
            (_hub, _type, _name, _handler) = (hub, type, name, handler);
            _lanes = new(hub._capacity, RunAsync);
        }

        public void Offer(GatewayEvent @event)
        {
            if (!_lanes.TryAdd(OrderKey(@event), @event))
                _hub._report(new OvenError.QueueFull(_name, _hub._capacity));
        }

        public Task WhenIdle() => _lanes.WhenIdle();

        public void Dispose() => _hub.Remove(_type, this);

        private async Task RunAsync(GatewayEvent @event)
        {
            if (_hub._stop.IsCancellationRequested)
                return;
            using var leash = _hub._leashes.Rent(_name);
            try
            {
                await _handler(@event, leash.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (leash.Token.IsCancellationRequested)
            {
                // The handler obeyed: the client is stopping, or its time was up, which has been reported.
            }
            catch (Exception thrown) // a user's code may throw anything; it must not reach the gateway
            {
                _hub._report(new OvenError.HandlerFailed(_name, $"{thrown.GetType().Name}: {thrown.Message}"));
            }
        }
    }

    // Events of one guild stay in order; what belongs to no guild (direct messages, READY) shares a lane.
    private static ulong OrderKey(GatewayEvent @event) =>
        @event switch
        {
            GatewayEvent.MessageCreated { Message.GuildId: { } guild } => guild.Value.Value,
            GatewayEvent.InteractionCreated { Interaction.GuildId: { } guild } => guild.Value.Value,
            GatewayEvent.GuildCreated { Guild.Id: var guild } => guild.Value.Value,
            _ => 0,
        };
}
