using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Users;

/// <summary>A person or a bot. Source: Discord documentation, User, User Object.</summary>
public sealed record User
{
    /// <summary>Names the user.</summary>
    public required UserId Id { get; init; }

    /// <summary>The account name; unique only for people.</summary>
    public required string Username { get; init; }

    /// <summary><c>"0"</c> for people with unique names; four digits for bots and old accounts.</summary>
    public string Discriminator { get; init; } = "0";

    /// <summary>The display name; null where none was set.</summary>
    public required string? GlobalName { get; init; }

    /// <summary>The hash of the avatar; null for a default one.</summary>
    public required string? Avatar { get; init; }

    /// <summary>True for bots.</summary>
    public bool Bot { get; init; }

    /// <summary>True for Discord's own messages.</summary>
    public bool System { get; init; }

    /// <summary>True where two-factor authentication is on; only for the own account.</summary>
    public bool? MfaEnabled { get; init; }

    /// <summary>The hash of the banner.</summary>
    public Optional<string?> Banner { get; init; }

    /// <summary>The color in place of a banner.</summary>
    public Optional<Color?> AccentColor { get; init; }

    /// <summary>The chosen language; only for the own account, or with the scope <c>identify</c>.</summary>
    public Locale? Locale { get; init; }

    /// <summary>True where the e-mail address is verified; only with the scope <c>email</c>.</summary>
    public bool? Verified { get; init; }

    /// <summary>The e-mail address; only with the scope <c>email</c>.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>The account's flags.</summary>
    public UserFlags? Flags { get; init; }

    /// <summary>The Nitro subscription; only with the scope <c>identify</c>.</summary>
    public PremiumType? PremiumType { get; init; }

    /// <summary>The flags that everybody sees.</summary>
    public UserFlags? PublicFlags { get; init; }

    /// <summary>The frame around the avatar.</summary>
    public Optional<AvatarDecorationData?> AvatarDecorationData { get; init; }

    /// <summary>What the user has collected and shows.</summary>
    public Optional<Collectibles?> Collectibles { get; init; }

    /// <summary>The guild whose tag the user wears.</summary>
    public Optional<UserPrimaryGuild?> PrimaryGuild { get; init; }

    /// <summary>The user as a member; only in the mentions of MESSAGE_CREATE and MESSAGE_UPDATE.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>The name to show: the display name, else the account name.</summary>
    public string DisplayName => GlobalName ?? Username;
}

/// <summary>The frame around an avatar. Source: Discord documentation, User, Avatar Decoration Data Object.</summary>
public sealed record AvatarDecorationData
{
    /// <summary>The hash of the picture.</summary>
    public required string Asset { get; init; }

    /// <summary>What it was bought as.</summary>
    public Optional<SkuId?> SkuId { get; init; }

    /// <summary>When it ends, in Unix seconds; absent where it does not.</summary>
    public long? ExpiresAt { get; init; }
}

/// <summary>What a user has collected and shows. Source: Discord documentation, User, Collectibles.</summary>
public sealed record Collectibles
{
    /// <summary>The picture behind the name in member lists.</summary>
    public required Nameplate? Nameplate { get; init; }
}

/// <summary>The picture behind a name in member lists. Source: Discord documentation, User, Nameplate.</summary>
public sealed record Nameplate
{
    /// <summary>What it was bought as.</summary>
    public Optional<SkuId?> SkuId { get; init; }

    /// <summary>The path of the picture.</summary>
    public required string Asset { get; init; }

    /// <summary>What it is called; not shown.</summary>
    public string Label { get; init; } = "";

    /// <summary>The color behind it.</summary>
    public NameplatePalette Palette { get; init; }

    /// <summary>When it ends, in Unix seconds; absent where it does not.</summary>
    public long? ExpiresAt { get; init; }
}

/// <summary>The color behind a nameplate. Source: Discord documentation, User, Nameplate.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct NameplatePalette(string Value)
{
    /// <summary>Crimson.</summary>
    public static NameplatePalette Crimson => new("crimson");

    /// <summary>Berry.</summary>
    public static NameplatePalette Berry => new("berry");

    /// <summary>Sky.</summary>
    public static NameplatePalette Sky => new("sky");

    /// <summary>Teal.</summary>
    public static NameplatePalette Teal => new("teal");

    /// <summary>Forest.</summary>
    public static NameplatePalette Forest => new("forest");

    /// <summary>Bubble gum.</summary>
    public static NameplatePalette BubbleGum => new("bubble_gum");

    /// <summary>Violet.</summary>
    public static NameplatePalette Violet => new("violet");

    /// <summary>Cobalt.</summary>
    public static NameplatePalette Cobalt => new("cobalt");

    /// <summary>Clover.</summary>
    public static NameplatePalette Clover => new("clover");

    /// <summary>Lemon.</summary>
    public static NameplatePalette Lemon => new("lemon");

    /// <summary>White.</summary>
    public static NameplatePalette White => new("white");

    /// <summary>Black.</summary>
    public static NameplatePalette Black => new("black");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>The guild whose tag a user wears. Source: Discord documentation, User, User Primary Guild Object.</summary>
public sealed record UserPrimaryGuild
{
    /// <summary>The guild.</summary>
    public required GuildId? IdentityGuildId { get; init; }

    /// <summary>Whether the tag is shown; null where Discord took it away because the guild no longer has tags.</summary>
    public required bool? IdentityEnabled { get; init; }

    /// <summary>The tag; at most 4 characters.</summary>
    public required string? Tag { get; init; }

    /// <summary>The hash of the tag's badge.</summary>
    public required string? Badge { get; init; }
}
