using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>One of several options, under a label of a modal. Source: Discord documentation, Components, Radio Group.</summary>
public sealed record RadioGroupBuilder : ComponentBuilder, ILabelPart
{
    /// <summary>A group without options yet.</summary>
    public RadioGroupBuilder(string customId = "") => CustomId = customId;

    internal string CustomId { get; init; }

    internal EquatableList<GroupOptionBuilder> Options { get; init; }

    internal bool? Required { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its modal.</summary>
    public RadioGroupBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>More options, 2 to 10 in all.</summary>
    public RadioGroupBuilder AddOptions(params ReadOnlySpan<GroupOptionBuilder> options) =>
        this with
        {
            Options = [.. Options.Span, .. options],
        };

    /// <summary>One more option.</summary>
    public RadioGroupBuilder AddOption(string label, string value) => AddOptions(new GroupOptionBuilder(label, value));

    /// <summary>Whether one must be chosen; true where not set.</summary>
    public RadioGroupBuilder SetRequired(bool required = true) => this with { Required = required };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.Number("options", Options.Count, Limits.Modal.RadioOptions);
        problems.Each("options", Options);
        problems.Distinct("options", Options, static option => option.Value, "value", Limits.Component.OptionUnique);
        problems.Rule(Options.Count(static option => option.IsDefault) <= 1, "options", Limits.Modal.OneDefault);
    }

    internal override Component Make() =>
        new Component.RadioGroup(CustomId, Options.Select(static option => option.Make())) { Id = Id, Required = Required };
}
