using System.Collections.Concurrent;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Dispatch;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// Brings the bot's events to whichever version of a plugin is in force. Each event enters exactly one version: it looks again after it
/// has entered, and goes to the other one where the version has changed in between.
/// </summary>
internal sealed class PluginRoute(IEventSource events) : IDisposable
{
    private readonly ConcurrentDictionary<Type, IDisposable> _subscriptions = new();
    private readonly Lock _gate = new();
    private PluginInstance? _current;
    private TaskCompletionSource? _held;

    /// <summary>The version in force.</summary>
    public PluginInstance? Current => Volatile.Read(ref _current);

    /// <summary>From now on events go there; to nobody where it is null.</summary>
    /// <returns>The version that was in force.</returns>
    public PluginInstance? Switch(PluginInstance? next) => Interlocked.Exchange(ref _current, next);

    /// <summary>From now on events wait, until <see cref="Release"/>.</summary>
    public void Hold() => Interlocked.Exchange(ref _held, new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Lets the events that wait go on.</summary>
    public void Release() => Interlocked.Exchange(ref _held, null)?.TrySetResult();

    /// <summary>Subscribes to a kind of event, where it is not yet.</summary>
    public void Listen<TEvent>()
        where TEvent : GatewayEvent
    {
        lock (_gate)
        {
            if (!_subscriptions.ContainsKey(typeof(TEvent)))
                _subscriptions[typeof(TEvent)] = events.On<TEvent>((@event, stop) => BringAsync(@event, typeof(TEvent), stop));
        }
    }

    /// <summary>Gives up what the version in force does not listen to.</summary>
    public void Trim()
    {
        lock (_gate)
        {
            var wanted = Current?.Interests.ToHashSet() ?? [];
            foreach (var kind in _subscriptions.Keys.Where(kind => !wanted.Contains(kind)))
                if (_subscriptions.TryRemove(kind, out var subscription))
                    subscription.Dispose();
        }
    }

    public void Dispose()
    {
        Switch(null);
        Release();
        Trim();
    }

    private async Task BringAsync(GatewayEvent @event, Type kind, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (Volatile.Read(ref _held) is { } held)
                await held.Task.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Current is not { } version)
                return;
            version.Enter();
            try
            {
                if (ReferenceEquals(version, Current) && Volatile.Read(ref _held) is null)
                {
                    await version.HandleAsync(@event, kind, stop).ConfigureAwait(false);
                    return;
                }
            }
            finally
            {
                version.Leave();
            }
        }
    }
}
