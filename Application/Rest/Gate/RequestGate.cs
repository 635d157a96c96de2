using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Application.Rest.Retry;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate.Effect;
using static Oven.Functional.Application.Rest.Gate.RequestGate.Event;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>
/// Decides when every REST request of a bot goes out, and whether it goes out again. A request passes its bucket, then the global
/// limit, then it is sent; what it was charged to travels with it as a <see cref="Permit"/> and comes back with its outcome.
/// <para>
/// Rule 1: a request never waits longer than its caller allows; where the wait is known to be longer, it fails at once and says so.
/// Rule 2: within a bucket the order of arrival is kept, also by requests that are sent again. Rule 3: a bucket that nobody uses is
/// forgotten a minute after its reset, so the state of an idle gate is small again.
/// Rule 4: every request ends in exactly one <see cref="Effect.Deliver"/> or <see cref="Effect.Fail"/>.
/// </para>
/// </summary>
public static class RequestGate
{
    /// <summary>The machine. Its state is used by one thread, so every host starts from an <see cref="Empty"/> of its own.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(Empty(), Step, Deadline);

    private static readonly TimeSpan KeepIdleBucket = TimeSpan.FromMinutes(1);
    private const int MostRefusals = 10;

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
            Requested(var call, var now) when state.Books.Waiters.Contains(call.Id) => Turn.Of(state, now).End(),
            Requested(var call, var now) => Turn.Of(state, now).Arrive(call),
            Cancelled(var id, var now) => Turn.Of(state, now).Cancel(id),
            Answered(var permit, var answer, var now, var roll) => Turn.Of(state, now).Answer(permit, answer, roll),
            Failed(var permit, var fate, var now, var roll) => Turn.Of(state, now).Lose(permit, fate, roll),
            Ticked(var now) when Deadline(state) <= now => Turn.Of(state, now).Wake(),
            Ticked => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>The earliest of all alarms and the global limit's next slot.</summary>
    public static Instant? Deadline(State state) =>
        (state.Books.Agenda.First?.At, GlobalLimit.Deadline(state.Global)) switch
        {
            ({ } alarm, { } slot) => Instant.Earlier(alarm, slot),
            (var alarm, var slot) => alarm ?? slot,
        };

    /// <summary>One step under way: the parts of the state while they change, and the effects so far. Lives on the stack.</summary>
    private ref struct Turn
    {
        private readonly Instant _now;
        private LinearMap<int, Bucket> _buckets;
        private GlobalLimit.State _global;
        private long _arrivals;
        private Books _books;
        private Effect? _first;
        private List<Effect>? _all;

        private Turn(State state, Instant now) =>
            (_buckets, _global, _arrivals, _books, _now) = (state.Buckets, state.Global, state.Arrivals, state.Books, now);

        public static Turn Of(State state, Instant now) => new(state, now);

        public readonly Transition<State, Effect> End() =>
            new(
                new(_buckets, _global, _arrivals, _books),
                (_all, _first) switch
                {
                    ({ } all, _) => all.ToEquatableList(),
                    (null, { } only) => [only],
                    _ => [],
                }
            );

        public Transition<State, Effect> Arrive(Call call)
        {
            Enter(new(call, _arrivals++, Attempt: 1, Stage.Queued, Bucket: 0));
            return End();
        }

        public Transition<State, Effect> Cancel(RequestId id)
        {
            Drop(id);
            Emit(new Fail(id, new OvenError.Cancelled()));
            PumpGlobal();
            return End();
        }

        public Transition<State, Effect> Answer(Permit permit, Answer answer, double roll)
        {
            SettleGlobal(permit);
            var number = Discovery.Learn(ref _buckets, ref _books, Return(permit), permit.Call.Route, answer.Bucket);
            if (_buckets.TryGet(number, out var bucket))
                Store(number, bucket with { Limit = Describe(bucket.Limit, permit, answer) });
            if (answer.Scope == RateLimitScope.Global)
                _global = GlobalLimit.Stop(_global, answer.RetryAfter ?? TimeSpan.Zero, _now);
            if (answer.Status == 429)
                Refuse(permit, answer);
            else
                Finish(permit, Backoff.AfterAnswer(permit, answer, _now, roll));
            Pump(number);
            PumpGlobal();
            return End();
        }

        public Transition<State, Effect> Lose(Permit permit, Fate fate, double roll)
        {
            SettleGlobal(permit);
            var number = Return(permit);
            if (_buckets.TryGet(number, out var bucket))
                Store(number, bucket with { Limit = RateLimit.Unstick(bucket.Limit) });
            if (fate != Fate.Abandoned)
                Finish(permit, Backoff.AfterFailure(permit, fate, _now, roll));
            Pump(number);
            PumpGlobal();
            return End();
        }

        public Transition<State, Effect> Wake()
        {
            while (_books.Agenda.First is { } due && due.At <= _now)
            {
                if (due.Key.Kind == AlarmKind.Bucket)
                    WakeBucket((int)due.Key.Number);
                else
                    WakeRequest(new(due.Key.Number));
            }
            PumpGlobal();
            return End();
        }

        private void WakeBucket(int number)
        {
            var alarm = new Alarm(AlarmKind.Bucket, number);
            if (!_buckets.TryGet(number, out var bucket))
                _books = _books with { Agenda = _books.Agenda.Remove(alarm) };
            else if (bucket.Limit.IsIdle)
                Discovery.Forget(ref _buckets, ref _books, number);
            else
            {
                _books = _books with { Agenda = _books.Agenda.Set(alarm, _now + KeepIdleBucket) };
                if (bucket.Limit.Phase == RateLimit.Phase.Running)
                    _buckets = _buckets.Set(number, bucket with { Limit = RateLimit.Refill(bucket.Limit) });
                Pump(number);
            }
        }

        private void WakeRequest(RequestId id)
        {
            if (!_books.Waiters.TryGet(id, out var waiter))
                _books = _books with { Agenda = _books.Agenda.Remove(new(AlarmKind.Request, id.Value)) };
            else if (waiter.Call.Deadline <= _now)
            {
                var (scope, wait) = WaitOf(waiter);
                Drop(id);
                Emit(new Fail(id, new OvenError.RateLimited(scope, wait)));
            }
            else
            {
                Drop(id);
                Enter(waiter with { Stage = Stage.Queued });
            }
        }

        // Stage 1: the bucket.
        private void Enter(Waiter waiter)
        {
            var call = waiter.Call;
            if (call.HasNoBucket)
            {
                Admit(waiter);
                return;
            }
            if (!call.IsExempt && GlobalLimit.Opens(_global) is var opens && opens > call.Deadline)
            {
                Emit(new Fail(call.Id, new OvenError.RateLimited(RateLimitScope.Global, opens - _now)));
                return;
            }
            var number = Discovery.Find(ref _buckets, ref _books, call.Route, out var bucket);
            if (bucket.Limit is { Remaining: > 0, Waiting: null })
            {
                _buckets = _buckets.Set(number, bucket with { Limit = RateLimit.Spend(bucket.Limit) });
                Admit(waiter with { Bucket = number });
            }
            else if (RateLimit.Wait(bucket.Limit, _now) is var wait && _now + wait > call.Deadline)
                Emit(new Fail(call.Id, new OvenError.RateLimited(RateLimitScope.User, wait)));
            else
            {
                var limit = waiter.Attempt == 1 ? RateLimit.Enqueue(bucket.Limit, call.Id) : InOrder(bucket.Limit, waiter);
                _buckets = _buckets.Set(number, bucket with { Limit = limit });
                Wait(waiter, call.Deadline);
            }
        }

        // Who is sent again stands where it would stand had it never left; at most as many are before it as were on their way.
        private readonly RateLimit.State InOrder(RateLimit.State limit, Waiter waiter)
        {
            foreach (var other in limit.Waiting ?? Line<RequestId>.Empty())
                if (_books.Waiters.TryGet(other, out var ahead) && ahead.Arrival > waiter.Arrival)
                    return limit with { Waiting = limit.Waiting!.EnqueueBefore(waiter.Call.Id, other) };
            return RateLimit.Enqueue(limit, waiter.Call.Id);
        }

        // Stage 2: the global limit.
        private void Admit(Waiter waiter)
        {
            var call = waiter.Call;
            if (call.IsExempt || GlobalLimit.TryTake(ref _global, _now))
                Send(waiter);
            else
            {
                _global = GlobalLimit.Enqueue(_global, call.Id);
                Wait(waiter with { Stage = Stage.Admitted }, call.Deadline);
            }
        }

        // Stage 3: on its way.
        private void Send(Waiter waiter) => Emit(new Send(new(waiter.Call, waiter.Bucket, waiter.Attempt, waiter.Arrival, _now)));

        private void Pump(int number)
        {
            if (!_buckets.TryGet(number, out var bucket))
                return;
            var limit = bucket.Limit;
            var admitted = RateLimit.Next(ref limit);
            if (admitted is null)
                return;
            for (; admitted is { } id; admitted = RateLimit.Next(ref limit))
                if (Take(id) is { } waiter)
                    Admit(waiter with { Bucket = number });
            _buckets = _buckets.Set(number, bucket with { Limit = limit });
        }

        private void PumpGlobal()
        {
            while (GlobalLimit.Next(ref _global, _now) is { } id)
                if (Take(id) is { } waiter)
                    Send(waiter);
        }

        private void Finish(Permit permit, Instant? again)
        {
            if (again is { } at)
                Wait(new(permit.Call, permit.Arrival, permit.Attempt + 1, Stage.Resting, Bucket: 0), at);
            else
                Emit(new Deliver(permit.Call.Id));
        }

        private void Refuse(Permit permit, Answer answer)
        {
            var wait = answer.RetryAfter ?? TimeSpan.Zero;
            if (permit.Attempt >= MostRefusals)
                Emit(new Deliver(permit.Call.Id));
            else if (_now + wait > permit.Call.Deadline)
                Emit(new Fail(permit.Call.Id, new OvenError.RateLimited(answer.Scope ?? RateLimitScope.User, wait)));
            else
                Enter(new(permit.Call, permit.Arrival, permit.Attempt + 1, Stage.Queued, Bucket: 0));
        }

        private readonly RateLimit.State Describe(RateLimit.State limit, Permit permit, Answer answer) =>
            answer switch
            {
                { Scope: RateLimitScope.User } => RateLimit.Refuse(
                    limit,
                    answer.RetryAfter ?? answer.Limits?.ResetAfter ?? TimeSpan.Zero,
                    _now
                ),
                { Limits: { } described } => RateLimit.Describe(limit, described, permit.At, _now),
                { Status: < 300 } => RateLimit.Grow(limit),
                _ => RateLimit.Unstick(limit),
            };

        private void Wait(Waiter waiter, Instant until) =>
            _books = _books with
            {
                Waiters = _books.Waiters.Set(waiter.Call.Id, waiter),
                Agenda = _books.Agenda.Set(new(AlarmKind.Request, waiter.Call.Id.Value), Instant.Earlier(until, waiter.Call.Deadline)),
            };

        private Waiter? Take(RequestId id)
        {
            if (!_books.Waiters.TryGet(id, out var waiter))
                return null;
            _books = _books with { Waiters = _books.Waiters.Remove(id), Agenda = _books.Agenda.Remove(new(AlarmKind.Request, id.Value)) };
            return waiter;
        }

        // Takes a request out of wherever it waits and gives back what it was charged.
        private void Drop(RequestId id)
        {
            if (Take(id) is not { } waiter)
                return;
            if (waiter.Stage == Stage.Admitted)
            {
                _global = GlobalLimit.Leave(_global, id);
                TakeBack(waiter.Bucket);
            }
            else if (waiter.Stage == Stage.Queued && _books.Routes.TryGet(waiter.Call.Route, out var number))
            {
                _buckets.TryGet(number, out var bucket);
                _buckets = _buckets.Set(number, bucket with { Limit = RateLimit.Leave(bucket.Limit, id) });
            }
        }

        private void TakeBack(int charged)
        {
            var number = Discovery.Settle(ref _buckets, charged);
            if (!_buckets.TryGet(number, out var bucket))
                return;
            _buckets = _buckets.Set(number, bucket with { Limit = bucket.Limit with { Remaining = bucket.Limit.Remaining + 1 } });
            Pump(number);
        }

        private void SettleGlobal(Permit permit)
        {
            if (!permit.Call.IsExempt)
                _global = GlobalLimit.Settle(_global, permit.At, _now);
        }

        private int Return(Permit permit) => Discovery.Settle(ref _buckets, permit.Bucket);

        private void Store(int number, Bucket bucket)
        {
            _buckets = _buckets.Set(number, bucket);
            if (bucket.Limit.Phase == RateLimit.Phase.Running)
                _books = _books with { Agenda = _books.Agenda.Set(new(AlarmKind.Bucket, number), bucket.Limit.ResetsBy) };
            else if (bucket.Limit is { IsIdle: true, Phase: RateLimit.Phase.Unknown })
                Discovery.Forget(ref _buckets, ref _books, number);
        }

        private readonly (RateLimitScope Scope, TimeSpan Wait) WaitOf(Waiter waiter) =>
            waiter.Stage == Stage.Admitted ? (RateLimitScope.Global, GlobalLimit.Opens(_global) - _now)
            : _books.Routes.TryGet(waiter.Call.Route, out var number) && _buckets.TryGet(number, out var bucket)
                ? (RateLimitScope.User, RateLimit.Wait(bucket.Limit, _now))
            : (RateLimitScope.User, TimeSpan.Zero);

        private void Emit(Effect effect)
        {
            if (_first is null)
                _first = effect;
            else
                (_all ??= [_first]).Add(effect);
        }
    }
}
