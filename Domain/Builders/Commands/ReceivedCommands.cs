using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>Turns registered commands back into builders, to be changed and registered again.</summary>
public static class ReceivedCommands
{
    /// <summary>
    /// The builder of a command and of all its options. What only Discord sets (ids, version, the deprecated dm_permission) is left out.
    /// A command or option of a kind this version does not know is an error.
    /// </summary>
    public static Validation<FieldError, CommandBuilder> ToBuilder(this ApplicationCommand command)
    {
        var problems = new Problems();
        var builder = Read(command, ref problems);
        return problems.Count == 0 && builder is not null
            ? Validation<FieldError, CommandBuilder>.Success(builder)
            : problems.Fail<CommandBuilder>();
    }

    /// <summary>The builder of a command that must be of one kind; of another kind, it is an error at <c>type</c>.</summary>
    internal static Validation<FieldError, T> ToBuilder<T>(ApplicationCommand command)
        where T : CommandBuilder
    {
        var problems = new Problems();
        var builder = Read(command, ref problems);
        if (builder is not T && problems.Count == 0)
            problems.Add(Limits.Command.Kind.Broken("type", $"{command.Type ?? ApplicationCommandType.ChatInput:d}"));
        return problems.Count == 0 ? Validation<FieldError, T>.Success((T)builder!) : problems.Fail<T>();
    }

    private static CommandBuilder? Read(ApplicationCommand command, ref Problems problems)
    {
        CommandBuilder? builder = command.Type switch
        {
            null or ApplicationCommandType.ChatInput => ReadSlash(command, ref problems),
            ApplicationCommandType.User => ContextMenuCommandBuilder.OfUser(command.Name),
            ApplicationCommandType.Message => ContextMenuCommandBuilder.OfMessage(command.Name),
            ApplicationCommandType.PrimaryEntryPoint => new EntryPointCommandBuilder(
                command.Name,
                command.Description,
                command.Handler ?? EntryPointCommandHandlerType.AppHandler
            )
            {
                Description = Described(command),
            },
            _ => null,
        };
        if (builder is null)
        {
            problems.Add(Limits.Command.Kind.Broken("type", $"{command.Type:d}"));
            return null;
        }
        return builder with
        {
            Name = Localized.From(command.Name, command.NameLocalizations.OrDefault),
            DefaultMemberPermissions = command.DefaultMemberPermissions,
            IsNsfw = command.Nsfw ?? false,
            Contexts = command.Contexts.OrDefault ?? [],
            IntegrationTypes = command.IntegrationTypes ?? [],
        };
    }

    private static AnySlashCommandBuilder ReadSlash(ApplicationCommand command, ref Problems problems)
    {
        var slash = new SlashCommandBuilder(command.Name)
        {
            Description = Described(command),
            Options = Each(command.Options ?? [], ref problems),
        };
        foreach (var option in slash.Options)
            if (option is SubcommandBuilder or SubcommandGroupBuilder)
                return new SlashCommandSubcommandsBuilder(slash);
        return slash;
    }

    private static Localized Described(ApplicationCommand command) =>
        Localized.From(command.Description, command.DescriptionLocalizations.OrDefault);

    private static EquatableList<OptionBuilder> Each(EquatableList<ApplicationCommandOption> options, ref Problems problems)
    {
        var read = new List<OptionBuilder>(options.Count);
        for (var i = 0; i < options.Count; i++)
        {
            var mark = problems.Count;
            if (Read(options[i], ref problems) is { } option)
                read.Add(option);
            problems.Under(mark, "options", i);
        }
        return read.ToEquatableList();
    }

    private static OptionBuilder? Read(ApplicationCommandOption option, ref Problems problems)
    {
        OptionBuilder? builder = option.Type switch
        {
            ApplicationCommandOptionType.SubCommand => new SubcommandBuilder { Options = Each(option.Options ?? [], ref problems) },
            ApplicationCommandOptionType.SubCommandGroup => new SubcommandGroupBuilder
            {
                Subcommands = Each(option.Options ?? [], ref problems),
            },
            ApplicationCommandOptionType.String => new StringOptionBuilder
            {
                Choices = ReadChoices(option, static value => value),
                IsAutocompleted = option.Autocomplete ?? false,
                MinLength = option.MinLength,
                MaxLength = option.MaxLength,
            },
            ApplicationCommandOptionType.Integer => new IntegerOptionBuilder
            {
                Choices = ReadChoices(option, static value => value),
                IsAutocompleted = option.Autocomplete ?? false,
                MinValue = option.MinValue?.AsInteger,
                MaxValue = option.MaxValue?.AsInteger,
            },
            // A whole number travels without its point and comes back as an integer.
            ApplicationCommandOptionType.Number => new NumberOptionBuilder
            {
                Choices = ReadChoices(option, static value => value.AsNumber is { } number ? new OptionValue.Number(number) : value),
                IsAutocompleted = option.Autocomplete ?? false,
                MinValue = option.MinValue?.AsNumber,
                MaxValue = option.MaxValue?.AsNumber,
            },
            ApplicationCommandOptionType.Boolean => new BooleanOptionBuilder(),
            ApplicationCommandOptionType.User => new UserOptionBuilder(),
            ApplicationCommandOptionType.Role => new RoleOptionBuilder(),
            ApplicationCommandOptionType.Mentionable => new MentionableOptionBuilder(),
            ApplicationCommandOptionType.Channel => new ChannelOptionBuilder { ChannelTypes = option.ChannelTypes ?? [] },
            ApplicationCommandOptionType.Attachment => new AttachmentOptionBuilder { FileTypes = option.FileTypes ?? [] },
            _ => null,
        };
        if (builder is null)
        {
            problems.Add(Limits.Command.Kind.Broken("type", $"{option.Type:d}"));
            return null;
        }
        return builder with
        {
            Name = Localized.From(option.Name, option.NameLocalizations.OrDefault),
            Description = Localized.From(option.Description, option.DescriptionLocalizations.OrDefault),
            IsRequired = option.Required ?? false,
        };
    }

    private static EquatableList<Choice> ReadChoices(ApplicationCommandOption option, Func<OptionValue, OptionValue> read) =>
        (option.Choices ?? []).Select(choice => new Choice(
            Localized.From(choice.Name, choice.NameLocalizations.OrDefault),
            read(choice.Value)
        ));
}
