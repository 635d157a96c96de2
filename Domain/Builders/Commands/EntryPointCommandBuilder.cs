using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>The command that starts the application's activity; global only. Source: Discord documentation, Application Commands, Entry Point Commands.</summary>
public sealed record EntryPointCommandBuilder : CommandBuilder
{
    /// <summary>An entry point by its name, 1 to 32 characters, and what it does, 1 to 100 characters.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="handler">Who starts the activity.</param>
    public EntryPointCommandBuilder(
        string name,
        string description,
        EntryPointCommandHandlerType handler = EntryPointCommandHandlerType.DiscordLaunchActivity
    )
        : base(name) => (Description, Handler) = (new(description), handler);

    /// <summary>An entry point as it was registered, to be changed. A command of another kind is an error.</summary>
    public static Validation<FieldError, EntryPointCommandBuilder> From(ApplicationCommand command) =>
        ReceivedCommands.ToBuilder<EntryPointCommandBuilder>(command);

    internal Localized Description { get; init; }

    internal EntryPointCommandHandlerType Handler { get; init; }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        Name.Check(ref problems, "name", Limits.Command.Name);
        Description.Check(ref problems, "description", Limits.Command.Description);
    }

    internal override ApplicationCommandDraft Make() =>
        base.Make() with
        {
            Type = ApplicationCommandType.PrimaryEntryPoint,
            Description = Description.Text,
            DescriptionLocalizations = Description.Make(),
            Handler = Handler,
        };
}
