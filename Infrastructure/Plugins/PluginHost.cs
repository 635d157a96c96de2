using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Infrastructure.Kernel;
using static Oven.Functional.Application.Plugins.PluginLifecycle;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>One plugin of a bot, through all its versions and tries: the <see cref="PluginLifecycle"/> decides, this carries out.</summary>
internal sealed class PluginHost : IEffectHandler<Effect, Event>, IDisposable
{
    private readonly PluginWorld _world;
    private readonly Action<OvenError> _report;
    private readonly Action<PluginReport> _watch;
    private readonly PluginRoute _route;
    private readonly MachineHost<State, Event, Effect> _life;
    private readonly SemaphoreSlim _changing = new(1);
    private PluginSource _source;
    private (int Attempt, CancellationTokenSource Patience, Task<PluginInstance?> Instance)? _try;
    private Task _unloading = Task.CompletedTask;
    private Task _proof = Task.CompletedTask;
    private TaskCompletionSource _changed = New();
    private volatile PluginPhase _phase = new PluginPhase.Discovered();
    private volatile OvenError? _problem;

    public PluginHost(
        PluginManifest manifest,
        PluginSource source,
        PluginWorld world,
        IEventSource events,
        Action<OvenError> report,
        Action<PluginReport> watch
    )
    {
        (Manifest, _source, _world, _report, _watch, _route) = (manifest, source, world, report, watch, new(events));
        _life = new(
            PluginLifecycle.For(world.Limits(manifest.Name)),
            this,
            static now => new Event.Ticked(now, Random.Shared.NextDouble()),
            world.Clock
        );
    }

    /// <summary>Of the version in force, or the last one that was.</summary>
    public PluginManifest Manifest { get; private set; }

    public PluginReport Report => new(Manifest, _phase, _source.Place, _problem, Remains);

    /// <summary>What the last version that was unloaded has left behind; null for nothing.</summary>
    public string? Remains { get; private set; }

    public PluginPhase Phase => _phase;

    /// <summary>Its report, when it is known whether the version that was unloaded last is gone.</summary>
    public async Task<PluginReport> ProvenAsync()
    {
        await _unloading.ConfigureAwait(false);
        await _proof.ConfigureAwait(false);
        return Report;
    }

    /// <summary>Has it loaded, and waits until it runs or has failed.</summary>
    public Task<PluginPhase> LoadAsync(CancellationToken cancellation)
    {
        var settled = NextAsync(
            static phase => phase is PluginPhase.Running or PluginPhase.Failing or PluginPhase.Quarantined,
            cancellation
        );
        _life.Post(new Event.LoadRequested(_world.Clock.Now));
        return settled;
    }

    /// <summary>Has it unloaded, and waits until it is.</summary>
    public Task<PluginPhase> UnloadAsync(CancellationToken cancellation)
    {
        var settled = NextAsync(static phase => phase is PluginPhase.Unloaded or PluginPhase.Quarantined, cancellation);
        _life.Post(new Event.UnloadRequested(_world.Clock.Now));
        return _phase is PluginPhase.Unloaded or PluginPhase.Quarantined ? Task.FromResult(_phase) : settled;
    }

    /// <summary>Replaces the running version. On any failure it goes on as if nothing had happened.</summary>
    public async Task<Either<OvenError, PluginReport>> SwapAsync(PluginSource next, CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_phase is not PluginPhase.Running || _route.Current is not { } old || _try is not { } current)
                return Failed("only a running version can be replaced.");
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(_world.Limits(Manifest.Name).LoadTime);
            var started = await StartAsync(next, current.Attempt, patience.Token).ConfigureAwait(false);
            return await started
                .Match(
                    Right: heir => ReplaceAsync(old, heir, next),
                    Left: static error => Task.FromResult<Either<OvenError, PluginReport>>(error)
                )
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
        finally
        {
            _route.Trim();
            _changing.Release();
        }
    }

    public void Begin(Effect effect, Func<Event, bool> post)
    {
        switch (effect)
        {
            case Effect.Load(var attempt):
                var patience = new CancellationTokenSource();
                _try = (attempt, patience, LoadAsync(attempt, post, patience.Token));
                break;
            case Effect.Unload(var attempt):
                _unloading = UnloadAsync(attempt, post);
                break;
            case Effect.Abandon:
                Tell("it did not unload in time and was cut off.");
                break;
            case Effect.Announce(var phase):
                _phase = phase;
                if (phase is PluginPhase.Quarantined(var reason))
                    Tell($"it is in quarantine: {reason}");
                Interlocked.Exchange(ref _changed, New()).TrySetResult();
                _watch(Report);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public void Dispose()
    {
        _life.Dispose();
        _route.Dispose();
        _changing.Dispose();
    }

    private async Task<PluginInstance?> LoadAsync(int attempt, Func<Event, bool> post, CancellationToken patience)
    {
        await Task.Yield(); // the machine's turn is not the place for a plugin's code
        var started = await StartAsync(_source, attempt, patience).ConfigureAwait(false);
        return started.MatchUnsafe<PluginInstance?>(
            Right: instance =>
            {
                (Manifest, _problem) = (instance.Manifest, null);
                if (!patience.IsCancellationRequested)
                    _route.Switch(instance);
                post(new Event.LoadSucceeded(attempt, _world.Clock.Now));
                return instance;
            },
            Left: error =>
            {
                _problem = error;
                post(new Event.LoadFailed(attempt, error.Message, _world.Clock.Now, Random.Shared.NextDouble()));
                return null;
            }
        );
    }

    private async Task UnloadAsync(int attempt, Func<Event, bool> post)
    {
        await Task.Yield();
        await _changing.WaitAsync().ConfigureAwait(false); // a swap under way ends first: it is bounded
        try
        {
            if (_try is not { } loaded || loaded.Attempt != attempt)
                return;
            await loaded.Patience.CancelAsync().ConfigureAwait(false);
            var first = await loaded.Instance.ConfigureAwait(false);
            var last = _route.Switch(null) ?? first;
            _route.Trim();
            if (last is not null)
                await RetireAsync(last).ConfigureAwait(false);
            _try = null;
            loaded.Patience.Dispose();
        }
        finally
        {
            _changing.Release();
            post(new Event.UnloadFinished(attempt, _world.Clock.Now, Random.Shared.NextDouble()));
        }
    }

    private async Task<Either<OvenError, PluginInstance>> StartAsync(PluginSource source, int attempt, CancellationToken patience)
    {
        PluginInstance? self = null;
        var started = await PluginInstance.StartAsync(source, _world, Fault, Collapse, _route, patience).ConfigureAwait(false);
        self = started.MatchUnsafe<PluginInstance?>(Right: static instance => instance, Left: static _ => null);
        return started;

        // What a version does that is on its way out is told, and does not count against the one that replaces it.
        void Fault(string reason)
        {
            Tell(reason);
            if (self is null || ReferenceEquals(self, _route.Current))
                _life.Post(new Event.Faulted(attempt, reason, _world.Clock.Now, Random.Shared.NextDouble()));
        }

        void Collapse(string reason)
        {
            Tell(reason);
            if (self is not null && ReferenceEquals(self, _route.Current))
                _life.Post(new Event.Collapsed(attempt, reason, _world.Clock.Now, Random.Shared.NextDouble()));
        }
    }

    private async Task<Either<OvenError, PluginReport>> ReplaceAsync(PluginInstance old, PluginInstance heir, PluginSource source)
    {
        if (heir.Manifest.Name != Manifest.Name)
            return await RejectAsync(heir, $"{heir.Manifest.Name} cannot replace it: it has another name.").ConfigureAwait(false);
        if (old.IsStateful && heir.IsStateful)
        {
            _route.Hold();
            try
            {
                using var patience = Patience();
                if (!await old.DrainAsync(patience.Token).ConfigureAwait(false))
                    return await RejectAsync(heir, "the running version did not finish in time to hand its state over.")
                        .ConfigureAwait(false);
                if (old.HandOver(heir).MatchUnsafe(Right: static _ => null, Left: static error => error) is { } problem)
                    return await RejectAsync(heir, problem.Message).ConfigureAwait(false);
                _route.Switch(heir);
            }
            finally
            {
                _route.Release();
            }
        }
        else
            _route.Switch(heir);
        (_source, Manifest) = (source, heir.Manifest);
        await RetireAsync(old).ConfigureAwait(false);
        return await ProvenAsync().ConfigureAwait(false);
    }

    private async Task<Either<OvenError, PluginReport>> RejectAsync(PluginInstance heir, string reason)
    {
        using var patience = Patience();
        await heir.CloseAsync(patience.Token).ConfigureAwait(false);
        return Failed(reason);
    }

    private async Task RetireAsync(PluginInstance version)
    {
        using var patience = Patience();
        await version.DrainAsync(patience.Token).ConfigureAwait(false);
        _proof = ProveAsync(await version.CloseAsync(patience.Token).ConfigureAwait(false));
    }

    // Apart from unloading, because it takes a few collections and nobody's events wait for it.
    private async Task ProveAsync(PluginRemains remains)
    {
        var isGone = await remains.AwaitDeathAsync(_world.Clock.Time).ConfigureAwait(false) is not null;
        Remains = isGone && remains.Running.Count == 0 ? null : remains.Accusation;
        if (Remains is { } accusation)
            Tell(accusation);
    }

    private async Task<PluginPhase> NextAsync(Func<PluginPhase, bool> isIt, CancellationToken cancellation)
    {
        while (true)
        {
            await Volatile.Read(ref _changed).Task.WaitAsync(cancellation).ConfigureAwait(false);
            if (_phase is var phase && isIt(phase))
                return phase;
        }
    }

    // A little less than the lifecycle waits, so that only what really hangs is cut off.
    private CancellationTokenSource Patience() => new(_world.Limits(Manifest.Name).UnloadTime * 0.8, _world.Clock.Time);

    private OvenError.PluginFailed Failed(string reason) => new(Manifest.Name, reason);

    private void Tell(string reason) => _report(Failed(reason));

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>How a plugin is doing.</summary>
/// <param name="Manifest">Who it is: the version in force, or the last one that was.</param>
/// <param name="Phase">What it is doing.</param>
/// <param name="Place">Where it came from.</param>
/// <param name="Problem">What it last failed of to load; null where it did not.</param>
/// <param name="Remains">What the version that was unloaded last has left behind, and who is to blame; null for nothing.</param>
public sealed record PluginReport(PluginManifest Manifest, PluginPhase Phase, string Place, OvenError? Problem, string? Remains);
