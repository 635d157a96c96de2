namespace Oven.Functional.Domain.Resources.AuditLogs;

/// <summary>What an entry of the audit log tells of. Source: Discord documentation, Audit Log, Audit Log Events.</summary>
public enum AuditLogEventType
{
    /// <summary><c>GUILD_UPDATE</c>.</summary>
    GuildUpdate = 1,

    /// <summary><c>CHANNEL_CREATE</c>.</summary>
    ChannelCreate = 10,

    /// <summary><c>CHANNEL_UPDATE</c>.</summary>
    ChannelUpdate = 11,

    /// <summary><c>CHANNEL_DELETE</c>.</summary>
    ChannelDelete = 12,

    /// <summary><c>CHANNEL_OVERWRITE_CREATE</c>.</summary>
    ChannelOverwriteCreate = 13,

    /// <summary><c>CHANNEL_OVERWRITE_UPDATE</c>.</summary>
    ChannelOverwriteUpdate = 14,

    /// <summary><c>CHANNEL_OVERWRITE_DELETE</c>.</summary>
    ChannelOverwriteDelete = 15,

    /// <summary><c>MEMBER_KICK</c>.</summary>
    MemberKick = 20,

    /// <summary><c>MEMBER_PRUNE</c>.</summary>
    MemberPrune = 21,

    /// <summary><c>MEMBER_BAN_ADD</c>.</summary>
    MemberBanAdd = 22,

    /// <summary><c>MEMBER_BAN_REMOVE</c>.</summary>
    MemberBanRemove = 23,

    /// <summary><c>MEMBER_UPDATE</c>.</summary>
    MemberUpdate = 24,

    /// <summary><c>MEMBER_ROLE_UPDATE</c>.</summary>
    MemberRoleUpdate = 25,

    /// <summary><c>MEMBER_MOVE</c>.</summary>
    MemberMove = 26,

    /// <summary><c>MEMBER_DISCONNECT</c>.</summary>
    MemberDisconnect = 27,

    /// <summary><c>BOT_ADD</c>.</summary>
    BotAdd = 28,

    /// <summary><c>ROLE_CREATE</c>.</summary>
    RoleCreate = 30,

    /// <summary><c>ROLE_UPDATE</c>.</summary>
    RoleUpdate = 31,

    /// <summary><c>ROLE_DELETE</c>.</summary>
    RoleDelete = 32,

    /// <summary><c>INVITE_CREATE</c>.</summary>
    InviteCreate = 40,

    /// <summary><c>INVITE_UPDATE</c>.</summary>
    InviteUpdate = 41,

    /// <summary><c>INVITE_DELETE</c>.</summary>
    InviteDelete = 42,

    /// <summary><c>WEBHOOK_CREATE</c>.</summary>
    WebhookCreate = 50,

    /// <summary><c>WEBHOOK_UPDATE</c>.</summary>
    WebhookUpdate = 51,

    /// <summary><c>WEBHOOK_DELETE</c>.</summary>
    WebhookDelete = 52,

    /// <summary><c>EMOJI_CREATE</c>.</summary>
    EmojiCreate = 60,

    /// <summary><c>EMOJI_UPDATE</c>.</summary>
    EmojiUpdate = 61,

    /// <summary><c>EMOJI_DELETE</c>.</summary>
    EmojiDelete = 62,

    /// <summary><c>MESSAGE_DELETE</c>.</summary>
    MessageDelete = 72,

    /// <summary><c>MESSAGE_BULK_DELETE</c>.</summary>
    MessageBulkDelete = 73,

    /// <summary><c>MESSAGE_PIN</c>.</summary>
    MessagePin = 74,

    /// <summary><c>MESSAGE_UNPIN</c>.</summary>
    MessageUnpin = 75,

    /// <summary><c>INTEGRATION_CREATE</c>.</summary>
    IntegrationCreate = 80,

    /// <summary><c>INTEGRATION_UPDATE</c>.</summary>
    IntegrationUpdate = 81,

    /// <summary><c>INTEGRATION_DELETE</c>.</summary>
    IntegrationDelete = 82,

    /// <summary><c>STAGE_INSTANCE_CREATE</c>.</summary>
    StageInstanceCreate = 83,

    /// <summary><c>STAGE_INSTANCE_UPDATE</c>.</summary>
    StageInstanceUpdate = 84,

    /// <summary><c>STAGE_INSTANCE_DELETE</c>.</summary>
    StageInstanceDelete = 85,

    /// <summary><c>STICKER_CREATE</c>.</summary>
    StickerCreate = 90,

    /// <summary><c>STICKER_UPDATE</c>.</summary>
    StickerUpdate = 91,

    /// <summary><c>STICKER_DELETE</c>.</summary>
    StickerDelete = 92,

    /// <summary><c>GUILD_SCHEDULED_EVENT_CREATE</c>.</summary>
    GuildScheduledEventCreate = 100,

    /// <summary><c>GUILD_SCHEDULED_EVENT_UPDATE</c>.</summary>
    GuildScheduledEventUpdate = 101,

    /// <summary><c>GUILD_SCHEDULED_EVENT_DELETE</c>.</summary>
    GuildScheduledEventDelete = 102,

    /// <summary><c>THREAD_CREATE</c>.</summary>
    ThreadCreate = 110,

    /// <summary><c>THREAD_UPDATE</c>.</summary>
    ThreadUpdate = 111,

    /// <summary><c>THREAD_DELETE</c>.</summary>
    ThreadDelete = 112,

    /// <summary><c>APPLICATION_COMMAND_PERMISSION_UPDATE</c>.</summary>
    ApplicationCommandPermissionUpdate = 121,

    /// <summary><c>SOUNDBOARD_SOUND_CREATE</c>.</summary>
    SoundboardSoundCreate = 130,

    /// <summary><c>SOUNDBOARD_SOUND_UPDATE</c>.</summary>
    SoundboardSoundUpdate = 131,

    /// <summary><c>SOUNDBOARD_SOUND_DELETE</c>.</summary>
    SoundboardSoundDelete = 132,

    /// <summary><c>AUTO_MODERATION_RULE_CREATE</c>.</summary>
    AutoModerationRuleCreate = 140,

    /// <summary><c>AUTO_MODERATION_RULE_UPDATE</c>.</summary>
    AutoModerationRuleUpdate = 141,

    /// <summary><c>AUTO_MODERATION_RULE_DELETE</c>.</summary>
    AutoModerationRuleDelete = 142,

    /// <summary><c>AUTO_MODERATION_BLOCK_MESSAGE</c>.</summary>
    AutoModerationBlockMessage = 143,

    /// <summary><c>AUTO_MODERATION_FLAG_TO_CHANNEL</c>.</summary>
    AutoModerationFlagToChannel = 144,

    /// <summary><c>AUTO_MODERATION_USER_COMM_DISABLED</c>.</summary>
    AutoModerationUserCommDisabled = 145,

    /// <summary><c>AUTO_MODERATION_QUARANTINE_USER</c>.</summary>
    AutoModerationQuarantineUser = 146,

    /// <summary><c>CREATOR_MONETIZATION_REQUEST_CREATED</c>.</summary>
    CreatorMonetizationRequestCreated = 150,

    /// <summary><c>CREATOR_MONETIZATION_TERMS_ACCEPTED</c>.</summary>
    CreatorMonetizationTermsAccepted = 151,

    /// <summary><c>ONBOARDING_PROMPT_CREATE</c>.</summary>
    OnboardingPromptCreate = 163,

    /// <summary><c>ONBOARDING_PROMPT_UPDATE</c>.</summary>
    OnboardingPromptUpdate = 164,

    /// <summary><c>ONBOARDING_PROMPT_DELETE</c>.</summary>
    OnboardingPromptDelete = 165,

    /// <summary><c>ONBOARDING_CREATE</c>.</summary>
    OnboardingCreate = 166,

    /// <summary><c>ONBOARDING_UPDATE</c>.</summary>
    OnboardingUpdate = 167,

    /// <summary><c>GUILD_HOME_FEATURE_ITEM</c>.</summary>
    GuildHomeFeatureItem = 171,

    /// <summary><c>GUILD_HOME_REMOVE_ITEM</c>.</summary>
    GuildHomeRemoveItem = 172,

    /// <summary><c>HARMFUL_LINKS_BLOCKED_MESSAGE</c>.</summary>
    HarmfulLinksBlockedMessage = 180,

    /// <summary><c>HOME_SETTINGS_CREATE</c>.</summary>
    HomeSettingsCreate = 190,

    /// <summary><c>HOME_SETTINGS_UPDATE</c>.</summary>
    HomeSettingsUpdate = 191,

    /// <summary><c>VOICE_CHANNEL_STATUS_CREATE</c>.</summary>
    VoiceChannelStatusCreate = 192,

    /// <summary><c>VOICE_CHANNEL_STATUS_DELETE</c>.</summary>
    VoiceChannelStatusDelete = 193,

    /// <summary><c>GUILD_SCHEDULED_EVENT_EXCEPTION_CREATE</c>.</summary>
    GuildScheduledEventExceptionCreate = 200,

    /// <summary><c>GUILD_SCHEDULED_EVENT_EXCEPTION_UPDATE</c>.</summary>
    GuildScheduledEventExceptionUpdate = 201,

    /// <summary><c>GUILD_SCHEDULED_EVENT_EXCEPTION_DELETE</c>.</summary>
    GuildScheduledEventExceptionDelete = 202,

    /// <summary><c>GUILD_PROFILE_UPDATE</c>.</summary>
    GuildProfileUpdate = 211,
}
