using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Laws;

/// <summary>How REST work ends: callers give up, and what is on its way comes back without an answer.</summary>
public static class RestEndings
{
    public static IEnumerable<RateLimit.Event> Of(RateLimit.State state) =>
        [
            .. (state.Waiting?.ToArray() ?? []).Select(static id => new RateLimit.Event.Cancelled(id)),
            .. Enumerable.Repeat(new RateLimit.Event.Lost(Instant.Zero), state.InFlight),
        ];

    public static IEnumerable<GlobalLimit.Event> Of(GlobalLimit.State state) =>
        (state.Waiting?.ToArray() ?? []).Select(static id => new GlobalLimit.Event.Cancelled(id));

    public static IEnumerable<RequestGate.Event> Of(RequestGate.State state) =>
        [
            .. state.Books.Waiters.Select(static waiter => new RequestGate.Event.Cancelled(waiter.Key, Instant.Zero)),
            .. state
                .Buckets.OrderByDescending(static bucket => bucket.Value.MovedTo)
                .SelectMany(static bucket => Lost(bucket.Key, bucket.Value)),
        ];

    public static IEnumerable<Hold.Event> Of(Hold.State state) =>
        [
            .. (state.Waiting?.ToArray() ?? []).Append(state.Trying ?? default).Select(static id => new Hold.Event.Ended(id, Instant.Zero)),
            .. (state.Waiting?.ToArray() ?? []).Select(static id => new Hold.Event.Ended(id, Instant.Zero)),
        ];

    public static IEnumerable<Safeguard.Event> Of(Safeguard.State state) =>
        (state.Waiting?.ToArray() ?? []).Select(static id => new Safeguard.Event.Cancelled(id));

    private static IEnumerable<RequestGate.Event> Lost(int number, Bucket bucket)
    {
        var call = new Call(new RequestId(0), bucket.Identity?.Routes[0] ?? default) { IsExempt = true };
        var lost = new RequestGate.Event.Failed(new(call, number, 1, 0, Instant.Zero, Instant.Zero), Fate.Abandoned, Instant.Zero, 0);
        return Enumerable.Repeat(lost, bucket.Limit.InFlight);
    }
}
