using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Users;

/// <summary>An account elsewhere that a user has connected. Source: Discord documentation, User, Connection Object.</summary>
public sealed record Connection
{
    /// <summary>The account's id there.</summary>
    public required string Id { get; init; }

    /// <summary>The account's name there.</summary>
    public required string? Name { get; init; }

    /// <summary>Where it is.</summary>
    public required ConnectionService Type { get; init; }

    /// <summary>True where the connection was taken back.</summary>
    public bool? Revoked { get; init; }

    /// <summary>The guilds that the account is connected to.</summary>
    public EquatableList<ConnectionIntegration>? Integrations { get; init; }

    /// <summary>Whether the connection is verified.</summary>
    public bool Verified { get; init; }

    /// <summary>Whether friends are synchronized.</summary>
    public bool FriendSync { get; init; }

    /// <summary>Whether presences show what is done there.</summary>
    public bool ShowActivity { get; init; }

    /// <summary>Whether the service also knows the Discord account.</summary>
    public bool TwoWayLink { get; init; }

    /// <summary>Who sees it.</summary>
    public ConnectionVisibility Visibility { get; init; }
}

/// <summary>A guild that a connected account is connected to. Source: Discord documentation, User, Connection Object.</summary>
public sealed record ConnectionIntegration
{
    /// <summary>Names the integration.</summary>
    public required string Id { get; init; }

    /// <summary>Where the account is.</summary>
    public required IntegrationType Type { get; init; }

    /// <summary>The account.</summary>
    public required IntegrationAccount Account { get; init; }

    /// <summary>The guild.</summary>
    public required ConnectionGuild Guild { get; init; }
}

/// <summary>The guild of a connected account's integration. Source: Discord documentation, User, Connection Object.</summary>
public sealed record ConnectionGuild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }
}

/// <summary>Who sees a connection. Source: Discord documentation, User, Visibility Types.</summary>
public enum ConnectionVisibility
{
    /// <summary>Only the user.</summary>
    None = 0,

    /// <summary>Everyone.</summary>
    Everyone = 1,
}

/// <summary>Where a connected account is. Source: Discord documentation, User, Services.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct ConnectionService(string Value)
{
    /// <summary>Amazon Music.</summary>
    public static ConnectionService AmazonMusic => new("amazon-music");

    /// <summary>Battle.net.</summary>
    public static ConnectionService BattleNet => new("battlenet");

    /// <summary>Bluesky.</summary>
    public static ConnectionService Bluesky => new("bluesky");

    /// <summary>Bungie.net.</summary>
    public static ConnectionService Bungie => new("bungie");

    /// <summary>Crunchyroll.</summary>
    public static ConnectionService Crunchyroll => new("crunchyroll");

    /// <summary>A domain.</summary>
    public static ConnectionService Domain => new("domain");

    /// <summary>eBay.</summary>
    public static ConnectionService Ebay => new("ebay");

    /// <summary>Epic Games.</summary>
    public static ConnectionService EpicGames => new("epicgames");

    /// <summary>Facebook.</summary>
    public static ConnectionService Facebook => new("facebook");

    /// <summary>GitHub.</summary>
    public static ConnectionService GitHub => new("github");

    /// <summary>Instagram.</summary>
    public static ConnectionService Instagram => new("instagram");

    /// <summary>Mastodon.</summary>
    public static ConnectionService Mastodon => new("mastodon");

    /// <summary>League of Legends.</summary>
    public static ConnectionService LeagueOfLegends => new("leagueoflegends");

    /// <summary>PayPal.</summary>
    public static ConnectionService PayPal => new("paypal");

    /// <summary>PlayStation Network.</summary>
    public static ConnectionService PlayStation => new("playstation");

    /// <summary>Reddit.</summary>
    public static ConnectionService Reddit => new("reddit");

    /// <summary>Riot Games.</summary>
    public static ConnectionService RiotGames => new("riotgames");

    /// <summary>Roblox.</summary>
    public static ConnectionService Roblox => new("roblox");

    /// <summary>Skype.</summary>
    public static ConnectionService Skype => new("skype");

    /// <summary>Spotify.</summary>
    public static ConnectionService Spotify => new("spotify");

    /// <summary>Steam.</summary>
    public static ConnectionService Steam => new("steam");

    /// <summary>TikTok.</summary>
    public static ConnectionService TikTok => new("tiktok");

    /// <summary>Twitch.</summary>
    public static ConnectionService Twitch => new("twitch");

    /// <summary>X.</summary>
    public static ConnectionService Twitter => new("twitter");

    /// <summary>Xbox.</summary>
    public static ConnectionService Xbox => new("xbox");

    /// <summary>YouTube.</summary>
    public static ConnectionService YouTube => new("youtube");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
