using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Limits.RateLimit.Effect;
using static Oven.Functional.Application.Rest.Limits.RateLimit.Event;
using static Oven.Functional.Application.Rest.Limits.RateLimit.Phase;

namespace Oven.Functional.Application.Rest.Limits;

/// <summary>
/// One Discord rate-limit bucket: lets requests go, queues them when the bucket is empty, and refills it at the reset.
/// <para>
/// Rule 1: a bucket nobody has described lets one probe go. Rule 2: every request is charged when it is let go, so what we count
/// ourselves is exact while we are alone; an answer can only take away, because somebody else may share the bucket. Rule 3: an answer
/// left Discord between the sending of its request and its arrival, so the reset it speaks of lies in an interval; intervals that
/// overlap are one window, an earlier one is ignored. That is how answers that overtake each other never re-open a bucket.
/// Rule 4: requests without an answer when the bucket refills are charged again, since Discord may count them then.
/// Rule 5: whoever came first goes first.
/// </para>
/// </summary>
public static class RateLimit
{
    /// <summary>The machine of one bucket.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(State.Unknown, Step, Deadline);

    // Discord gives milliseconds; what it cut off must not make us early.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    // Without headers Discord shows no limit; parallel calls then grow by one per answer up to this.
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

        /// <summary>The longest time to a reset that was seen: about the length of a window.</summary>
        public TimeSpan Span { get; init; }

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
        public sealed record Requested(RequestId Id) : Event;

        /// <summary>A caller that waits no longer wants to.</summary>
        public sealed record Cancelled(RequestId Id) : Event;

        /// <summary>Discord answered a request and described the bucket.</summary>
        public sealed record Answered(Description Bucket, Instant SentAt, Instant Now) : Event;

        /// <summary>Discord answered with success and without a word on the bucket.</summary>
        public sealed record AnsweredBare : Event;

        /// <summary>Discord answered 429: nothing before the wait is over.</summary>
        public sealed record Refused(TimeSpan RetryAfter, Instant Now) : Event;

        /// <summary>A request ended without an answer; Discord may have counted it.</summary>
        public sealed record Lost : Event;

        /// <summary>A request that had been let go was never sent.</summary>
        public sealed record Returned : Event;

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
            ({ Remaining: > 0, Waiting: null }, Requested(var id)) => new(Spend(state), [new Permit(id)]),
            (_, Requested(var id)) => new(Enqueue(state, id), []),
            (_, Cancelled(var id)) => new(Leave(state, id), []),
            (_, Answered(var bucket, var sentAt, var now)) => Release(Describe(Settle(state), bucket, sentAt, now)),
            (_, AnsweredBare) => Release(Grow(Settle(state))),
            (_, Refused(var wait, var now)) => Release(Refuse(Settle(state), wait, now)),
            (_, Lost) => Release(Unstick(Settle(state))),
            (_, Returned) => Release(TakeBack(state)),
            ({ Phase: Running }, Ticked(var now)) when now >= state.ResetsBy => Release(Refill(state)),
            (_, Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>The end of the running window, whether or not somebody waits for it: an idle bucket is forgotten then.</summary>
    public static Instant? Deadline(State state) => state.Phase == Running ? state.ResetsBy : null;

    /// <summary>How long a request that joins now would wait, by what is known; zero where nothing is.</summary>
    public static TimeSpan Wait(State state, Instant now)
    {
        if (state.Phase != Running || (state.Remaining > 0 && state.Waiting is null))
            return TimeSpan.Zero;
        var ahead = (state.Waiting?.Count ?? 0) - state.Remaining;
        var toReset = state.ResetsBy > now ? state.ResetsBy - now : TimeSpan.Zero;
        return toReset + (state.Span * Math.Max(0, ahead / Math.Max(1, state.Limit)));
    }

    internal static State Spend(State state) => state with { Remaining = state.Remaining - 1, InFlight = state.InFlight + 1 };

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

    internal static State Describe(State state, Description bucket, Instant sentAt, Instant now)
    {
        var from = sentAt + (bucket.ResetAfter - Rounding);
        var by = now + (bucket.ResetAfter + Rounding);
        var described = state with { Limit = bucket.Limit, Span = Longer(state.Span, bucket.ResetAfter) };
        var unspent = state.Remaining + bucket.Limit - state.Limit;
        return state.Phase switch
        {
            Running when by < state.ResetsFrom => state,
            Running when from <= state.ResetsBy => described with
            {
                Remaining = Positive(Math.Min(unspent, bucket.Remaining)),
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

    // The wait is a point, not an interval: no answer that is still on its way can shorten it.
    internal static State Refuse(State state, TimeSpan wait, Instant now)
    {
        var until = now + (wait + Rounding);
        return state.Phase == Running && state.ResetsBy > until
            ? state with
            {
                Remaining = 0,
            }
            : Run(state with { Span = Longer(state.Span, wait) }, 0, until, until);
    }

    // Nothing on its way, no window that will end, nothing left: only another probe can tell more.
    internal static State Unstick(State state) =>
        state is { Phase: not Running, InFlight: 0, Remaining: 0 } ? state with { Remaining = 1 } : state;

    internal static State TakeBack(State state) => Settle(state) with { Remaining = state.Remaining + 1 };

    internal static State Refill(State state) => Unstick(state with { Phase = Fresh, Remaining = Positive(state.Limit - state.InFlight) });

    /// <summary>The next one who may go, already charged and out of the line; null where nobody may.</summary>
    internal static RequestId? Next(ref State state)
    {
        if (state is not { Remaining: > 0, Waiting.First: { } first })
            return null;
        state = Spend(Leave(state, first));
        return first;
    }

    private static Transition<State, Effect> Release(State state)
    {
        var permits = new List<Effect>();
        while (Next(ref state) is { } id)
            permits.Add(new Permit(id));
        return new(state, permits.ToEquatableList());
    }

    private static State Run(State state, int remaining, Instant from, Instant by) =>
        state with
        {
            Phase = Running,
            Remaining = Positive(remaining),
            ResetsFrom = from,
            ResetsBy = by,
        };

    private static int Positive(int count) => Math.Max(0, count);

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
