namespace Oven.Functional.Domain.Resources.Users;

/// <summary>What an account is or has done. Source: Discord documentation, User, User Flags.</summary>
[Flags]
public enum UserFlags : long
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Works for Discord.</summary>
    Staff = 1L << 0,

    /// <summary>Owns a partnered guild.</summary>
    Partner = 1L << 1,

    /// <summary>Member of HypeSquad Events.</summary>
    HypeSquad = 1L << 2,

    /// <summary>Found bugs.</summary>
    BugHunterLevel1 = 1L << 3,

    /// <summary>House Bravery.</summary>
    HypeSquadOnlineHouse1 = 1L << 6,

    /// <summary>House Brilliance.</summary>
    HypeSquadOnlineHouse2 = 1L << 7,

    /// <summary>House Balance.</summary>
    HypeSquadOnlineHouse3 = 1L << 8,

    /// <summary>Had Nitro early.</summary>
    PremiumEarlySupporter = 1L << 9,

    /// <summary>Stands for a team.</summary>
    TeamPseudoUser = 1L << 10,

    /// <summary>Found many bugs.</summary>
    BugHunterLevel2 = 1L << 14,

    /// <summary>A verified bot.</summary>
    VerifiedBot = 1L << 16,

    /// <summary>Verified a bot early.</summary>
    VerifiedDeveloper = 1L << 17,

    /// <summary>Was in the moderator programme.</summary>
    CertifiedModerator = 1L << 18,

    /// <summary>A bot that takes interactions over HTTP only, shown as online.</summary>
    BotHttpInteractions = 1L << 19,

    /// <summary>An active developer.</summary>
    ActiveDeveloper = 1L << 22,
}

/// <summary>A Nitro subscription. Source: Discord documentation, User, Premium Types.</summary>
public enum PremiumType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Nitro Classic.</summary>
    NitroClassic = 1,

    /// <summary>Nitro.</summary>
    Nitro = 2,

    /// <summary>Nitro Basic.</summary>
    NitroBasic = 3,
}
