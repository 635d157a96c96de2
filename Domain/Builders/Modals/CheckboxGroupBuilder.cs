using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>Any of several options, under a label of a modal. Source: Discord documentation, Components, Checkbox Group.</summary>
public sealed record CheckboxGroupBuilder : ComponentBuilder, ILabelPart
{
    /// <summary>A group without options yet.</summary>
    public CheckboxGroupBuilder(string customId = "") => CustomId = customId;

    internal string CustomId { get; init; }

    internal EquatableList<GroupOptionBuilder> Options { get; init; }

    internal int? MinValues { get; init; }

    internal int? MaxValues { get; init; }

    internal bool? Required { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its modal.</summary>
    public CheckboxGroupBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>More options, 1 to 10 in all.</summary>
    public CheckboxGroupBuilder AddOptions(params ReadOnlySpan<GroupOptionBuilder> options) =>
        this with
        {
            Options = [.. Options.Span, .. options],
        };

    /// <summary>One more option.</summary>
    public CheckboxGroupBuilder AddOption(string label, string value) => AddOptions(new GroupOptionBuilder(label, value));

    /// <summary>How many must be ticked, 0 to 10; 1 where not set.</summary>
    public CheckboxGroupBuilder SetMinValues(int values) => this with { MinValues = values };

    /// <summary>How many may be ticked, 1 to 10; all where not set.</summary>
    public CheckboxGroupBuilder SetMaxValues(int values) => this with { MaxValues = values };

    /// <summary>Whether any must be ticked; true where not set.</summary>
    public CheckboxGroupBuilder SetRequired(bool required = true) => this with { Required = required };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.Number("options", Options.Count, Limits.Modal.CheckboxOptions);
        problems.Each("options", Options);
        problems.Distinct("options", Options, static option => option.Value, "value", Limits.Component.OptionUnique);
        problems.Counts(MinValues, MaxValues, Math.Max(1, Options.Count), Required, Limits.Modal.CheckboxMin, Limits.Modal.CheckboxMax);
        if (Limits.Modal.CheckboxOptions.Allows(Options.Count) && MaxValues is >= 1 and <= 10)
            problems.Rule(MaxValues <= Options.Count, "max_values", Limits.Component.MaxOfOptions, $"{MaxValues} of {Options.Count}");
    }

    internal override Component Make() =>
        new Component.CheckboxGroup(CustomId, Options.Select(static option => option.Make()))
        {
            Id = Id,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
        };
}
