using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>A text field, under a label of a modal. Source: Discord documentation, Components, Text Input.</summary>
public sealed record TextInputBuilder : ComponentBuilder, ILabelPart
{
    /// <summary>A field of one line, or of several.</summary>
    public TextInputBuilder(string customId = "", TextInputStyle style = TextInputStyle.Short) => (CustomId, Style) = (customId, style);

    internal string CustomId { get; init; }

    internal TextInputStyle Style { get; init; }

    internal int? MinLength { get; init; }

    internal int? MaxLength { get; init; }

    internal bool? Required { get; init; }

    internal string? Value { get; init; }

    internal string? Placeholder { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its modal.</summary>
    public TextInputBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>One line or several.</summary>
    public TextInputBuilder SetStyle(TextInputStyle style) => this with { Style = style };

    /// <summary>The least a person must write, 0 to 4000 characters.</summary>
    public TextInputBuilder SetMinLength(int length) => this with { MinLength = length };

    /// <summary>The most a person may write, 1 to 4000 characters.</summary>
    public TextInputBuilder SetMaxLength(int length) => this with { MaxLength = length };

    /// <summary>Whether it must be filled in; true where not set.</summary>
    public TextInputBuilder SetRequired(bool required = true) => this with { Required = required };

    /// <summary>What stands there at the beginning; at most 4000 characters.</summary>
    public TextInputBuilder SetValue(string value) => this with { Value = value };

    /// <summary>What stands there while it is empty; at most 100 characters.</summary>
    public TextInputBuilder SetPlaceholder(string placeholder) => this with { Placeholder = placeholder };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.OptionalNumber("min_length", MinLength, Limits.Modal.TextInputMin);
        problems.OptionalNumber("max_length", MaxLength, Limits.Modal.TextInputMax);
        problems.OptionalText("value", Value, Limits.Modal.TextInputValue);
        problems.OptionalText("placeholder", Placeholder, Limits.Modal.TextInputPlaceholder);
        if (
            MinLength is { } least
            && MaxLength is { } most
            && Limits.Modal.TextInputMin.Allows(least)
            && Limits.Modal.TextInputMax.Allows(most)
        )
            problems.Rule(least <= most, "min_length", Limits.Component.Range, $"{least} to {most}");
    }

    internal override Component Make() =>
        new Component.TextInput(CustomId, Style)
        {
            Id = Id,
            MinLength = MinLength is { } least ? new(least) : default,
            MaxLength = MaxLength is { } most ? new(most) : default,
            Required = Required,
            Value = Value,
            Placeholder = Placeholder,
        };
}
