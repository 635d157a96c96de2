using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// A bucket that drains steadily instead of being refilled at once (GCRA): <c>limit</c> requests may come together, then one more per
/// interval. Such a bucket's reset-after is the time until it is empty, so it grows with every request; a fixed window's does not.
/// <para>
/// We plan when the bucket is empty by our own sendings. Discord counts later than we send, so each answer that shows a later moment
/// than was planned when its request was let go moves the whole plan by the largest difference seen.
/// </para>
/// </summary>
public static class SlidingLimit
{
    // Two answers are one slope where they agree this well on the time per request.
    private const double Agreement = 0.2;
    private const int VotesToSlide = 2;

    // Beyond these a bucket is nothing that Discord has, and multiplying would overflow.
    private const int LargestLimit = 100_000;
    private static readonly TimeSpan LongestReset = TimeSpan.FromDays(7);

    /// <summary>The plan of a bucket that is known to drain steadily.</summary>
    /// <param name="Limit">How many may come together.</param>
    /// <param name="Interval">The time in which one request drains.</param>
    /// <param name="Empty">When the bucket is empty, as planned at the sendings.</param>
    /// <param name="Lag">By how much later Discord counted than we planned, at most.</param>
    public sealed record State(int Limit, TimeSpan Interval, Instant Empty, TimeSpan Lag)
    {
        /// <summary>When the bucket is certainly empty.</summary>
        public Instant EmptyBy => Empty + Lag;

        /// <summary>When the next request fits.</summary>
        public Instant Opens => EmptyBy + (Interval - (Interval * Limit));
    }

    /// <summary>What the answers so far say about the shape of a bucket.</summary>
    /// <param name="Used">How much of the limit the last answer showed as used.</param>
    /// <param name="ResetAfter">The reset it spoke of.</param>
    /// <param name="Votes">How many answers in a row lie on one slope.</param>
    public readonly record struct Evidence(int Used, TimeSpan ResetAfter, int Votes)
    {
        /// <summary>True where the bucket is taken to drain steadily.</summary>
        public bool IsConclusive => Votes >= VotesToSlide;
    }

    /// <summary>One more answer: does more use come with a later reset, in proportion?</summary>
    public static Evidence Weigh(Evidence evidence, RateLimit.Description bucket)
    {
        if (bucket.Remaining < 0 || bucket.Remaining >= bucket.Limit || bucket.Limit > LargestLimit || bucket.ResetAfter > LongestReset)
            return default;
        var used = bucket.Limit - bucket.Remaining;
        if (used <= evidence.Used || evidence.Used == 0 || evidence.ResetAfter <= TimeSpan.Zero)
            return new(used, bucket.ResetAfter, used <= evidence.Used ? evidence.Votes : 0);
        var (before, now) = (evidence.ResetAfter / evidence.Used, bucket.ResetAfter / used);
        var agree = bucket.ResetAfter > evidence.ResetAfter && Math.Abs((now - before) / before) <= Agreement;
        return new(used, bucket.ResetAfter, agree ? evidence.Votes + 1 : 0);
    }

    /// <summary>True where a refusal shows a bucket that drains steadily: its next place comes well before its reset.</summary>
    public static bool IsShownBy(TimeSpan retryAfter, RateLimit.Description bucket) =>
        bucket.Limit is > 1 and <= LargestLimit
        && bucket.ResetAfter <= LongestReset
        && retryAfter > TimeSpan.Zero
        && bucket.ResetAfter > retryAfter * 2;

    /// <summary>The plan by one answer, with what is on its way added.</summary>
    public static State Of(RateLimit.Description bucket, int inFlight, Instant now) =>
        new(
            bucket.Limit,
            PerRequest(bucket),
            now + (bucket.ResetAfter + (PerRequest(bucket) * Math.Min(inFlight, LargestLimit))),
            TimeSpan.Zero
        );

    /// <summary>One more request was let go. A bucket that was empty starts a new plan.</summary>
    public static State Spend(State state, Instant now) =>
        state.EmptyBy <= now
            ? state with
            {
                Empty = now + state.Interval,
                Lag = TimeSpan.Zero,
            }
            : state with
            {
                Empty = state.Empty + state.Interval,
            };

    /// <summary>A request that had been let go was never sent.</summary>
    public static State TakeBack(State state) =>
        state.Empty.SinceStart > state.Interval ? state with { Empty = state.Empty + -state.Interval } : state;

    /// <summary>An answer to a request that was to leave the bucket empty at <paramref name="planned"/>; never where nothing was planned, which moves nothing.</summary>
    public static State Correct(State state, RateLimit.Description bucket, Instant planned, Instant now) =>
        state with
        {
            Lag = Longer(state.Lag, now + bucket.ResetAfter - planned),
            Interval = Longer(state.Interval, PerRequest(bucket)), // the fuller the bucket, the more exact
        };

    /// <summary>Refused after all: nothing before the wait is over.</summary>
    public static State Delay(State state, TimeSpan wait, Instant now) =>
        state.Opens >= now + wait ? state : state with { Lag = state.Lag + (now + wait - state.Opens) };

    /// <summary>True where an answer can come from a bucket of this shape.</summary>
    public static bool Fits(State state, RateLimit.Description bucket)
    {
        var requests = bucket.ResetAfter / state.Interval;
        var used = bucket.Limit - bucket.Remaining;
        return bucket.Limit == state.Limit && requests > used - 1.5 && requests < used + 0.5;
    }

    private static TimeSpan PerRequest(RateLimit.Description bucket) => bucket.ResetAfter / Math.Max(1, bucket.Limit - bucket.Remaining);

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
