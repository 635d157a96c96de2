namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>What people must have to write in a guild. Source: Discord documentation, Guild, Verification Level.</summary>
public enum VerificationLevel
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A verified e-mail address.</summary>
    Low = 1,

    /// <summary>An account older than 5 minutes.</summary>
    Medium = 2,

    /// <summary>Membership for 10 minutes.</summary>
    High = 3,

    /// <summary>A verified phone number.</summary>
    VeryHigh = 4,
}

/// <summary>What notifies members who chose nothing. Source: Discord documentation, Guild, Default Message Notification Level.</summary>
public enum DefaultMessageNotificationLevel
{
    /// <summary>Every message.</summary>
    AllMessages = 0,

    /// <summary>Only mentions.</summary>
    OnlyMentions = 1,
}

/// <summary>Whose pictures are scanned. Source: Discord documentation, Guild, Explicit Content Filter Level.</summary>
public enum ExplicitContentFilterLevel
{
    /// <summary>Nobody's.</summary>
    Disabled = 0,

    /// <summary>Those of members without roles.</summary>
    MembersWithoutRoles = 1,

    /// <summary>Everybody's.</summary>
    AllMembers = 2,
}

/// <summary>What moderators must have. Source: Discord documentation, Guild, MFA Level.</summary>
public enum MfaLevel
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Two-factor authentication.</summary>
    Elevated = 1,
}

/// <summary>Whether a guild is for adults. Source: Discord documentation, Guild, Guild Age-Restriction Level.</summary>
public enum NsfwLevel
{
    /// <summary>Not rated.</summary>
    Default = 0,

    /// <summary>Explicit.</summary>
    Explicit = 1,

    /// <summary>Safe.</summary>
    Safe = 2,

    /// <summary>For adults.</summary>
    AgeRestricted = 3,
}

/// <summary>The boost level of a guild. Source: Discord documentation, Guild, Premium Tier.</summary>
public enum PremiumTier
{
    /// <summary>No perks.</summary>
    None = 0,

    /// <summary>Level 1.</summary>
    Tier1 = 1,

    /// <summary>Level 2.</summary>
    Tier2 = 2,

    /// <summary>Level 3.</summary>
    Tier3 = 3,
}

/// <summary>Which notices a guild does not want. Source: Discord documentation, Guild, System Channel Flags.</summary>
[Flags]
public enum SystemChannelFlags
{
    /// <summary>All are given.</summary>
    None = 0,

    /// <summary>No notice of new members.</summary>
    SuppressJoinNotifications = 1 << 0,

    /// <summary>No notice of boosts.</summary>
    SuppressPremiumSubscriptions = 1 << 1,

    /// <summary>No tips for setting up the guild.</summary>
    SuppressGuildReminderNotifications = 1 << 2,

    /// <summary>No sticker button under notices of new members.</summary>
    SuppressJoinNotificationReplies = 1 << 3,

    /// <summary>No notice of role subscriptions.</summary>
    SuppressRoleSubscriptionPurchaseNotifications = 1 << 4,

    /// <summary>No sticker button under notices of role subscriptions.</summary>
    SuppressRoleSubscriptionPurchaseNotificationReplies = 1 << 5,
}

/// <summary>Something a guild can do. Source: Discord documentation, Guild, Guild Features.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct GuildFeature(string Value)
{
    /// <summary>An animated banner.</summary>
    public static GuildFeature AnimatedBanner => new("ANIMATED_BANNER");

    /// <summary>An animated icon.</summary>
    public static GuildFeature AnimatedIcon => new("ANIMATED_ICON");

    /// <summary>The old command permissions.</summary>
    public static GuildFeature ApplicationCommandPermissionsV2 => new("APPLICATION_COMMAND_PERMISSIONS_V2");

    /// <summary>Auto-moderation rules.</summary>
    public static GuildFeature AutoModeration => new("AUTO_MODERATION");

    /// <summary>A banner.</summary>
    public static GuildFeature Banner => new("BANNER");

    /// <summary>Welcome screen, discovery, community updates. Can be changed.</summary>
    public static GuildFeature Community => new("COMMUNITY");

    /// <summary>Monetization.</summary>
    public static GuildFeature CreatorMonetizableProvisional => new("CREATOR_MONETIZABLE_PROVISIONAL");

    /// <summary>The role-subscription page.</summary>
    public static GuildFeature CreatorStorePage => new("CREATOR_STORE_PAGE");

    /// <summary>The support guild of an application.</summary>
    public static GuildFeature DeveloperSupportServer => new("DEVELOPER_SUPPORT_SERVER");

    /// <summary>Can be found in the discovery list. Can be changed.</summary>
    public static GuildFeature Discoverable => new("DISCOVERABLE");

    /// <summary>Roles with two colors or a gradient.</summary>
    public static GuildFeature EnhancedRoleColors => new("ENHANCED_ROLE_COLORS");

    /// <summary>Can be featured in the discovery list.</summary>
    public static GuildFeature Featurable => new("FEATURABLE");

    /// <summary>Guest invites.</summary>
    public static GuildFeature GuestsEnabled => new("GUESTS_ENABLED");

    /// <summary>A tag that members can wear.</summary>
    public static GuildFeature GuildTags => new("GUILD_TAGS");

    /// <summary>Onboarding is on.</summary>
    public static GuildFeature GuildOnboarding => new("GUILD_ONBOARDING");

    /// <summary>Onboarding has been on.</summary>
    public static GuildFeature GuildOnboardingEverEnabled => new("GUILD_ONBOARDING_EVER_ENABLED");

    /// <summary>Onboarding has prompts.</summary>
    public static GuildFeature GuildOnboardingHasPrompts => new("GUILD_ONBOARDING_HAS_PROMPTS");

    /// <summary>The server guide.</summary>
    public static GuildFeature GuildServerGuide => new("GUILD_SERVER_GUIDE");

    /// <summary>Nobody can join. Can be changed.</summary>
    public static GuildFeature InvitesDisabled => new("INVITES_DISABLED");

    /// <summary>A picture behind invites.</summary>
    public static GuildFeature InviteSplash => new("INVITE_SPLASH");

    /// <summary>Membership screening.</summary>
    public static GuildFeature MemberVerificationGateEnabled => new("MEMBER_VERIFICATION_GATE_ENABLED");

    /// <summary>More soundboard sounds.</summary>
    public static GuildFeature MoreSoundboard => new("MORE_SOUNDBOARD");

    /// <summary>More stickers.</summary>
    public static GuildFeature MoreStickers => new("MORE_STICKERS");

    /// <summary>Announcement channels.</summary>
    public static GuildFeature News => new("NEWS");

    /// <summary>Is partnered.</summary>
    public static GuildFeature Partnered => new("PARTNERED");

    /// <summary>Can be looked at before joining.</summary>
    public static GuildFeature PreviewEnabled => new("PREVIEW_ENABLED");

    /// <summary>The official guild of a game; only in the specification.</summary>
    public static GuildFeature OfficialGameGuild => new("OFFICIAL_GAME_GUILD");

    /// <summary>Only administrators may prune; only in the specification.</summary>
    public static GuildFeature PruneRequiresAdmin => new("PRUNE_REQUIRES_ADMIN");

    /// <summary>No raid alerts. Can be changed.</summary>
    public static GuildFeature RaidAlertsDisabled => new("RAID_ALERTS_DISABLED");

    /// <summary>Icons on roles.</summary>
    public static GuildFeature RoleIcons => new("ROLE_ICONS");

    /// <summary>Sells role subscriptions.</summary>
    public static GuildFeature RoleSubscriptionsAvailableForPurchase => new("ROLE_SUBSCRIPTIONS_AVAILABLE_FOR_PURCHASE");

    /// <summary>Role subscriptions are on.</summary>
    public static GuildFeature RoleSubscriptionsEnabled => new("ROLE_SUBSCRIPTIONS_ENABLED");

    /// <summary>Has a soundboard.</summary>
    public static GuildFeature Soundboard => new("SOUNDBOARD");

    /// <summary>Ticketed events.</summary>
    public static GuildFeature TicketedEventsEnabled => new("TICKETED_EVENTS_ENABLED");

    /// <summary>A vanity invite.</summary>
    public static GuildFeature VanityUrl => new("VANITY_URL");

    /// <summary>Is verified.</summary>
    public static GuildFeature Verified => new("VERIFIED");

    /// <summary>384 kbps in voice.</summary>
    public static GuildFeature VipRegions => new("VIP_REGIONS");

    /// <summary>The welcome screen.</summary>
    public static GuildFeature WelcomeScreenEnabled => new("WELCOME_SCREEN_ENABLED");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
