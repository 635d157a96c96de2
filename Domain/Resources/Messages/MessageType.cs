namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>What kind of message it is. Source: Discord documentation, Message, Message Types.</summary>
public enum MessageType
{
    /// <summary>Somebody wrote.</summary>
    Default = 0,

    /// <summary>Somebody was added to the group or thread.</summary>
    RecipientAdd = 1,

    /// <summary>Somebody was removed from the group or thread.</summary>
    RecipientRemove = 2,

    /// <summary>A call.</summary>
    Call = 3,

    /// <summary>The channel has a new name.</summary>
    ChannelNameChange = 4,

    /// <summary>The group has a new icon.</summary>
    ChannelIconChange = 5,

    /// <summary>A message was pinned.</summary>
    ChannelPinnedMessage = 6,

    /// <summary>Somebody joined the guild.</summary>
    UserJoin = 7,

    /// <summary>Somebody boosted the guild.</summary>
    GuildBoost = 8,

    /// <summary>The guild reached level 1.</summary>
    GuildBoostTier1 = 9,

    /// <summary>The guild reached level 2.</summary>
    GuildBoostTier2 = 10,

    /// <summary>The guild reached level 3.</summary>
    GuildBoostTier3 = 11,

    /// <summary>The channel follows another.</summary>
    ChannelFollowAdd = 12,

    /// <summary>The guild left the discovery list.</summary>
    GuildDiscoveryDisqualified = 14,

    /// <summary>The guild is back in the discovery list.</summary>
    GuildDiscoveryRequalified = 15,

    /// <summary>The guild is about to leave the discovery list.</summary>
    GuildDiscoveryGracePeriodInitialWarning = 16,

    /// <summary>The guild will leave the discovery list now.</summary>
    GuildDiscoveryGracePeriodFinalWarning = 17,

    /// <summary>A thread was started.</summary>
    ThreadCreated = 18,

    /// <summary>An answer to another message.</summary>
    Reply = 19,

    /// <summary>The answer to a slash command.</summary>
    ChatInputCommand = 20,

    /// <summary>The first message of a thread that began at a message.</summary>
    ThreadStarterMessage = 21,

    /// <summary>A reminder to invite people.</summary>
    GuildInviteReminder = 22,

    /// <summary>The answer to a user or message command.</summary>
    ContextMenuCommand = 23,

    /// <summary>Auto-moderation has acted.</summary>
    AutoModerationAction = 24,

    /// <summary>Somebody bought a role subscription.</summary>
    RoleSubscriptionPurchase = 25,

    /// <summary>An offer to subscribe.</summary>
    InteractionPremiumUpsell = 26,

    /// <summary>A stage began.</summary>
    StageStart = 27,

    /// <summary>A stage ended.</summary>
    StageEnd = 28,

    /// <summary>Somebody came onto the stage.</summary>
    StageSpeaker = 29,

    /// <summary>The stage has a new topic.</summary>
    StageTopic = 31,

    /// <summary>Somebody subscribed to an application for the guild.</summary>
    GuildApplicationPremiumSubscription = 32,

    /// <summary>Security actions were switched on.</summary>
    GuildIncidentAlertModeEnabled = 36,

    /// <summary>Security actions were switched off.</summary>
    GuildIncidentAlertModeDisabled = 37,

    /// <summary>A raid was reported.</summary>
    GuildIncidentReportRaid = 38,

    /// <summary>A false alarm was reported.</summary>
    GuildIncidentReportFalseAlarm = 39,

    /// <summary>Something was bought.</summary>
    PurchaseNotification = 44,

    /// <summary>A poll has ended.</summary>
    PollResult = 46,

    /// <summary>A stream became sharper; only in the specification.</summary>
    HdStreamingUpgraded = 55,
}

/// <summary>What is special about a message. Source: Discord documentation, Message, Message Flags.</summary>
[Flags]
public enum MessageFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It was published to the channels that follow.</summary>
    Crossposted = 1 << 0,

    /// <summary>It came from a channel that is followed.</summary>
    IsCrosspost = 1 << 1,

    /// <summary>Its embeds are not shown. Can be set.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>What it came from was deleted.</summary>
    SourceMessageDeleted = 1 << 3,

    /// <summary>It comes from Discord's urgent system.</summary>
    Urgent = 1 << 4,

    /// <summary>A thread began at it; both have the same id.</summary>
    HasThread = 1 << 5,

    /// <summary>Only the person who used the interaction sees it. Can be set.</summary>
    Ephemeral = 1 << 6,

    /// <summary>An interaction is thinking.</summary>
    Loading = 1 << 7,

    /// <summary>Some roles could not be added to the thread.</summary>
    FailedToMentionSomeRolesInThread = 1 << 8,

    /// <summary>It notifies nobody. Can be set.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>It is a voice message. Can be set.</summary>
    IsVoiceMessage = 1 << 13,

    /// <summary>It forwards another message.</summary>
    HasSnapshot = 1 << 14,

    /// <summary>It consists of components only. Can be set, not taken away.</summary>
    IsComponentsV2 = 1 << 15,
}
