using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.SessionPhase;

namespace Oven.Functional.Application.Gateway;

/// <summary>The state of a <see cref="Session"/>, with the small steps that need no effect.</summary>
/// <param name="Phase">Where it is on its way to being ready.</param>
/// <param name="Connection">The connection it uses, or will use next.</param>
/// <param name="Settings">What it was started with.</param>
/// <param name="HasBeenUp">True once a session was up since the start.</param>
/// <param name="Resumable">The session, while there is one; it survives connections.</param>
/// <param name="Recovery">How connecting has gone lately.</param>
/// <param name="Link">The pulse of the connection, what it may send, and what waits to be sent.</param>
public sealed record SessionState(
    SessionPhase Phase,
    ConnectionId Connection,
    SessionSettings Settings,
    bool HasBeenUp,
    SessionCheckpoint? Resumable,
    Recovery Recovery,
    Link.State Link
)
{
    internal SessionState In(SessionPhase phase) => this with { Phase = phase };

    internal SessionState Begin(Session.Event.Started start) =>
        this with
        {
            Settings = start.Settings.Sane(),
            HasBeenUp = false,
            Resumable = start.Resumable ?? Resumable,
            Recovery = default,
            Link = Link with { Budget = Link.Budget with { Capacity = start.Settings.SendQueue } },
        };

    internal SessionState Adopt(GatewayEvent.Ready ready) =>
        this with
        {
            Resumable = new(ready.SessionId, ready.ResumeGatewayUrl, Sequence: 0),
        };

    // Before READY and RESUME a sequence belongs to no session of ours.
    internal SessionState Including(long? sequence) =>
        (Phase, Resumable, sequence) is (Identifying or Resuming or Ready, { } session, { } seen)
            ? this with
            {
                Resumable = session.Including(seen),
            }
            : this;

    internal SessionState Progress(long sequence, Instant now) =>
        (Phase is Resuming ? In(new Resuming(now + ReadyPatience, Progressed: true)) : this).Including(sequence);
}
