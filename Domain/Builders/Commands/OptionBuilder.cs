using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>What parameters, sub-commands and groups have in common. Source: Discord documentation, Application Commands, Application Command Option Structure.</summary>
public abstract record OptionBuilder : Builder<ApplicationCommandOption>
{
    private protected OptionBuilder() { }

    internal Localized Name { get; init; } = Localized.Empty;

    internal Localized Description { get; init; } = Localized.Empty;

    internal bool IsRequired { get; init; }

    internal abstract ApplicationCommandOptionType Type { get; }

    /// <summary>What its texts add to the size of the command.</summary>
    internal virtual int Length => Name.LongestLength + Description.LongestLength;

    internal override void Check(ref Problems problems)
    {
        Name.Check(ref problems, "name", Limits.Command.Name, Limits.Command.NamePattern);
        Description.Check(ref problems, "description", Limits.Command.Description);
    }

    internal override ApplicationCommandOption Make() =>
        new()
        {
            Type = Type,
            Name = Name.Text,
            NameLocalizations = Name.MakeOptional(),
            Description = Description.Text,
            DescriptionLocalizations = Description.MakeOptional(),
            Required = IsRequired ? true : null,
        };

    internal static int LengthOf(EquatableList<OptionBuilder> options)
    {
        var length = 0;
        foreach (var option in options)
            length += option.Length;
        return length;
    }

    /// <summary>Every option of a list, and what holds between them.</summary>
    internal static void CheckList(EquatableList<OptionBuilder> options, ref Problems problems)
    {
        problems.Number("options", options.Count, Limits.Command.Options);
        problems.Each("options", options);
        problems.Distinct("options", options, static option => option.Name.Text, "name", Limits.Command.OptionUnique);
        CheckTranslations(options, ref problems);
        for (var i = 1; i < options.Count; i++)
            problems.Rule(
                !options[i].IsRequired || options[i - 1].IsRequired,
                $"options[{i}]",
                Limits.Command.RequiredFirst,
                options[i].Name.Text
            );
    }

    private static void CheckTranslations(EquatableList<OptionBuilder> options, ref Problems problems)
    {
        var known = new HashSet<(string?, string)>();
        for (var i = 0; i < options.Count; i++)
            foreach (var (locale, text) in options[i].Name.Translations)
                problems.Rule(
                    known.Add((locale.Value, text)),
                    $"options[{i}].name_localizations.{locale.Value}",
                    Limits.Command.LocalizedUnique,
                    text
                );
    }
}

/// <summary>What every parameter, sub-command and group can be told.</summary>
public static class OptionSetters
{
    /// <summary>The name; 1 to 32 lower-case letters, digits, <c>-</c>, <c>_</c> and <c>'</c>, unique in its list.</summary>
    public static T SetName<T>(this T option, string name)
        where T : OptionBuilder => (T)(option with { Name = option.Name with { Text = name } });

    /// <summary>What it is; 1 to 100 characters.</summary>
    public static T SetDescription<T>(this T option, string description)
        where T : OptionBuilder => (T)(option with { Description = option.Description with { Text = description } });

    /// <summary>The name in another language, under the same rules.</summary>
    public static T SetNameLocalization<T>(this T option, Locale locale, string name)
        where T : OptionBuilder => (T)(option with { Name = option.Name.With(locale, name) });

    /// <summary>What it is, in another language.</summary>
    public static T SetDescriptionLocalization<T>(this T option, Locale locale, string description)
        where T : OptionBuilder => (T)(option with { Description = option.Description.With(locale, description) });

    /// <summary>Whether it must be given. Required ones come before the others.</summary>
    public static T SetRequired<T>(this T option, bool required = true)
        where T : ParameterBuilder => (T)(option with { IsRequired = required });
}
