using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among users and roles. Source: Discord documentation, Components, Mentionable Select.</summary>
public sealed record MentionableSelectMenuBuilder : EntitySelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public MentionableSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    /// <summary>More users that are chosen at the beginning; as many as may be chosen.</summary>
    public MentionableSelectMenuBuilder AddDefaultUsers(params ReadOnlySpan<UserId> ids)
    {
        var menu = this;
        foreach (var id in ids)
            menu = menu with { Defaults = menu.With(id.Value, SelectDefaultValueType.User) };
        return menu;
    }

    /// <summary>More roles that are chosen at the beginning; as many as may be chosen.</summary>
    public MentionableSelectMenuBuilder AddDefaultRoles(params ReadOnlySpan<RoleId> ids)
    {
        var menu = this;
        foreach (var id in ids)
            menu = menu with { Defaults = menu.With(id.Value, SelectDefaultValueType.Role) };
        return menu;
    }

    internal override Component Make() =>
        new Component.MentionableSelect(CustomId!)
        {
            Id = Id,
            Placeholder = Placeholder,
            DefaultValues = DefaultValues,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
            Disabled = IsDisabled ? true : null,
        };
}
