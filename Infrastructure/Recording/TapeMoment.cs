using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using SessionEffect = Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>A step of a machine that was taken again from a tape; prints as a line of its story.</summary>
public sealed class TapeMoment
{
    private readonly TapeStep _step;

    internal TapeMoment(TimeSpan at, string machine, TapeStep step, bool isSame) =>
        (At, Machine, _step, IsSame) = (at, machine, step, isSame);

    /// <summary>When, since the recorder was opened.</summary>
    public TimeSpan At { get; }

    /// <summary>Whose step.</summary>
    public string Machine { get; }

    /// <summary>True where the effects are those that were recorded.</summary>
    public bool IsSame { get; }

    /// <summary>True where the step is about this REST request.</summary>
    public bool IsAboutRequest(long id) =>
        _step.Event switch
        {
            RequestGate.Event.Requested(var call, _) => call.Id.Value == id,
            RequestGate.Event.Cancelled(var request, _) => request.Value == id,
            RequestGate.Event.Answered(var permit, _, _, _) => permit.Call.Id.Value == id,
            RequestGate.Event.Failed(var permit, _, _, _) => permit.Call.Id.Value == id,
            _ => false,
        } || _step.Effects.Any(effect => IsAbout(effect, id));

    /// <summary>True where the step is about this shard: its own, or a turn to identify of its.</summary>
    public bool IsAboutShard(int shard) =>
        Machine == $"shard {shard}"
        || _step.Event switch
        {
            IdentifyQueue.Event.Requested(var ticket, _) => ticket.Shard == shard,
            IdentifyQueue.Event.Withdrawn(var ticket) => ticket.Shard == shard,
            _ => false,
        }
        || _step.Effects.Any(effect =>
            effect switch
            {
                IdentifyQueue.Effect.Permit(var ticket) => ticket.Shard == shard,
                IdentifyQueue.Effect.AnnounceExhausted(var ticket, _) => ticket.Shard == shard,
                _ => false,
            }
        );

    /// <summary>The step as one line; of a request, with what it waits for.</summary>
    public string Tell(long? request = null)
    {
        var effects = _step.Effects.Where(effect => request is not { } id || IsAbout(effect, id)).Select(Short);
        var waits =
            request is { } asked && _step.State is RequestGate.State gate && gate.Books.Waiters.TryGet(new RequestId(asked), out var waiter)
                ? $" (waits: {waiter.Stage})"
                : "";
        return FormattableString.Invariant($"{At.TotalSeconds, 12:0.000000} {Machine}: {_step.Event}")
            + $" -> [{string.Join(", ", effects)}]{waits}{(IsSame ? "" : " DIFFERENT")}";
    }

    /// <inheritdoc/>
    public override string ToString() => Tell();

    private static bool IsAbout(object effect, long id) =>
        effect switch
        {
            RequestGate.Effect.Send(var permit) => permit.Call.Id.Value == id,
            RequestGate.Effect.Deliver(var request) => request.Value == id,
            RequestGate.Effect.Fail(var request, _) => request.Value == id,
            _ => false,
        };

    private static object Short(object effect) => effect is SessionEffect.Carry(_, _, var what) ? what : effect;
}
