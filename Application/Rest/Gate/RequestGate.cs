using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate.Event;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>
/// Decides when every REST request of a bot goes out, and whether it goes out again. A request passes the holds of its route, its
/// bucket, the safeguard and the global limit, then it is sent; what it was charged to travels with it as a <see cref="Permit"/> and comes
/// back with its outcome. Each station is a machine of its own; this one leads requests from one to the next (see <c>Turn</c>).
/// <para>
/// Rule 1: a request never waits longer than its caller allows; where the wait is known to be longer, it fails at once and says so.
/// Rule 2: within a bucket the order of arrival is kept, also by requests that are sent again. Rule 3: a bucket that nobody uses is
/// forgotten a minute after its reset, so the state of an idle gate is small again. Rule 4: what Discord has said is gone for good (a
/// token, a webhook) is not asked again. Rule 5: every request ends in exactly one <see cref="Effect.Deliver"/> or <see cref="Effect.Fail"/>.
/// </para>
/// </summary>
public static class RequestGate
{
    /// <summary>The machine. Its state is used by one thread, so every host starts from an <see cref="Empty"/> of its own.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(Empty(), Step, Deadline);

    /// <summary>Nothing known, nobody waiting.</summary>
    /// <param name="perSecond">Discord's global limit; higher for very large bots by agreement.</param>
    public static State Empty(int perSecond = 50) => new(LinearMap<int, Bucket>.Empty(), GlobalLimit.State.Of(perSecond), 0, Books.Empty());

    /// <summary>The gate.</summary>
    /// <param name="Buckets">Every live bucket by its number.</param>
    /// <param name="Global">The bot-wide limit.</param>
    /// <param name="Arrivals">How many requests have arrived.</param>
    /// <param name="Books">Everything that changes less often.</param>
    public sealed record State(LinearMap<int, Bucket> Buckets, GlobalLimit.State Global, long Arrivals, Books Books);

    /// <summary>What can happen to a request.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>A caller wants to send.</summary>
        public sealed record Requested(Call Call, Instant Now) : Event;

        /// <summary>A caller no longer wants to.</summary>
        public sealed record Cancelled(RequestId Id, Instant Now) : Event;

        /// <summary>Discord answered.</summary>
        /// <param name="Permit">What was sent.</param>
        /// <param name="Answer">What came back.</param>
        /// <param name="Now">When.</param>
        /// <param name="Roll">A random number in [0, 1), for the backoff.</param>
        public sealed record Answered(Permit Permit, Answer Answer, Instant Now, double Roll) : Event;

        /// <summary>A request ended without an answer.</summary>
        /// <param name="Permit">What was sent.</param>
        /// <param name="Fate">What may have become of it.</param>
        /// <param name="Now">When.</param>
        /// <param name="Roll">A random number in [0, 1), for the backoff.</param>
        public sealed record Failed(Permit Permit, Fate Fate, Instant Now, double Roll) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What the shell must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Send this request now; its outcome comes back as an event with the same permit.</summary>
        public sealed record Send(Permit Permit) : Effect;

        /// <summary>What came back last is the request's result.</summary>
        public sealed record Deliver(RequestId Id) : Effect;

        /// <summary>The request's result is this error.</summary>
        public sealed record Fail(RequestId Id, OvenError Error) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Requested(var call, var now) when state.Books.Waiters.Contains(call.Id) => new Turn(state, now).End(),
            Requested(var call, var now) => new Turn(state, now).Arrive(call),
            Cancelled(var id, var now) => new Turn(state, now).Cancel(id),
            Answered(var permit, var answer, var now, var roll) => new Turn(state, now).Answer(permit, answer, roll),
            Failed(var permit, var fate, var now, var roll) => new Turn(state, now).Lose(permit, fate, roll),
            Ticked(var now) when Deadline(state) <= now => new Turn(state, now).Wake(),
            Ticked => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>The earliest of all alarms, the safeguard, and the global limit's next slot.</summary>
    public static Instant? Deadline(State state)
    {
        var first = Instant.Earlier(
            Instant.Earlier(state.Books.Agenda.First?.At ?? Instant.Never, GlobalLimit.Deadline(state.Global) ?? Instant.Never),
            Instant.Earlier(Safeguard.Deadline(state.Books.Safeguard) ?? Instant.Never, state.Books.DeadWebhooks.Deadline ?? Instant.Never)
        );
        return first == Instant.Never ? null : first;
    }
}
