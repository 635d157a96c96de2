using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate.Effect;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>
/// One step of the <see cref="RequestGate"/> under way: the parts of its state while they change, and the effects so far. It lives on
/// the stack, so that letting a request go costs no more than the new state. This file leads requests forward through the stations;
/// <c>Turn.Waiting.cs</c> keeps those who wait at one, and <c>Turn.Outcomes.cs</c> deals with what comes back.
/// </summary>
internal ref partial struct Turn
{
    private static readonly TimeSpan KeepIdleBucket = TimeSpan.FromMinutes(1);

    private readonly Instant _now;
    private LinearMap<int, Bucket> _buckets;
    private GlobalLimit.State _global;
    private long _arrivals;
    private Books _books;
    private RequestGate.Effect? _first;
    private List<RequestGate.Effect>? _all;
    private Queue<(HoldKey Key, RequestId Id)>? _ended;

    /// <summary>Begins a step.</summary>
    public Turn(RequestGate.State state, Instant now) =>
        (_buckets, _global, _arrivals, _books, _now) = (state.Buckets, state.Global, state.Arrivals, state.Books, now);

    /// <summary>Ends the step.</summary>
    public readonly Transition<RequestGate.State, RequestGate.Effect> End() =>
        new(
            new(_buckets, _global, _arrivals, _books),
            (_all, _first) switch
            {
                ({ } all, _) => all.ToEquatableList(),
                (null, { } only) => [only],
                _ => [],
            }
        );

    /// <summary>A new request.</summary>
    public Transition<RequestGate.State, RequestGate.Effect> Arrive(Call call)
    {
        Enter(new(call, _arrivals++, attempt: 1, Stage.Queued));
        PumpHolds();
        return End();
    }

    /// <summary>A caller gave up.</summary>
    public Transition<RequestGate.State, RequestGate.Effect> Cancel(RequestId id)
    {
        Drop(id);
        Emit(new Fail(id, new OvenError.Cancelled()));
        PumpAll();
        return End();
    }

    /// <summary>Time has come for somebody.</summary>
    public Transition<RequestGate.State, RequestGate.Effect> Wake()
    {
        while (_books.Agenda.First is { } due && due.At <= _now)
        {
            if (due.Key.Kind == AlarmKind.Bucket)
                WakeBucket((int)due.Key.Number);
            else if (due.Key.Kind == AlarmKind.Hold)
                WakeHold(due.Key);
            else
                WakeRequest(new(due.Key.Number));
        }
        if (_books.DeadWebhooks.Deadline <= _now)
            _books = _books with { DeadWebhooks = _books.DeadWebhooks.Forget(_now) };
        if (Safeguard.Deadline(_books.Safeguard) <= _now)
            Guard(new Safeguard.Event.Ticked(_now));
        PumpAll();
        return End();
    }

    // The way in: what cannot succeed in time fails here, before it costs anything.
    private void Enter(Waiter waiter)
    {
        var call = waiter.Call;
        if (Refusal(call) is { } error)
            Emit(new Fail(call.Id, error));
        else if (_books.Holds.Count > 0 && HeldBack(call) is { } key)
            StepHold(key, new Hold.Event.Requested(call.Id, _now), waiter);
        else
            EnterBucket(waiter);
    }

    private readonly OvenError? Refusal(Call call) =>
        call switch
        {
            { Token: > 0 } when call.Token <= _books.DeadTokens => new OvenError.Unauthorized(),
            { HasWebhookToken: true } when _books.DeadWebhooks.Contains(call.Route.Major) => new OvenError.NotFound(
                10015,
                "Discord has said before that this webhook is gone."
            ),
            _ when !_books.Safeguard.IsOpen && Safeguard.Opens(_books.Safeguard) is var opens && opens > call.Deadline =>
                new OvenError.RateLimited(RateLimitScope.Address, opens - _now),
            { IsExempt: false } when GlobalLimit.Opens(_global) is var opens && opens > call.Deadline => new OvenError.RateLimited(
                RateLimitScope.Global,
                opens - _now
            ),
            _ => null,
        };

    // Station 1: holds, which few routes ever have.
    private readonly HoldKey? HeldBack(Call call)
    {
        var shared = new HoldKey(call.Route, null);
        if (_books.Holds.Contains(shared))
            return shared;
        var part = new HoldKey(call.Route, call.Fields);
        return _books.Holds.Contains(part) ? part : null;
    }

    private void StepHold(HoldKey key, Hold.Event @event, Waiter? waiter = null)
    {
        if (!_books.Holds.TryGet(key, out var numbered))
            return;
        var (state, permits) = Hold.Step(numbered.State, @event);
        SetHold(key, numbered with { State = state });
        if (waiter is { } asking && permits.IsEmpty)
            WaitOrFail(asking with { Stage = Stage.Held }, RateLimitScope.Shared, state.Until - _now);
        foreach (var effect in permits)
            if (effect is Hold.Effect.Permit(var id) && (Take(id) ?? waiter) is { } next)
                EnterBucket(next);
    }

    private void SetHold(HoldKey key, NumberedHold hold)
    {
        var alarm = new Alarm(AlarmKind.Hold, hold.Number);
        _books = hold.State.IsOver(_now)
            ? _books with
            {
                Holds = _books.Holds.Remove(key),
                HoldKeys = _books.HoldKeys.Remove(hold.Number),
                Agenda = _books.Agenda.Remove(alarm),
            }
            : _books with
            {
                Holds = _books.Holds.Set(key, hold),
                HoldKeys = _books.HoldKeys.Set(hold.Number, key),
                Agenda = _books.Agenda.Set(alarm, hold.State.Trying is null ? hold.State.Until : Instant.Never),
            };
    }

    private void WakeHold(Alarm alarm)
    {
        if (_books.HoldKeys.TryGet(alarm.Number, out var key))
            StepHold(key, new Hold.Event.Ticked(_now));
        else
            _books = _books with { Agenda = _books.Agenda.Remove(alarm) };
    }

    // Station 2: the bucket.
    private void EnterBucket(Waiter waiter)
    {
        var call = waiter.Call;
        if (call.HasNoBucket)
        {
            EnterSafeguard(waiter);
            return;
        }
        var number = Discovery.Find(ref _buckets, ref _books, call.Route, out var bucket);
        bucket = bucket with { Limit = RateLimit.Refill(bucket.Limit, _now) };
        if (bucket.Limit.Waiting is null && RateLimit.CanGo(bucket.Limit, _now))
        {
            var spent = RateLimit.Spend(bucket.Limit, _now);
            _buckets = _buckets.Set(number, bucket with { Limit = spent });
            EnterSafeguard(waiter with { Bucket = number, Planned = RateLimit.Plan(spent) });
        }
        else if (WaitOrFail(waiter with { Stage = Stage.Queued }, RateLimitScope.User, RateLimit.Wait(bucket.Limit, _now)))
            Store(
                number,
                bucket with
                {
                    Limit = waiter.Attempt == 1 ? RateLimit.Enqueue(bucket.Limit, call.Id) : InOrder(bucket.Limit, waiter),
                }
            );
        else
            Unstick(number);
    }

    // Who is sent again stands where it would stand had it never left; at most as many are before it as were on their way.
    private readonly RateLimit.State InOrder(RateLimit.State limit, Waiter waiter)
    {
        foreach (var other in limit.Waiting ?? Line<RequestId>.Empty())
            if (_books.Waiters.TryGet(other, out var ahead) && ahead.Arrival > waiter.Arrival)
                return limit with { Waiting = limit.Waiting!.EnqueueBefore(waiter.Call.Id, other) };
        return RateLimit.Enqueue(limit, waiter.Call.Id);
    }

    private void Pump(int number)
    {
        if (!_buckets.TryGet(number, out var bucket) || bucket.Limit.Waiting is null)
            return;
        var limit = bucket.Limit;
        while (RateLimit.Next(ref limit, _now) is { } id)
            if (Take(id) is { } waiter)
                EnterSafeguard(waiter with { Bucket = number, Planned = RateLimit.Plan(limit) });
        Store(number, bucket with { Limit = limit });
    }

    private void WakeBucket(int number)
    {
        var alarm = new Alarm(AlarmKind.Bucket, number);
        if (!_buckets.TryGet(number, out var bucket))
        {
            _books = _books with { Agenda = _books.Agenda.Remove(alarm) };
            return;
        }
        var limit = RateLimit.Refill(bucket.Limit, _now);
        if (limit.IsIdle && limit == bucket.Limit)
            Discovery.Forget(ref _buckets, ref _books, number);
        else
        {
            _buckets = _buckets.Set(number, bucket with { Limit = limit });
            Pump(number);
            _buckets.TryGet(number, out bucket);
            var next = RateLimit.Deadline(bucket.Limit) is { } deadline && deadline > _now ? deadline : _now + KeepIdleBucket;
            _books = _books with { Agenda = _books.Agenda.Set(alarm, next) };
        }
    }

    // While nobody waits the alarm only leads to the bucket's being forgotten: it may come early, and one that is set may stay.
    private void Store(int number, Bucket bucket)
    {
        var isSet =
            bucket.Limit.Waiting is null
            && _buckets.TryGet(number, out var before)
            && before.Limit is { Phase: RateLimit.Phase.Running, Waiting: null };
        _buckets = _buckets.Set(number, bucket);
        if (RateLimit.Deadline(bucket.Limit) is { } deadline && !isSet)
            _books = _books with { Agenda = _books.Agenda.Set(new(AlarmKind.Bucket, number), deadline) };
        else if (bucket.Limit is { IsIdle: true, Phase: RateLimit.Phase.Unknown })
            Discovery.Forget(ref _buckets, ref _books, number);
    }

    // Station 3: the safeguard, which is open in fair weather.
    private void EnterSafeguard(Waiter waiter)
    {
        if (_books.Safeguard.IsOpen)
        {
            EnterGlobal(waiter);
            return;
        }
        Wait(waiter with { Stage = Stage.Guarded }, waiter.Call.Deadline);
        Guard(new Safeguard.Event.Requested(waiter.Call.Id, _now));
    }

    private void Guard(Safeguard.Event @event)
    {
        var (state, permits) = Safeguard.Step(_books.Safeguard, @event);
        _books = _books with { Safeguard = state };
        foreach (var effect in permits)
            if (effect is Safeguard.Effect.Permit(var id) && Take(id) is { } waiter)
                EnterGlobal(waiter);
    }

    // Station 4: the global limit.
    private void EnterGlobal(Waiter waiter)
    {
        if (waiter.Call.IsExempt || GlobalLimit.TryTake(ref _global, _now))
        {
            Send(waiter);
            return;
        }
        _global = GlobalLimit.Enqueue(_global, waiter.Call.Id);
        Wait(waiter with { Stage = Stage.Admitted }, waiter.Call.Deadline);
    }

    private void PumpAll()
    {
        PumpHolds();
        while (GlobalLimit.Next(ref _global, _now) is { } id)
            if (Take(id) is { } waiter)
                Send(waiter);
    }

    private void Send(Waiter waiter) =>
        Emit(new Send(new(waiter.Call, waiter.Bucket, waiter.Attempt, waiter.Arrival, _now, waiter.Planned)));

    private void Emit(RequestGate.Effect effect)
    {
        if (_first is null)
            _first = effect;
        else
            (_all ??= [_first]).Add(effect);
    }
}
