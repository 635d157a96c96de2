using BenchmarkDotNet.Attributes;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate;

namespace Oven.Functional.Benchmarks.Steps;

/// <summary>May this request go? Asked of a gate that knows few or many buckets, and of one before which a million wait.</summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private Route[] _routes = [];
    private State _state = null!;
    private Instant _now;
    private long _id;

    [Params(1, 10_000)]
    public int Buckets { get; set; }

    [Params(0, 1_000_000)]
    public int Queued { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _routes = [.. Enumerable.Range(0, Buckets).Select(static i => new Route("POST /channels/{channel_id}/messages", $"{i}"))];
        _state = Empty();
        for (var i = 0; i < Buckets; i++)
            PermittedAndAnswered();
        // A bucket with one request on its way and all the others behind it.
        var crowded = new Route("PATCH /guilds/{guild_id}", "1");
        for (var i = 0; i < Queued; i++)
            Take(new Event.Requested(Exempt(crowded), _now));
    }

    /// <summary>One request that may go: the decision, and its answer.</summary>
    [Benchmark(Description = "requested, permitted, answered")]
    public State PermittedAndAnswered()
    {
        _now += TimeSpan.FromMilliseconds(1);
        var route = _routes[_id % Buckets];
        var effects = Take(new Event.Requested(Exempt(route), _now));
        if (effects[0] is not Effect.Send(var permit))
            throw new InvalidOperationException($"Not permitted: {effects}");
        var answer = new Answer(200) { Bucket = "b", Limits = new(1_000_000, 999_999, TimeSpan.FromSeconds(1)) };
        Take(new Event.Answered(permit, answer, _now, 0.5));
        return _state;
    }

    private EquatableList<Effect> Take(Event @event)
    {
        (_state, var effects) = Step(_state, @event);
        return effects;
    }

    private Call Exempt(Route route) => new(new RequestId(_id++), route) { IsExempt = true };
}
