using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// Writes the checkpoint of one shard to the store, away from those who dispatch. At most one write is in flight; meanwhile only the newest
/// state is remembered, so a slow store falls behind and then jumps, and never holds anything up. What it writes is the mark of a
/// <see cref="Watermark"/>: it neither runs ahead of the handlers nor goes back.
/// </summary>
internal sealed class SessionKeeper(ISessionStore store, int shard, int shards, Intents intents, Action<OvenError> failed)
{
    private readonly Lock _gate = new();
    private Watermark _progress = Watermark.None();
    private (GatewayEvent.Ready Ready, long Sequence)? _session;
    private SessionCheckpoint? _checkpoint;
    private bool _isBehind;
    private bool _isFrozen;
    private bool _isHeld;
    private Task? _writing;

    /// <summary>The session of the last process, which the store already has.</summary>
    public void Restore(StoredSession session) =>
        (_session, _checkpoint) = ((session.Ready, session.Checkpoint.Sequence), session.Checkpoint);

    /// <summary>An event goes to the handlers, in order; null where it only has a number.</summary>
    /// <returns>The session, to be given back when it has been handled.</returns>
    public long Begin(long sequence, GatewayEvent? @event)
    {
        lock (_gate)
        {
            if (@event is GatewayEvent.Ready ready)
                (_session, _checkpoint, _progress) = ((ready, sequence), null, _progress.Renew());
            _progress = @event is null ? _progress.Pass(sequence) : _progress.Begin(sequence);
            Advance();
            return _progress.Session;
        }
    }

    /// <summary>An event has been handled; in any order.</summary>
    public void Handled(long session, long sequence)
    {
        lock (_gate)
        {
            _progress = _progress.End(session, sequence);
            Advance();
        }
    }

    /// <summary>The session is gone; events of it that are still handled change nothing.</summary>
    public void Lost()
    {
        lock (_gate)
        {
            _progress = _progress.Renew();
            if (_session is null || _isFrozen)
                return;
            (_session, _checkpoint) = (null, null);
            Wake();
        }
    }

    /// <summary>The session is over and no other follows.</summary>
    public void End()
    {
        Lost();
        Freeze();
    }

    /// <summary>What ends from now on was cut off, not handled: it is to come again.</summary>
    public void Freeze()
    {
        lock (_gate)
            _isFrozen = true;
    }

    /// <summary>Writes nothing until <see cref="Release"/>.</summary>
    public void Hold()
    {
        lock (_gate)
            _isHeld = true;
    }

    /// <summary>Writes again, beginning with the newest state.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _isHeld = false;
            Wake();
        }
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

    // A session is worth keeping once its READY has been handled: before that, the next process should begin it again.
    private void Advance()
    {
        if (_isFrozen || _session is not var (ready, first) || _progress.Mark < first)
            return;
        var next = _checkpoint?.Including(_progress.Mark) ?? new(ready.SessionId, ready.ResumeGatewayUrl, _progress.Mark);
        if (ReferenceEquals(next, _checkpoint))
            return;
        _checkpoint = next;
        Wake();
    }

    private void Wake()
    {
        _isBehind = true;
        if (!_isHeld)
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
            return (_checkpoint is { } at && _session is var (ready, _) ? new(shard, shards, intents, at, ready) : null, true);
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
