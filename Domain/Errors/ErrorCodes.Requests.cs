namespace Oven.Functional.Domain.Errors;

// What is wrong with a request.
public static partial class ErrorCodes
{
    /// <summary>Not allowed; check the token.</summary>
    public const int Unauthorized = 40001;

    /// <summary>The account must be verified first.</summary>
    public const int VerifyAccount = 40002;

    /// <summary>Direct messages are opened too fast.</summary>
    public const int OpeningDirectMessagesTooFast = 40003;

    /// <summary>Sending messages is switched off for the moment.</summary>
    public const int SendMessagesTemporarilyDisabled = 40004;

    /// <summary>The request is too large.</summary>
    public const int RequestEntityTooLarge = 40005;

    /// <summary>This is switched off for the moment.</summary>
    public const int FeatureTemporarilyDisabled = 40006;

    /// <summary>The user is banned from the guild.</summary>
    public const int UserBannedFromGuild = 40007;

    /// <summary>One request moves one channel into another category, not more.</summary>
    public const int OneParentChangePerRequest = 40009;

    /// <summary>The connection was taken back.</summary>
    public const int ConnectionRevoked = 40012;

    /// <summary>Only consumables can be used up.</summary>
    public const int OnlyConsumableSkusCanBeConsumed = 40018;

    /// <summary>Only entitlements for testing can be deleted.</summary>
    public const int OnlySandboxEntitlementsCanBeDeleted = 40019;

    /// <summary>The user is not in voice.</summary>
    public const int TargetUserNotConnectedToVoice = 40032;

    /// <summary>The message is already published.</summary>
    public const int MessageAlreadyCrossposted = 40033;

    /// <summary>There is a command of that name.</summary>
    public const int ApplicationCommandNameExists = 40041;

    /// <summary>The interaction could not be sent.</summary>
    public const int ApplicationInteractionFailedToSend = 40043;

    /// <summary>Messages cannot be written into a forum itself.</summary>
    public const int CannotSendMessageInForumChannel = 40058;

    /// <summary>The interaction is already answered.</summary>
    public const int InteractionAlreadyAcknowledged = 40060;

    /// <summary>Tags must have different names.</summary>
    public const int TagNamesMustBeUnique = 40061;

    /// <summary>Discord's service is limited.</summary>
    public const int ServiceResourceRateLimited = 40062;

    /// <summary>There are no tags that members could set.</summary>
    public const int NoTagsAvailableForNonModerators = 40066;

    /// <summary>A post here must have a tag.</summary>
    public const int TagRequiredToCreatePost = 40067;

    /// <summary>The entitlement is already given.</summary>
    public const int EntitlementAlreadyGranted = 40074;

    /// <summary>Too many follow-up messages.</summary>
    public const int MaximumFollowUpMessages = 40094;

    /// <summary>Discord's proxy refuses the request, often for its User-Agent.</summary>
    public const int CloudflareBlocked = 40333;

    /// <summary>The bot cannot see this.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The wrong kind of account.</summary>
    public const int InvalidAccountType = 50002;

    /// <summary>Not in direct messages.</summary>
    public const int CannotExecuteOnDmChannel = 50003;

    /// <summary>The widget is off.</summary>
    public const int GuildWidgetDisabled = 50004;

    /// <summary>Only the author may edit a message.</summary>
    public const int CannotEditMessageByOtherUser = 50005;

    /// <summary>The message is empty.</summary>
    public const int CannotSendEmptyMessage = 50006;

    /// <summary>The user does not take messages from the bot.</summary>
    public const int CannotSendMessagesToThisUser = 50007;

    /// <summary>Messages cannot be written there.</summary>
    public const int CannotSendMessagesInNonTextChannel = 50008;

    /// <summary>The verification level is too high.</summary>
    public const int ChannelVerificationLevelTooHigh = 50009;

    /// <summary>The application has no bot.</summary>
    public const int OAuth2ApplicationHasNoBot = 50010;

    /// <summary>Too many applications.</summary>
    public const int OAuth2ApplicationLimitReached = 50011;

    /// <summary>The OAuth2 state is wrong.</summary>
    public const int InvalidOAuth2State = 50012;

    /// <summary>The bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The token is wrong.</summary>
    public const int InvalidAuthenticationToken = 50014;

    /// <summary>The note is too long.</summary>
    public const int NoteTooLong = 50015;

    /// <summary>Too few or too many messages (2 to 100).</summary>
    public const int InvalidBulkDeleteCount = 50016;

    /// <summary>The wrong level of two-factor authentication.</summary>
    public const int InvalidMfaLevel = 50017;

    /// <summary>A message can only be pinned in its own channel.</summary>
    public const int MessageCanOnlyBePinnedInItsChannel = 50019;

    /// <summary>The invite code is wrong or taken.</summary>
    public const int InvalidOrTakenInviteCode = 50020;

    /// <summary>Not on a system message.</summary>
    public const int CannotExecuteOnSystemMessage = 50021;

    /// <summary>Not in this kind of channel.</summary>
    public const int CannotExecuteOnThisChannelType = 50024;

    /// <summary>The OAuth2 token is wrong.</summary>
    public const int InvalidOAuth2AccessToken = 50025;

    /// <summary>The OAuth2 token lacks a scope.</summary>
    public const int MissingOAuth2Scope = 50026;

    /// <summary>The webhook's token is wrong.</summary>
    public const int InvalidWebhookToken = 50027;

    /// <summary>The role is wrong.</summary>
    public const int InvalidRole = 50028;

    /// <summary>The recipients are wrong.</summary>
    public const int InvalidRecipients = 50033;

    /// <summary>A message is older than 2 weeks.</summary>
    public const int MessageTooOldToBulkDelete = 50034;

    /// <summary>Fields are wrong; see the field errors.</summary>
    public const int InvalidFormBody = 50035;

    /// <summary>An invite was taken to a guild without the bot.</summary>
    public const int InviteAcceptedToGuildWithoutBot = 50036;

    /// <summary>The activity action is wrong.</summary>
    public const int InvalidActivityAction = 50039;

    /// <summary>The API version is wrong.</summary>
    public const int InvalidApiVersion = 50041;

    /// <summary>A file is too large.</summary>
    public const int FileExceedsMaximumSize = 50045;

    /// <summary>A file is wrong.</summary>
    public const int InvalidFileUploaded = 50046;
}
