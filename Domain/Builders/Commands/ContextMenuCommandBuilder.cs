using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>A command in the menu of a user or message; it has neither description nor options. Source: Discord documentation, Application Commands.</summary>
public sealed record ContextMenuCommandBuilder : CommandBuilder
{
    private ContextMenuCommandBuilder(string name, ApplicationCommandType type)
        : base(name) => Type = type;

    internal ApplicationCommandType Type { get; init; }

    /// <summary>A command in the menu of users; the name has 1 to 32 characters, spaces and capitals included.</summary>
    public static ContextMenuCommandBuilder OfUser(string name) => new(name, ApplicationCommandType.User);

    /// <summary>A command in the menu of messages; the name has 1 to 32 characters, spaces and capitals included.</summary>
    public static ContextMenuCommandBuilder OfMessage(string name) => new(name, ApplicationCommandType.Message);

    /// <summary>A user or message command as it was registered, to be changed. One of another kind is an error.</summary>
    public static Validation<FieldError, ContextMenuCommandBuilder> From(ApplicationCommand command) =>
        ReceivedCommands.ToBuilder<ContextMenuCommandBuilder>(command);

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        Name.Check(ref problems, "name", Limits.Command.Name);
    }

    internal override ApplicationCommandDraft Make() => base.Make() with { Type = Type };
}
