using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// What was learned of a bucket's shape: how long its windows are, and whether it has windows at all. Apart from the rest of a
/// <see cref="RateLimit"/>, because it changes with answers and not with sendings.
/// </summary>
/// <param name="Span">The longest time to a reset that was seen: about the length of a window.</param>
/// <param name="Evidence">Whether it seems to drain steadily.</param>
/// <param name="Sliding">The plan of a bucket that does; null for a fixed window.</param>
public sealed record BucketShape(TimeSpan Span, SlidingLimit.Evidence Evidence, SlidingLimit.State? Sliding)
{
    /// <summary>Discord gives milliseconds; what it cut off must not make us early.</summary>
    internal static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    /// <summary>The shape after one more answer. A plan that does not fit the answer was a mistake.</summary>
    internal static BucketShape Learn(BucketShape? shape, RateLimit.Description bucket, int inFlight, Instant planned, Instant now)
    {
        var evidence = SlidingLimit.Weigh(shape?.Evidence ?? default, bucket);
        return new(
            Longer(shape?.Span, bucket.ResetAfter),
            evidence,
            shape?.Sliding switch
            {
                { } sliding when SlidingLimit.Fits(sliding, bucket) => SlidingLimit.Correct(sliding, bucket, planned, now),
                { } => null,
                null when evidence.IsConclusive => SlidingLimit.Of(bucket, inFlight, now),
                null => null,
            }
        );
    }

    /// <summary>The shape after a refusal. A wait well before the reset is the next place of a bucket that drains steadily.</summary>
    internal static BucketShape Refuse(BucketShape? shape, TimeSpan wait, RateLimit.Description? bucket, Instant now)
    {
        var sliding =
            shape?.Sliding ?? (bucket is { } seen && SlidingLimit.IsShownBy(wait, seen) ? SlidingLimit.Of(seen, inFlight: 0, now) : null);
        return new(
            Longer(shape?.Span, wait),
            shape?.Evidence ?? default,
            sliding is null ? null : SlidingLimit.Delay(sliding, wait + Rounding, now)
        );
    }

    private static TimeSpan Longer(TimeSpan? left, TimeSpan right) => left > right ? left.Value : right;
}
