using LanguageExt;
using Microsoft.Extensions.Logging;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Infrastructure.Hooks;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// What a plugin may use, from <see cref="IPlugin.Load"/> until it is unloaded. All that it sets up here is the host's, and taken back
/// then; nothing has to be disposed. Use these timers and waits, not those of .NET: what the host does not know of keeps the plugin in memory.
/// </summary>
public sealed class PluginContext : IEventSource
{
    private readonly PluginScope _scope;

    internal PluginContext(PluginScope scope, PluginRest rest, HookManager hooks, PluginSection section, ILogger log)
    {
        (_scope, Rest, Section, Log) = (scope, rest, section, log);
        Hooks = new(scope, hooks);
    }

    /// <summary>Discord's HTTP API, as far as the plugin was granted it; the rest answers <see cref="OvenError.NotGranted"/>.</summary>
    public PluginRest Rest { get; }

    /// <summary>Places to look at calls, events and commands before and after they happen.</summary>
    public PluginHooks Hooks { get; }

    /// <summary>The plugin's part of the configuration.</summary>
    public PluginSection Section { get; }

    /// <summary>A logger whose lines carry the plugin's name.</summary>
    public ILogger Log { get; }

    /// <summary>Cancelled when the plugin is unloaded.</summary>
    public CancellationToken Stopping => _scope.Stopping;

    /// <inheritdoc/>
    /// <remarks>
    /// Needs the capability of the event; without it nothing is ever called, and the host says so. A handler that runs longer than the
    /// plugin's limit is no longer waited for, and counts as a fault.
    /// </remarks>
    public IDisposable On<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : GatewayEvent => _scope.Listen(handler);

    /// <summary>Does something again and again: first after one period, then one period after it has ended.</summary>
    /// <param name="period">10 ms to 30 days; anything else is brought into that range.</param>
    /// <param name="work">What to do; throwing counts as a fault and does not end the timer.</param>
    public IDisposable Every(TimeSpan period, Func<CancellationToken, Task> work) => _scope.Repeat(period, work, once: false);

    /// <summary>Does something once, later.</summary>
    /// <param name="delay">10 ms to 30 days; anything else is brought into that range.</param>
    /// <param name="work">What to do.</param>
    public IDisposable After(TimeSpan delay, Func<CancellationToken, Task> work) => _scope.Repeat(delay, work, once: true);

    /// <summary>The most memory its process may have, in bytes.</summary>
    internal long MostMemory => _scope.MostMemory;

    /// <summary>It cannot go on: it is unloaded, and tried again as its lifecycle says.</summary>
    internal void Collapse(string reason) => _scope.Work.Collapse(reason);

    /// <summary>Waits; ends at once when the plugin is unloaded.</summary>
    /// <returns>True where the whole time has passed.</returns>
    public Task<bool> Delay(TimeSpan time, CancellationToken cancellation = default) => _scope.DelayAsync(time, cancellation);
}

/// <summary>The hooks of a bot as a plugin sees them: what it registers is taken back with it.</summary>
public sealed class PluginHooks
{
    private readonly PluginScope _scope;

    internal PluginHooks(PluginScope scope, HookManager all) => (_scope, All) = (scope, all);

    /// <summary>The bot's hooks, to hand one of them to <see cref="Register"/>.</summary>
    public HookManager All { get; }

    /// <summary>Adds a handler to a hook. A hook around the bot's own work needs the capability to manage the bot.</summary>
    public Either<OvenError, Unit> Register<T>(
        Hook<T> hook,
        Func<T, CancellationToken, ValueTask<Either<OvenError, T>>> handler,
        int priority = 0,
        TimeSpan? timeout = null
    ) => _scope.Watch(All, hook, handler, priority, timeout);
}
