using LanguageExt;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>A window with fields, the answer to a command or component. Source: Discord documentation, Receiving and Responding, Modal.</summary>
public sealed record ModalBuilder : Builder<ModalDraft>
{
    /// <summary>A modal without components yet.</summary>
    public ModalBuilder(string customId = "", string title = "") => (CustomId, Title) = (customId, title);

    internal string CustomId { get; init; }

    internal string Title { get; init; }

    internal EquatableList<ComponentBuilder> Inside { get; init; }

    /// <summary>A modal as it was built, to be changed.</summary>
    public static Validation<FieldError, ModalBuilder> From(ModalDraft modal)
    {
        var problems = new Problems();
        var parts = ReceivedComponents.Each<IModalPart>(modal.Components, "components", ref problems);
        return problems.Count == 0
            ? new ModalBuilder(modal.CustomId, modal.Title).AddComponents([.. parts])
            : problems.Fail<ModalBuilder>();
    }

    /// <summary>What comes back in the interaction; 1 to 100 characters.</summary>
    public ModalBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>What stands at the top; 1 to 45 characters.</summary>
    public ModalBuilder SetTitle(string title) => this with { Title = title };

    /// <summary>More labels and texts, below; five at most.</summary>
    public ModalBuilder AddComponents(params ReadOnlySpan<IModalPart> components) =>
        this with
        {
            Inside = Parts.Append(Inside, components),
        };

    /// <summary>One more label over a component.</summary>
    public ModalBuilder AddLabel(string label, ILabelPart component) => AddComponents(new LabelBuilder(label, component));

    internal override void Check(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.Text("title", Title, Limits.Modal.Title);
        problems.Number("components", Inside.Count, Limits.Modal.Components);
        ComponentTree.Check(Inside, ref problems);
    }

    internal override ModalDraft Make() =>
        new()
        {
            CustomId = CustomId,
            Title = Title,
            Components = Parts.Make(Inside),
        };
}
