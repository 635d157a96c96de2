using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Dispatch;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// The plugins of a bot: <c>client.Plugins.Load(new MyPlugin())</c>. Each is loaded after those that it needs and unloaded before them;
/// what one does wrong hurts only itself and is reported.
/// </summary>
public sealed partial class PluginManager : IAsyncDisposable
{
    private readonly PluginWorld _world;
    private readonly IEventSource _events;
    private readonly Action<OvenError> _report;
    private readonly ConcurrentDictionary<string, PluginHost> _plugins = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _changing = new(1);

    internal PluginManager(PluginWorld world, IEventSource events, Action<OvenError> report) =>
        (_world, _events, _report) = (world, events, report);

    /// <summary>Tells of every phase that a plugin enters. Called in the plugin's turn: return at once.</summary>
    public event Action<PluginReport>? Changed;

    /// <summary>Every plugin that was ever loaded, by name.</summary>
    public EquatableList<PluginReport> All =>
        _plugins
            .Values.Select(static host => host.Report)
            .OrderBy(static report => report.Manifest.Name, StringComparer.Ordinal)
            .ToEquatableList();

    /// <summary>How a plugin is doing; none where there is none of that name.</summary>
    public Option<PluginReport> Get(string name) => _plugins.TryGetValue(name, out var host) ? host.Report : Option<PluginReport>.None;

    /// <summary>Loads a plugin that is part of the bot.</summary>
    /// <returns>
    /// Its report once it runs. On the left why it does not: <see cref="OvenError.ValidationFailed"/> for its manifest or configuration,
    /// <see cref="OvenError.PluginFailed"/> for the rest. One that failed to load is tried again in the background, until it runs, is in
    /// quarantine, or is unloaded.
    /// </returns>
    public Task<Either<OvenError, PluginReport>> Load(IPlugin plugin, CancellationToken cancellation = default) =>
        LoadAsync(new BuiltInPlugin(plugin), cancellation);

    /// <summary>Unloads a plugin, and before it those that need it. Its name stays known, so that it can be looked at.</summary>
    /// <returns>Its report; <see cref="PluginReport.Remains"/> says what it has left behind.</returns>
    public Task<Either<OvenError, PluginReport>> Unload(string name, CancellationToken cancellation = default) =>
        AloneAsync(name, host => UnloadAsync(host, cancellation), cancellation);

    /// <summary>Loads a known plugin again: one that was unloaded, or is failing or in quarantine.</summary>
    public Task<Either<OvenError, PluginReport>> Restart(string name, CancellationToken cancellation = default) =>
        AloneAsync(name, host => SettleAsync(host, cancellation), cancellation);

    /// <summary>
    /// Replaces a running plugin by another version of it: loads the new one beside the old, checks it, brings it the events from one
    /// moment on, lets the old one finish, and unloads it. Where anything fails before that moment, the old one goes on.
    /// </summary>
    public Task<Either<OvenError, PluginReport>> Swap(string name, IPlugin next, CancellationToken cancellation = default) =>
        SwapAsync(name, new BuiltInPlugin(next), cancellation);

    /// <summary>Unloads all of them, last loaded first.</summary>
    public async ValueTask DisposeAsync()
    {
        var order = LoadOrder.Of([.. _plugins.Values.Select(static host => host.Manifest)]);
        foreach (var name in order.Plugins.Select(static manifest => manifest.Name).Reverse().Concat(Unordered(order)).ToList())
        {
            if (!_plugins.TryRemove(name, out var host))
                continue;
            if (host.Phase is not (PluginPhase.Unloaded or PluginPhase.Quarantined or PluginPhase.Discovered))
                await host.UnloadAsync(CancellationToken.None).ConfigureAwait(false);
            host.Dispose();
        }
        _changing.Dispose();
    }

    internal async Task<Either<OvenError, PluginReport>> LoadAsync(PluginSource source, CancellationToken cancellation)
    {
        try
        {
            await _changing.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            return new OvenError.Cancelled();
        }
        try
        {
            var manifest = await PluginInstance.ManifestOfAsync(source, cancellation).ConfigureAwait(false);
            return await manifest
                .Bind(Admit)
                .Match(
                    Right: admitted => SettleAsync(Adopt(admitted, source), cancellation),
                    Left: static error => Task.FromResult<Either<OvenError, PluginReport>>(error)
                )
                .ConfigureAwait(false);
        }
        finally
        {
            _changing.Release();
        }
    }

    internal Task<Either<OvenError, PluginReport>> SwapAsync(string name, PluginSource next, CancellationToken cancellation) =>
        AloneAsync(name, host => host.SwapAsync(next, cancellation), cancellation);

    internal bool IsRunning(string name) => _plugins.TryGetValue(name, out var host) && host.Phase is PluginPhase.Running;

    private PluginHost Adopt(PluginManifest manifest, PluginSource source)
    {
        if (_plugins.TryRemove(manifest.Name, out var gone))
            gone.Dispose();
        return _plugins[manifest.Name] = new(manifest, source, _world, _events, _report, Tell);
    }

    private void Tell(PluginReport report)
    {
        try
        {
            Changed?.Invoke(report);
        }
        catch (Exception thrown) // an observer's fault is not the plugin's
        {
            _report(new OvenError.HandlerFailed(nameof(Changed), thrown.Message));
        }
    }

    // What it needs must run, in a version that will do; and there can be one of each name.
    private Either<OvenError, PluginManifest> Admit(PluginManifest manifest)
    {
        if (_plugins.TryGetValue(manifest.Name, out var known) && known.Phase is not (PluginPhase.Unloaded or PluginPhase.Quarantined))
            return new OvenError.PluginFailed(
                manifest.Name,
                $"there is one of that name already, from {known.Report.Place}; swap it, or unload it first."
            );
        var running = _plugins.Values.Where(host => host.Phase is PluginPhase.Running && host.Manifest.Name != manifest.Name);
        var order = LoadOrder.Of([.. running.Select(static host => host.Manifest), manifest]);
        return order.Obstacles.FirstOrDefault(obstacle => obstacle.Plugin == manifest.Name) is { } obstacle
            ? new OvenError.PluginFailed(manifest.Name, obstacle.Message)
            : manifest;
    }

    private async Task<Either<OvenError, PluginReport>> AloneAsync(
        string name,
        Func<PluginHost, Task<Either<OvenError, PluginReport>>> change,
        CancellationToken cancellation
    )
    {
        try
        {
            await _changing.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            return new OvenError.Cancelled();
        }
        try
        {
            return _plugins.TryGetValue(name, out var host)
                ? await change(host).ConfigureAwait(false)
                : new OvenError.PluginFailed(name, "there is no plugin of that name.");
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
        finally
        {
            _changing.Release();
        }
    }

    private static async Task<Either<OvenError, PluginReport>> SettleAsync(PluginHost host, CancellationToken cancellation)
    {
        try
        {
            return host.Phase is PluginPhase.Running || await host.LoadAsync(cancellation).ConfigureAwait(false) is PluginPhase.Running
                ? host.Report
                : host.Report.Problem ?? new OvenError.PluginFailed(host.Manifest.Name, "it did not come up.");
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    private async Task<Either<OvenError, PluginReport>> UnloadAsync(PluginHost host, CancellationToken cancellation)
    {
        foreach (var dependant in _plugins.Values.Where(other => Needs(other, host) && other.Phase is PluginPhase.Running))
            await UnloadAsync(dependant, cancellation).ConfigureAwait(false);
        await host.UnloadAsync(cancellation).ConfigureAwait(false);
        return await host.ProvenAsync().ConfigureAwait(false);
    }

    private static bool Needs(PluginHost plugin, PluginHost other) =>
        plugin.Manifest.Dependencies.Any(needs => needs.Name == other.Manifest.Name);

    private IEnumerable<string> Unordered(LoadOrder order) =>
        _plugins.Keys.Except(order.Plugins.Select(static manifest => manifest.Name), StringComparer.Ordinal);
}
