using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among roles. Source: Discord documentation, Components, Role Select.</summary>
public sealed record RoleSelectMenuBuilder : SelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public RoleSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    internal EquatableList<SelectDefaultValue> Defaults { get; init; }

    private protected override int DefaultCount => Defaults.Count;

    /// <summary>More roles that are chosen at the beginning; as many as may be chosen.</summary>
    public RoleSelectMenuBuilder AddDefaultRoles(params ReadOnlySpan<RoleId> ids)
    {
        var defaults = Defaults;
        foreach (var id in ids)
            defaults = defaults.Add(new() { Id = id.Value, Type = SelectDefaultValueType.Role });
        return this with { Defaults = defaults };
    }

    private protected override void CheckParts(ref Problems problems)
    {
        base.CheckParts(ref problems);
        problems.Number("default_values", Defaults.Count, Limits.Component.DefaultValues);
    }

    internal override Component Make() =>
        new Component.RoleSelect(CustomId!)
        {
            Id = Id,
            Placeholder = Placeholder,
            DefaultValues = Defaults.IsEmpty ? null : Defaults,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
            Disabled = IsDisabled ? true : null,
        };
}
