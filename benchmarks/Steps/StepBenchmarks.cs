using BenchmarkDotNet.Attributes;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Benchmarks.Steps;

/// <summary>
/// The usual day of each machine, one or two steps an operation, so that the state is the same after it. Time moves on by as much as the
/// operation would take in life.
/// </summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private RateLimit.State _bucket;
    private GlobalLimit.State _global;
    private SendBudget.State _budget = null!;
    private Heartbeat.State _pulse = null!;
    private SessionState _session = null!;
    private GatewayFrame.Dispatch[] _frames = [];
    private Instant _now;
    private long _id;
    private long _sequence;

    [GlobalSetup]
    public void Setup()
    {
        _bucket = RateLimit.Machine.Initial;
        _global = GlobalLimit.Machine.Initial;
        _budget = SendBudget.Step(SendBudget.Machine.Initial, new SendBudget.Event.Opened(Instant.Zero)).State;
        _pulse = Heartbeat.Step(Heartbeat.Machine.Initial, new Heartbeat.Event.Greeted(TimeSpan.FromSeconds(41), Instant.Zero, 0)).State;
        _session = Ready();
    }

    [Benchmark(Description = "RateLimit: requested, answered")]
    public RateLimit.State Bucket()
    {
        var sent = Later(250);
        _bucket = RateLimit.Step(_bucket, new RateLimit.Event.Requested(new RequestId(++_id), sent)).State;
        var answer = new RateLimit.Event.Answered(new(5, 4, TimeSpan.FromSeconds(1)), sent, sent, sent);
        return _bucket = RateLimit.Step(_bucket, answer).State;
    }

    [Benchmark(Description = "GlobalLimit: requested, ended")]
    public GlobalLimit.State Global()
    {
        var sent = Later(25);
        _global = GlobalLimit.Step(_global, new GlobalLimit.Event.Requested(new RequestId(++_id), sent)).State;
        return _global = GlobalLimit.Step(_global, new GlobalLimit.Event.Ended(sent, sent)).State;
    }

    [Benchmark(Description = "SendBudget: requested, transmitted")]
    public SendBudget.State Send() =>
        _budget = SendBudget.Step(_budget, new SendBudget.Event.Requested(new SendId(++_id), Later(1000))).State;

    [Benchmark(Description = "Heartbeat: beat, acknowledged")]
    public Heartbeat.State Beat()
    {
        _pulse = Heartbeat.Step(_pulse, new Heartbeat.Event.Ticked(Later(41_000))).State;
        return _pulse = Heartbeat.Step(_pulse, new Heartbeat.Event.Acknowledged(_now)).State;
    }

    [Benchmark(Description = "Session: event received and delivered")]
    public SessionState Receive()
    {
        var frame = _frames[_id++ & 0xFF] with { Sequence = ++_sequence };
        return _session = Session.Step(_session, new Session.Event.Received(_session.Connection, frame, _now, 0.5)).State;
    }

    private Instant Later(int milliseconds) => _now += TimeSpan.FromMilliseconds(milliseconds);

    private SessionState Ready()
    {
        var state = Session.Machine.Initial;
        foreach (var @event in Start(state.Connection))
            state = Session.Step(state, @event).State;
        _sequence = 1;
        _frames = [.. Enumerable.Repeat(new GatewayFrame.Dispatch(0, new GatewayEvent.Resumed()), 256)];
        return state;
    }

    private static IEnumerable<Session.Event> Start(ConnectionId connection)
    {
        var at = Instant.Zero;
        var ready = Frames.Ready();
        yield return new Session.Event.Started(new("wss://gateway.example", 5, TimeSpan.FromSeconds(20), 1000), null, at);
        yield return new Session.Event.Connected(connection, at);
        yield return new Session.Event.Received(connection, new GatewayFrame.Hello(TimeSpan.FromSeconds(41)), at, 0.5);
        yield return new Session.Event.Permitted(connection, at);
        yield return new Session.Event.Received(connection, new GatewayFrame.Dispatch(1, ready), at, 0.5);
    }
}
