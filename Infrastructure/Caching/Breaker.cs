using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Stands before a tier and stops asking one that does not answer: after three failures in a row reads and writes fail at once for half a
/// second, then one call tries again. Removals always go through: an invalidation must not be skipped, only fail.
/// </summary>
internal sealed class Breaker(ICacheTier tier, TimeProvider time) : ICacheTier
{
    private const int MostFailures = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private int _failures;
    private long _openedAt;

    /// <inheritdoc/>
    public string Name => tier.Name;

    /// <summary>True while the tier is not asked.</summary>
    public bool IsOpen => Volatile.Read(ref _failures) >= MostFailures && time.GetElapsedTime(Volatile.Read(ref _openedAt)) < Pause;

    /// <summary>True where the tier behind it is also the authority.</summary>
    public bool IsFor(IInvalidationAuthority? authority) => ReferenceEquals(tier, authority);

    /// <inheritdoc/>
    public async Task<Either<OvenError, TierReads>> Read(EquatableList<string> keys, CancellationToken cancellationToken) =>
        IsOpen ? Skipped() : Judge(await tier.Read(keys, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<Either<OvenError, EquatableList<bool>>> Write(
        EquatableList<TierWrite> entries,
        CancellationToken cancellationToken
    ) => IsOpen ? Skipped() : Judge(await tier.Write(entries, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<Either<OvenError, Unit>> Remove(EquatableList<string> keys, CancellationToken cancellationToken) =>
        Judge(await tier.Remove(keys, cancellationToken).ConfigureAwait(false));

    private Either<OvenError, T> Judge<T>(Either<OvenError, T> answer)
    {
        if (answer.IsRight || answer.Match(Right: static _ => false, Left: static error => error is OvenError.Cancelled))
        {
            Volatile.Write(ref _failures, 0);
        }
        else
        {
            Volatile.Write(ref _openedAt, time.GetTimestamp());
            Interlocked.Increment(ref _failures);
        }
        return answer;
    }

    private OvenError.Transport Skipped() =>
        new($"{tier.Name} cache", "It failed three times in a row and is left alone for half a second.", false);
}
