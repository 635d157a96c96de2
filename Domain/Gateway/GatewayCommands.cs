using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Opcode 2: begins a session. Source: Discord documentation, Gateway Events, Identify.</summary>
public sealed record Identify
{
    /// <summary>The bot's token.</summary>
    public required string Token { get; init; }

    /// <summary>Who connects.</summary>
    public required IdentifyProperties Properties { get; init; }

    /// <summary>Whether each payload is compressed on its own; not with transport compression.</summary>
    public bool? Compress { get; init; }

    /// <summary>Up to how many members a guild comes with all of them, 50 to 250; 50 where absent.</summary>
    public int? LargeThreshold { get; init; }

    /// <summary>The shard's number and how many there are.</summary>
    public EquatableList<int>? Shard { get; init; }

    /// <summary>What the bot does.</summary>
    public PresenceUpdateCommand? Presence { get; init; }

    /// <summary>Which events to send.</summary>
    public required Intents Intents { get; init; }
}

/// <summary>Who connects. Source: Discord documentation, Gateway Events, Identify Connection Properties.</summary>
public sealed record IdentifyProperties
{
    /// <summary>The system; <c>os</c> on the wire.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The library.</summary>
    public required string Browser { get; init; }

    /// <summary>The library.</summary>
    public required string Device { get; init; }
}

/// <summary>Opcode 6: takes a session up again. Source: Discord documentation, Gateway Events, Resume.</summary>
public sealed record Resume
{
    /// <summary>The bot's token.</summary>
    public required string Token { get; init; }

    /// <summary>The session, from READY.</summary>
    public required string SessionId { get; init; }

    /// <summary>The last sequence number that was received.</summary>
    public required long Seq { get; init; }
}

/// <summary>
/// Opcode 3: sets what the bot does. At most 5 in 20 seconds. Source: Discord documentation, Gateway Events, Update Presence.
/// </summary>
public sealed record PresenceUpdateCommand
{
    /// <summary>Since when the bot is away, in Unix milliseconds; null where it is not.</summary>
    public required long? Since { get; init; }

    /// <summary>What the bot does.</summary>
    public EquatableList<Activity> Activities { get; init; }

    /// <summary>Whether it is online.</summary>
    public required OnlineStatus Status { get; init; }

    /// <summary>Whether it is away.</summary>
    public bool Afk { get; init; }
}

/// <summary>Opcode 4: joins, changes or leaves voice. Source: Discord documentation, Gateway Events, Update Voice State.</summary>
public sealed record VoiceStateUpdateCommand
{
    /// <summary>The guild.</summary>
    public required GuildId GuildId { get; init; }

    /// <summary>The channel; null to leave.</summary>
    public required ChannelId? ChannelId { get; init; }

    /// <summary>Whether to be muted.</summary>
    public bool SelfMute { get; init; }

    /// <summary>Whether to hear nothing.</summary>
    public bool SelfDeaf { get; init; }
}

/// <summary>
/// Opcode 8: asks for members. With an empty query and limit 0 for all of them, once in 30 seconds per guild. Source: Discord
/// documentation, Gateway Events, Request Guild Members.
/// </summary>
public sealed record RequestGuildMembers
{
    /// <summary>The guild.</summary>
    public required GuildId GuildId { get; init; }

    /// <summary>How their names begin; at most 100 come.</summary>
    public string? Query { get; init; }

    /// <summary>How many, 0 for all; at most 100 with a query.</summary>
    public int Limit { get; init; }

    /// <summary>Whether to send presences too.</summary>
    public bool? Presences { get; init; }

    /// <summary>Whom, at most 100; in place of the query.</summary>
    public EquatableList<UserId>? UserIds { get; init; }

    /// <summary>Comes back with the answers; at most 32 bytes.</summary>
    public string? Nonce { get; init; }
}

/// <summary>
/// Opcode 31: asks for the soundboards of guilds. Source: Discord documentation, Gateway Events, Request Soundboard Sounds.
/// </summary>
public sealed record RequestSoundboardSounds
{
    /// <summary>The guilds.</summary>
    public required EquatableList<GuildId> GuildIds { get; init; }
}

/// <summary>
/// Opcode 43: asks for what comes and goes of a guild's channels. Source: Discord documentation, Gateway Events, Request Channel Info.
/// </summary>
public sealed record RequestChannelInfo
{
    /// <summary>The guild.</summary>
    public required GuildId GuildId { get; init; }

    /// <summary>What to ask for.</summary>
    public required EquatableList<ChannelInfoField> Fields { get; init; }
}

/// <summary>What can be asked for of channels. Source: Discord documentation, Gateway Events, Request Channel Info.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct ChannelInfoField(string Value)
{
    /// <summary>What a voice channel says of itself.</summary>
    public static ChannelInfoField Status => new("status");

    /// <summary>Since when somebody is there.</summary>
    public static ChannelInfoField VoiceStartTime => new("voice_start_time");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
