using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>
/// A slash command with parameters. The first sub-command turns it into a <see cref="SlashCommandSubcommandsBuilder"/>, which takes no
/// parameters. Source: Discord documentation, Application Commands, Slash Commands.
/// </summary>
public sealed record SlashCommandBuilder : AnySlashCommandBuilder, ITakesParameters<SlashCommandBuilder>
{
    /// <summary>A command by its name, 1 to 32 characters, and what it does, 1 to 100 characters.</summary>
    public SlashCommandBuilder(string name = "", string description = "")
        : base(name, description) { }

    /// <summary>A command without sub-commands as it was registered, to be changed. One of another kind is an error.</summary>
    public static Validation<FieldError, SlashCommandBuilder> From(ApplicationCommand command) =>
        ReceivedCommands.ToBuilder<SlashCommandBuilder>(command);

    SlashCommandBuilder ITakesParameters<SlashCommandBuilder>.Take(OptionBuilder option) => this with { Options = Options.Add(option) };

    /// <summary>A command with one sub-command.</summary>
    public SlashCommandSubcommandsBuilder AddSubcommand(Func<SubcommandBuilder, SubcommandBuilder> make) =>
        new SlashCommandSubcommandsBuilder(this).AddSubcommand(make);

    /// <summary>A command with one group of sub-commands.</summary>
    public SlashCommandSubcommandsBuilder AddSubcommandGroup(Func<SubcommandGroupBuilder, SubcommandGroupBuilder> make) =>
        new SlashCommandSubcommandsBuilder(this).AddSubcommandGroup(make);
}

/// <summary>A slash command of sub-commands and groups of them. Source: Discord documentation, Application Commands, Subcommands and Subcommand Groups.</summary>
public sealed record SlashCommandSubcommandsBuilder : AnySlashCommandBuilder
{
    internal SlashCommandSubcommandsBuilder(AnySlashCommandBuilder command)
        : base(command) { }

    /// <summary>A command with sub-commands as it was registered, to be changed. One of another kind is an error.</summary>
    public static Validation<FieldError, SlashCommandSubcommandsBuilder> From(ApplicationCommand command) =>
        ReceivedCommands.ToBuilder<SlashCommandSubcommandsBuilder>(command);

    /// <summary>One more sub-command; with groups 25 at most.</summary>
    public SlashCommandSubcommandsBuilder AddSubcommand(Func<SubcommandBuilder, SubcommandBuilder> make) =>
        this with
        {
            Options = Options.Add(make(new())),
        };

    /// <summary>One more group of sub-commands.</summary>
    public SlashCommandSubcommandsBuilder AddSubcommandGroup(Func<SubcommandGroupBuilder, SubcommandGroupBuilder> make) =>
        this with
        {
            Options = Options.Add(make(new())),
        };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        for (var i = 0; i < Options.Count; i++)
            problems.Rule(
                Options[i] is SubcommandBuilder or SubcommandGroupBuilder,
                $"options[{i}]",
                Limits.Command.Mixed,
                Options[i].Name.Text
            );
    }
}

/// <summary>What slash commands of both kinds have in common.</summary>
public abstract record AnySlashCommandBuilder : CommandBuilder
{
    private protected AnySlashCommandBuilder(string name, string description)
        : base(name) => Description = new(description);

    internal Localized Description { get; init; }

    internal EquatableList<OptionBuilder> Options { get; init; }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        Name.Check(ref problems, "name", Limits.Command.Name, Limits.Command.NamePattern);
        Description.Check(ref problems, "description", Limits.Command.Description);
        var mark = problems.Count;
        OptionBuilder.CheckList(Options, ref problems);
        // Texts that are too long each say so themselves.
        if (problems.Count == mark)
            problems.Number("", Name.LongestLength + Description.LongestLength + OptionBuilder.LengthOf(Options), Limits.Command.Total);
    }

    internal override ApplicationCommandDraft Make() =>
        base.Make() with
        {
            Type = ApplicationCommandType.ChatInput,
            Description = Description.Text,
            DescriptionLocalizations = Description.Make(),
            Options = Options.Select(static option => option.Make()),
        };
}

/// <summary>What slash commands of both kinds can be told.</summary>
public static class SlashCommandSetters
{
    /// <summary>What it does; 1 to 100 characters.</summary>
    public static T SetDescription<T>(this T command, string description)
        where T : AnySlashCommandBuilder => (T)(command with { Description = command.Description with { Text = description } });

    /// <summary>What it does, in another language.</summary>
    public static T SetDescriptionLocalization<T>(this T command, Locale locale, string description)
        where T : AnySlashCommandBuilder => (T)(command with { Description = command.Description.With(locale, description) });
}
