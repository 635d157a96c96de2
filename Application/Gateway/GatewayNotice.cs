using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>Something worth knowing about a shard that is not an event of Discord: for logs, metrics and health.</summary>
public abstract record GatewayNotice
{
    private GatewayNotice() { }

    /// <summary>The shard is now in this state.</summary>
    public sealed record Entered(ShardStatus Status) : GatewayNotice;

    /// <summary>A heartbeat went there and back.</summary>
    public sealed record Latency(TimeSpan RoundTrip) : GatewayNotice;

    /// <summary>A heartbeat was not acknowledged; the connection is given up.</summary>
    public sealed record HeartbeatMissed : GatewayNotice;

    /// <summary>The connection ended.</summary>
    /// <param name="Reason">Why, as far as it is known.</param>
    /// <param name="RetryIn">The wait before the next one.</param>
    public sealed record Disconnected(OvenError Reason, TimeSpan RetryIn) : GatewayNotice;

    /// <summary>The session cannot be resumed: what happened meanwhile is lost, a new session begins.</summary>
    public sealed record SessionLost : GatewayNotice;

    /// <summary>The session of the last process is about to be resumed.</summary>
    /// <param name="Ready">How it began.</param>
    public sealed record SessionRestored(GatewayEvent.Ready Ready) : GatewayNotice;

    /// <summary>The session store failed: the shard goes on, and a restart may have to identify.</summary>
    public sealed record StoreFailed(OvenError Error) : GatewayNotice;

    /// <summary>An event came twice and was delivered once.</summary>
    public sealed record DuplicateDropped(long Sequence) : GatewayNotice;

    /// <summary>Events are missing before this one.</summary>
    public sealed record GapFound(long Expected, long Received) : GatewayNotice;

    /// <summary>A payload could not be read, and was passed over.</summary>
    public sealed record FrameRejected(OvenError Error) : GatewayNotice;

    /// <summary>The daily budget of identifies is used up; shards without a session wait.</summary>
    /// <param name="RenewedAt">Until when.</param>
    public sealed record IdentifiesExhausted(Instant RenewedAt) : GatewayNotice;

    /// <summary>The handlers are so far behind that an event was dropped.</summary>
    /// <param name="Dropped">How many since the shard started.</param>
    public sealed record EventDropped(long Dropped) : GatewayNotice;

    /// <summary>Every guild of READY has come, or the wait for them is over.</summary>
    /// <param name="Missing">Those that have not come: they are down.</param>
    public sealed record GuildsCame(EquatableList<GuildId> Missing) : GatewayNotice;

    /// <summary>A guild of READY has come.</summary>
    public sealed record GuildArrived(GuildId Guild) : GatewayNotice;

    /// <summary>The bot was added to a guild.</summary>
    public sealed record GuildJoined(GuildId Guild) : GatewayNotice;

    /// <summary>The bot was removed from a guild, or the guild was deleted.</summary>
    public sealed record GuildLeft(GuildId Guild) : GatewayNotice;

    /// <summary>A guild is down; the bot is still in it.</summary>
    public sealed record GuildWentDown(GuildId Guild) : GatewayNotice;

    /// <summary>A guild that was down is there again.</summary>
    public sealed record GuildCameBack(GuildId Guild) : GatewayNotice;

    /// <summary>Heartbeats are answered, and no event has come for unusually long.</summary>
    /// <param name="For">How long.</param>
    /// <param name="Usual">The usual distance of two events on this shard.</param>
    public sealed record EventsFellSilent(TimeSpan For, TimeSpan Usual) : GatewayNotice;

    /// <summary>Handing an event over failed; the next one goes on.</summary>
    public sealed record DeliveryFailed(OvenError Error) : GatewayNotice;
}

/// <summary>Where a shard is on its way to being ready.</summary>
public enum ShardStatus
{
    /// <summary>Not running.</summary>
    Stopped,

    /// <summary>Opening a connection.</summary>
    Connecting,

    /// <summary>Connected, before HELLO.</summary>
    AwaitingHello,

    /// <summary>Waiting for its turn to identify.</summary>
    AwaitingPermit,

    /// <summary>Has identified, before READY.</summary>
    Identifying,

    /// <summary>Has asked to resume; missed events are replayed.</summary>
    Resuming,

    /// <summary>Up.</summary>
    Ready,

    /// <summary>Waiting before the next connection.</summary>
    BackingOff,
}
