using System.Globalization;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>Something to choose for a parameter.</summary>
internal sealed record Choice(Localized Name, OptionValue Value) : IChecked
{
    internal int Length => Name.LongestLength + Value.ToString().Length;

    void IChecked.Check(ref Problems problems)
    {
        Name.Check(ref problems, "name", Limits.Command.ChoiceName);
        if (Value is OptionValue.Text(var text))
            problems.Number("value", text.Length, Limits.Command.ChoiceText);
        else if (Value is OptionValue.Integer(var integer))
            problems.Number("value", integer, Limits.Command.Integer);
        else if (Value is OptionValue.Number(var number))
            NumberOptionBuilder.CheckNumber(ref problems, "value", number);
    }

    internal ApplicationCommandOptionChoice Make() =>
        new()
        {
            Name = Name.Text,
            NameLocalizations = Name.MakeOptional(),
            Value = Value,
        };
}

/// <summary>A parameter that can be chosen from a list, or completed while it is typed.</summary>
public abstract record ChoiceParameterBuilder : ParameterBuilder
{
    private protected ChoiceParameterBuilder() { }

    internal EquatableList<Choice> Choices { get; init; }

    internal bool IsAutocompleted { get; init; }

    internal override int Length
    {
        get
        {
            var length = base.Length;
            foreach (var choice in Choices)
                length += choice.Length;
            return length;
        }
    }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.Number("choices", Choices.Count, Limits.Command.Choices);
        problems.Each("choices", Choices);
        problems.Distinct("choices", Choices, static choice => choice.Name.Text, "name", Limits.Command.ChoiceUnique);
        problems.Rule(!IsAutocompleted || Choices.IsEmpty, "choices", Limits.Command.ChoicesOrAutocomplete);
    }

    internal override ApplicationCommandOption Make() =>
        base.Make() with
        {
            Choices = Choices.IsEmpty ? null : Choices.Select(static choice => choice.Make()),
            Autocomplete = IsAutocompleted ? true : null,
        };

    private protected static Choice MakeChoice(string name, OptionValue value, ReadOnlySpan<(Locale Locale, string Name)> translations)
    {
        var localized = new Localized(name);
        foreach (var (locale, translation) in translations)
            localized = localized.With(locale, translation);
        return new(localized, value);
    }
}

/// <summary>What every parameter with choices can be told.</summary>
public static class ChoiceParameterSetters
{
    /// <summary>Whether the application is asked for choices while a person types; not together with choices of its own.</summary>
    public static T SetAutocomplete<T>(this T option, bool autocomplete = true)
        where T : ChoiceParameterBuilder => (T)(option with { IsAutocompleted = autocomplete });
}

/// <summary>A text.</summary>
public sealed record StringOptionBuilder : ChoiceParameterBuilder
{
    internal int? MinLength { get; init; }

    internal int? MaxLength { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.String;

    /// <summary>One more choice, 25 at most; the name has 1 to 100 characters, the value at most 100.</summary>
    public StringOptionBuilder AddChoice(string name, string value, params ReadOnlySpan<(Locale Locale, string Name)> translations) =>
        this with
        {
            Choices = Choices.Add(MakeChoice(name, value, translations)),
        };

    /// <summary>The least a person must write, 0 to 6000 characters.</summary>
    public StringOptionBuilder SetMinLength(int length) => this with { MinLength = length };

    /// <summary>The most a person may write, 1 to 6000 characters.</summary>
    public StringOptionBuilder SetMaxLength(int length) => this with { MaxLength = length };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalNumber("min_length", MinLength, Limits.Command.MinLength);
        problems.OptionalNumber("max_length", MaxLength, Limits.Command.MaxLength);
        if (
            MinLength is { } least
            && MaxLength is { } most
            && Limits.Command.MinLength.Allows(least)
            && Limits.Command.MaxLength.Allows(most)
        )
            problems.Rule(least <= most, "min_length", Limits.Command.Range, $"{least} to {most}");
    }

    internal override ApplicationCommandOption Make() => base.Make() with { MinLength = MinLength, MaxLength = MaxLength };
}

/// <summary>A whole number between -2^53+1 and 2^53-1.</summary>
public sealed record IntegerOptionBuilder : ChoiceParameterBuilder
{
    internal long? MinValue { get; init; }

    internal long? MaxValue { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Integer;

    /// <summary>One more choice, 25 at most; the name has 1 to 100 characters.</summary>
    public IntegerOptionBuilder AddChoice(string name, long value, params ReadOnlySpan<(Locale Locale, string Name)> translations) =>
        this with
        {
            Choices = Choices.Add(MakeChoice(name, value, translations)),
        };

    /// <summary>The least accepted.</summary>
    public IntegerOptionBuilder SetMinValue(long value) => this with { MinValue = value };

    /// <summary>The most accepted.</summary>
    public IntegerOptionBuilder SetMaxValue(long value) => this with { MaxValue = value };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalNumber("min_value", MinValue, Limits.Command.Integer);
        problems.OptionalNumber("max_value", MaxValue, Limits.Command.Integer);
        if (MinValue is { } least && MaxValue is { } most && Limits.Command.Integer.Allows(least) && Limits.Command.Integer.Allows(most))
            problems.Rule(least <= most, "min_value", Limits.Command.Range, $"{least} to {most}");
    }

    internal override ApplicationCommandOption Make() =>
        base.Make() with
        {
            MinValue = MinValue is { } least ? least : null,
            MaxValue = MaxValue is { } most ? most : null,
        };
}

/// <summary>A number between -2^53 and 2^53.</summary>
public sealed record NumberOptionBuilder : ChoiceParameterBuilder
{
    internal double? MinValue { get; init; }

    internal double? MaxValue { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Number;

    /// <summary>One more choice, 25 at most; the name has 1 to 100 characters.</summary>
    public NumberOptionBuilder AddChoice(string name, double value, params ReadOnlySpan<(Locale Locale, string Name)> translations) =>
        this with
        {
            Choices = Choices.Add(MakeChoice(name, value, translations)),
        };

    /// <summary>The least accepted.</summary>
    public NumberOptionBuilder SetMinValue(double value) => this with { MinValue = value };

    /// <summary>The most accepted.</summary>
    public NumberOptionBuilder SetMaxValue(double value) => this with { MaxValue = value };

    // NaN is in no range, so the comparison is the other way round than it reads.
    internal static void CheckNumber(ref Problems problems, string field, double? number)
    {
        if (number is { } given && !(given >= Limits.Command.Number.Minimum && given <= Limits.Command.Number.Maximum))
            problems.Add(
                Limits.Command.Number.Broken(field, given < 0 ? long.MinValue : long.MaxValue) with
                {
                    Given =
                        Math.Truncate(given) == given && Math.Abs(given) < 1e18
                            ? ((long)given).ToString(CultureInfo.InvariantCulture)
                            : given.ToString(CultureInfo.InvariantCulture),
                }
            );
    }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        var mark = problems.Count;
        CheckNumber(ref problems, "min_value", MinValue);
        CheckNumber(ref problems, "max_value", MaxValue);
        if (problems.Count == mark && MinValue is { } least && MaxValue is { } most)
            problems.Rule(least <= most, "min_value", Limits.Command.Range, FormattableString.Invariant($"{least} to {most}"));
    }

    internal override ApplicationCommandOption Make() =>
        base.Make() with
        {
            MinValue = MinValue is { } least ? least : null,
            MaxValue = MaxValue is { } most ? most : null,
        };
}
