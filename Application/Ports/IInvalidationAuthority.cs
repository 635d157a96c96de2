using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Ports;

/// <summary>What an invalidation came to.</summary>
/// <param name="Keys">The keys and all that depends on them.</param>
/// <param name="At">Its place in the order; a value loaded from now on may bear it.</param>
public sealed record CacheInvalidation(EquatableList<string> Keys, CacheMoment At);

/// <summary>
/// Who keeps the order of invalidations for all processes that share a cache, and makes sure that nobody serves an older value after an
/// invalidation was acknowledged.
/// </summary>
public interface IInvalidationAuthority
{
    /// <summary>
    /// True while this process may serve from its own memory: it has heard of every invalidation that anybody was told is done. Costs a
    /// clock read.
    /// </summary>
    bool MemoryIsCurrent { get; }

    /// <summary>
    /// Called with the keys that any process invalidated, this one included; an empty list means all of them. Set once, before anything is
    /// served.
    /// </summary>
    Action<EquatableList<string>> Heard { get; set; }

    /// <summary>
    /// Makes the keys and everything that depends on them out of date. Answers when no process will serve them from memory any more: each has
    /// confirmed, or has lost its right to serve.
    /// </summary>
    Task<Either<OvenError, CacheInvalidation>> Invalidate(EquatableList<string> keys, CancellationToken cancellationToken);

    /// <summary>Tells every process that the key is computed from others.</summary>
    Task<Either<OvenError, Unit>> AddDependencies(string key, EquatableList<string> dependsOn, CancellationToken cancellationToken);

    /// <summary>
    /// Tries to become the one process that loads the key. True where it may load now; false where another is loading. The right ends by itself
    /// after <paramref name="atMost"/>.
    /// </summary>
    Task<Either<OvenError, bool>> TryLead(string key, TimeSpan atMost, CancellationToken cancellationToken);

    /// <summary>Gives the right to load the key back.</summary>
    Task<Either<OvenError, Unit>> EndLead(string key, CancellationToken cancellationToken);
}
