using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among given texts. Source: Discord documentation, Components, String Select.</summary>
public sealed record StringSelectMenuBuilder : SelectBuilder
{
    /// <summary>A select without options yet.</summary>
    public StringSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    internal EquatableList<StringSelectMenuOptionBuilder> Options { get; init; }

    private protected override int DefaultCount
    {
        get
        {
            var count = 0;
            foreach (var option in Options)
                count += option.IsDefault ? 1 : 0;
            return count;
        }
    }

    private protected override string DefaultsPath => "options";

    /// <summary>More options, at the end; 25 at most.</summary>
    public StringSelectMenuBuilder AddOptions(params ReadOnlySpan<StringSelectMenuOptionBuilder> options) =>
        this with
        {
            Options = [.. Options.Span, .. options],
        };

    /// <summary>One more option.</summary>
    public StringSelectMenuBuilder AddOption(string label, string value, string? description = null) =>
        AddOptions(new StringSelectMenuOptionBuilder(label, value) { Description = description });

    /// <summary>Other options.</summary>
    public StringSelectMenuBuilder SetOptions(params ReadOnlySpan<StringSelectMenuOptionBuilder> options) =>
        this with
        {
            Options = [.. options],
        };

    private protected override void CheckParts(ref Problems problems)
    {
        base.CheckParts(ref problems);
        problems.Number("options", Options.Count, Limits.Component.SelectOptions);
        problems.Each("options", Options);
        problems.Distinct("options", Options, static option => option.Value, "value", Limits.Component.OptionUnique);
        if (AreCountsReadable && Least <= Most && Limits.Component.SelectOptions.Allows(Options.Count))
            problems.Rule(Most <= Options.Count, "max_values", Limits.Component.MaxOfOptions, $"{Most} of {Options.Count}");
    }

    internal override Component Make() =>
        new Component.StringSelect(CustomId!, Options.Select(static option => option.Make()))
        {
            Id = Id,
            Placeholder = Placeholder,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
            Disabled = IsDisabled ? true : null,
        };
}

/// <summary>One of the texts of a select.</summary>
public sealed record StringSelectMenuOptionBuilder : Builder<SelectOption>
{
    /// <summary>An option that reads <paramref name="label"/> and comes back as <paramref name="value"/>; 1 to 100 characters each.</summary>
    public StringSelectMenuOptionBuilder(string label, string value) => (Label, Value) = (label, value);

    internal string Label { get; init; }

    internal string Value { get; init; }

    internal string? Description { get; init; }

    internal EmojiChoice? Emoji { get; init; }

    internal bool IsDefault { get; init; }

    /// <summary>What people read; 1 to 100 characters.</summary>
    public StringSelectMenuOptionBuilder SetLabel(string label) => this with { Label = label };

    /// <summary>What comes back; 1 to 100 characters, unique in its select.</summary>
    public StringSelectMenuOptionBuilder SetValue(string value) => this with { Value = value };

    /// <summary>The smaller text below; at most 100 characters.</summary>
    public StringSelectMenuOptionBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>What stands before the label: <c>👍</c>, <c>&lt;:name:id></c> or an id.</summary>
    public StringSelectMenuOptionBuilder SetEmoji(string emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    /// <summary>What stands before the label.</summary>
    public StringSelectMenuOptionBuilder SetEmoji(EmojiReference emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    /// <summary>Whether it is chosen at the beginning.</summary>
    public StringSelectMenuOptionBuilder SetDefault(bool isDefault = true) => this with { IsDefault = isDefault };

    /// <summary>An option as it was received.</summary>
    public static StringSelectMenuOptionBuilder From(SelectOption option) =>
        new(option.Label, option.Value)
        {
            Description = option.Description,
            Emoji = EmojiChoice.Of(option.Emoji),
            IsDefault = option.Default ?? false,
        };

    internal override void Check(ref Problems problems)
    {
        problems.Text("label", Label, Limits.Component.OptionLabel);
        problems.Text("value", Value, Limits.Component.OptionValue);
        problems.OptionalText("description", Description, Limits.Component.OptionDescription);
        problems.Part("emoji", Emoji);
    }

    internal override SelectOption Make() =>
        new()
        {
            Label = Label,
            Value = Value,
            Description = Description,
            Emoji = Emoji?.Make(),
            Default = IsDefault ? true : null,
        };
}
