using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>A role to be created. Source: Discord documentation, Guild, Create Guild Role.</summary>
public sealed record RoleBuilder : Builder<RoleDraft>
{
    /// <summary>A role by its name; 1 to 100 characters.</summary>
    public RoleBuilder(string name) => Name = name;

    internal string Name { get; init; }

    internal Permissions? Permissions { get; init; }

    internal RoleColors? Colors { get; init; }

    internal bool Hoist { get; init; }

    internal bool Mentionable { get; init; }

    internal ImageData? Icon { get; init; }

    internal string? UnicodeEmoji { get; init; }

    /// <summary>Another name; 1 to 100 characters.</summary>
    public RoleBuilder SetName(string name) => this with { Name = name };

    /// <summary>What it allows; those of everyone where not set.</summary>
    public RoleBuilder SetPermissions(Permissions permissions) => this with { Permissions = permissions };

    /// <summary>Whether its members are listed apart.</summary>
    public RoleBuilder SetHoist(bool hoist = true) => this with { Hoist = hoist };

    /// <summary>Whether everybody can mention it.</summary>
    public RoleBuilder SetMentionable(bool mentionable = true) => this with { Mentionable = mentionable };

    /// <summary>Its icon; needs the feature ROLE_ICONS.</summary>
    public RoleBuilder SetIcon(ImageData icon) => this with { Icon = icon };

    /// <summary>An emoji in place of an icon; needs the feature ROLE_ICONS.</summary>
    public RoleBuilder SetUnicodeEmoji(string unicodeEmoji) => this with { UnicodeEmoji = unicodeEmoji };

    /// <summary>One color.</summary>
    public RoleBuilder SetColor(Color color) => SetColors(color, null);

    /// <summary>A gradient of two colors; needs the feature ENHANCED_ROLE_COLORS.</summary>
    public RoleBuilder SetColors(Color primary, Color? secondary) =>
        this with
        {
            Colors = new()
            {
                PrimaryColor = primary,
                SecondaryColor = secondary,
                TertiaryColor = null,
            },
        };

    /// <summary>The holographic style, which has exactly one set of three colors.</summary>
    public RoleBuilder SetHolographic() =>
        this with
        {
            Colors = new()
            {
                PrimaryColor = new(11127295),
                SecondaryColor = new Color(16759788),
                TertiaryColor = new Color(16761760),
            },
        };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Guild.RoleName);
        problems.OptionalNumber("colors.primary_color", Colors?.PrimaryColor.Value, Limits.Guild.RoleColor);
        problems.OptionalNumber("colors.secondary_color", Colors?.SecondaryColor?.Value, Limits.Guild.RoleColor);
    }

    internal override RoleDraft Make() =>
        new()
        {
            Name = Name,
            Permissions = Permissions,
            Colors = Colors,
            Hoist = Hoist,
            Mentionable = Mentionable,
            Icon = Icon,
            UnicodeEmoji = UnicodeEmoji,
        };
}
