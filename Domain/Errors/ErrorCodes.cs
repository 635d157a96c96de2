namespace Oven.Functional.Domain.Errors;

/// <summary>
/// Discord's JSON error codes, as <see cref="OvenError.Refused.Code"/> and others carry them. Numbers without a name here can come too.
/// Source: Discord documentation, Opcodes and Status Codes, JSON Error Codes.
/// </summary>
public static partial class ErrorCodes
{
    /// <summary>A general error, such as a malformed body.</summary>
    public const int GeneralError = 0;

    /// <summary>There is no such account.</summary>
    public const int UnknownAccount = 10001;

    /// <summary>There is no such application.</summary>
    public const int UnknownApplication = 10002;

    /// <summary>There is no such channel.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>There is no such guild.</summary>
    public const int UnknownGuild = 10004;

    /// <summary>There is no such integration.</summary>
    public const int UnknownIntegration = 10005;

    /// <summary>There is no such invite.</summary>
    public const int UnknownInvite = 10006;

    /// <summary>There is no such member.</summary>
    public const int UnknownMember = 10007;

    /// <summary>There is no such message.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>There is no such exception from permissions.</summary>
    public const int UnknownPermissionOverwrite = 10009;

    /// <summary>There is no such provider.</summary>
    public const int UnknownProvider = 10010;

    /// <summary>There is no such role.</summary>
    public const int UnknownRole = 10011;

    /// <summary>There is no such token.</summary>
    public const int UnknownToken = 10012;

    /// <summary>There is no such user.</summary>
    public const int UnknownUser = 10013;

    /// <summary>There is no such emoji.</summary>
    public const int UnknownEmoji = 10014;

    /// <summary>There is no such webhook.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>There is no such webhook service.</summary>
    public const int UnknownWebhookService = 10016;

    /// <summary>There is no such session.</summary>
    public const int UnknownSession = 10020;

    /// <summary>There is no such asset.</summary>
    public const int UnknownAsset = 10021;

    /// <summary>There is no such ban.</summary>
    public const int UnknownBan = 10026;

    /// <summary>There is no such SKU.</summary>
    public const int UnknownSku = 10027;

    /// <summary>There is no such store listing.</summary>
    public const int UnknownStoreListing = 10028;

    /// <summary>There is no such entitlement.</summary>
    public const int UnknownEntitlement = 10029;

    /// <summary>There is no such build.</summary>
    public const int UnknownBuild = 10030;

    /// <summary>There is no such lobby.</summary>
    public const int UnknownLobby = 10031;

    /// <summary>There is no such branch.</summary>
    public const int UnknownBranch = 10032;

    /// <summary>There is no such store directory layout.</summary>
    public const int UnknownStoreDirectoryLayout = 10033;

    /// <summary>There is no such redistributable.</summary>
    public const int UnknownRedistributable = 10036;

    /// <summary>There is no such gift code.</summary>
    public const int UnknownGiftCode = 10038;

    /// <summary>There is no such stream.</summary>
    public const int UnknownStream = 10049;

    /// <summary>There is no such boost cooldown.</summary>
    public const int UnknownPremiumServerSubscribeCooldown = 10050;

    /// <summary>There is no such template.</summary>
    public const int UnknownGuildTemplate = 10057;

    /// <summary>There is no such discovery category.</summary>
    public const int UnknownDiscoverableServerCategory = 10059;

    /// <summary>There is no such sticker.</summary>
    public const int UnknownSticker = 10060;

    /// <summary>There is no such pack of stickers.</summary>
    public const int UnknownStickerPack = 10061;

    /// <summary>There is no such interaction, or its 3 seconds are over.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>There is no such command.</summary>
    public const int UnknownApplicationCommand = 10063;

    /// <summary>There is no such voice state.</summary>
    public const int UnknownVoiceState = 10065;

    /// <summary>There are no such command permissions.</summary>
    public const int UnknownApplicationCommandPermissions = 10066;

    /// <summary>There is no such stage.</summary>
    public const int UnknownStageInstance = 10067;

    /// <summary>There is no such form.</summary>
    public const int UnknownGuildMemberVerificationForm = 10068;

    /// <summary>There is no such welcome screen.</summary>
    public const int UnknownGuildWelcomeScreen = 10069;

    /// <summary>There is no such event.</summary>
    public const int UnknownGuildScheduledEvent = 10070;

    /// <summary>There is nobody like that interested in the event.</summary>
    public const int UnknownGuildScheduledEventUser = 10071;

    /// <summary>There is no such tag.</summary>
    public const int UnknownTag = 10087;

    /// <summary>There is no such sound.</summary>
    public const int UnknownSound = 10097;

    /// <summary>The invite has no users that it is for, so there is no job either.</summary>
    public const int UnknownInviteTargetUsersJob = 10124;

    /// <summary>The users that an invite is for are not known.</summary>
    public const int UnknownInviteTargetUsers = 10129;
}
