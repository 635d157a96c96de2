using System.Collections.Concurrent;
using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Batching;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Infrastructure.Recording;
using static Oven.Functional.Application.Rest.Gate.RequestGate;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>
/// Discord's HTTP API. Every call goes through the <see cref="RequestGate"/>, which decides when it is sent and whether it is sent
/// again; this class only carries its decisions out. Safe to use from any thread; one per bot token.
/// </summary>
public sealed partial class RestClient : RestGroups, IEffectHandler<Effect, Event>, IDisposable
{
    private readonly RestOptions _options;
    private readonly IRestTransport _transport;
    private readonly MonotonicClock _clock;
    private readonly MachineHost<State, Event, Effect> _gate;
    private readonly ConcurrentDictionary<RequestId, Pending> _pending = new();

    // Nonces must differ from those of an earlier process within the few minutes Discord remembers them.
    private readonly string _nonces = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 6));

    // The call whose outcome this thread is posting.
    [ThreadStatic]
    private static Pending? _posting;

    private long _ids;
    private int _count;

    // Results that are on their way to their callers on another thread.
    private int _handovers;
    private volatile bool _stopped;
    private volatile NumberedToken? _token;

    /// <summary>Makes a client; nothing is sent before the first call.</summary>
    public RestClient(RestOptions options)
    {
        _options = options;
        _token = options.Token is { } token ? new(token, 1) : null;
        _transport = options.Transport ?? new FlurlRestTransport(options);
        _clock = new(options.Time);
        var machine = RequestGate.Machine with { Initial = Empty(options.GlobalLimit) };
        _gate = new(
            machine,
            this,
            static now => new Event.Ticked(now),
            _clock,
            tape: options.Recorder?.TapeOf(TapeCodecs.RequestGate, "gate")
        );
        _ = _gate.Broken.ContinueWith(
            static (broken, client) => ((RestClient)client!).FailAll(broken.Exception!.InnerException!),
            this,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    /// <summary>What the gate knows; for tests, while nothing happens.</summary>
    internal State Gate => _gate.State;

    /// <summary>True where the gate has dealt with everything and every result was handed over; for tests that move the clock.</summary>
    internal bool IsIdle => _gate.IsIdle && Volatile.Read(ref _handovers) == 0;

    private async Task<Either<OvenError, T>> SendThroughGateAsync<T>(RestRequest<T> request, CancellationToken cancellationToken)
    {
        if (request.Problems is { IsEmpty: false } problems)
            return new OvenError.ValidationFailed(problems);
        if (cancellationToken.IsCancellationRequested || _stopped)
            return new OvenError.Cancelled();
        var outcome = SingleFlight.Takes(request)
            ? await FlyAsync(request, cancellationToken).ConfigureAwait(false)
            : await CallAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(request, outcome);
    }

    private async Task<Either<OvenError, HttpAnswer>> CallAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var id = new RequestId(Interlocked.Increment(ref _ids));
        var (prepared, repeatable) = ExactlyOnce.Prepare(request, _nonces, id);
        if (!RequestBody.TryEncode(prepared.Body, out var json, out var problem))
            return new OvenError.ValidationFailed([problem]);
        var pending = Register(id, prepared, json, repeatable, cancellationToken);
        if (pending is null)
            return new OvenError.QueueFull("REST", _options.QueueCapacity);
        Post(pending, new Event.Requested(pending.Call, _clock.Now));
        if (pending.Task.IsCompleted || !cancellationToken.CanBeCanceled)
            return await pending.Task.ConfigureAwait(false);
        await using var _ = cancellationToken.UnsafeRegister(static waiting => ((Pending)waiting!).Cancel(), pending).ConfigureAwait(false);
        return await pending.Task.ConfigureAwait(false);
    }

    /// <summary>Uses another token from the next call on; calls fail at once while Discord rejects the one in use.</summary>
    public void UseToken(Token token)
    {
        _token = new(token, (_token?.Number ?? 0) + 1);
        CloseFlights();
    }

    /// <summary>Ends every call that is waiting or on its way with <see cref="OvenError.Cancelled"/>, and takes no more.</summary>
    public void Dispose()
    {
        _stopped = true;
        _gate.Dispose();
        foreach (var id in _pending.Keys)
            Complete(id, new OvenError.Cancelled());
        _transport.Dispose();
    }

    /// <inheritdoc/>
    void IEffectHandler<Effect, Event>.Begin(Effect effect, Func<Event, bool> post)
    {
        switch (effect)
        {
            case Effect.Send(var permit) when _pending.TryGetValue(permit.Call.Id, out var pending):
                _ = CarryAsync(pending, permit);
                break;
            case Effect.Send(var permit): // cancelled in between
                _gate.Post(new Event.Failed(permit, Fate.Abandoned, _clock.Now, 0));
                break;
            case Effect.Deliver(var id):
                Complete(id, null);
                break;
            case Effect.Fail(var id, var error):
                Complete(id, error);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private Either<OvenError, T> Read<T>(RestRequest<T> request, Either<OvenError, HttpAnswer> outcome)
    {
        var result = AnswerOf(outcome) is { } answer ? ResultReader.Read(request, answer) : ErrorOf(outcome)!;
        if (ErrorOf(result) is { } error)
            _options.Failed(request, error);
        return result;
    }

    // Without closures: every call comes through here.
    private static HttpAnswer? AnswerOf(Either<OvenError, HttpAnswer> outcome) =>
        outcome.MatchUnsafe(Right: static answer => answer, Left: static _ => null);

    private static OvenError? ErrorOf<T>(Either<OvenError, T> outcome) =>
        outcome.MatchUnsafe(Right: static _ => null, Left: static error => error);

    private Pending? Register(RequestId id, RestRequest request, byte[]? json, bool repeatable, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _count) > _options.QueueCapacity)
        {
            Interlocked.Decrement(ref _count);
            return null;
        }
        var endpoint = request.Endpoint;
        var token = endpoint.Authentication == Authentication.Bot ? _token : null;
        var call = new Call(id, request.Route)
        {
            Token = token is null ? 0 : token.Number,
            Fields = endpoint.Method == RestMethod.Patch && json is not null ? ChangedFields.Of(json) : null,
            IsExempt = endpoint.ExemptFromGlobalLimit,
            HasNoBucket = endpoint.Major == MajorParameter.InteractionToken,
            HasWebhookToken = endpoint.Major == MajorParameter.WebhookToken,
            IsRepeatable = repeatable,
            Deadline = _clock.Now + (request.Within ?? endpoint.Within ?? _options.Within),
        };
        var http = new HttpCall(endpoint.Method, request.Url, endpoint.Route)
        {
            Token = token?.Secret,
            Bearer = request.Bearer,
            Json = json,
            Form = request.Form,
            Files = request.Files,
            Reason = request.ReasonHeader,
            IsUrgent = endpoint.Major == MajorParameter.InteractionToken,
            Timeout = _options.Timeout,
        };
        var pending = new Pending(this, call, http, cancellationToken);
        _pending[id] = pending;
        return pending;
    }

    private void Post(Pending pending, Event @event)
    {
        if (!_gate.Post(@event))
            Complete(pending.Call.Id, new OvenError.Cancelled());
    }

    // One try. Begun inside the gate's turn, so that a request that may go is on its way when the call returns.
    private async Task CarryAsync(Pending pending, Permit permit)
    {
        var left = permit.Call.Deadline - permit.At;
        var http = left < pending.Http.Timeout ? pending.Http with { Timeout = left > TimeSpan.Zero ? left : TimeSpan.Zero } : pending.Http;
        Either<OvenError, HttpAnswer> outcome;
        try
        {
            outcome = await _transport.SendAsync(http, pending.Cancellation).ConfigureAwait(false);
        }
        catch (Exception bug) // a port must not throw; if one does, the caller still gets an answer and the bucket its place back
        {
            outcome = new OvenError.Transport(http.Operation, bug.Message, MayHaveBeenExecuted: true);
        }
        pending.Outcome = outcome;
        var roll = Random.Shared.NextDouble();
        PostOutcome(
            pending,
            AnswerOf(outcome) is { } answer
                ? new Event.Answered(permit, AnswerReader.Read(answer), _clock.Now, roll)
                : new Event.Failed(permit, FateOf(ErrorOf(outcome)!), _clock.Now, roll)
        );
    }

    // The caller goes on where its answer arrived, as with a bare HttpClient, but never inside the gate's turn: there it would hold up
    // everybody else. So a result that is decided while its own outcome is posted is handed over after the post.
    private void PostOutcome(Pending pending, Event outcome)
    {
        var outer = _posting;
        _posting = pending;
        _gate.Post(outcome);
        _posting = outer;
        if (pending.IsDecided)
            pending.TrySetResult(pending.Outcome);
    }

    private static Fate FateOf(OvenError error) =>
        error switch
        {
            OvenError.Cancelled => Fate.Abandoned,
            OvenError.TimedOut { MayHaveBeenExecuted: false } or OvenError.Transport { MayHaveBeenExecuted: false } => Fate.NotExecuted,
            _ => Fate.Unknown,
        };

    private void Complete(RequestId id, OvenError? error)
    {
        if (!_pending.TryRemove(id, out var pending))
            return;
        Interlocked.Decrement(ref _count);
        if (error is not null)
            pending.Outcome = error;
        if (pending.Http.Method != RestMethod.Get)
            CloseFlights();
        if (ReferenceEquals(pending, _posting))
            pending.IsDecided = true;
        else
        {
            Interlocked.Increment(ref _handovers);
            ThreadPool.UnsafeQueueUserWorkItem(static decided => decided.HandOver(), pending, preferLocal: false);
        }
    }

    private void FailAll(Exception bug)
    {
        _stopped = true;
        foreach (var id in _pending.Keys)
            Complete(id, new OvenError.Transport("REST", $"the request gate broke: {bug.Message}", MayHaveBeenExecuted: true));
    }

    private sealed record NumberedToken(Token Secret, int Number);

    /// <summary>A call that has no result yet.</summary>
    private sealed class Pending(RestClient client, Call call, HttpCall http, CancellationToken cancellation)
        : TaskCompletionSource<Either<OvenError, HttpAnswer>>
    {
        public Call Call => call;

        public HttpCall Http => http;

        public CancellationToken Cancellation => cancellation;

        public Either<OvenError, HttpAnswer> Outcome { get; set; }

        public bool IsDecided { get; set; }

        public void HandOver()
        {
            TrySetResult(Outcome);
            Interlocked.Decrement(ref client._handovers);
        }

        public void Cancel() => client.Post(this, new Event.Cancelled(call.Id, client._clock.Now));
    }
}
