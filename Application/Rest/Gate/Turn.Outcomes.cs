using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Application.Rest.Retry;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate.Effect;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>What comes back: every place is given back, everything said is learned, and the request ends or waits to be sent again.</summary>
internal ref partial struct Turn
{
    // Each refusal has its own wait, so this many mean that the waits are not to be believed.
    private const int MostRefusals = 10;

    private const int UnknownWebhook = 10015;
    private const int InvalidWebhookToken = 50027;

    /// <summary>Discord answered.</summary>
    public Transition<RequestGate.State, RequestGate.Effect> Answer(Permit permit, Answer answer, double roll)
    {
        SettleGlobal(permit);
        var charged = Discovery.Settle(ref _buckets, permit.Bucket);
        var described = Discovery.Learn(ref _buckets, ref _books, charged, permit.Call.Route, answer.Bucket);
        if (described != charged)
            Unstick(charged);
        if (_buckets.TryGet(described, out var bucket))
            Store(described, bucket with { Limit = Describe(bucket.Limit, permit, answer) });
        HearSafeguard(permit, answer);
        Mourn(permit.Call, answer);
        if (answer.Scope == RateLimitScope.Global)
            _global = GlobalLimit.Stop(_global, answer.RetryAfter ?? TimeSpan.Zero, _now);
        if (!_books.Waiters.Contains(permit.Call.Id)) // else it is not the outcome of that request: it waits to be sent
        {
            if (answer.Status == 429)
                Refuse(permit, answer);
            else
                Finish(permit, Backoff.AfterAnswer(permit, answer, _now, roll));
        }
        Pump(charged);
        Pump(described);
        PumpAll();
        return End();
    }

    /// <summary>A request ended without an answer.</summary>
    public Transition<RequestGate.State, RequestGate.Effect> Lose(Permit permit, Fate fate, double roll)
    {
        SettleGlobal(permit);
        var charged = Discovery.Settle(ref _buckets, permit.Bucket);
        Unstick(charged);
        if (!_books.Waiters.Contains(permit.Call.Id))
        {
            if (fate == Fate.Abandoned)
                EndHold(permit.Call);
            else
                Finish(permit, Backoff.AfterFailure(permit, fate, _now, roll));
        }
        Pump(charged);
        PumpAll();
        return End();
    }

    private void SettleGlobal(Permit permit)
    {
        if (!permit.Call.IsExempt)
            _global = GlobalLimit.Settle(_global, permit.At, _now);
    }

    private readonly RateLimit.State Describe(RateLimit.State limit, Permit permit, Answer answer) =>
        answer switch
        {
            { Scope: RateLimitScope.User } when !IsOfPart(answer) => RateLimit.Refuse(
                limit,
                answer.RetryAfter ?? answer.Limits?.ResetAfter ?? TimeSpan.Zero,
                answer.Limits,
                _now
            ),
            { Limits: { } described } => RateLimit.Describe(limit, described, permit.At, permit.Planned, _now),
            { Status: < 300 } => RateLimit.Grow(limit),
            _ => RateLimit.Unstick(limit),
        };

    // A refusal by a bucket that is not empty is not the bucket's: something narrower is full.
    private static bool IsOfPart(Answer answer) =>
        answer is { Scope: RateLimitScope.Shared } or { Scope: RateLimitScope.User, Limits.Remaining: > 0 };

    private void Unstick(int number)
    {
        if (_buckets.TryGet(number, out var bucket))
            Store(number, bucket with { Limit = RateLimit.Unstick(bucket.Limit) });
    }

    private void HearSafeguard(Permit permit, Answer answer)
    {
        if (answer.Scope == RateLimitScope.Address)
        {
            Guard(new Safeguard.Event.Blocked(permit.At, answer.RetryAfter ?? TimeSpan.Zero, _now));
            FailThoseWhoCannotWait(Safeguard.Opens(_books.Safeguard));
        }
        else if (answer.Status is 401 or 403 or 429 || _books.Safeguard.Breaker is not Breaker.State.Closed)
        {
            var isInvalid = answer.Status is 401 or 403 or 429 && answer.Scope != RateLimitScope.Shared;
            Guard(new Safeguard.Event.Answered(permit.At, isInvalid, _now));
        }
    }

    private void FailThoseWhoCannotWait(Instant opens)
    {
        foreach (
            var (id, waiter) in _books.Waiters.OrderBy(static waiter => waiter.Value.Arrival).ThenBy(static waiter => waiter.Key.Value)
        )
            if (waiter.Call.Deadline < opens)
                FailWaiting(id, new OvenError.RateLimited(RateLimitScope.Address, opens - _now));
    }

    // What is gone for good is remembered, and nobody waits for it any longer.
    private void Mourn(Call call, Answer answer)
    {
        if (answer.Status == 401 && call.Token > _books.DeadTokens)
        {
            _books = _books with { DeadTokens = call.Token };
            foreach (
                var (id, waiter) in _books.Waiters.OrderBy(static waiter => waiter.Value.Arrival).ThenBy(static waiter => waiter.Key.Value)
            )
                if (waiter.Call.Token > 0 && waiter.Call.Token <= call.Token)
                    FailWaiting(id, new OvenError.Unauthorized());
        }
        if (call.HasWebhookToken && answer is { Status: 404, Code: UnknownWebhook } or { Status: 401, Code: InvalidWebhookToken })
            _books = _books with { DeadWebhooks = _books.DeadWebhooks.Add(call.Route.Major, _now) };
    }

    private void FailWaiting(RequestId id, OvenError error)
    {
        if (!_books.Waiters.Contains(id))
            return; // giving a place back has let it go
        Drop(id);
        Emit(new Fail(id, error));
    }

    private void Finish(Permit permit, Instant? again)
    {
        EndHold(permit.Call);
        if (again is { } at)
            Wait(new(permit.Call, permit.Arrival, permit.Attempt + 1, Stage.Resting), at);
        else
            Emit(new Deliver(permit.Call.Id));
    }

    private void Refuse(Permit permit, Answer answer)
    {
        var (call, wait) = (permit.Call, answer.RetryAfter ?? TimeSpan.Zero);
        var again = new Waiter(call, permit.Arrival, permit.Attempt + 1, Stage.Queued);
        if (IsOfPart(answer))
            HoldBack(answer.Scope == RateLimitScope.Shared ? new(call.Route, null) : new(call.Route, call.Fields), call.Id, wait);
        if (permit.Attempt >= MostRefusals || _now + wait > call.Deadline)
        {
            EndHold(call);
            Emit(
                permit.Attempt >= MostRefusals
                    ? new Deliver(call.Id)
                    : new Fail(call.Id, new OvenError.RateLimited(answer.Scope ?? RateLimitScope.User, wait))
            );
        }
        else if (IsOfPart(answer))
            Wait(again with { Stage = Stage.Held }, call.Deadline);
        else
        {
            EndHold(call);
            Enter(again);
        }
    }

    private void HoldBack(HoldKey key, RequestId id, TimeSpan wait)
    {
        if (!_books.Holds.TryGet(key, out var hold))
        {
            hold = new(_books.NextNumber, Hold.Machine.Initial);
            _books = _books with { NextNumber = _books.NextNumber + 1 };
        }
        SetHold(key, hold with { State = Hold.Step(hold.State, new Hold.Event.Refused(id, wait, _now)).State });
    }
}
