using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among users. Source: Discord documentation, Components, User Select.</summary>
public sealed record UserSelectMenuBuilder : EntitySelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public UserSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    /// <summary>More users that are chosen at the beginning; as many as may be chosen.</summary>
    public UserSelectMenuBuilder AddDefaultUsers(params ReadOnlySpan<UserId> ids)
    {
        var menu = this;
        foreach (var id in ids)
            menu = menu with { Defaults = menu.With(id.Value, SelectDefaultValueType.User) };
        return menu;
    }

    internal override Component Make() =>
        new Component.UserSelect(CustomId!)
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
