namespace Oven.Functional.Domain.Errors;

// What is wrong with what a request is about.
public static partial class ErrorCodes
{
    /// <summary>The gift cannot be taken by its giver.</summary>
    public const int CannotSelfRedeemGift = 50054;

    /// <summary>The guild is wrong.</summary>
    public const int InvalidGuild = 50055;

    /// <summary>The SKU is wrong.</summary>
    public const int InvalidSku = 50057;

    /// <summary>The request comes from the wrong place.</summary>
    public const int InvalidRequestOrigin = 50067;

    /// <summary>The wrong kind of message.</summary>
    public const int InvalidMessageType = 50068;

    /// <summary>There is no way to pay.</summary>
    public const int PaymentSourceRequired = 50070;

    /// <summary>A system webhook cannot be changed.</summary>
    public const int CannotModifySystemWebhook = 50073;

    /// <summary>The channel is needed by the community guild.</summary>
    public const int CannotDeleteCommunityChannel = 50074;

    /// <summary>The stickers of a message cannot be changed.</summary>
    public const int CannotEditStickersInMessage = 50080;

    /// <summary>The sticker is wrong.</summary>
    public const int InvalidStickerSent = 50081;

    /// <summary>The thread is archived.</summary>
    public const int InvalidActionOnArchivedThread = 50083;

    /// <summary>The thread's notification settings are wrong.</summary>
    public const int InvalidThreadNotificationSettings = 50084;

    /// <summary>The place is before the thread began.</summary>
    public const int BeforeEarlierThanThreadCreation = 50085;

    /// <summary>Community channels must be text channels.</summary>
    public const int CommunityChannelsMustBeText = 50086;

    /// <summary>The kind of event is another.</summary>
    public const int EventEntityTypeMismatch = 50091;

    /// <summary>The guild is not available where you are.</summary>
    public const int ServerNotAvailableInLocation = 50095;

    /// <summary>The guild needs monetization.</summary>
    public const int ServerNeedsMonetization = 50097;

    /// <summary>The guild needs more boosts.</summary>
    public const int ServerNeedsMoreBoosts = 50101;

    /// <summary>The body is not JSON.</summary>
    public const int InvalidJson = 50109;

    /// <summary>The file is wrong.</summary>
    public const int InvalidFile = 50110;

    /// <summary>The wrong kind of file.</summary>
    public const int InvalidFileType = 50123;

    /// <summary>The file lasts too long.</summary>
    public const int FileDurationTooLong = 50124;

    /// <summary>The owner cannot be pending.</summary>
    public const int OwnerCannotBePendingMember = 50131;

    /// <summary>A bot cannot own a guild.</summary>
    public const int OwnershipCannotBeTransferredToBot = 50132;

    /// <summary>The picture cannot be made small enough.</summary>
    public const int AssetResizeFailed = 50138;

    /// <summary>Subscription roles cannot be mixed with others.</summary>
    public const int CannotMixSubscriptionRoles = 50144;

    /// <summary>The emoji cannot be made another kind.</summary>
    public const int CannotConvertEmojiType = 50145;

    /// <summary>The uploaded file is not there.</summary>
    public const int UploadedFileNotFound = 50146;

    /// <summary>The emoji is wrong.</summary>
    public const int InvalidEmoji = 50151;

    /// <summary>A voice message has nothing else.</summary>
    public const int VoiceMessagesNoAdditionalContent = 50159;

    /// <summary>A voice message has exactly one sound.</summary>
    public const int VoiceMessagesSingleAudio = 50160;

    /// <summary>A voice message needs its duration and waveform.</summary>
    public const int VoiceMessagesNeedMetadata = 50161;

    /// <summary>A voice message cannot be changed.</summary>
    public const int VoiceMessagesCannotBeEdited = 50162;

    /// <summary>The integration of a subscription cannot be deleted.</summary>
    public const int CannotDeleteGuildSubscriptionIntegration = 50163;

    /// <summary>Whoever is muted, deafened or suppressed sends no voice effects.</summary>
    public const int CannotSendVoiceEffect = 50167;

    /// <summary>Voice messages cannot be sent here.</summary>
    public const int CannotSendVoiceMessages = 50173;

    /// <summary>The account must be verified first.</summary>
    public const int AccountMustBeVerified = 50178;

    /// <summary>The file has no valid duration.</summary>
    public const int InvalidFileDuration = 50192;

    /// <summary>The bot shares no guild with the user, so it cannot write to them.</summary>
    public const int NoMutualGuilds = 50278;

    /// <summary>The sticker may not be sent.</summary>
    public const int NoPermissionToSendSticker = 50600;

    /// <summary>Two-factor authentication is needed.</summary>
    public const int TwoFactorRequired = 60003;

    /// <summary>There is nobody of that tag.</summary>
    public const int NoUsersWithTag = 80004;

    /// <summary>The reaction was blocked.</summary>
    public const int ReactionBlocked = 90001;

    /// <summary>Super reactions cannot be used.</summary>
    public const int CannotUseBurstReactions = 90002;

    /// <summary>The search is not ready; try later.</summary>
    public const int IndexNotYetAvailable = 110000;

    /// <summary>The application is not available yet.</summary>
    public const int ApplicationNotYetAvailable = 110001;

    /// <summary>Discord is overloaded; try later.</summary>
    public const int ApiOverloaded = 130000;

    /// <summary>The stage is already live.</summary>
    public const int StageAlreadyOpen = 150006;

    /// <summary>Answering needs READ_MESSAGE_HISTORY.</summary>
    public const int CannotReplyWithoutReadHistory = 160002;

    /// <summary>A thread already began at the message.</summary>
    public const int ThreadAlreadyCreated = 160004;

    /// <summary>The thread is locked.</summary>
    public const int ThreadLocked = 160005;

    /// <summary>Too many active threads.</summary>
    public const int MaximumActiveThreads = 160006;

    /// <summary>Too many active threads of announcements.</summary>
    public const int MaximumActiveAnnouncementThreads = 160007;

    /// <summary>What the bot cannot read it cannot forward.</summary>
    public const int CannotForwardUnreadableMessage = 160014;

    /// <summary>The Lottie file is not valid JSON.</summary>
    public const int InvalidLottieJson = 170001;

    /// <summary>The Lottie file holds pictures.</summary>
    public const int LottieCannotContainRasterImages = 170002;

    /// <summary>The sticker moves too fast.</summary>
    public const int StickerMaximumFramerateExceeded = 170003;

    /// <summary>The sticker has more than 1000 frames.</summary>
    public const int StickerMaximumFramesExceeded = 170004;

    /// <summary>The Lottie animation is too large.</summary>
    public const int LottieMaximumDimensionsExceeded = 170005;

    /// <summary>The sticker moves too fast or too slowly.</summary>
    public const int StickerFramerateInvalid = 170006;

    /// <summary>The sticker lasts longer than 5 seconds.</summary>
    public const int StickerAnimationTooLong = 170007;

    /// <summary>The event is over.</summary>
    public const int CannotUpdateFinishedEvent = 180000;

    /// <summary>The stage of the event could not be made.</summary>
    public const int StageEventCreationFailed = 180002;

    /// <summary>Auto-moderation has blocked the message.</summary>
    public const int MessageBlockedByAutoModeration = 200000;

    /// <summary>Auto-moderation has blocked the title.</summary>
    public const int TitleBlockedByAutoModeration = 200001;

    /// <summary>A webhook needs a thread, or a name for one, in a forum.</summary>
    public const int ForumWebhooksNeedThread = 220001;

    /// <summary>A webhook takes a thread or a name for one, not both.</summary>
    public const int ForumWebhooksThreadNameAndId = 220002;

    /// <summary>A webhook starts threads in forums only.</summary>
    public const int WebhooksOnlyCreateThreadsInForums = 220003;

    /// <summary>Such webhooks cannot be used in forums.</summary>
    public const int WebhookServicesNotInForums = 220004;

    /// <summary>The message holds a harmful link.</summary>
    public const int MessageBlockedByHarmfulLinksFilter = 240000;

    /// <summary>For now the user joins no new guilds.</summary>
    public const int JoiningGuildsLimited = 340015;

    /// <summary>Onboarding lacks what it needs.</summary>
    public const int CannotEnableOnboarding = 350000;

    /// <summary>Onboarding would lack what it needs.</summary>
    public const int CannotUpdateOnboardingBelowRequirements = 350001;

    /// <summary>For now the guild takes no files.</summary>
    public const int FileUploadsLimited = 400001;

    /// <summary>Nobody could be banned.</summary>
    public const int FailedToBanUsers = 500000;

    /// <summary>Voting is blocked.</summary>
    public const int PollVotingBlocked = 520000;

    /// <summary>The poll has ended.</summary>
    public const int PollExpired = 520001;

    /// <summary>There are no polls in such channels.</summary>
    public const int InvalidChannelTypeForPoll = 520002;

    /// <summary>A message with a poll cannot be changed.</summary>
    public const int CannotEditPollMessage = 520003;

    /// <summary>The emoji cannot be used in the poll.</summary>
    public const int CannotUseEmojiInPoll = 520004;

    /// <summary>The message has no poll.</summary>
    public const int CannotExpireNonPollMessage = 520006;

    /// <summary>The application may not use provisional accounts.</summary>
    public const int ProvisionalAccountsNotGranted = 530000;

    /// <summary>The identity token has expired; the provider gives another one.</summary>
    public const int IdTokenExpired = 530001;

    /// <summary>The identity token is of another issuer than the configured one.</summary>
    public const int IdTokenIssuerMismatch = 530002;

    /// <summary>The identity token is for another audience than the configured one.</summary>
    public const int IdTokenAudienceMismatch = 530003;

    /// <summary>The identity token was issued more than a week ago.</summary>
    public const int IdTokenTooOld = 530004;

    /// <summary>Discord found no free user name in time; it may be tried again.</summary>
    public const int NoUniqueUsername = 530006;

    /// <summary>The client secret is wrong.</summary>
    public const int InvalidClientSecret = 530007;
}
