using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>A session store that outlives a manager, and remembers what it was told. Every write may take a while.</summary>
internal sealed class MemoryStore(Func<Task>? slowness = null) : ISessionStore
{
    private readonly ConcurrentDictionary<int, StoredSession> _sessions = new();

    public ConcurrentQueue<StoredSession> Saved { get; } = new();

    public StoredSession? this[int shard] => _sessions.GetValueOrDefault(shard);

    public Task<Either<OvenError, EquatableList<StoredSession>>> LoadAll(CancellationToken cancellationToken) =>
        Task.FromResult<Either<OvenError, EquatableList<StoredSession>>>(_sessions.Values.ToEquatableList());

    public async Task<Either<OvenError, Unit>> Save(StoredSession session, CancellationToken cancellationToken)
    {
        await (slowness?.Invoke() ?? Task.CompletedTask);
        Saved.Enqueue(session);
        _sessions[session.Shard] = session;
        return Unit.Default;
    }

    public async Task<Either<OvenError, Unit>> Clear(int shard, CancellationToken cancellationToken)
    {
        await (slowness?.Invoke() ?? Task.CompletedTask);
        _sessions.TryRemove(shard, out _);
        return Unit.Default;
    }
}
