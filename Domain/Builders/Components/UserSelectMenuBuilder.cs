using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among users. Source: Discord documentation, Components, User Select.</summary>
public sealed record UserSelectMenuBuilder : SelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public UserSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    internal EquatableList<SelectDefaultValue> Defaults { get; init; }

    private protected override int DefaultCount => Defaults.Count;

    /// <summary>More users that are chosen at the beginning; as many as may be chosen.</summary>
    public UserSelectMenuBuilder AddDefaultUsers(params ReadOnlySpan<UserId> ids)
    {
        var defaults = Defaults;
        foreach (var id in ids)
            defaults = defaults.Add(new() { Id = id.Value, Type = SelectDefaultValueType.User });
        return this with { Defaults = defaults };
    }

    private protected override void CheckParts(ref Problems problems)
    {
        base.CheckParts(ref problems);
        problems.Number("default_values", Defaults.Count, Limits.Component.DefaultValues);
    }

    internal override Component Make() =>
        new Component.UserSelect(CustomId!)
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
