using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Lobbies;

/// <summary>What a game proves a player with; only in the specification.</summary>
public sealed record ProvisionalTokenDraft
{
    /// <summary>The application.</summary>
    public required ApplicationId ClientId { get; init; }

    /// <summary>Its secret.</summary>
    public Secret? ClientSecret { get; init; }

    /// <summary>The player's token elsewhere.</summary>
    public required Secret ExternalAuthToken { get; init; }

    /// <summary>Where the token is from.</summary>
    public required ExternalAuthType ExternalAuthType { get; init; }
}

/// <summary>A player's provisional account, asked for with the bot's token; only in the specification.</summary>
public sealed record BotProvisionalTokenDraft
{
    /// <summary>Who the player is in the game; at most 1024 characters.</summary>
    public required string ExternalUserId { get; init; }

    /// <summary>What the player is called; at most 32 characters.</summary>
    public string? PreferredGlobalName { get; init; }
}

/// <summary>A player's account to be separated again; only in the specification.</summary>
public sealed record ProvisionalUnmergeDraft
{
    /// <summary>The application.</summary>
    public required ApplicationId ClientId { get; init; }

    /// <summary>Its secret.</summary>
    public Secret? ClientSecret { get; init; }

    /// <summary>The player's token elsewhere.</summary>
    public required Secret ExternalAuthToken { get; init; }

    /// <summary>Where the token is from.</summary>
    public required ExternalAuthType ExternalAuthType { get; init; }
}

/// <summary>A player's account to be separated again, with the bot's token; only in the specification.</summary>
public sealed record BotProvisionalUnmergeDraft
{
    /// <summary>Who the player is in the game; at most 1024 characters.</summary>
    public required string ExternalUserId { get; init; }
}

/// <summary>Where a player's token is from; only in the specification.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct ExternalAuthType(string Value)
{
    /// <summary>OpenID Connect.</summary>
    public static ExternalAuthType Oidc => new("OIDC");

    /// <summary>Epic Online Services, an access token.</summary>
    public static ExternalAuthType EpicOnlineServicesAccessToken => new("EPIC_ONLINE_SERVICES_ACCESS_TOKEN");

    /// <summary>Epic Online Services, an id token.</summary>
    public static ExternalAuthType EpicOnlineServicesIdToken => new("EPIC_ONLINE_SERVICES_ID_TOKEN");

    /// <summary>Steam.</summary>
    public static ExternalAuthType SteamSessionTicket => new("STEAM_SESSION_TICKET");

    /// <summary>Unity.</summary>
    public static ExternalAuthType UnityServicesIdToken => new("UNITY_SERVICES_ID_TOKEN");

    /// <summary>The bot.</summary>
    public static ExternalAuthType DiscordBotIssuedAccessToken => new("DISCORD_BOT_ISSUED_ACCESS_TOKEN");

    /// <summary>Apple.</summary>
    public static ExternalAuthType AppleIdToken => new("APPLE_ID_TOKEN");

    /// <summary>PlayStation Network.</summary>
    public static ExternalAuthType PlayStationNetworkIdToken => new("PLAYSTATION_NETWORK_ID_TOKEN");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
