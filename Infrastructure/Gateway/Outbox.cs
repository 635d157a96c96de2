using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>The payloads of one shard that the machine has not decided about, and the callers who wait for them. The machine knows only numbers.</summary>
internal sealed class Outbox
{
    private readonly ConcurrentDictionary<SendId, PendingSend> _pending = new();
    private long _last;

    /// <summary>Puts a payload in and waits for what becomes of it.</summary>
    /// <param name="payload">What to send.</param>
    /// <param name="request">Tells the machine; false where it takes nothing any more.</param>
    /// <param name="withdraw">Tells the machine that nobody waits any more.</param>
    /// <param name="cancellation">Takes it out again.</param>
    public async Task<Either<OvenError, Unit>> PutAsync(
        ReadOnlyMemory<byte> payload,
        Func<SendId, bool> request,
        Action<SendId> withdraw,
        CancellationToken cancellation
    )
    {
        var (id, pending) = (new SendId(Interlocked.Increment(ref _last)), new PendingSend(payload));
        _pending[id] = pending;
        await using var _ = cancellation
            .Register(() =>
            {
                if (Take(id) is not { } waiting)
                    return;
                withdraw(id);
                waiting.Fail(new OvenError.Cancelled());
            })
            .ConfigureAwait(false);
        if (!request(id))
            Refuse(id, new OvenError.Cancelled());
        return await pending.Outcome.ConfigureAwait(false);
    }

    /// <summary>Takes a payload out; null where it is not there any more.</summary>
    public PendingSend? Take(SendId id) => _pending.TryRemove(id, out var pending) ? pending : null;

    /// <summary>Tells the caller that it will not be sent.</summary>
    public void Refuse(SendId id, OvenError reason) => Take(id)?.Fail(reason);

    /// <summary>Nothing will be sent any more.</summary>
    public void Clear()
    {
        foreach (var id in _pending.Keys)
            Refuse(id, new OvenError.Cancelled());
    }
}

/// <summary>A payload of the bot and the caller who waits for it.</summary>
internal sealed class PendingSend(ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<Either<OvenError, Unit>> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReadOnlyMemory<byte> Payload { get; } = payload;

    public Task<Either<OvenError, Unit>> Outcome => _outcome.Task;

    public void Succeed() => _outcome.TrySetResult(Unit.Default);

    public void Fail(OvenError reason) => _outcome.TrySetResult(reason);
}
