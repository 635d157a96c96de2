using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate.Effect;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>Who waits: joining, being taken on, giving up, and running out of time, wherever it is.</summary>
internal ref partial struct Turn
{
    private bool WaitOrFail(Waiter waiter, RateLimitScope scope, TimeSpan wait)
    {
        if (_now + wait > waiter.Call.Deadline)
        {
            EndHold(waiter.Call);
            Emit(new Fail(waiter.Call.Id, new OvenError.RateLimited(scope, wait)));
            return false;
        }
        Wait(waiter, waiter.Call.Deadline);
        return true;
    }

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

    private void WakeRequest(RequestId id)
    {
        if (!_books.Waiters.TryGet(id, out var waiter))
        {
            _books = _books with { Agenda = _books.Agenda.Remove(new(AlarmKind.Request, id.Value)) };
            return;
        }
        var (scope, wait) = WaitOf(waiter);
        Drop(id);
        if (waiter.Call.Deadline <= _now)
            Emit(new Fail(id, new OvenError.RateLimited(scope, wait)));
        else
            Enter(waiter);
    }

    private readonly (RateLimitScope Scope, TimeSpan Wait) WaitOf(Waiter waiter)
    {
        var (scope, opens) = waiter.Stage switch
        {
            Stage.Admitted => (RateLimitScope.Global, GlobalLimit.Opens(_global)),
            Stage.Guarded => (RateLimitScope.Address, Safeguard.Opens(_books.Safeguard)),
            Stage.Queued when _books.Routes.TryGet(waiter.Call.Route, out var number) && _buckets.TryGet(number, out var bucket) => (
                RateLimitScope.User,
                RateLimit.Deadline(bucket.Limit) ?? _now
            ),
            _ => (RateLimitScope.User, _now),
        };
        return (scope, opens > _now ? opens - _now : TimeSpan.Zero);
    }

    // Takes a request out of wherever it waits and gives back what it was charged.
    private void Drop(RequestId id)
    {
        if (Take(id) is not { } waiter)
            return;
        if (
            waiter.Stage == Stage.Queued
            && _books.Routes.TryGet(waiter.Call.Route, out var number)
            && _buckets.TryGet(number, out var bucket)
        )
            Store(number, bucket with { Limit = RateLimit.Leave(bucket.Limit, id) });
        if (waiter.Stage == Stage.Guarded)
            _books = _books with { Safeguard = Safeguard.Leave(_books.Safeguard, id) };
        if (waiter.Stage == Stage.Admitted)
            _global = GlobalLimit.Leave(_global, id);
        if (waiter.Stage is Stage.Guarded or Stage.Admitted)
            TakeBack(waiter.Bucket);
        EndHold(waiter.Call);
    }

    private void TakeBack(int charged)
    {
        var number = Discovery.Settle(ref _buckets, charged);
        if (!_buckets.TryGet(number, out var bucket))
            return;
        Store(number, bucket with { Limit = RateLimit.TakeBack(bucket.Limit) });
        Pump(number);
    }

    // Ending one can let the next go, which can end at once: not here but at the end of the step, one after the other.
    private void EndHold(Call call)
    {
        if (_books.Holds.Count == 0)
            return;
        _ended ??= [];
        _ended.Enqueue((new(call.Route, null), call.Id));
        if (call.Fields is not null)
            _ended.Enqueue((new(call.Route, call.Fields), call.Id));
    }

    private void PumpHolds()
    {
        while (_ended?.TryDequeue(out var ended) == true)
            StepHold(ended.Key, new Hold.Event.Ended(ended.Id, _now));
    }
}
