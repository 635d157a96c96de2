using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Recording;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Everything a <see cref="ShardManager"/> is made from.</summary>
public sealed record GatewayOptions
{
    /// <summary>Token, intents, shard count, address, compression, limits and timeouts.</summary>
    public required OvenConfig Config { get; init; }

    /// <summary>Asks Discord for the address and the limits (<c>GET /gateway/bot</c>).</summary>
    public required Func<CancellationToken, Task<Either<OvenError, GatewayBot>>> Ask { get; init; }

    /// <summary>Gets every event of every shard.</summary>
    public required GatewaySink Sink { get; init; }

    /// <summary>Gets what is worth knowing besides; must return at once.</summary>
    public Action<int, GatewayNotice> Notice { get; init; } = static (_, _) => { };

    /// <summary>True for the names of events somebody wants; others are not decoded. READY and RESUMED always are.</summary>
    public Func<string, bool> Interest { get; init; } = static _ => true;

    /// <summary>How long to wait for each chunk of an answer to <see cref="ShardManager.RequestMembersAsync"/>. Default 15 seconds.</summary>
    public TimeSpan MemberPatience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The shortest time without an event that is reported as <see cref="GatewayNotice.EventsFellSilent"/>, at least 60 milliseconds; a shard whose
    /// events are rare is given longer (see <see cref="Silence"/>). Default 60 seconds.
    /// </summary>
    public TimeSpan SilenceAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a silent shard gives its connection up and resumes. Default no: it is only reported.</summary>
    public bool ReconnectsWhenSilent { get; init; }

    /// <summary>How the bot shows itself from the start; null to leave it to Discord.</summary>
    public BotPresence? Presence { get; init; }

    /// <summary>After how many lost connections a shard that has never been up gives up, at least 1. Default 5, some seconds.</summary>
    public int StartAttempts { get; init; } = 5;

    /// <summary>Opens connections; null for the framework's WebSocket client.</summary>
    public IGatewayTransport? Transport { get; init; }

    /// <summary>
    /// Keeps sessions from one process to the next; null to identify at every start. The caller's to dispose, after the manager. What is
    /// kept is the last event before which <see cref="Sink"/> has ended for all: after a crash, those behind it come again.
    /// </summary>
    public ISessionStore? Store { get; init; }

    /// <summary>Records what happens; null to record nothing. The caller's to dispose, after the manager.</summary>
    public FlightRecorder? Recorder { get; init; }

    /// <summary>Where time and timers come from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where chance comes from: numbers in [0, 1).</summary>
    public Func<double> Roll { get; init; } = Random.Shared.NextDouble;

    // What the shards themselves live on, besides what somebody wants.
    internal bool Wants(string name) =>
        name is "GUILD_CREATE" or "GUILD_DELETE" or "GUILD_MEMBERS_CHUNK" or "RATE_LIMITED" || Interest(name);
}

/// <summary>
/// Takes an event of a shard. Called in order for each shard, one call after the other; the task ends when everybody has handled the event,
/// and the next one does not wait for that. How many may be in hand is bounded (see <see cref="EventPump"/>). What is kept in
/// <see cref="GatewayOptions.Store"/> never runs ahead of these tasks. Whatever happens here, heartbeats go on. What it throws is reported
/// as <see cref="GatewayNotice.DeliveryFailed"/>.
/// </summary>
public delegate ValueTask GatewaySink(int shard, GatewayEvent @event);
