using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.RateLimit.Effect;
using static Oven.Functional.Application.Rest.Limits.RateLimit.Event;
using static Oven.Functional.Application.Rest.Limits.RateLimit.Phase;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// One Discord rate-limit bucket: lets requests go, queues them when the bucket is empty, and refills it at the reset.
/// <para>Rule 1: a bucket nobody has described lets one probe go. Rule 2: every request is charged when it is let go, so what we count
/// ourselves is exact while we are alone; an answer can only take away, because somebody else may share the bucket. Rule 3: an answer
/// left Discord between the sending of its request and its arrival, so the reset it speaks of lies in an interval; intervals that
/// overlap are one window, an earlier one is ignored. That is how answers that overtake each other never re-open a bucket.
/// Rule 4: requests without an answer when the bucket refills are charged again, since Discord may count them then.
/// Rule 5: whoever came first goes first. Rule 6: a bucket that turns out to drain steadily is planned by <see cref="SlidingLimit"/>.
/// </para>
/// </summary>
public static class RateLimit
{
    /// <summary>The machine of one bucket.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(State.Unknown, Step, Deadline);

    // Without headers there is no limit to see: parallel calls then grow by one per answer up to this.
    private const int MostUndescribed = 50;

    /// <summary>How much is known of the current window.</summary>
    public enum Phase
    {
        /// <summary>Discord has not described the bucket yet.</summary>
        Unknown,

        /// <summary>A window is running and ends at <see cref="State.ResetsBy"/>.</summary>
        Running,

        /// <summary>The last window has ended; the next one starts with the next request Discord sees.</summary>
        Fresh,
    }

    /// <summary>A bucket. A struct, because there are tens of thousands and each step makes one.</summary>
    public readonly record struct State
    {
        /// <summary>A bucket nobody has described.</summary>
        public static readonly State Unknown = new() { Limit = 1, Remaining = 1 };

        /// <summary>How much is known of the current window.</summary>
        public Phase Phase { get; init; }

        /// <summary>Requests per window.</summary>
        public int Limit { get; init; }

        /// <summary>How many more may go in this window.</summary>
        public int Remaining { get; init; }

        /// <summary>How many were let go and have not come back.</summary>
        public int InFlight { get; init; }

        /// <summary>The earliest moment at which the window can end.</summary>
        public Instant ResetsFrom { get; init; }

        /// <summary>The moment by which the window has certainly ended.</summary>
        public Instant ResetsBy { get; init; }

        /// <summary>What was learned of the bucket's shape; null for nothing.</summary>
        public BucketShape? Shape { get; init; }

        /// <summary>Who waits; null for nobody, so that an idle bucket is small.</summary>
        public Line<RequestId>? Waiting { get; init; }

        /// <summary>True where nothing is on its way, nobody waits and no window runs: forgetting it loses nothing but the limit.</summary>
        public bool IsIdle => InFlight == 0 && Waiting is null && Phase != Running;
    }

    /// <summary>What Discord says of a bucket in the headers of an answer.</summary>
    /// <param name="Limit">Requests per window.</param>
    /// <param name="Remaining">How many were left when the answer was written.</param>
    /// <param name="ResetAfter">How long the window then still ran.</param>
    public readonly record struct Description(int Limit, int Remaining, TimeSpan ResetAfter);

    /// <summary>What can happen to a bucket.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A caller wants to send.</summary>
        public sealed record Requested(RequestId Id, Instant Now) : Event;

        /// <summary>A caller that waits no longer wants to.</summary>
        public sealed record Cancelled(RequestId Id) : Event;

        /// <summary>Discord answered a request and described the bucket.</summary>
        /// <param name="Bucket">What the answer says.</param>
        /// <param name="SentAt">When the request was let go.</param>
        /// <param name="Planned">When the bucket was then planned to be empty; never for a fixed window. See <see cref="Plan"/>.</param>
        /// <param name="Now">When.</param>
        public sealed record Answered(Description Bucket, Instant SentAt, Instant Planned, Instant Now) : Event;

        /// <summary>Discord answered with success and without a word on the bucket.</summary>
        public sealed record AnsweredBare(Instant Now) : Event;

        /// <summary>Discord answered 429: nothing before the wait is over.</summary>
        public sealed record Refused(TimeSpan RetryAfter, Description? Bucket, Instant Now) : Event;

        /// <summary>A request ended without an answer; Discord may have counted it.</summary>
        public sealed record Lost(Instant Now) : Event;

        /// <summary>A request that had been let go was never sent.</summary>
        public sealed record Returned(Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What the parent must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Let this request go now.</summary>
        public sealed record Permit(RequestId Id) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            ({ Waiting: null }, Requested(var id, var now)) when CanGo(state, now) => new(Spend(state, now), [new Permit(id)]),
            (_, Requested(var id, _)) => new(Enqueue(state, id), []),
            (_, Cancelled(var id)) => new(Leave(state, id), []),
            (_, Answered(var bucket, var sentAt, var planned, var now)) => Release(
                Describe(Settle(state), bucket, sentAt, planned, now),
                now
            ),
            (_, AnsweredBare(var now)) => Release(Grow(Settle(state)), now),
            (_, Refused(var wait, var bucket, var now)) => Release(Refuse(Settle(state), wait, bucket, now), now),
            (_, Lost(var now)) => Release(Unstick(Settle(state)), now),
            (_, Returned(var now)) => Release(TakeBack(Settle(state)), now),
            (_, Ticked(var now)) when Deadline(state) <= now => Release(Refill(state, now), now),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// The end of the running window, whether or not somebody waits for it: an idle bucket is forgotten then. Where a steadily draining
    /// bucket has somebody waiting, its next place.
    /// </summary>
    public static Instant? Deadline(State state) =>
        state switch
        {
            { Phase: not Running } => null,
            { Shape.Sliding: { } sliding, Waiting: not null } => sliding.Opens,
            { Shape.Sliding: { } sliding } => sliding.EmptyBy,
            _ => state.ResetsBy,
        };

    /// <summary>How long a request that joins now would wait, by what is known; zero where nothing is.</summary>
    public static TimeSpan Wait(State state, Instant now)
    {
        var ahead = state.Waiting?.Count ?? 0;
        if (state.Phase != Running || state.Shape is null || (ahead == 0 && CanGo(state, now)))
            return TimeSpan.Zero;
        return state.Shape.Sliding is { } sliding
            ? Instant.Later(sliding.Opens, now) - now + (sliding.Interval * ahead)
            : Instant.Later(state.ResetsBy, now)
                - now
                + (state.Shape.Span * (Math.Max(0, ahead - state.Remaining) / Math.Max(1, state.Limit)));
    }

    /// <summary>When the bucket is planned to be empty; to be remembered with the request that was just let go. Never for a fixed window.</summary>
    public static Instant Plan(State state) => state.Shape?.Sliding?.Empty ?? Instant.Never;

    internal static bool CanGo(State state, Instant now) =>
        state.Shape?.Sliding is { } sliding ? sliding.Opens <= now : state.Remaining > 0;

    internal static State Spend(State state, Instant now) =>
        state.Shape?.Sliding is { } sliding
            ? state with
            {
                InFlight = state.InFlight + 1,
                Phase = Running,
                Shape = state.Shape with { Sliding = SlidingLimit.Spend(sliding, now) },
            }
            : state with
            {
                Remaining = state.Remaining - 1,
                InFlight = state.InFlight + 1,
            };

    internal static State Enqueue(State state, RequestId id) =>
        state with
        {
            Waiting = (state.Waiting ?? Line<RequestId>.Empty()).Enqueue(id),
        };

    internal static State Leave(State state, RequestId id) =>
        state with
        {
            Waiting = state.Waiting?.Leave(id) is { Count: > 0 } left ? left : null,
        };

    internal static State Settle(State state) => state with { InFlight = Math.Max(0, state.InFlight - 1) };

    internal static State Describe(State state, Description bucket, Instant sentAt, Instant planned, Instant now)
    {
        var shaped = state with { Shape = BucketShape.Learn(state.Shape, bucket, state.InFlight, planned, now) };
        if (shaped.Shape.Sliding is not null)
            return shaped with { Phase = Running, Limit = bucket.Limit, Remaining = 0 };
        var from = sentAt + (bucket.ResetAfter - BucketShape.Rounding);
        var by = now + (bucket.ResetAfter + BucketShape.Rounding);
        var described = shaped with { Limit = bucket.Limit };
        var unspent = state.Remaining + bucket.Limit - state.Limit;
        return state.Phase switch
        {
            _ when state.Shape?.Sliding is not null => Run(described, bucket.Remaining - state.InFlight, from, by), // not sliding after all
            Running when by < state.ResetsFrom => state,
            Running when from <= state.ResetsBy => described with
            {
                Remaining = Math.Max(0, Math.Min(unspent, bucket.Remaining)),
                ResetsFrom = Instant.Later(state.ResetsFrom, from),
                ResetsBy = Instant.Earlier(state.ResetsBy, by),
            },
            Fresh when from <= state.ResetsBy => Unstick(state),
            Fresh => Run(described, Math.Min(unspent, bucket.Remaining), from, by),
            _ => Run(described, bucket.Remaining - state.InFlight, from, by),
        };
    }

    internal static State Grow(State state) =>
        state.Phase == Unknown && state.Limit < MostUndescribed
            ? state with
            {
                Limit = state.Limit + 1,
                Remaining = state.Remaining + 2,
            }
            : Unstick(state);

    // The wait is a point, not an interval: no answer that is still on its way can shorten it. A wait well before the reset is the next
    // place of a bucket that drains steadily.
    internal static State Refuse(State state, TimeSpan wait, Description? bucket, Instant now)
    {
        var shape = BucketShape.Refuse(state.Shape, wait, bucket, now);
        if (shape.Sliding is not null)
            return state with { Phase = Running, Remaining = 0, Shape = shape };
        var until = now + (wait + BucketShape.Rounding);
        until = state.Phase == Running ? Instant.Later(until, state.ResetsBy) : until;
        return Run(state with { Shape = shape }, 0, until, until);
    }

    // Nothing on its way, no window that will end, nothing left: only another probe can tell more.
    internal static State Unstick(State state) =>
        state is { Phase: not Running, InFlight: 0, Remaining: 0 } && state.Shape?.Sliding is null ? state with { Remaining = 1 } : state;

    internal static State TakeBack(State state) =>
        state.Shape?.Sliding is { } sliding
            ? state with
            {
                Shape = state.Shape with { Sliding = SlidingLimit.TakeBack(sliding) },
            }
            : state with
            {
                Remaining = state.Remaining + 1,
            };

    /// <summary>Lets the window end where it has ended.</summary>
    internal static State Refill(State state, Instant now) =>
        state switch
        {
            { Phase: not Running } => state,
            { Shape.Sliding: { } sliding } => now >= sliding.EmptyBy ? state with { Phase = Fresh } : state,
            _ when now >= state.ResetsBy => Unstick(state with { Phase = Fresh, Remaining = Math.Max(0, state.Limit - state.InFlight) }),
            _ => state,
        };

    /// <summary>The next one who may go, already charged and out of the line; null where nobody may.</summary>
    internal static RequestId? Next(ref State state, Instant now)
    {
        if (state.Waiting?.First is not { } first || !CanGo(state, now))
            return null;
        state = Spend(Leave(state, first), now);
        return first;
    }

    private static Transition<State, Effect> Release(State state, Instant now)
    {
        var permits = new List<Effect>();
        while (Next(ref state, now) is { } id)
            permits.Add(new Permit(id));
        return new(state, permits.ToEquatableList());
    }

    private static State Run(State state, int remaining, Instant from, Instant by) =>
        state with
        {
            Phase = Running,
            Remaining = Math.Max(0, remaining),
            ResetsFrom = from,
            ResetsBy = by,
        };
}
