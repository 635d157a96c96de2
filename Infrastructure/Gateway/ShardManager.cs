using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Infrastructure.WebSockets;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// Runs the shards of one bot: one <see cref="Session"/> machine each, and one <see cref="IdentifyQueue"/> for all. The machines decide;
/// this hosts them, opens sockets and hands events over. Nothing here throws; what goes wrong comes back as an <see cref="OvenError"/>.
/// </summary>
public sealed class ShardManager : IEffectHandler<IdentifyQueue.Effect, IdentifyQueue.Event>, IAsyncDisposable
{
    private readonly GatewayOptions _options;
    private readonly IGatewayTransport _transport;
    private readonly MonotonicClock _clock;
    private readonly MachineHost<IdentifyQueue.State, IdentifyQueue.Event, IdentifyQueue.Effect> _identifies;
    private readonly TaskCompletionSource<OvenError> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Shard[] _shards = [];
    private int _started;

    /// <summary>Makes a manager; nothing runs before <see cref="StartAsync"/>.</summary>
    public ShardManager(GatewayOptions options)
    {
        _options = options;
        _clock = new(options.Time);
        _transport = options.Transport ?? new ClientWebSocketTransport(options.Config.MaxPayloadBytes, options.Time);
        _identifies = new(IdentifyQueue.Machine, this, static now => new IdentifyQueue.Event.Ticked(now), _clock);
    }

    /// <summary>How many shards run.</summary>
    public int Count => _shards.Length;

    /// <summary>How each shard is doing, in order.</summary>
    public EquatableList<ShardHealth> Health => _shards.Select(static shard => shard.Health).ToEquatableList();

    /// <summary>Completes when a shard that was up has stopped for good, with the reason; the others are left running.</summary>
    public Task<OvenError> Failed => _failed.Task;

    /// <summary>Asks Discord for the address and the limits, starts every shard and waits until all are up.</summary>
    /// <param name="cancellation">Gives up: everything is stopped again.</param>
    /// <returns>
    /// READY of the first shard (of the last process, where its session was resumed), or what kept the bot from starting: <see cref="OvenError.Unauthorized"/>,
    /// <see cref="OvenError.GatewayClosed"/>, <see cref="OvenError.Transport"/>, <see cref="OvenError.TimedOut"/> or
    /// <see cref="OvenError.Cancelled"/>.
    /// </returns>
    public async Task<Either<OvenError, GatewayEvent.Ready>> StartAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _started, 1) == 1)
            return new OvenError.ValidationFailed([new FieldError("", "ALREADY_STARTED", "A shard manager can be started once.")]);
        var asked = await AskAsync(cancellation).ConfigureAwait(false);
        return await asked
            .Match(
                Right: gateway => LaunchAsync(gateway, cancellation),
                Left: static error => Task.FromResult<Either<OvenError, GatewayEvent.Ready>>(error)
            )
            .ConfigureAwait(false);
    }

    /// <summary>Sends a payload over a shard once its session is up, within 120 per 60 seconds, in order.</summary>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="payload">The JSON of the whole payload, at most 4096 bytes.</param>
    /// <param name="cancellation">Takes the request back while it waits.</param>
    public async Task<Either<OvenError, Unit>> SendAsync(int shard, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        Reject(shard, payload.Length) is { } problem
            ? new OvenError.ValidationFailed([problem])
            : await _shards[shard].SendAsync(payload, cancellation).ConfigureAwait(false);

    /// <summary>Shows the bot differently, on one shard or, without one, on all.</summary>
    public async Task<Either<OvenError, Unit>> UpdatePresenceAsync(BotPresence presence, int? shard, CancellationToken cancellation)
    {
        var payload = GatewayCommand.UpdatePresence(presence);
        var targets = shard is { } one ? [one] : Enumerable.Range(0, _shards.Length);
        var outcomes = await Task.WhenAll(targets.Select(target => SendAsync(target, payload, cancellation))).ConfigureAwait(false);
        return outcomes.FirstOrDefault(static outcome => outcome.IsLeft, Unit.Default);
    }

    /// <summary>
    /// Stops every shard. Returns when the sockets are closed, what was handed over is handled and the sessions are stored; at the latest after
    /// <c>StopTimeout</c> for the former and as long again for a store that hangs.
    /// </summary>
    /// <param name="keepSessions">True to leave the sessions resumable, false to go offline.</param>
    public async Task StopAsync(bool keepSessions)
    {
        var patience = Task.Delay(_options.Config.StopTimeout, _options.Time);
        await Task.WhenAll(_shards.Select(shard => shard.StopAsync(keepSessions, patience))).ConfigureAwait(false);
        _identifies.Dispose();
        await Task.WhenAny(
                Task.WhenAll(_shards.Select(static shard => shard.FlushAsync())),
                Task.Delay(_options.Config.StopTimeout, _options.Time)
            )
            .ConfigureAwait(false);
    }

    /// <summary>Stops every shard, leaving the sessions resumable.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(keepSessions: true).ConfigureAwait(false);

    void IEffectHandler<IdentifyQueue.Effect, IdentifyQueue.Event>.Begin(IdentifyQueue.Effect effect, Func<IdentifyQueue.Event, bool> post)
    {
        switch (effect)
        {
            case IdentifyQueue.Effect.Permit(var ticket):
                _shards[ticket.Shard].Permit(ticket.Connection);
                break;
            case IdentifyQueue.Effect.AnnounceExhausted(var ticket, var renewedAt):
                Shard.Tell(_options, ticket.Shard, new GatewayNotice.IdentifiesExhausted(renewedAt));
                break;
        }
    }

    private async Task<Either<OvenError, GatewayBot>> AskAsync(CancellationToken cancellation)
    {
        try
        {
            return await _options.Ask(cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return new OvenError.Cancelled();
        }
        catch (Exception failure)
        {
            return new OvenError.Transport("Asking for the gateway", failure.Message, MayHaveBeenExecuted: false);
        }
    }

    private async Task<Either<OvenError, GatewayEvent.Ready>> LaunchAsync(GatewayBot gateway, CancellationToken cancellation)
    {
        var count = Math.Max(1, _options.Config.Shards ?? gateway.Shards);
        var settings = new SessionSettings(
            _options.Config.GatewayUrl?.OriginalString ?? gateway.Url,
            _options.StartAttempts,
            _options.Config.ConnectTimeout,
            _options.Config.SendQueue
        );
        _identifies.Post(new IdentifyQueue.Event.Informed(gateway.SessionStartLimit, _clock.Now));
        _shards =
        [
            .. Enumerable
                .Range(0, count)
                .Select(id => new Shard(id, count, _options, _transport, _clock, request => _identifies.Post(request))),
        ];
        var kept = await LoadAsync(count, cancellation).ConfigureAwait(false);
        for (var id = 0; id < count; id++)
            _shards[id].Start(settings, kept.GetValueOrDefault(id));

        var problem = await WaitUntilUpAsync(cancellation).ConfigureAwait(false);
        if (problem is null)
        {
            foreach (var shard in _shards)
                _ = WatchAsync(shard);
            return _shards[0].Ready!;
        }
        await StopAsync(keepSessions: _options.Store is not null).ConfigureAwait(false);
        return problem;
    }

    // A store that fails costs the sessions, not the start.
    private async Task<Dictionary<int, StoredSession>> LoadAsync(int count, CancellationToken cancellation)
    {
        if (_options.Store is not { } store)
            return [];
        try
        {
            var loaded = await store
                .LoadAll(cancellation)
                .WaitAsync(_options.Config.ConnectTimeout, _options.Time, cancellation)
                .ConfigureAwait(false);
            return loaded.Match(
                Right: sessions =>
                    sessions
                        .Where(session => session.Shards == count && session.Intents == _options.Config.Intents)
                        .DistinctBy(static session => session.Shard)
                        .ToDictionary(static session => session.Shard),
                Left: Without
            );
        }
        catch (Exception failure) // a store of the user's own, or one that takes too long
        {
            return Without(new OvenError.HandlerFailed("The session store", failure.Message));
        }

        Dictionary<int, StoredSession> Without(OvenError problem)
        {
            Shard.Tell(_options, 0, new GatewayNotice.StoreFailed(problem));
            return [];
        }
    }

    private async Task<OvenError?> WaitUntilUpAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (
                var up in Task.WhenEach(_shards.Select(static shard => shard.Up)).WithCancellation(cancellation).ConfigureAwait(false)
            )
            {
                if (await up.ConfigureAwait(false) is { } problem)
                    return problem;
            }
            return null;
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    private async Task WatchAsync(Shard shard)
    {
        if (await shard.Halted.ConfigureAwait(false) is { } reason)
            _failed.TrySetResult(reason);
    }

    private FieldError? Reject(int shard, int length) =>
        shard < 0 || shard >= _shards.Length
            ? new("shard", "NUMBER_TYPE_RANGE", "There is no such shard.", $"{shard}", $"0 to {_shards.Length - 1}")
        : length > SendBudget.LargestPayload
            ? new(
                "payload",
                "BASE_TYPE_MAX_LENGTH",
                "Discord closes the connection on a longer payload.",
                $"{length} bytes",
                $"at most {SendBudget.LargestPayload} bytes"
            )
        : null;
}
