using System.Diagnostics;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>Where a <see cref="Session"/> is on its way to being ready; each phase holds only what is valid in it.</summary>
public abstract record SessionPhase
{
    private SessionPhase() { }

    /// <summary>How long READY may take after IDENTIFY, and each event of a replay after the one before.</summary>
    public static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(60);

    /// <summary>Not running; with the error that stopped it, if one did.</summary>
    public sealed record Stopped(OvenError? Reason) : SessionPhase;

    /// <summary>Opening a connection.</summary>
    public sealed record Connecting(Instant GiveUpAt, TimeSpan Patience) : SessionPhase;

    /// <summary>Connected; the gateway speaks first.</summary>
    public sealed record AwaitingHello(Instant GiveUpAt, TimeSpan Patience) : SessionPhase;

    /// <summary>Greeted, without a session; other shards may have to go first.</summary>
    public sealed record AwaitingPermit : SessionPhase;

    /// <summary>IDENTIFY is out.</summary>
    public sealed record Identifying(Instant GiveUpAt) : SessionPhase;

    /// <summary>RESUME is out; what was missed is replayed.</summary>
    /// <param name="GiveUpAt">Moves on with every event.</param>
    /// <param name="Progressed">True where at least one event came: such a resume has not failed, even if the connection is lost.</param>
    public sealed record Resuming(Instant GiveUpAt, bool Progressed) : SessionPhase;

    /// <summary>The session is up.</summary>
    public sealed record Ready(Instant Since) : SessionPhase;

    /// <summary>Waiting before the next connection.</summary>
    public sealed record BackingOff(Instant Until) : SessionPhase;

    /// <summary>When the phase has lasted long enough; null where something else ends it.</summary>
    public Instant? EndsAt =>
        this switch
        {
            Connecting(var at, _) => at,
            AwaitingHello(var at, _) => at,
            Identifying(var at) => at,
            Resuming(var at, _) => at,
            BackingOff(var at) => at,
            Stopped or AwaitingPermit or Ready => null,
            _ => throw new UnreachableException(),
        };

    /// <summary>What has gone wrong when the phase has lasted too long.</summary>
    public OvenError Late =>
        this switch
        {
            Connecting(_, var patience) => new OvenError.TimedOut("Connecting to the gateway", patience, false),
            AwaitingHello(_, var patience) => new OvenError.TimedOut("HELLO of the gateway", patience, false),
            _ => new OvenError.TimedOut("READY or RESUMED of the gateway", ReadyPatience, false),
        };

    /// <summary>The phase as a name, for health and logs.</summary>
    public ShardStatus Status =>
        this switch
        {
            Stopped => ShardStatus.Stopped,
            Connecting => ShardStatus.Connecting,
            AwaitingHello => ShardStatus.AwaitingHello,
            AwaitingPermit => ShardStatus.AwaitingPermit,
            Identifying => ShardStatus.Identifying,
            Resuming => ShardStatus.Resuming,
            Ready => ShardStatus.Ready,
            BackingOff => ShardStatus.BackingOff,
            _ => throw new UnreachableException(),
        };
}
