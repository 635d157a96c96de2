namespace Oven.Functional.Domain.Values;

/// <summary>
/// What somebody may do. On the wire a decimal string, because it outgrows what JavaScript counts with; bits without a name are kept.
/// Source: Discord documentation, Permissions, Bitwise Permission Flags.
/// </summary>
[Flags]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Make invites.</summary>
    CreateInstantInvite = 1UL << 0,

    /// <summary>Remove members. Needs two-factor authentication where the guild asks for it.</summary>
    KickMembers = 1UL << 1,

    /// <summary>Ban and unban. Needs two-factor authentication where the guild asks for it.</summary>
    BanMembers = 1UL << 2,

    /// <summary>Everything, in every channel. Needs two-factor authentication where the guild asks for it.</summary>
    Administrator = 1UL << 3,

    /// <summary>Make, change and delete channels. Needs two-factor authentication where the guild asks for it.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Change the guild. Needs two-factor authentication where the guild asks for it.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>Be the first to react with an emoji.</summary>
    AddReactions = 1UL << 6,

    /// <summary>Read the audit log.</summary>
    ViewAuditLog = 1UL << 7,

    /// <summary>Be louder than others in voice.</summary>
    PrioritySpeaker = 1UL << 8,

    /// <summary>Stream in voice.</summary>
    Stream = 1UL << 9,

    /// <summary>See channels: read messages, join voice.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Write messages and start posts; not in threads.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Have messages read aloud.</summary>
    SendTtsMessages = 1UL << 12,

    /// <summary>Delete others' messages. Needs two-factor authentication where the guild asks for it.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Have links shown as embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Send files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read older messages.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Mention everyone and all roles.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Use other guilds' emojis.</summary>
    UseExternalEmojis = 1UL << 18,

    /// <summary>See the guild's statistics.</summary>
    ViewGuildInsights = 1UL << 19,

    /// <summary>Join voice.</summary>
    Connect = 1UL << 20,

    /// <summary>Speak in voice.</summary>
    Speak = 1UL << 21,

    /// <summary>Mute others in voice.</summary>
    MuteMembers = 1UL << 22,

    /// <summary>Deafen others in voice.</summary>
    DeafenMembers = 1UL << 23,

    /// <summary>Move others between voice channels.</summary>
    MoveMembers = 1UL << 24,

    /// <summary>Speak without pressing a key.</summary>
    UseVad = 1UL << 25,

    /// <summary>Change the own nickname.</summary>
    ChangeNickname = 1UL << 26,

    /// <summary>Change others' nicknames.</summary>
    ManageNicknames = 1UL << 27,

    /// <summary>Make, change and give roles below the own. Needs two-factor authentication where the guild asks for it.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>Make, change and delete webhooks. Needs two-factor authentication where the guild asks for it.</summary>
    ManageWebhooks = 1UL << 29,

    /// <summary>Change and delete others' emojis, stickers and sounds. Needs two-factor authentication where the guild asks for it.</summary>
    ManageGuildExpressions = 1UL << 30,

    /// <summary>Use commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Ask to speak on stages.</summary>
    RequestToSpeak = 1UL << 32,

    /// <summary>Change and delete others' events.</summary>
    ManageEvents = 1UL << 33,

    /// <summary>Change and delete threads, see private ones. Needs two-factor authentication where the guild asks for it.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start public threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Start private threads.</summary>
    CreatePrivateThreads = 1UL << 36,

    /// <summary>Use other guilds' stickers.</summary>
    UseExternalStickers = 1UL << 37,

    /// <summary>Write in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Start activities.</summary>
    UseEmbeddedActivities = 1UL << 39,

    /// <summary>Time members out.</summary>
    ModerateMembers = 1UL << 40,

    /// <summary>See what role subscriptions earn. Needs two-factor authentication where the guild asks for it.</summary>
    ViewCreatorMonetizationAnalytics = 1UL << 41,

    /// <summary>Use the soundboard.</summary>
    UseSoundboard = 1UL << 42,

    /// <summary>Make emojis, stickers and sounds.</summary>
    CreateGuildExpressions = 1UL << 43,

    /// <summary>Make events.</summary>
    CreateEvents = 1UL << 44,

    /// <summary>Use other guilds' sounds.</summary>
    UseExternalSounds = 1UL << 45,

    /// <summary>Send voice messages.</summary>
    SendVoiceMessages = 1UL << 46,

    /// <summary>Set what a voice channel says of itself.</summary>
    SetVoiceChannelStatus = 1UL << 48,

    /// <summary>Send polls.</summary>
    SendPolls = 1UL << 49,

    /// <summary>Have user-installed applications answer in public.</summary>
    UseExternalApps = 1UL << 50,

    /// <summary>Pin and unpin messages.</summary>
    PinMessages = 1UL << 51,

    /// <summary>Write without waiting in slow mode.</summary>
    BypassSlowmode = 1UL << 52,

    /// <summary>Every permission with a name here.</summary>
    All =
        CreateInstantInvite
        | KickMembers
        | BanMembers
        | Administrator
        | ManageChannels
        | ManageGuild
        | AddReactions
        | ViewAuditLog
        | PrioritySpeaker
        | Stream
        | ViewChannel
        | SendMessages
        | SendTtsMessages
        | ManageMessages
        | EmbedLinks
        | AttachFiles
        | ReadMessageHistory
        | MentionEveryone
        | UseExternalEmojis
        | ViewGuildInsights
        | Connect
        | Speak
        | MuteMembers
        | DeafenMembers
        | MoveMembers
        | UseVad
        | ChangeNickname
        | ManageNicknames
        | ManageRoles
        | ManageWebhooks
        | ManageGuildExpressions
        | UseApplicationCommands
        | RequestToSpeak
        | ManageEvents
        | ManageThreads
        | CreatePublicThreads
        | CreatePrivateThreads
        | UseExternalStickers
        | SendMessagesInThreads
        | UseEmbeddedActivities
        | ModerateMembers
        | ViewCreatorMonetizationAnalytics
        | UseSoundboard
        | CreateGuildExpressions
        | CreateEvents
        | UseExternalSounds
        | SendVoiceMessages
        | SetVoiceChannelStatus
        | SendPolls
        | UseExternalApps
        | PinMessages
        | BypassSlowmode,
}
