namespace Oven.Functional.Domain.Errors;

// What is too much, or not for this account.
public static partial class ErrorCodes
{
    /// <summary>Only for people.</summary>
    public const int BotsCannotUseThisEndpoint = 20001;

    /// <summary>Only for bots.</summary>
    public const int OnlyBotsCanUseThisEndpoint = 20002;

    /// <summary>Explicit content cannot be sent to the recipient.</summary>
    public const int ExplicitContentCannotBeSent = 20009;

    /// <summary>Not allowed on this application.</summary>
    public const int NotAuthorizedOnApplication = 20012;

    /// <summary>Only for subscribers of Nitro.</summary>
    public const int PremiumSubscriptionRequired = 20015;

    /// <summary>Slow mode: too soon.</summary>
    public const int SlowmodeRateLimit = 20016;

    /// <summary>Only the owner may do this.</summary>
    public const int OnlyOwnerCanDoThis = 20018;

    /// <summary>Announcements are edited too often.</summary>
    public const int AnnouncementEditRateLimit = 20022;

    /// <summary>Too young.</summary>
    public const int UnderMinimumAge = 20024;

    /// <summary>The channel is written to too often.</summary>
    public const int ChannelWriteRateLimit = 20028;

    /// <summary>The guild is written to too often.</summary>
    public const int ServerWriteRateLimit = 20029;

    /// <summary>A name holds words that are not allowed.</summary>
    public const int DisallowedWords = 20031;

    /// <summary>The guild's boost level is too low.</summary>
    public const int GuildPremiumSubscriptionLevelTooLow = 20035;

    /// <summary>Too many guilds (100).</summary>
    public const int MaximumGuilds = 30001;

    /// <summary>Too many friends (1000).</summary>
    public const int MaximumFriends = 30002;

    /// <summary>Too many pinned messages in the channel (250).</summary>
    public const int MaximumPins = 30003;

    /// <summary>Too many recipients (10).</summary>
    public const int MaximumRecipients = 30004;

    /// <summary>Too many roles (250).</summary>
    public const int MaximumGuildRoles = 30005;

    /// <summary>Too many webhooks (15).</summary>
    public const int MaximumWebhooks = 30007;

    /// <summary>Too many emojis.</summary>
    public const int MaximumEmojis = 30008;

    /// <summary>Too many reactions (20).</summary>
    public const int MaximumReactions = 30010;

    /// <summary>Too many groups (10).</summary>
    public const int MaximumGroupDms = 30011;

    /// <summary>Too many channels (500).</summary>
    public const int MaximumGuildChannels = 30013;

    /// <summary>Too many files in a message (10).</summary>
    public const int MaximumAttachments = 30015;

    /// <summary>Too many invites (1000).</summary>
    public const int MaximumInvites = 30016;

    /// <summary>Too many animated emojis.</summary>
    public const int MaximumAnimatedEmojis = 30018;

    /// <summary>Too many members.</summary>
    public const int MaximumServerMembers = 30019;

    /// <summary>Too many discovery categories (5).</summary>
    public const int MaximumServerCategories = 30030;

    /// <summary>The guild already has a template.</summary>
    public const int GuildAlreadyHasTemplate = 30031;

    /// <summary>Too many commands.</summary>
    public const int MaximumApplicationCommands = 30032;

    /// <summary>Too many people in the thread (1000).</summary>
    public const int MaximumThreadParticipants = 30033;

    /// <summary>Too many commands made today (200).</summary>
    public const int MaximumDailyApplicationCommandCreates = 30034;

    /// <summary>Too many bans of people who are no members.</summary>
    public const int MaximumNonGuildMemberBans = 30035;

    /// <summary>Too many requests for bans.</summary>
    public const int MaximumBansFetches = 30037;

    /// <summary>Too many events to come (100).</summary>
    public const int MaximumUncompletedGuildScheduledEvents = 30038;

    /// <summary>Too many stickers.</summary>
    public const int MaximumStickers = 30039;

    /// <summary>Too many prunes; try later.</summary>
    public const int MaximumPruneRequests = 30040;

    /// <summary>Too many changes to the widget; try later.</summary>
    public const int MaximumGuildWidgetSettingsUpdates = 30042;

    /// <summary>Too many sounds.</summary>
    public const int MaximumSoundboardSounds = 30045;

    /// <summary>Messages older than an hour are edited too often; try later.</summary>
    public const int MaximumOldMessageEdits = 30046;

    /// <summary>Too many pinned threads in the forum.</summary>
    public const int MaximumPinnedThreads = 30047;

    /// <summary>Too many tags in the forum.</summary>
    public const int MaximumForumTags = 30048;

    /// <summary>The bitrate is too high for this kind of channel.</summary>
    public const int BitrateTooHigh = 30052;

    /// <summary>Too many premium emojis (25).</summary>
    public const int MaximumPremiumEmojis = 30056;

    /// <summary>Too many webhooks in the guild (1000).</summary>
    public const int MaximumGuildWebhooks = 30058;

    /// <summary>Too many exceptions from permissions in the channel (1000).</summary>
    public const int MaximumChannelPermissionOverwrites = 30060;

    /// <summary>The channels of this guild are too large.</summary>
    public const int GuildChannelsTooLarge = 30061;
}
