using LanguageExt;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Infrastructure.Recording;
using Oven.Functional.Infrastructure.Sqlite;

namespace Oven.Functional.Infrastructure.Hosting;

/// <summary>
/// A bot: REST, gateway and event handlers, wired together in this one file. Nothing here throws or hangs: calls answer with an
/// <see cref="OvenError"/> on the left, and what nobody waits for (a handler that fails, a shard that stops) comes to
/// <see cref="ErrorOccurred"/> and the log. Safe to use from any thread.
/// </summary>
public sealed partial class OvenClient : IAsyncDisposable
{
    private readonly OvenConfig _config;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _logs;
    private readonly ClientLog _log;
    private readonly EventHub _events;
    private readonly EffectInterpreter _effects;
    private readonly EventDesk _flows;
    private readonly SqliteSessionStore? _store;
    private readonly FlightRecorder? _recorder;
    private int _stopped;

    private OvenClient(OvenConfig config, TimeProvider time, ILoggerFactory logs)
    {
        (_config, _time, _logs, _log) = (config, time, logs, new(logs.CreateLogger<OvenClient>()));
        _events = new(config.EventQueue, config.HandlerTimeout, time, Report);
        _recorder = RecorderOf(config, time);
        Hooks = new(time, Report);
        Rest = new(
            new RestOptions
            {
                BaseUrl = config.ApiUrl,
                Token = config.Token,
                Timeout = config.RequestTimeout,
                QueueCapacity = config.RequestQueue,
                LongestBody = config.MaxResponseBytes,
                Time = time,
                Failed = _log.CallFailed,
                Recorder = _recorder,
                Hooks = Hooks,
            }
        );
        _desk = Desk(config, time);
        _store = config.SessionStore is { } path ? new(path) : null;
        Gateway = new(
            new GatewayOptions
            {
                Config = config,
                Ask = cancellation => Rest.Gateway.GetGatewayBot(cancellation),
                Sink = Deliver,
                Interest = Wants,
                Notice = Note,
                Store = _store,
                Recorder = _recorder,
                Time = time,
            }
        );
        _effects = new(Rest, (presence, cancellation) => Gateway.UpdatePresenceAsync(presence, shard: null, cancellation), time);
        _flows = new(_events, new(time), CarryOutAsync, MissingFor, Report);
    }

    /// <summary>Discord's HTTP API, grouped as the documentation is.</summary>
    public RestClient Rest { get; }

    /// <summary>The shards: health, presence, sending.</summary>
    public ShardManager Gateway { get; }

    /// <summary>The bot itself; null before READY, or before the session of the last run is resumed.</summary>
    public User? User { get; private set; }

    /// <summary>Tells of what went wrong where nobody waits for an answer: a handler that threw or took too long, events that did not fit, a shard that stopped for good.</summary>
    public event Action<OvenError>? ErrorOccurred;

    /// <summary>Makes a client; nothing is sent before <see cref="LoginAsync"/>.</summary>
    /// <param name="config">Checked here: every problem is reported at once.</param>
    /// <param name="logs">Where log lines go; nowhere where left out.</param>
    /// <param name="time">Where time and timers come from; the system's where left out.</param>
    public static Validation<FieldError, OvenClient> Create(OvenConfig config, ILoggerFactory? logs = null, TimeProvider? time = null) =>
        config.Validate().Map(valid => new OvenClient(valid, time ?? TimeProvider.System, logs ?? NullLoggerFactory.Instance));

    /// <summary>Connects every shard and waits until all are ready.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>READY of the first shard, or why the bot cannot run, with what to change.</returns>
    public async Task<Either<OvenError, GatewayEvent.Ready>> LoginAsync(CancellationToken cancellation = default)
    {
        var outcome = MissingIntents() is { IsEmpty: false } missing
            ? new OvenError.ValidationFailed(missing)
            : await Gateway.StartAsync(cancellation).ConfigureAwait(false);
        outcome.Match(Right: _ => Watch(), Left: _log.LoginFailed);
        return outcome;
    }

    /// <summary>Disconnects and ends running handlers and calls. Takes at most about twice <see cref="OvenConfig.StopTimeout"/>; a second call does nothing.</summary>
    /// <param name="keepSessions">
    /// True to leave the sessions resumable: the bot stays online for a few minutes. False to go offline. Left out: true exactly where there
    /// is a <see cref="OvenConfig.SessionStore"/> to resume them from.
    /// </param>
    public async Task StopAsync(bool? keepSessions = null)
    {
        var keep = keepSessions ?? _store is not null;
        if (Interlocked.Exchange(ref _stopped, 1) == 1)
            return;
        // Discord will not say again what was handed over: the handlers finish it before they are asked to end.
        if (keep)
            await FinishAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(_config.StopTimeout);
        await Task.WhenAll(
                keep ? Task.CompletedTask : Gateway.StopAsync(keepSessions: false),
                _events.StopAsync(patience.Token),
                _desk.StopAsync(patience.Token)
            )
            .ConfigureAwait(false);
        if (_plugins is not null)
            await _plugins.DisposeAsync().AsTask().WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_store is not null)
            await _store.DisposeAsync().ConfigureAwait(false);
        Rest.Dispose();
        if (_recorder is not null)
            await _recorder.DisposeAsync().ConfigureAwait(false);
        _events.Dispose();
        _desk.Dispose();
        _log.Stopped();
    }

    /// <summary>Stops; sessions are kept where there is a store.</summary>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private ValueTask Deliver(int shard, GatewayEvent @event)
    {
        if (@event is GatewayEvent.Ready ready)
        {
            User = ready.User;
            _log.Ready(shard, ready.User.Username);
        }
        return PublishAsync(shard, @event);
    }

    private async Task FinishAsync()
    {
        using var patience = new CancellationTokenSource(_config.StopTimeout);
        await Gateway.StopAsync(keepSessions: true).ConfigureAwait(false);
        await Task.WhenAll(_events.DrainAsync(patience.Token), _desk.DrainAsync(patience.Token)).ConfigureAwait(false);
    }

    private void Note(int shard, GatewayNotice notice)
    {
        if (notice is GatewayNotice.SessionRestored(var ready))
            User = ready.User;
        else
            _log.Notice(shard, notice);
    }

    private void Watch() =>
        Gateway.Failed.ContinueWith(
            failed => Report(failed.GetAwaiter().GetResult()),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default
        );

    private void Report(OvenError error)
    {
        _log.Error(error);
        try
        {
            ErrorOccurred?.Invoke(error);
        }
        catch (Exception thrown) // an observer of errors must not make a new one where the old one came from
        {
            _log.Error(new OvenError.HandlerFailed(nameof(ErrorOccurred), thrown.Message));
        }
    }
}
