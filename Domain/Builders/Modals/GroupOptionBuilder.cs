using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>One option of a radio or checkbox group.</summary>
public sealed record GroupOptionBuilder : Builder<ComponentOption>
{
    /// <summary>An option that reads <paramref name="label"/> and comes back as <paramref name="value"/>; 1 to 100 characters each.</summary>
    public GroupOptionBuilder(string label, string value) => (Label, Value) = (label, value);

    internal string Label { get; init; }

    internal string Value { get; init; }

    internal string? Description { get; init; }

    internal bool IsDefault { get; init; }

    /// <summary>The smaller text below; at most 100 characters.</summary>
    public GroupOptionBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Whether it is chosen at the beginning.</summary>
    public GroupOptionBuilder SetDefault(bool isDefault = true) => this with { IsDefault = isDefault };

    internal static GroupOptionBuilder From(ComponentOption option) =>
        new(option.Label, option.Value) { Description = option.Description, IsDefault = option.Default ?? false };

    internal override void Check(ref Problems problems)
    {
        problems.Text("label", Label, Limits.Component.OptionLabel);
        problems.Text("value", Value, Limits.Component.OptionValue);
        problems.OptionalText("description", Description, Limits.Component.OptionDescription);
    }

    internal override ComponentOption Make() =>
        new()
        {
            Label = Label,
            Value = Value,
            Description = Description,
            Default = IsDefault ? true : null,
        };
}
