using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>Choices offered while a person types. Source: Discord documentation, Receiving and Responding, Autocomplete.</summary>
public sealed record AutocompleteBuilder : Builder<AutocompleteResult>
{
    internal EquatableList<Choice> Choices { get; init; }

    /// <summary>One more choice of 25; the name has 1 to 100 characters, a text value at most 100.</summary>
    public AutocompleteBuilder AddChoice(string name, OptionValue value) => this with { Choices = Choices.Add(new(new(name), value)) };

    internal override void Check(ref Problems problems)
    {
        problems.Number("choices", Choices.Count, Limits.Component.AutocompleteChoices);
        problems.Each("choices", Choices);
    }

    internal override AutocompleteResult Make() => new() { Choices = Choices.Select(static choice => choice.Make()) };
}
