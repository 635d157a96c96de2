using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Users;

/// <summary>
/// A change to the bot's own account; absent fields stay as they are. Source: Discord documentation, User, Modify Current User.
/// </summary>
public sealed record CurrentUserPatch
{
    /// <summary>2 to 32 characters. Changing it may change the discriminator.</summary>
    public Optional<string> Username { get; init; }

    /// <summary>The new avatar; null takes it away.</summary>
    public Optional<ImageData?> Avatar { get; init; }

    /// <summary>The new banner; null takes it away.</summary>
    public Optional<ImageData?> Banner { get; init; }
}

/// <summary>
/// A direct-message channel to be opened: with one person, or a group of people who gave the scope <c>gdm.join</c>. Source: Discord
/// documentation, User, Create DM.
/// </summary>
public sealed record DmDraft
{
    /// <summary>The one person.</summary>
    public UserId? RecipientId { get; init; }

    /// <summary>For a group: the OAuth2 tokens of its people.</summary>
    public EquatableList<Secret> AccessTokens { get; init; }

    /// <summary>For a group: what its people are called.</summary>
    public EquatableMap<UserId, string?> Nicks { get; init; }
}

/// <summary>
/// How an application describes a user to guilds that ask for linked roles. Source: Discord documentation, User, Application Role
/// Connection Object.
/// </summary>
public sealed record ApplicationRoleConnection
{
    /// <summary>What the platform is called; at most 50 characters.</summary>
    public Optional<string?> PlatformName { get; init; }

    /// <summary>What the user is called there; at most 100 characters.</summary>
    public Optional<string?> PlatformUsername { get; init; }

    /// <summary>Values by the keys of the application's metadata; at most 100 characters each.</summary>
    public EquatableMap<string, string>? Metadata { get; init; }
}

/// <summary>A guild as <c>GET /users/@me/guilds</c> shows it. Source: Discord documentation, User, Get Current User Guilds.</summary>
public sealed record CurrentUserGuild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>The hash of its banner.</summary>
    public required string? Banner { get; init; }

    /// <summary>Whether the user owns it.</summary>
    public bool Owner { get; init; }

    /// <summary>What the user may do there, channels left aside.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>What it can do.</summary>
    public EquatableList<GuildFeature> Features { get; init; }

    /// <summary>How many members, about; only where asked for.</summary>
    public Optional<int?> ApproximateMemberCount { get; init; }

    /// <summary>How many members are online, about; only where asked for.</summary>
    public Optional<int?> ApproximatePresenceCount { get; init; }
}
