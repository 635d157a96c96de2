using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands.Sync;

/// <summary>
/// What has to be written so that Discord has the declared commands of one place (everywhere, or one guild) and no others. Empty where it
/// has: then nothing is written. A command is known by its type and name, so a new name is a new command. An entry point (type 4) that nobody
/// declared stays, because Discord makes it for Activities and deleting it takes the app out of the launcher.
/// </summary>
/// <param name="Steps">What to write, removals first so that the limits on their number hold in between.</param>
public sealed record CommandPlan(EquatableList<CommandStep> Steps)
{
    /// <summary>Whether something that nobody declared stays; writing the whole list at once would remove it.</summary>
    public bool KeepsOthers { get; private init; }

    /// <summary>Whether Discord has everything as declared.</summary>
    public bool IsEmpty => Steps.IsEmpty;

    /// <summary>The difference.</summary>
    /// <param name="declared">What should be there.</param>
    /// <param name="registered">What is there.</param>
    /// <param name="isGlobal">False for the commands of a guild.</param>
    public static CommandPlan Between(
        EquatableList<ApplicationCommandDraft> declared,
        EquatableList<ApplicationCommand> registered,
        bool isGlobal = true
    )
    {
        var there = new Dictionary<(ApplicationCommandType, string), ApplicationCommand>(registered.Count);
        foreach (var command in registered)
            there[KeyOf(command)] = command;
        var writes = new List<CommandStep>();
        foreach (var draft in declared)
        {
            if (!there.Remove(KeyOf(draft), out var command))
                writes.Add(new CommandStep.Create(draft));
            else if (!CanonicalCommand.Of(draft, isGlobal).Fits(CanonicalCommand.Of(command)))
                writes.Add(new CommandStep.Overwrite(command.Id, draft));
        }
        var others = registered.Where(command => there.ContainsKey(KeyOf(command))).ToLookup(IsEntryPoint);
        return new([.. others[false].Select(CommandStep (command) => new CommandStep.Remove(command.Id, command.Name)), .. writes])
        {
            KeepsOthers = others[true].Any(),
        };
    }

    private static bool IsEntryPoint(ApplicationCommand command) => command.Type == ApplicationCommandType.PrimaryEntryPoint;

    private static (ApplicationCommandType, string) KeyOf(ApplicationCommandDraft draft) =>
        (draft.Type ?? ApplicationCommandType.ChatInput, draft.Name);

    private static (ApplicationCommandType, string) KeyOf(ApplicationCommand command) =>
        (command.Type ?? ApplicationCommandType.ChatInput, command.Name);
}

/// <summary>One write.</summary>
public abstract record CommandStep
{
    private CommandStep() { }

    /// <summary>Register a new command.</summary>
    public sealed record Create(ApplicationCommandDraft Draft) : CommandStep;

    /// <summary>Register it over the one of the same name, which keeps its id and the permissions that guilds gave it.</summary>
    public sealed record Overwrite(CommandId Id, ApplicationCommandDraft Draft) : CommandStep;

    /// <summary>Delete it.</summary>
    public sealed record Remove(CommandId Id, string Name) : CommandStep;
}
