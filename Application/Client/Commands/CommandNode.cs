using System.Collections.Frozen;
using LanguageExt;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>A handler that was found for an interaction, with what it needs.</summary>
/// <typeparam name="TResult">What it returns.</typeparam>
/// <param name="Path">The command with its sub-commands, or the route; names cooldowns and log lines.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Preconditions">Its own and those of its groups, outermost first.</param>
/// <param name="Given">The options that were filled in.</param>
public readonly record struct CommandRoute<TResult>(
    string Path,
    Handler<TResult> Handler,
    EquatableList<Precondition> Preconditions,
    GivenOptions Given
)
{
    /// <summary>Why it may not run; null where it may. Cooldowns are decided by <see cref="Cooldowns"/>, autocompletion is always allowed.</summary>
    public Refusal? Against(InteractionContext context)
    {
        if (context.Interaction.Type == InteractionType.ApplicationCommandAutocomplete)
            return null;
        foreach (var precondition in Preconditions)
            if (precondition.Against(context) is { } refusal)
                return refusal;
        return null;
    }

    /// <summary>Reads the options and calls the handler.</summary>
    /// <returns>What the handler returned, or why it could not be called. What the handler throws is thrown.</returns>
    public Either<CommandError, TResult> Run(InteractionContext context) =>
        Handler switch
        {
            Handler<TResult>.ChatInput.Slash slash => context.Interaction.Type == InteractionType.ApplicationCommandAutocomplete
                ? Complete(slash, context)
                : slash.Run(context, Given),
            Handler<TResult>.ChatInput.Group => new CommandError.Unhandled(Path),
            Handler<TResult>.UserMenu menu => Target(context) is { } id && Given.Resolved.UserOf(new(id)) is { } user
                ? menu.Run(context, user)
                : Untargeted("user"),
            Handler<TResult>.MessageMenu menu => Target(context) is { } id && Given.Resolved?.Messages?.Find(new(id)) is { } message
                ? menu.Run(context, message)
                : Untargeted("message"),
            Handler<TResult>.Component component => component.Run(context),
            Handler<TResult>.Submission submission => submission.Run(context),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private Either<CommandError, TResult> Complete(Handler<TResult>.ChatInput.Slash slash, InteractionContext context)
    {
        if (Given.Focused is { } focused)
            foreach (var (name, complete) in slash.Completions)
                if (name == focused.Name)
                    return complete(context, Given);
        return new CommandError.Unhandled($"the completion of {Given.Focused?.Name} in {Path}");
    }

    private CommandError.Unreadable Untargeted(string kind) =>
        new(Path, [new FieldError("target_id", "UNRESOLVED", $"Discord did not send the {kind} that the command is for.")]);

    private static Snowflake? Target(InteractionContext context) => context.Interaction.Data?.TargetId;
}

/// <summary>A handler in the index, with its sub-commands.</summary>
internal sealed record CommandNode<TResult>(
    string Path,
    Handler<TResult> Handler,
    EquatableList<Precondition> Preconditions,
    FrozenDictionary<string, CommandNode<TResult>>? Members
)
{
    internal static CommandNode<TResult> Of(Handler<TResult> handler, EquatableList<Precondition> inherited, string parent = "")
    {
        var path = parent.Length == 0 ? handler.Name : $"{parent} {handler.Name}";
        EquatableList<Precondition> all = [.. inherited.Span, .. handler.Settings.Preconditions.Span];
        var members = handler is Handler<TResult>.ChatInput.Group group
            // The last of two sub-commands of the same name; that there are two is reported by the builder.
            ? group
                .Members.GroupBy(static member => member.Name)
                .ToFrozenDictionary(static member => member.Key, member => Of(member.Last(), all, path), StringComparer.Ordinal)
            : null;
        return new(path, handler, all, members);
    }

    internal bool Takes(InteractionType type, InteractionData data) =>
        Handler switch
        {
            Handler<TResult>.Component component => type == InteractionType.MessageComponent && data.ComponentType == component.Type,
            Handler<TResult>.Submission => type == InteractionType.ModalSubmit,
            _ => false,
        };

    internal CommandRoute<TResult> Route(EquatableList<InteractionDataOption> options, InteractionData data) =>
        new(Path, Handler, Preconditions, new(options, data.Resolved));

    internal Either<CommandError, CommandRoute<TResult>> Descend(InteractionData data)
    {
        var (node, options) = (this, data.Options ?? []);
        while (node.Members is { } members)
        {
            if (
                options is not [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } chosen]
                || !members.TryGetValue(chosen.Name, out var member)
            )
                return new CommandError.Unhandled($"/{node.Path} {(options is [var other, ..] ? other.Name : "without a sub-command")}");
            (node, options) = (member, chosen.Options ?? []);
        }
        return node.Route(options, data);
    }
}
