using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Ports;

/// <summary>A session as the next process needs it.</summary>
/// <param name="Shard">Whose it is, from 0.</param>
/// <param name="Shards">How many shards there were: a session is worth nothing among another number of them.</param>
/// <param name="Intents">What it identified with: a resumed session keeps its intents, so one with others must not be resumed.</param>
/// <param name="Checkpoint">Where it stands: the last event whose handling has ended.</param>
/// <param name="Ready">How it began; Discord does not say it again to who resumes.</param>
public sealed record StoredSession(int Shard, int Shards, Intents Intents, SessionCheckpoint Checkpoint, GatewayEvent.Ready Ready);

/// <summary>
/// Keeps sessions from one process to the next, so that a restart resumes and neither identifies nor loses an event. Implementations time
/// out by themselves and throw nothing; a store that fails costs the sessions, never the bot.
/// </summary>
public interface ISessionStore
{
    /// <summary>Every session that is kept.</summary>
    Task<Either<OvenError, EquatableList<StoredSession>>> LoadAll(CancellationToken cancellationToken);

    /// <summary>Keeps a session in the place of what its shard had. The sequence of one session never goes back.</summary>
    Task<Either<OvenError, Unit>> Save(StoredSession session, CancellationToken cancellationToken);

    /// <summary>Forgets the session of a shard.</summary>
    Task<Either<OvenError, Unit>> Clear(int shard, CancellationToken cancellationToken);
}
