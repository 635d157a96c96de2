using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>A caption over one component of a modal. Source: Discord documentation, Components, Label.</summary>
public sealed record LabelBuilder : ComponentBuilder, IModalPart
{
    /// <summary>A caption of 1 to 45 characters over a text input, select, file upload, radio group, checkbox group or checkbox.</summary>
    public LabelBuilder(string label, ILabelPart component) => (Text, Inside) = (label, [component.Self]);

    internal string Text { get; init; }

    internal string? Description { get; init; }

    internal EquatableList<ComponentBuilder> Inside { get; init; }

    internal override EquatableList<ComponentBuilder> Children => Inside;

    /// <summary>Another caption; 1 to 45 characters.</summary>
    public LabelBuilder SetLabel(string label) => this with { Text = label };

    /// <summary>The smaller text below; 1 to 100 characters.</summary>
    public LabelBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Another component.</summary>
    public LabelBuilder SetComponent(ILabelPart component) => this with { Inside = [component.Self] };

    internal override string ChildPath(int index) => "component";

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("label", Text, Limits.Modal.LabelText);
        problems.OptionalText("description", Description, Limits.Modal.LabelDescription);
        if (Inside[0] is not SelectBuilder select)
            return;
        problems.Rule(!select.IsDisabled, "component.disabled", Limits.Modal.DisabledInModal);
        problems.Rule(select.MinValues is not 0 || select.Required is false, "component.min_values", Limits.Modal.RequiredMin, "0");
    }

    internal override Component Make() => new Component.Labeled(Text, Inside[0].Make()) { Id = Id, Description = Description };
}
