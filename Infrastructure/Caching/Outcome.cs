using System.Diagnostics.CodeAnalysis;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>Reads an Either as a try-pattern: for control flow that goes on with the value, where a Match would nest.</summary>
internal static class Outcome
{
    /// <summary>True with the value, or false with the error.</summary>
    public static bool TryGet<T>(
        this Either<OvenError, T> outcome,
        [MaybeNullWhen(false)] out T value,
        [NotNullWhen(false)] out OvenError? error
    )
    {
        (value, error) = outcome.MatchUnsafe(
            Right: static right => ((T?)right, (OvenError?)null),
            Left: static left => (default(T?), left)
        );
        return error is null;
    }
}
