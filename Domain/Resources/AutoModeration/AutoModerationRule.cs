using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.AutoModeration;

/// <summary>
/// What auto-moderation looks for, and what it does then. Source: Discord documentation, Auto Moderation, Auto Moderation Rule Object.
/// </summary>
public sealed record AutoModerationRule
{
    /// <summary>Names the rule.</summary>
    public required AutoModerationRuleId Id { get; init; }

    /// <summary>The guild.</summary>
    public GuildId GuildId { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who made it.</summary>
    public UserId CreatorId { get; init; }

    /// <summary>When it looks.</summary>
    public AutoModerationEventType EventType { get; init; }

    /// <summary>What it looks for.</summary>
    public AutoModerationTriggerType TriggerType { get; init; }

    /// <summary>What exactly.</summary>
    public AutoModerationTriggerMetadata? TriggerMetadata { get; init; }

    /// <summary>What it does then; 1 to 5.</summary>
    public EquatableList<AutoModerationAction> Actions { get; init; }

    /// <summary>Whether it is on.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whom it leaves alone; at most 20.</summary>
    public EquatableList<RoleId> ExemptRoles { get; init; }

    /// <summary>Where it does not look; at most 50.</summary>
    public EquatableList<ChannelId> ExemptChannels { get; init; }
}

/// <summary>What auto-moderation looks for. Source: Discord documentation, Auto Moderation, Trigger Types.</summary>
public enum AutoModerationTriggerType
{
    /// <summary>Words; at most 6 rules per guild.</summary>
    Keyword = 1,

    /// <summary>Spam; at most 1.</summary>
    Spam = 3,

    /// <summary>Words of Discord's lists; at most 1.</summary>
    KeywordPreset = 4,

    /// <summary>Too many mentions; at most 1.</summary>
    MentionSpam = 5,

    /// <summary>Words in profiles; at most 1.</summary>
    MemberProfile = 6,
}

/// <summary>When auto-moderation looks. Source: Discord documentation, Auto Moderation, Event Types.</summary>
public enum AutoModerationEventType
{
    /// <summary>At messages.</summary>
    MessageSend = 1,

    /// <summary>At members and their profiles.</summary>
    MemberUpdate = 2,
}

/// <summary>One of Discord's lists of words. Source: Discord documentation, Auto Moderation, Keyword Preset Types.</summary>
public enum AutoModerationKeywordPresetType
{
    /// <summary>Swearing.</summary>
    Profanity = 1,

    /// <summary>Sexual content.</summary>
    SexualContent = 2,

    /// <summary>Insults.</summary>
    Slurs = 3,
}

/// <summary>
/// What exactly auto-moderation looks for; which fields count depends on the trigger. Source: Discord documentation, Auto Moderation,
/// Trigger Metadata.
/// </summary>
public sealed record AutoModerationTriggerMetadata
{
    /// <summary>At most 1000 words of 60 characters.</summary>
    public EquatableList<string>? KeywordFilter { get; init; }

    /// <summary>At most 10 patterns of 260 characters, in Rust's flavour.</summary>
    public EquatableList<string>? RegexPatterns { get; init; }

    /// <summary>Discord's lists.</summary>
    public EquatableList<AutoModerationKeywordPresetType>? Presets { get; init; }

    /// <summary>What is allowed all the same; at most 100 words, 1000 with lists.</summary>
    public EquatableList<string>? AllowList { get; init; }

    /// <summary>How many mentions are allowed, at most 50.</summary>
    public int? MentionTotalLimit { get; init; }

    /// <summary>Whether to look for raids.</summary>
    public bool? MentionRaidProtectionEnabled { get; init; }
}

/// <summary>What auto-moderation does. Source: Discord documentation, Auto Moderation, Auto Moderation Action Object.</summary>
public sealed record AutoModerationAction
{
    /// <summary>What it does.</summary>
    public AutoModerationActionType Type { get; init; }

    /// <summary>How exactly.</summary>
    public Optional<AutoModerationActionMetadata?> Metadata { get; init; }
}

/// <summary>What auto-moderation does. Source: Discord documentation, Auto Moderation, Action Types.</summary>
public enum AutoModerationActionType
{
    /// <summary>Keeps the message away.</summary>
    BlockMessage = 1,

    /// <summary>Tells a channel.</summary>
    SendAlertMessage = 2,

    /// <summary>Times the member out; words and mentions only.</summary>
    Timeout = 3,

    /// <summary>Keeps the member from writing, speaking and reacting.</summary>
    BlockMemberInteraction = 4,
}

/// <summary>
/// How exactly auto-moderation acts; which fields count depends on the action. Source: Discord documentation, Auto Moderation, Action
/// Metadata.
/// </summary>
public sealed record AutoModerationActionMetadata
{
    /// <summary>The channel to tell.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>For how long to time out, at most 2419200.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>What the member is told; at most 150 characters.</summary>
    public string? CustomMessage { get; init; }
}

/// <summary>A rule to be made. Source: Discord documentation, Auto Moderation, Create Auto Moderation Rule.</summary>
public sealed record AutoModerationRuleDraft
{
    /// <summary>At most 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>When it looks.</summary>
    public required AutoModerationEventType EventType { get; init; }

    /// <summary>What it looks for.</summary>
    public required AutoModerationTriggerType TriggerType { get; init; }

    /// <summary>What exactly.</summary>
    public AutoModerationTriggerMetadata? TriggerMetadata { get; init; }

    /// <summary>What it does then; 1 to 5.</summary>
    public required EquatableList<AutoModerationAction> Actions { get; init; }

    /// <summary>Whether it is on; off where absent.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whom it leaves alone; at most 20.</summary>
    public EquatableList<RoleId> ExemptRoles { get; init; }

    /// <summary>Where it does not look; at most 50.</summary>
    public EquatableList<ChannelId> ExemptChannels { get; init; }
}

/// <summary>
/// A change to a rule; absent fields stay as they are. Source: Discord documentation, Auto Moderation, Modify Auto Moderation Rule.
/// </summary>
public sealed record AutoModerationRulePatch
{
    /// <summary>At most 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>When it looks.</summary>
    public Optional<AutoModerationEventType> EventType { get; init; }

    /// <summary>What it looks for; only in the specification.</summary>
    public Optional<AutoModerationTriggerType> TriggerType { get; init; }

    /// <summary>What exactly.</summary>
    public Optional<AutoModerationTriggerMetadata> TriggerMetadata { get; init; }

    /// <summary>What it does then; 1 to 5.</summary>
    public Optional<EquatableList<AutoModerationAction>> Actions { get; init; }

    /// <summary>Whether it is on.</summary>
    public Optional<bool> Enabled { get; init; }

    /// <summary>Whom it leaves alone; at most 20.</summary>
    public Optional<EquatableList<RoleId>> ExemptRoles { get; init; }

    /// <summary>Where it does not look; at most 50.</summary>
    public Optional<EquatableList<ChannelId>> ExemptChannels { get; init; }
}
