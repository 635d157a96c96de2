using System.Collections.Concurrent;
using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Infrastructure.Recording;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>One shard: a <see cref="Session"/> machine in its host, the connections it asks for, and the queue of events it hands over.</summary>
internal sealed class Shard : IEffectHandler<Session.Effect, Session.Event>, IDisposable
{
    private readonly int _id;
    private readonly ShardContext _context;
    private readonly GatewayOptions _options;
    private readonly MonotonicClock _clock;
    private readonly ShardVitals _vitals;
    private readonly ShardWatch _watch;
    private readonly MachineHost<SessionState, Session.Event, Session.Effect> _host;
    private readonly ConcurrentDictionary<ConnectionId, (ShardConnection Connection, Task Run)> _connections = new();
    private readonly Outbox _outbox = new();
    private readonly SessionKeeper? _keeper;
    private readonly EventPump _events;
    private TaskCompletionSource<OvenError?> _up = NewPromise();
    private TaskCompletionSource<OvenError?> _halted = NewPromise();
    private long _dropped;

    public Shard(int id, ShardContext context)
    {
        (_id, _context, _options, _clock) = (id, context, context.Options, context.Clock);
        Presence = _options.Presence;
        _vitals = new(id, _clock);
        _watch = new(_options, _clock, Report, Refresh);
        if (_options.Store is { } store)
            _keeper = new(store, id, context.Count, _options.Config.Intents, problem => Report(new GatewayNotice.StoreFailed(problem)));
        _events = new(id, _options.Config.EventQueue, context.Sink, _keeper, failure => Report(new GatewayNotice.DeliveryFailed(failure)));
        _host = new(
            Session.Machine,
            this,
            now => new Session.Event.Ticked(now, _options.Roll()),
            _clock,
            tape: _options.Recorder?.TapeOf(TapeCodecs.Session, $"shard {id}")
        );
        _ = _host.Broken.ContinueWith(
            static (broken, shard) => ((Shard)shard!).Break(broken.Exception!),
            this,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    /// <summary>Completes with null when the shard is up for the first time since it was started, or with what kept it from it.</summary>
    public Task<OvenError?> Up => _up.Task;

    /// <summary>Completes when the shard has stopped; with the error that stopped it, if one did.</summary>
    public Task<OvenError?> Halted => _halted.Task;

    /// <summary>The READY of its session, kept from the last process where it has only resumed one; null before the first.</summary>
    public GatewayEvent.Ready? Ready { get; private set; }

    /// <summary>Completes when the guilds of its first READY have come, or the wait for them is over; with those that are missing.</summary>
    public TaskCompletionSource<EquatableList<GuildId>> Guilds { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How the bot shows itself here: what the next identify says.</summary>
    public BotPresence? Presence { get; set; }

    public ShardHealth Health => _vitals.Read(_events.Depth);

    public void Post(Session.Event @event) => _host.Post(@event);

    /// <summary>Runs; with the session of the last process, where one was kept.</summary>
    public void Start(SessionSettings settings, StoredSession? kept)
    {
        if (_halted.Task.IsCompleted)
            (_up, _halted) = (NewPromise(), NewPromise());
        if (kept is not null)
        {
            Ready = kept.Ready;
            _keeper?.Restore(kept);
            Report(new GatewayNotice.SessionRestored(kept.Ready));
        }
        Post(new Session.Event.Started(settings, kept?.Checkpoint, _clock.Now));
    }

    public void Permit(ConnectionId connection) => Post(new Session.Event.Permitted(connection, _clock.Now));

    /// <summary>Sends a payload when the session is up and the budget has room.</summary>
    public Task<Either<OvenError, Unit>> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        _outbox.PutAsync(
            payload,
            id => _host.Post(new Session.Event.SendRequested(id, _clock.Now)),
            id => Post(new Session.Event.SendWithdrawn(id)),
            cancellation
        );

    public void Begin(Session.Effect effect, Func<Session.Event, bool> post)
    {
        switch (effect)
        {
            case Session.Effect.Connect(var connection, var url):
                Connect(connection, url, post);
                break;
            case Session.Effect.Close(var connection, var code):
                Open(connection)?.Close(code);
                break;
            case Session.Effect.RequestPermit(var connection):
                _context.Identifies(new IdentifyQueue.Event.Requested(Ticket(connection), _clock.Now));
                break;
            case Session.Effect.WithdrawPermit(var connection):
                _context.Identifies(new IdentifyQueue.Event.Withdrawn(Ticket(connection)));
                break;
            case Session.Effect.SendIdentify(var connection):
                Open(connection)?.Send(GatewayCommand.Identify(_options.Config, _id, _context.Count, Presence));
                break;
            case Session.Effect.SendResume(var connection, var session, var sequence):
                Open(connection)?.Send(GatewayCommand.Resume(_options.Config, session, sequence));
                break;
            case Session.Effect.Carry(var connection, var sequence, var what):
                Carry(connection, sequence, what);
                break;
            case Session.Effect.Deliver(var sequence, var @event):
                Deliver(sequence, @event);
                break;
            case Session.Effect.Report(var notice):
                Report(notice);
                break;
            case Session.Effect.Halt(var reason):
                Halt(reason);
                break;
        }
    }

    /// <summary>Ends its connection, so that it can be started again; completes when the shard has stopped.</summary>
    public Task PauseAsync(bool keepSession)
    {
        Post(new Session.Event.StopRequested(keepSession));
        if (!keepSession)
            _keeper?.Lost();
        return Task.WhenAll(_halted.Task, Task.WhenAll(_connections.Values.Select(static open => open.Run)));
    }

    /// <summary>The store gets nothing until <see cref="Release"/>: another shard of this number still has its place.</summary>
    public void HoldStore() => _keeper?.Hold();

    public void Release() => _keeper?.Release();

    /// <summary>
    /// Stops; completes when no connection is left, every event has been handled and the store has the last word. What is not handled when
    /// the patience ends counts as not handled: the next process gets it again.
    /// </summary>
    public async Task StopAsync(bool keepSession, Task patience)
    {
        Post(new Session.Event.StopRequested(keepSession));
        if (!keepSession)
            _keeper?.End();
        await Task.WhenAny(EndAsync(), patience).ConfigureAwait(false);
        Dispose();
    }

    private async Task EndAsync()
    {
        await Task.WhenAll(_connections.Values.Select(static open => open.Run)).ConfigureAwait(false);
        await _events.DrainAsync().ConfigureAwait(false);
    }

    /// <summary>Completes when the store has the last word.</summary>
    public Task FlushAsync() => _keeper?.FlushAsync() ?? Task.CompletedTask;

    public void Dispose()
    {
        _host.Dispose();
        _watch.Dispose();
        _keeper?.Freeze();
        foreach (var (connection, _) in _connections.Values)
            connection.Close(CloseVerdict.KeepSession);
        _outbox.Clear();
    }

    private void Connect(ConnectionId id, string url, Func<Session.Event, bool> post)
    {
        if (GatewayAddress.Complete(url, _options.Config.Compression) is not { } address)
        {
            var reason = new OvenError.Transport(
                "Connecting to the gateway",
                $"{url} is not a ws:// or wss:// address.",
                MayHaveBeenExecuted: false
            );
            post(new Session.Event.Disconnected(id, null, reason, _clock.Now, _options.Roll()));
            return;
        }
        var connection = new ShardConnection(id, _options, _clock, post);
        var run = connection.RunAsync(_context.Transport, address);
        _connections[id] = (connection, run);
        _ = run.ContinueWith(_ => _connections.TryRemove(id, out var _), TaskScheduler.Default);
    }

    private void Carry(ConnectionId connection, long? sequence, Link.Effect what)
    {
        switch (what)
        {
            case Link.Effect.Beat:
                Open(connection)?.Send(GatewayCommand.Beat(sequence));
                if (sequence is { } reached) // also where nobody wants the events: a bot with rare ones would resume from too far back
                    _events.TryAdd(reached, null);
                break;
            case Link.Effect.Transmit(var id):
                Transmit(connection, id);
                break;
            case Link.Effect.Refuse(var id, var reason):
                _outbox.Refuse(id, reason);
                break;
            case Link.Effect.ReportLatency(var latency):
                Report(new GatewayNotice.Latency(latency));
                break;
            case Link.Effect.DeclareDead:
                break; // the session has given the connection up, and says so
        }
    }

    private IdentifyTicket Ticket(ConnectionId connection) => new(_id, connection, _context.Set);

    private void Refresh(OvenError reason) => Post(new Session.Event.RefreshRequested(reason, _clock.Now, _options.Roll()));

    private static TaskCompletionSource<OvenError?> NewPromise() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ShardConnection? Open(ConnectionId id) => _connections.TryGetValue(id, out var open) ? open.Connection : null;

    private void Transmit(ConnectionId connection, SendId id)
    {
        if (_outbox.Take(id) is not { } pending)
            return; // withdrawn while the machine decided
        if (Open(connection) is { } open)
            open.Send(pending.Payload, pending);
        else
            pending.Fail(new OvenError.Transport("Sending to the gateway", "The connection is gone.", MayHaveBeenExecuted: false));
    }

    private void Deliver(long sequence, GatewayEvent @event)
    {
        _vitals.Delivered(@event);
        _watch.See(@event);
        _context.See(@event);
        if (@event is GatewayEvent.Ready ready)
            Ready = ready;
        if (_events.TryAdd(sequence, @event))
            return;
        if (@event is GatewayEvent.Ready)
            _keeper?.Lost(); // of the new session nothing is known that could be kept
        Report(new GatewayNotice.EventDropped(++_dropped));
    }

    private void Report(GatewayNotice notice)
    {
        _vitals.Note(notice);
        switch (notice)
        {
            case GatewayNotice.Entered(var status):
                _watch.Entered(status);
                if (status == ShardStatus.Ready)
                    _up.TrySetResult(null);
                break;
            case GatewayNotice.SessionLost:
                _keeper?.Lost();
                break;
            case GatewayNotice.GuildsCame(var missing):
                Guilds.TrySetResult(missing);
                break;
        }
        Tell(_options, _id, notice);
    }

    /// <summary>Tells those who watch; what they throw is theirs to find, and stops nothing here.</summary>
    public static void Tell(GatewayOptions options, int shard, GatewayNotice notice)
    {
        try
        {
            options.Notice(shard, notice);
        }
        catch (Exception failure)
        {
            Trace.TraceError($"The gateway notice handler of shard {shard} failed: {failure}");
        }
    }

    private void Halt(OvenError? reason)
    {
        // A network that is down says nothing about the session.
        if (reason is OvenError.Unauthorized or OvenError.GatewayClosed)
            _keeper?.Lost();
        _halted.TrySetResult(reason);
        _up.TrySetResult(reason ?? new OvenError.Cancelled());
    }

    // A machine that throws is a bug in it; the shard is over, and those who wait must hear of it.
    private void Break(AggregateException bug)
    {
        Dispose();
        Halt(new OvenError.HandlerFailed($"Shard {_id}", bug.GetBaseException().ToString()));
    }
}
