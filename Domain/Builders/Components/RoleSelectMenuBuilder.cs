using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among roles. Source: Discord documentation, Components, Role Select.</summary>
public sealed record RoleSelectMenuBuilder : EntitySelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public RoleSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    /// <summary>More roles that are chosen at the beginning; as many as may be chosen.</summary>
    public RoleSelectMenuBuilder AddDefaultRoles(params ReadOnlySpan<RoleId> ids)
    {
        var menu = this;
        foreach (var id in ids)
            menu = menu with { Defaults = menu.With(id.Value, SelectDefaultValueType.Role) };
        return menu;
    }

    internal override Component Make() =>
        new Component.RoleSelect(CustomId!)
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
