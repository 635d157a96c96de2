using LanguageExt;
using Microsoft.Extensions.Logging;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hooks;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>One loaded version of a plugin. Loaded, entered by events, closed; never used again.</summary>
internal sealed class PluginInstance
{
    private readonly PluginScope _scope;
    private OpenPlugin? _open;
    private int _inside;
    private TaskCompletionSource? _empty;

    private PluginInstance(OpenPlugin open, PluginManifest manifest, PluginScope scope) =>
        (_open, Manifest, _scope) = (open, manifest, scope);

    public PluginManifest Manifest { get; }

    public IEnumerable<Type> Interests => _scope.Interests;

    public bool IsStateful => _open?.Plugin is IStatefulPlugin;

    /// <summary>Opens a source, checks the plugin's configuration, loads it and asks whether it is fit to run.</summary>
    public static async Task<Either<OvenError, PluginInstance>> StartAsync(
        PluginSource source,
        PluginWorld world,
        Action<string> fault,
        Action<string> collapsed,
        PluginRoute route,
        CancellationToken cancellation
    )
    {
        var opened = await GuardedAsync("opening", () => source.OpenAsync(cancellation), cancellation).ConfigureAwait(false);
        return await opened
            .Match(
                Right: open => StartAsync(open, source.GrantedUnnamed, world, fault, collapsed, route, cancellation),
                Left: static error => Task.FromResult<Either<OvenError, PluginInstance>>(error)
            )
            .ConfigureAwait(false);
    }

    /// <summary>Opens a source only to ask who it is.</summary>
    public static async Task<Either<OvenError, PluginManifest>> ManifestOfAsync(PluginSource source, CancellationToken cancellation)
    {
        var opened = await GuardedAsync("opening", () => source.OpenAsync(cancellation), cancellation).ConfigureAwait(false);
        return opened.Bind(static open =>
        {
            var manifest = ManifestOf(open.Plugin);
            open.Release();
            return manifest;
        });
    }

    /// <summary>True where an event may be handled here; <see cref="Leave"/> must follow.</summary>
    public void Enter() => Interlocked.Increment(ref _inside);

    public void Leave()
    {
        if (Interlocked.Decrement(ref _inside) == 0)
            Volatile.Read(ref _empty)?.TrySetResult();
    }

    public Task HandleAsync(GatewayEvent @event, Type kind, CancellationToken stop) => _scope.HandleAsync(@event, kind, stop);

    /// <summary>Waits until no event is inside, at most as long as the token allows. Nobody may enter any more.</summary>
    /// <returns>True where all are out.</returns>
    public async Task<bool> DrainAsync(CancellationToken patience)
    {
        var empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _empty, empty);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _inside) != 0)
            await empty.Task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return empty.Task.IsCompleted || Volatile.Read(ref _inside) == 0;
    }

    /// <summary>Hands the state of this version to the next one.</summary>
    public Either<OvenError, Unit> HandOver(PluginInstance next) =>
        (_open?.Plugin, next._open?.Plugin) is (IStatefulPlugin old, IStatefulPlugin heir)
            ? Guarded("handing its state over", () => heir.Import(old.Export()))
            : Unit.Default;

    /// <summary>Takes back everything, asks the plugin to let go, and lets go of it.</summary>
    /// <returns>What must die now, and what of it is still running.</returns>
    public async Task<PluginRemains> CloseAsync(CancellationToken patience)
    {
        _scope.Dispose();
        if (Interlocked.Exchange(ref _open, null) is not { } open)
            return new(Manifest.Name, null, [], []);
        try
        {
            await Task.Run(() => open.Plugin.Unload(patience), CancellationToken.None).WaitAsync(patience).ConfigureAwait(false);
        }
        catch (Exception) // it is on its way out; what it did not let go of shows in what remains
        { }
        await _scope.Work.DrainAsync(patience).ConfigureAwait(false);
        open.Release();
        return new(Manifest.Name, open.Trace, _scope.Work.Running, open.Suspects);
    }

    private static async Task<Either<OvenError, PluginInstance>> StartAsync(
        OpenPlugin open,
        Capability unnamed,
        PluginWorld world,
        Action<string> fault,
        Action<string> collapsed,
        PluginRoute route,
        CancellationToken cancellation
    )
    {
        var started = await ManifestOf(open.Plugin)
            .Match(Right: LoadAsync, Left: static error => Task.FromResult<Either<OvenError, PluginInstance>>(error))
            .ConfigureAwait(false);
        if (started.IsLeft)
            open.Release();
        return started;

        async Task<Either<OvenError, PluginInstance>> LoadAsync(PluginManifest manifest)
        {
            var (granted, limits, section) = (
                world.Granted(manifest.Name) ?? unnamed,
                world.Limits(manifest.Name),
                world.Section(manifest.Name)
            );
            var scope = new PluginScope(manifest, granted, limits, world.Clock, fault, route);
            scope.Work.Collapsed += collapsed;
            var context = new PluginContext(scope, new(scope, world.Rest), world.Hooks, section, world.LogOf(manifest.Name));
            var loaded = await Configured(open.Plugin, section)
                .Match(
                    Right: _ => GuardedAsync("loading", () => open.Plugin.Load(context, cancellation), cancellation),
                    Left: static error => Task.FromResult<Either<OvenError, Unit>>(error)
                )
                .ConfigureAwait(false);
            if (loaded.IsRight)
                loaded = await GuardedAsync("its check", () => open.Plugin.Check(cancellation), cancellation).ConfigureAwait(false);
            if (loaded.IsLeft)
                scope.Dispose();
            return loaded.Map(_ => new PluginInstance(open, manifest, scope));
        }
    }

    private static Either<OvenError, PluginManifest> ManifestOf(IPlugin plugin) =>
        Guarded(
            "its manifest",
            () =>
                plugin.Manifest.Validate().ToEither().MapLeft(static OvenError (problems) => new OvenError.ValidationFailed([.. problems]))
        );

    private static Either<OvenError, Unit> Configured(IPlugin plugin, PluginSection section) =>
        Guarded(
            "its configuration",
            () => plugin.Configure(section).ToEither().MapLeft(static OvenError (problems) => new OvenError.ValidationFailed([.. problems]))
        );

    // Whatever a plugin's code throws, and where it does not end, is an answer like any other.
    private static Either<OvenError, T> Guarded<T>(string step, Func<Either<OvenError, T>> work)
    {
        try
        {
            return work();
        }
        catch (Exception thrown)
        {
            return Failed(step, thrown);
        }
    }

    private static async Task<Either<OvenError, T>> GuardedAsync<T>(
        string step,
        Func<Task<Either<OvenError, T>>> work,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Task.Run(work, CancellationToken.None).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new OvenError.Cancelled();
        }
        catch (Exception thrown)
        {
            return Failed(step, thrown);
        }
    }

    private static OvenError.HandlerFailed Failed(string step, Exception thrown) => new(step, $"{thrown.GetType().Name}: {thrown.Message}");
}

/// <summary>What plugins find: the bot's services, and what the configuration says of each of them.</summary>
internal sealed record PluginWorld(IRestClient Rest, HookManager Hooks, MonotonicClock Clock, ILoggerFactory Logs)
{
    public required Func<string, Capability?> Granted { get; init; }

    public required Func<string, PluginLimits> Limits { get; init; }

    public required Func<string, PluginSection> Section { get; init; }

    public ILogger LogOf(string plugin) => Logs.CreateLogger($"Oven.Plugins.{plugin}");
}
