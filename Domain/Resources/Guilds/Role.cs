using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A set of permissions that members are given. Source: Discord documentation, Permissions, Role Object.</summary>
public sealed record Role
{
    /// <summary>Names the role; Source: Discord documentation, everyone has the guild's id.</summary>
    public required RoleId Id { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Deprecated: the primary color; 0 for none.</summary>
    public Color Color { get; init; }

    /// <summary>Its colors.</summary>
    public RoleColors? Colors { get; init; }

    /// <summary>Whether its members are listed apart.</summary>
    public bool Hoist { get; init; }

    /// <summary>The hash of the icon.</summary>
    public Optional<string?> Icon { get; init; }

    /// <summary>The emoji in place of an icon.</summary>
    public Optional<string?> UnicodeEmoji { get; init; }

    /// <summary>Its place from the bottom; roles at the same place go by id.</summary>
    public int Position { get; init; }

    /// <summary>What it allows.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Whether an integration manages it.</summary>
    public bool Managed { get; init; }

    /// <summary>Whether everybody can mention it.</summary>
    public bool Mentionable { get; init; }

    /// <summary>What it stands for.</summary>
    public RoleTags? Tags { get; init; }

    /// <summary>How members get it.</summary>
    public RoleFlags Flags { get; init; }
}

/// <summary>
/// The colors of a role. With the feature ENHANCED_ROLE_COLORS it can have two, or the holographic three. Source: Discord documentation,
/// Permissions, Role Colors Object.
/// </summary>
public sealed record RoleColors
{
    /// <summary>The color; 0 for none.</summary>
    public Color PrimaryColor { get; init; }

    /// <summary>The second color of a gradient.</summary>
    public required Color? SecondaryColor { get; init; }

    /// <summary>The third; only 11127295, 16759788 and 16761760 together.</summary>
    public required Color? TertiaryColor { get; init; }
}

/// <summary>
/// What a role stands for. The fields that are only ever null are true by being there. Source: Discord documentation, Permissions, Role
/// Tags Structure.
/// </summary>
public sealed record RoleTags
{
    /// <summary>The bot it belongs to.</summary>
    public UserId? BotId { get; init; }

    /// <summary>The integration it belongs to.</summary>
    public IntegrationId? IntegrationId { get; init; }

    /// <summary>There (as null) for the role of those who boost.</summary>
    public Optional<RawJson?> PremiumSubscriber { get; init; }

    /// <summary>The subscription it is sold as.</summary>
    public SkuId? SubscriptionListingId { get; init; }

    /// <summary>There (as null) where it can be bought.</summary>
    public Optional<RawJson?> AvailableForPurchase { get; init; }

    /// <summary>There (as null) for a linked role.</summary>
    public Optional<RawJson?> GuildConnections { get; init; }
}

/// <summary>How members get a role. Source: Discord documentation, Permissions, Role Flags.</summary>
[Flags]
public enum RoleFlags
{
    /// <summary>In the usual way.</summary>
    None = 0,

    /// <summary>By a choice in onboarding.</summary>
    InPrompt = 1 << 0,
}

/// <summary>A role to be created. Source: Discord documentation, Guild, Create Guild Role.</summary>
public sealed record RoleDraft
{
    /// <summary>At most 100 characters; "new role" where absent.</summary>
    public string? Name { get; init; }

    /// <summary>What it allows; those of Source: Discord documentation, everyone where absent.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Deprecated: use <see cref="Colors"/>.</summary>
    public Color? Color { get; init; }

    /// <summary>Its colors.</summary>
    public RoleColors? Colors { get; init; }

    /// <summary>Whether its members are listed apart.</summary>
    public bool Hoist { get; init; }

    /// <summary>Its icon; needs the feature ROLE_ICONS.</summary>
    public ImageData? Icon { get; init; }

    /// <summary>An emoji in place of an icon; needs the feature ROLE_ICONS.</summary>
    public string? UnicodeEmoji { get; init; }

    /// <summary>Whether everybody can mention it.</summary>
    public bool Mentionable { get; init; }
}

/// <summary>A change to a role; absent fields stay as they are. Source: Discord documentation, Guild, Modify Guild Role.</summary>
public sealed record RolePatch
{
    /// <summary>At most 100 characters.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>What it allows.</summary>
    public Optional<Permissions?> Permissions { get; init; }

    /// <summary>Deprecated: use <see cref="Colors"/>.</summary>
    public Optional<Color?> Color { get; init; }

    /// <summary>Its colors.</summary>
    public Optional<RoleColors?> Colors { get; init; }

    /// <summary>Whether its members are listed apart.</summary>
    public Optional<bool?> Hoist { get; init; }

    /// <summary>Its icon.</summary>
    public Optional<ImageData?> Icon { get; init; }

    /// <summary>An emoji in place of an icon.</summary>
    public Optional<string?> UnicodeEmoji { get; init; }

    /// <summary>Whether everybody can mention it.</summary>
    public Optional<bool?> Mentionable { get; init; }
}

/// <summary>A new place for a role. Source: Discord documentation, Guild, Modify Guild Role Positions.</summary>
public sealed record RolePosition
{
    /// <summary>Which role.</summary>
    public required RoleId Id { get; init; }

    /// <summary>Its place from the bottom.</summary>
    public Optional<int?> Position { get; init; }
}
