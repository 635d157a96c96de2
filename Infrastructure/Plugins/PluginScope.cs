using System.Collections.Concurrent;
using System.Collections.Immutable;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hooks;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// Everything that one loaded plugin has set up, and the door through which it comes and goes: nothing of it stays when the scope is
/// closed, except what the plugin keeps running on its own.
/// </summary>
internal sealed class PluginScope : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly PluginManifest _manifest;
    private readonly Capability _granted;
    private readonly PluginLimits _limits;
    private readonly MonotonicClock _clock;
    private readonly Action<string> _fault;
    private readonly PluginRoute _route;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Type, ImmutableArray<Listener>> _listeners = new();
    private readonly ConcurrentDictionary<IDisposable, bool> _owned = new();
    private readonly Lock _gate = new();
    private EffectAllowance _allowance;

    /// <summary>Opens a scope.</summary>
    /// <param name="manifest">Whose it is.</param>
    /// <param name="granted">What the configuration grants it; what it did not ask for is not granted either.</param>
    /// <param name="limits">How much it may use.</param>
    /// <param name="clock">Where time comes from.</param>
    /// <param name="fault">Told what the plugin does wrong.</param>
    /// <param name="route">Brings it the events that it listens to.</param>
    public PluginScope(
        PluginManifest manifest,
        Capability granted,
        PluginLimits limits,
        MonotonicClock clock,
        Action<string> fault,
        PluginRoute route
    )
    {
        (_manifest, _granted, _limits, _clock, _fault, _route) = (manifest, granted & manifest.Capabilities, limits, clock, fault, route);
        _allowance = EffectAllowance.Full(limits, clock.Now);
        Work = new(limits, clock, fault, Stopping);
    }

    /// <summary>What is running of it.</summary>
    public PluginWork Work { get; }

    public string Name => _manifest.Name;

    public long MostMemory => _limits.Memory;

    /// <summary>Cancelled when the scope is closed.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>What it listens to.</summary>
    public IEnumerable<Type> Interests => _listeners.Where(static found => !found.Value.IsEmpty).Select(static found => found.Key);

    /// <summary>Why a call may not be made; null where it may.</summary>
    public OvenError? Refuse(Endpoint endpoint)
    {
        if (_stopping.IsCancellationRequested)
            return new OvenError.Cancelled();
        if (Missing(Capabilities.NeededBy(endpoint)) is { } missing)
            return Denied(endpoint.Route, missing);
        TimeSpan wait;
        lock (_gate)
            (_allowance, wait) = _allowance.Ask(_limits, _clock.Now);
        if (wait == TimeSpan.Zero)
            return null;
        _fault("It asks for more calls than its limits allow.");
        return new OvenError.RateLimited(RateLimitScope.User, wait);
    }

    public IDisposable Listen<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : GatewayEvent
    {
        // The base type stands for every event, so it needs what the most sensitive of them needs.
        var needed = Capabilities.NeededBy(JsonCodecs.KindOf(typeof(TEvent)));
        if (Missing(needed) is { } missing)
        {
            _fault(Denied(typeof(TEvent).Name, missing).Message);
            return new Owned(this, static () => { });
        }
        var listener = new Listener($"the {typeof(TEvent).Name} handler", (@event, stop) => handler((TEvent)@event, stop));
        _listeners.AddOrUpdate(typeof(TEvent), static (_, first) => [first], static (_, others, next) => others.Add(next), listener);
        _route.Listen<TEvent>();
        return Own(() =>
            _listeners.AddOrUpdate(typeof(TEvent), static (_, _) => [], static (_, others, gone) => others.Remove(gone), listener)
        );
    }

    public Either<OvenError, Unit> Watch<T>(
        HookManager all,
        Hook<T> hook,
        Func<T, CancellationToken, ValueTask<Either<OvenError, T>>> handler,
        int priority,
        TimeSpan? timeout
    )
    {
        var isTheBots =
            ReferenceEquals(hook, all.BeforeCall)
            || ReferenceEquals(hook, all.AfterCall)
            || ReferenceEquals(hook, all.BeforeDispatch)
            || ReferenceEquals(hook, all.AfterDispatch);
        if (isTheBots && Missing(Capability.ManageBot) is { } missing)
            return Denied($"the {hook.Name} hook", missing);
        var registration = hook.Register(handler, priority, timeout ?? _limits.HandlerTime, $"of the plugin {Name}");
        Own(registration.Dispose);
        return Unit.Default;
    }

    public IDisposable Repeat(TimeSpan period, Func<CancellationToken, Task> work, bool once)
    {
        var wait =
            period < Shortest ? Shortest
            : period > Longest ? Longest
            : period;
        var ended = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
        var owned = Own(ended.Cancel);
        _ = RunAsync();
        return owned;

        async Task RunAsync()
        {
            while (await WaitAsync(wait, ended.Token).ConfigureAwait(false))
            {
                await Work.RunAsync("a timer", work, ended.Token).ConfigureAwait(false);
                if (once)
                    break;
            }
            owned.Dispose();
            ended.Dispose();
        }
    }

    public async Task<bool> DelayAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, Stopping);
        return await WaitAsync(time, either.Token).ConfigureAwait(false);
    }

    /// <summary>Calls its handlers of an event, each on its own; completes when they are done or given up.</summary>
    public async Task HandleAsync(GatewayEvent @event, Type kind, CancellationToken stop)
    {
        if (!_listeners.TryGetValue(kind, out var listeners))
            return;
        foreach (var listener in listeners)
            await Work.RunAsync(listener.Name, token => listener.Handle(@event, token), stop).ConfigureAwait(false);
    }

    /// <summary>Takes everything back. Its token stays good to look at: what still runs may do so.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        foreach (var owned in _owned.Keys)
            owned.Dispose();
        _listeners.Clear();
    }

    private Capability? Missing(Capability needed) => (needed & ~_granted) is var missing and not Capability.None ? missing : null;

    private OvenError.NotGranted Denied(string operation, Capability missing) => new(Name, operation, $"{missing}");

    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        await Task.Delay(time, _clock.Time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellation.IsCancellationRequested;
    }

    private Owned Own(Action release)
    {
        var owned = new Owned(this, release);
        _owned[owned] = true;
        if (_stopping.IsCancellationRequested)
            owned.Dispose();
        return owned;
    }

    private sealed record Listener(string Name, Func<GatewayEvent, CancellationToken, Task> Handle);

    private sealed class Owned(PluginScope scope, Action release) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            scope._owned.TryRemove(this, out _);
            if (Interlocked.Exchange(ref _released, 1) == 0)
                release();
        }
    }
}
