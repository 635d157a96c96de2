using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Infrastructure.Recording;
using Oven.Functional.Infrastructure.WebSockets;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// Runs the shards of one bot: one <see cref="Session"/> machine each, and one <see cref="IdentifyQueue"/> for all. The machines decide;
/// this hosts them, opens sockets and hands events over. Nothing here throws; what goes wrong comes back as an <see cref="OvenError"/>.
/// </summary>
public sealed partial class ShardManager : IEffectHandler<IdentifyQueue.Effect, IdentifyQueue.Event>, IAsyncDisposable
{
    private readonly GatewayOptions _options;
    private readonly IGatewayTransport _transport;
    private readonly MonotonicClock _clock;
    private readonly MachineHost<IdentifyQueue.State, IdentifyQueue.Event, IdentifyQueue.Effect> _identifies;
    private readonly MemberDesk _members;
    private readonly TaskCompletionSource<OvenError> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, ShardSet> _sets = new();
    private volatile ShardSet? _set;
    private SessionSettings _settings = SessionSettings.None;
    private int _started;

    /// <summary>Makes a manager; nothing runs before <see cref="StartAsync"/>.</summary>
    public ShardManager(GatewayOptions options)
    {
        _options = options;
        _clock = new(options.Time);
        _transport = options.Transport ?? new ClientWebSocketTransport(options.Config.MaxPayloadBytes, options.Time);
        _identifies = new(
            IdentifyQueue.Machine,
            this,
            static now => new IdentifyQueue.Event.Ticked(now),
            _clock,
            tape: options.Recorder?.TapeOf(TapeCodecs.IdentifyQueue, "identifies")
        );
        _members = new(_clock, options.MemberPatience);
    }

    /// <summary>How many shards run.</summary>
    public int Count => Shards.Length;

    /// <summary>How each shard is doing, in order.</summary>
    public EquatableList<ShardHealth> Health => Shards.Select(static shard => shard.Health).ToEquatableList();

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

    /// <summary>
    /// Stops every shard. Returns when the sockets are closed, what was handed over is handled and the sessions are stored; at the latest after
    /// <c>StopTimeout</c> for the former and as long again for a store that hangs.
    /// </summary>
    /// <param name="keepSessions">True to leave the sessions resumable, false to go offline.</param>
    public async Task StopAsync(bool keepSessions)
    {
        _members.Dispose();
        await Task.WhenAll(_sets.Values.Select(set => set.StopAsync(keepSessions && set == _set))).ConfigureAwait(false);
        _identifies.Dispose();
        _desk?.Dispose();
    }

    /// <summary>Stops every shard, leaving the sessions resumable.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(keepSessions: true).ConfigureAwait(false);

    void IEffectHandler<IdentifyQueue.Effect, IdentifyQueue.Event>.Begin(IdentifyQueue.Effect effect, Func<IdentifyQueue.Event, bool> post)
    {
        switch (effect)
        {
            case IdentifyQueue.Effect.Permit(var ticket):
                if (_sets.TryGetValue(ticket.Set, out var set))
                    set.Shards[ticket.Shard].Permit(ticket.Connection);
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
        var count = ShardCount.Of(_options.Config.Shards, gateway);
        _settings = new SessionSettings(
            _options.Config.GatewayUrl?.OriginalString ?? gateway.Url,
            _options.StartAttempts,
            _options.Config.ConnectTimeout,
            _options.Config.SendQueue
        );
        _identifies.Post(new IdentifyQueue.Event.Informed(gateway.SessionStartLimit, _clock.Now));
        var set = _set = MakeSet(0, count, _options.Sink);
        var kept = await LoadAsync(count, cancellation).ConfigureAwait(false);
        if (await set.StartAsync(kept, cancellation).ConfigureAwait(false) is { } problem)
        {
            await StopAsync(keepSessions: _options.Store is not null).ConfigureAwait(false);
            return problem;
        }
        Watch(set.Shards);
        return set.Shards[0].Ready!;
    }

    private ShardSet MakeSet(int number, int count, GatewaySink route) =>
        _sets[number] = new(
            number,
            count,
            _settings,
            _options,
            _transport,
            _clock,
            request => _identifies.Post(request),
            route,
            _members.See
        );

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

    private Shard[] Shards => _set?.Shards ?? [];

    private void Watch(ReadOnlySpan<Shard> shards)
    {
        foreach (var shard in shards)
            _ = WatchAsync(shard);
    }

    private async Task WatchAsync(Shard shard)
    {
        if (await shard.Halted.ConfigureAwait(false) is { } reason)
            _failed.TrySetResult(reason);
    }
}
