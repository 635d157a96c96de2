using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>
/// One to five buttons in a row. A select fills a row alone and has <see cref="SelectRowBuilder"/>, so a mixed row does not compile.
/// Source: Discord documentation, Components, Action Row.
/// </summary>
public sealed record ActionRowBuilder : ComponentBuilder, IRow
{
    /// <summary>A row of buttons.</summary>
    public ActionRowBuilder(params ReadOnlySpan<IButton> buttons) => Buttons = Parts.List(buttons);

    internal EquatableList<ComponentBuilder> Buttons { get; init; }

    internal override EquatableList<ComponentBuilder> Children => Buttons;

    /// <summary>A row with one select.</summary>
    public static SelectRowBuilder Of(ISelect select) => new(select);

    /// <summary>More buttons, at the end.</summary>
    public ActionRowBuilder AddComponents(params ReadOnlySpan<IButton> buttons) => this with { Buttons = Parts.Append(Buttons, buttons) };

    /// <summary>Other buttons.</summary>
    public ActionRowBuilder SetComponents(params ReadOnlySpan<IButton> buttons) => this with { Buttons = Parts.List(buttons) };

    private protected override void CheckParts(ref Problems problems) =>
        problems.Number("components", Buttons.Count, Limits.Component.RowButtons);

    internal override Component Make() => new Component.ActionRow(Parts.Make(Buttons)) { Id = Id };
}

/// <summary>One select in a row. Source: Discord documentation, Components, Action Row.</summary>
public sealed record SelectRowBuilder : ComponentBuilder, IRow
{
    /// <summary>A row with one select.</summary>
    public SelectRowBuilder(ISelect select) => Select = [select.Self];

    internal EquatableList<ComponentBuilder> Select { get; init; }

    internal override EquatableList<ComponentBuilder> Children => Select;

    private protected override void CheckParts(ref Problems problems) { }

    internal override Component Make() => new Component.ActionRow(Parts.Make(Select)) { Id = Id };
}
