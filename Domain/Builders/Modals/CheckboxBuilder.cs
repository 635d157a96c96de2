using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>Yes or no, under a label of a modal; it cannot be required. Source: Discord documentation, Components, Checkbox.</summary>
public sealed record CheckboxBuilder : ComponentBuilder, ILabelPart
{
    /// <summary>A box that is not ticked.</summary>
    public CheckboxBuilder(string customId = "") => CustomId = customId;

    internal string CustomId { get; init; }

    internal bool IsTicked { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its modal.</summary>
    public CheckboxBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>Whether it is ticked at the beginning.</summary>
    public CheckboxBuilder SetDefault(bool ticked = true) => this with { IsTicked = ticked };

    private protected override void CheckParts(ref Problems problems) => problems.Text("custom_id", CustomId, Limits.Component.CustomId);

    internal override Component Make() => new Component.Checkbox(CustomId) { Id = Id, Default = IsTicked ? true : null };
}
