using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Ports;

/// <summary>
/// A moment in the order of invalidations: whoever keeps that order counts them. A value loaded at one moment is out of date once its key was
/// invalidated at a later one, or the count was begun anew (another epoch).
/// </summary>
/// <param name="Epoch">Which count: a new one begins where the old one may have been lost.</param>
/// <param name="Sequence">How many invalidations there were.</param>
public readonly record struct CacheMoment(string Epoch, long Sequence)
{
    /// <summary>True where a value loaded at this moment is not out of date although its key was last invalidated at another.</summary>
    public bool Covers(CacheMoment invalidated) => Epoch == invalidated.Epoch && invalidated.Sequence <= Sequence;
}

/// <summary>What a tier has under one key.</summary>
/// <param name="Bytes">The stored bytes; null where there are none.</param>
/// <param name="Invalidated">Where the tier keeps the order of invalidations: when the key was last invalidated. Null elsewhere.</param>
public sealed record TierRead(ReadOnlyMemory<byte>? Bytes, CacheMoment? Invalidated = null);

/// <summary>What a tier has under some keys.</summary>
/// <param name="Entries">One for each key, in the order of the keys.</param>
/// <param name="Now">Where the tier keeps the order of invalidations: the moment of this answer. Null elsewhere.</param>
public sealed record TierReads(EquatableList<TierRead> Entries, CacheMoment? Now = null);

/// <summary>One entry to store.</summary>
/// <param name="Key">The key.</param>
/// <param name="Bytes">What to store.</param>
/// <param name="KeepFor">How long; the tier may forget sooner, never serve longer.</param>
/// <param name="LoadedAt">The moment its load began; null where nobody keeps the order.</param>
/// <param name="DependsOn">The keys it was computed from.</param>
public sealed record TierWrite(
    string Key,
    ReadOnlyMemory<byte> Bytes,
    TimeSpan KeepFor,
    CacheMoment? LoadedAt = null,
    EquatableList<string> DependsOn = default
);

/// <summary>
/// A cache tier below memory: bytes under keys, in another process or on disk. Implementations time out by themselves, throw nothing, and
/// answer for a list of keys in one round trip.
/// </summary>
public interface ICacheTier
{
    /// <summary>Its name in metrics and errors: <c>redis</c>, <c>sqlite</c>.</summary>
    string Name { get; }

    /// <summary>What is stored under each key.</summary>
    Task<Either<OvenError, TierReads>> Read(EquatableList<string> keys, CancellationToken cancellationToken);

    /// <summary>Stores entries; for each whether it was taken. A tier that keeps the order of invalidations refuses what is out of date.</summary>
    Task<Either<OvenError, EquatableList<bool>>> Write(EquatableList<TierWrite> entries, CancellationToken cancellationToken);

    /// <summary>Removes entries. When this answers without an error they are gone for every reader of the tier.</summary>
    Task<Either<OvenError, Unit>> Remove(EquatableList<string> keys, CancellationToken cancellationToken);
}
