using System.Collections.Concurrent;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Infrastructure.Hooks;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Infrastructure.Plugins;

namespace Oven.Functional.Infrastructure.Hosting;

// The parts of a bot that come and go while it runs, and the places where they may look on.
public sealed partial class OvenClient : IEventSource
{
    private readonly ConcurrentDictionary<int, Task> _hooked = new();

    /// <summary>Places to look at calls and events before and after they happen, and to change or stop them.</summary>
    public HookManager Hooks { get; }

    /// <summary>The bot's plugins.</summary>
    public PluginManager Plugins =>
        LazyInitializer.EnsureInitialized(
            ref _plugins,
            () =>
                new(
                    new(Rest, Hooks, new MonotonicClock(_time), _logs)
                    {
                        Granted = name => SettingsOf(name)?.Capabilities,
                        Limits = name => SettingsOf(name)?.Limits ?? new(),
                        Section = name => SettingsOf(name) is { } settings ? new(settings.Values) : PluginSection.Empty,
                    },
                    this,
                    Report
                )
        );

    private PluginManager? _plugins;

    private PluginSettings? SettingsOf(string plugin) =>
        _config.Plugins.FirstOrDefault(settings => string.Equals(settings.Name, plugin, StringComparison.OrdinalIgnoreCase));

    // With hooks around it an event takes a while to get to its handlers; the events of a shard keep their order all the same.
    private ValueTask PublishAsync(int shard, GatewayEvent @event)
    {
        if (Hooks.BeforeDispatch.IsEmpty && Hooks.AfterDispatch.IsEmpty && !_hooked.ContainsKey(shard))
            return Hand(@event);
        var before = _hooked.GetValueOrDefault(shard, Task.CompletedTask);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hooked[shard] = entered.Task;
        return new(HookedAsync(@event, before, entered));
    }

    private ValueTask Hand(GatewayEvent @event) => Both(_events.Publish(@event), Interact(@event));

    private async Task HookedAsync(GatewayEvent @event, Task before, TaskCompletionSource entered)
    {
        ValueTask handled = default;
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            var shown = await Hooks.BeforeDispatch.ExecuteAsync(@event).ConfigureAwait(false);
            handled = shown.Match(Right: Hand, Left: static _ => default);
        }
        finally
        {
            entered.TrySetResult();
        }
        await handled.ConfigureAwait(false);
        await Hooks.AfterDispatch.ExecuteAsync(@event).ConfigureAwait(false);
    }
}
