using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// Writes the checkpoint of one shard to the store, away from those who dispatch. At most one write is in flight; meanwhile only the newest
/// state is remembered, so a slow store falls behind and then jumps, and never holds anything up. It is told of events whose handling has
/// ended, in order: what it writes neither runs ahead of them nor goes back.
/// </summary>
internal sealed class SessionKeeper(ISessionStore store, int shard, int shards, Intents intents, Action<OvenError> failed)
{
    private readonly Lock _gate = new();
    private GatewayEvent.Ready? _ready;
    private SessionCheckpoint? _checkpoint;
    private bool _isBehind;
    private bool _hasEnded;
    private Task? _writing;

    /// <summary>The session of the last process, which the store already has.</summary>
    public void Restore(StoredSession session) => (_ready, _checkpoint) = (session.Ready, session.Checkpoint);

    /// <summary>An event has been handled.</summary>
    public void Handled(long sequence, GatewayEvent @event)
    {
        lock (_gate)
        {
            if (_hasEnded)
                return;
            var before = _checkpoint;
            if (@event is GatewayEvent.Ready ready)
                (_ready, _checkpoint) = (ready, new(ready.SessionId, ready.ResumeGatewayUrl, sequence));
            else
                _checkpoint = _checkpoint?.Including(sequence);
            if (!ReferenceEquals(before, _checkpoint))
                Wake();
        }
    }

    /// <summary>The session is gone; events of it that are still handled change nothing.</summary>
    public void Lost()
    {
        lock (_gate)
        {
            if (_checkpoint is null)
                return;
            (_ready, _checkpoint) = (null, null);
            Wake();
        }
    }

    /// <summary>The session is over and no other follows.</summary>
    public void End()
    {
        lock (_gate)
            _hasEnded = true;
        Lost();
    }

    /// <summary>Completes when the store has the newest state, or has refused it once more.</summary>
    public Task FlushAsync()
    {
        lock (_gate)
        {
            if (_isBehind)
                Wake();
            return _writing ?? Task.CompletedTask;
        }
    }

    private void Wake()
    {
        _isBehind = true;
        _writing ??= Task.Run(WriteAsync);
    }

    private async Task WriteAsync()
    {
        while (Next() is { } write)
        {
            if (await SaveAsync(write.Session).ConfigureAwait(false) is not { } problem)
                continue;
            failed(problem);
            if (GiveUp(write.Session?.Checkpoint))
                return;
        }
    }

    private (StoredSession? Session, bool _)? Next()
    {
        lock (_gate)
        {
            if (!_isBehind)
            {
                _writing = null;
                return null;
            }
            _isBehind = false;
            return (_checkpoint is { } at && _ready is { } ready ? new(shard, shards, intents, at, ready) : null, true);
        }
    }

    // What could not be written is tried again with the next event, or at the end; something newer is tried at once.
    private bool GiveUp(SessionCheckpoint? refused)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(refused, _checkpoint))
                return false;
            (_isBehind, _writing) = (true, null);
            return true;
        }
    }

    private async Task<OvenError?> SaveAsync(StoredSession? session)
    {
        try
        {
            var outcome = session is null
                ? await store.Clear(shard, CancellationToken.None).ConfigureAwait(false)
                : await store.Save(session, CancellationToken.None).ConfigureAwait(false);
            return outcome.MatchUnsafe(Right: static OvenError? (_) => null, Left: static error => error);
        }
        catch (Exception failure) // a store of the user's own
        {
            return new OvenError.HandlerFailed("The session store", failure.Message);
        }
    }
}
