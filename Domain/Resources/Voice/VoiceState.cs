using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Voice;

/// <summary>Somebody in voice. Source: Discord documentation, Voice, Voice State Object.</summary>
public sealed record VoiceState
{
    /// <summary>The guild.</summary>
    public Optional<GuildId?> GuildId { get; init; }

    /// <summary>The channel; null for one who left.</summary>
    public required ChannelId? ChannelId { get; init; }

    /// <summary>Who.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Who, as a member.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Names the connection.</summary>
    public string SessionId { get; init; } = "";

    /// <summary>Whether the guild deafens the user.</summary>
    public bool Deaf { get; init; }

    /// <summary>Whether the guild mutes the user.</summary>
    public bool Mute { get; init; }

    /// <summary>Whether the user hears nothing.</summary>
    public bool SelfDeaf { get; init; }

    /// <summary>Whether the user is muted.</summary>
    public bool SelfMute { get; init; }

    /// <summary>Whether the user streams.</summary>
    public Optional<bool?> SelfStream { get; init; }

    /// <summary>Whether the camera is on.</summary>
    public bool SelfVideo { get; init; }

    /// <summary>Whether the user may not speak on the stage.</summary>
    public bool Suppress { get; init; }

    /// <summary>When the user asked to speak on the stage.</summary>
    public required DateTimeOffset? RequestToSpeakTimestamp { get; init; }
}

/// <summary>A place that voice can run through. Source: Discord documentation, Voice, Voice Region Object.</summary>
public sealed record VoiceRegion
{
    /// <summary>Names the region.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is nearest to the current user.</summary>
    public bool Optimal { get; init; }

    /// <summary>Whether to leave it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether it was made for an event.</summary>
    public bool Custom { get; init; }
}

/// <summary>
/// A change to the bot on a stage; absent fields stay as they are. Source: Discord documentation, Voice, Modify Current User Voice State.
/// </summary>
public sealed record CurrentUserVoiceStatePatch
{
    /// <summary>The stage the bot is in.</summary>
    public Optional<ChannelId?> ChannelId { get; init; }

    /// <summary>Whether the bot may not speak.</summary>
    public Optional<bool?> Suppress { get; init; }

    /// <summary>Asks to speak; null takes it back.</summary>
    public Optional<DateTimeOffset?> RequestToSpeakTimestamp { get; init; }
}

/// <summary>
/// A change to somebody on a stage; absent fields stay as they are. Source: Discord documentation, Voice, Modify User Voice State.
/// </summary>
public sealed record UserVoiceStatePatch
{
    /// <summary>The stage the user is in.</summary>
    public Optional<ChannelId?> ChannelId { get; init; }

    /// <summary>Whether the user may not speak.</summary>
    public Optional<bool?> Suppress { get; init; }
}
