using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

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
