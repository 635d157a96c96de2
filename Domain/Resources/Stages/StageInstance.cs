using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Stages;

/// <summary>A live stage. Source: Discord documentation, Stage Instance, Stage Instance Object.</summary>
public sealed record StageInstance
{
    /// <summary>Names the stage.</summary>
    public required StageInstanceId Id { get; init; }

    /// <summary>The guild.</summary>
    public GuildId GuildId { get; init; }

    /// <summary>The channel.</summary>
    public ChannelId ChannelId { get; init; }

    /// <summary>1 to 120 characters.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Who hears it.</summary>
    public StageInstancePrivacyLevel PrivacyLevel { get; init; }

    /// <summary>Deprecated: whether it is kept out of the discovery list.</summary>
    public bool DiscoverableDisabled { get; init; }

    /// <summary>The event it belongs to.</summary>
    public required GuildScheduledEventId? GuildScheduledEventId { get; init; }
}

/// <summary>Who hears a stage. Source: Discord documentation, Stage Instance, Privacy Level.</summary>
public enum StageInstancePrivacyLevel
{
    /// <summary>Deprecated: everybody.</summary>
    Public = 1,

    /// <summary>Members.</summary>
    GuildOnly = 2,
}

/// <summary>A stage to go live. Source: Discord documentation, Stage Instance, Create Stage Instance.</summary>
public sealed record StageInstanceDraft
{
    /// <summary>The channel.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>1 to 120 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>Who hears it; members where absent.</summary>
    public StageInstancePrivacyLevel? PrivacyLevel { get; init; }

    /// <summary>Whether to notify everyone.</summary>
    public bool SendStartNotification { get; init; }

    /// <summary>The event it belongs to.</summary>
    public GuildScheduledEventId? GuildScheduledEventId { get; init; }
}

/// <summary>
/// A change to a live stage; absent fields stay as they are. Source: Discord documentation, Stage Instance, Modify Stage Instance.
/// </summary>
public sealed record StageInstancePatch
{
    /// <summary>1 to 120 characters.</summary>
    public Optional<string> Topic { get; init; }

    /// <summary>Who hears it.</summary>
    public Optional<StageInstancePrivacyLevel> PrivacyLevel { get; init; }
}
