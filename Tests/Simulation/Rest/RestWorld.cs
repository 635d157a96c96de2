using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Rest.Gate.RequestGate;

namespace Oven.Functional.Tests.Simulation.Rest;

/// <summary>Callers, the real gate, a network and a reference server, on virtual time.</summary>
public sealed class RestWorld
{
    /// <summary>How a request ended: with an answer or with an error.</summary>
    public sealed record Ending(Answer? Answer, OvenError? Error, Instant At);

    private readonly Actor<State, Event, Effect> _gate;
    private readonly Dictionary<RequestId, Answer?> _latest = [];
    private long _ids;

    public RestWorld(World world)
    {
        World = world;
        _gate = world.Play("gate", RequestGate.Machine with { Initial = Empty() }, static now => new Event.Ticked(now), Begin);
        Serve = call => Discord.Receive(call, World.Now);
    }

    public World World { get; }

    public ReferenceDiscord Discord { get; } = new();

    /// <summary>How long one way takes.</summary>
    public Func<TimeSpan> OneWay { get; set; } = static () => TimeSpan.FromMilliseconds(50);

    /// <summary>What the server does with a request that arrived; null for no answer at all.</summary>
    public Func<Call, Answer?> Serve { get; set; }

    /// <summary>When a request without an answer is given up.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How every request ended.</summary>
    public Dictionary<RequestId, Ending> Ended { get; } = [];

    /// <summary>When every request was asked for.</summary>
    public Dictionary<RequestId, (Call Call, Instant At)> Asked { get; } = [];

    /// <summary>Every sending.</summary>
    public List<(Permit Permit, Instant At)> Sent { get; } = [];

    public State Gate => _gate.State;

    public static Route Messages(ulong channel = 5) => new("POST /channels/{channel_id}/messages", $"{channel}");

    /// <summary>Asks the gate, now.</summary>
    public RequestId Request(Route? route = null, Func<Call, Call>? with = null)
    {
        var call = new Call(new(++_ids), route ?? Messages());
        call = with?.Invoke(call) ?? call;
        Asked[call.Id] = (call, World.Now);
        _gate.Post(new Event.Requested(call, World.Now));
        return call.Id;
    }

    public IReadOnlyList<RequestId> Request(int count, Route? route = null, Func<Call, Call>? with = null) =>
        [.. Enumerable.Range(0, count).Select(_ => Request(route, with))];

    public void Cancel(RequestId id) => _gate.Post(new Event.Cancelled(id, World.Now));

    /// <summary>When the last of them ended; fails where one has not, or not with success.</summary>
    public Instant AllDone()
    {
        foreach (var id in Asked.Keys)
            World.Require(
                Ended.TryGetValue(id, out var ending) && ending.Answer?.Status < 300,
                $"{id} ended as {Ended.GetValueOrDefault(id)}"
            );
        return new(Ended.Values.Max(static ending => ending.At.SinceStart));
    }

    private void Begin(Effect effect, Action<Event> post)
    {
        switch (effect)
        {
            case Effect.Send(var permit) when IsGone(permit):
                World.After(TimeSpan.Zero, () => post(new Event.Failed(permit, Fate.Abandoned, World.Now, 0)));
                break;
            case Effect.Send(var permit):
                Sent.Add((permit, World.Now));
                World.After(OneWay(), () => Arrive(permit, post));
                break;
            case Effect.Deliver(var id):
                End(id, new(_latest.GetValueOrDefault(id), null, World.Now));
                break;
            case Effect.Fail(var id, var error):
                End(id, new(null, error, World.Now));
                break;
        }
    }

    private void Arrive(Permit permit, Action<Event> post)
    {
        if (Serve(permit.Call) is { } answer)
            World.After(
                OneWay(),
                () =>
                {
                    _latest[permit.Call.Id] = answer;
                    post(new Event.Answered(permit, answer, World.Now, World.Roll()));
                }
            );
        else
            World.After(
                Timeout,
                () =>
                {
                    _latest[permit.Call.Id] = null;
                    post(new Event.Failed(permit, IsGone(permit) ? Fate.Abandoned : Fate.Unknown, World.Now, World.Roll()));
                }
            );
    }

    private bool IsGone(Permit permit) => Ended.GetValueOrDefault(permit.Call.Id)?.Error is OvenError.Cancelled;

    private void End(RequestId id, Ending ending)
    {
        if (Ended.TryGetValue(id, out var before) && (ending.Error is OvenError.Cancelled || before.Error is OvenError.Cancelled))
            return; // cancelled while it ended: the shell keeps what came first
        World.Require(Ended.TryAdd(id, ending), $"{id} ended twice: {Ended.GetValueOrDefault(id)}, and then {ending}");
    }
}
