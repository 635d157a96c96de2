using System.Collections.Frozen;
using LanguageExt;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// All handlers of a bot, checked and indexed: what to register with Discord, and which handler an interaction is for. Pure, and safe to use
/// from any thread. Finding the handler takes a look-up per word of the command, however many there are.
/// </summary>
/// <typeparam name="TResult">What handlers return.</typeparam>
public sealed record CommandSet<TResult>
{
    private readonly FrozenDictionary<CommandKey, CommandNode<TResult>> _commands;
    private readonly FrozenDictionary<string, CommandNode<TResult>> _routes;

    internal CommandSet(
        EquatableList<Handler<TResult>> handlers,
        EquatableList<DeclaredCommand> declared,
        FrozenDictionary<CommandKey, CommandNode<TResult>> commands,
        FrozenDictionary<string, CommandNode<TResult>> routes
    ) => (Handlers, Declared, _commands, _routes) = (handlers, declared, commands, routes);

    /// <summary>The handlers, in the order in which they were given.</summary>
    public EquatableList<Handler<TResult>> Handlers { get; }

    /// <summary>The commands to register, each with the guilds it is for.</summary>
    public EquatableList<DeclaredCommand> Declared { get; }

    /// <summary>Finds what an interaction is for. Nothing runs yet.</summary>
    /// <param name="interaction">A command, an autocompletion, a component or a dialog.</param>
    /// <returns>The handler with what it needs, or that there is none.</returns>
    public Either<CommandError, CommandRoute<TResult>> Find(Interaction interaction) =>
        interaction.Data switch
        {
            { CustomId: { } customId } data when Route(customId) is { } node && node.Takes(interaction.Type, data) => node.Route([], data),
            { CustomId: { } customId } => new CommandError.Unhandled(customId),
            { Name: { } name } data when Command(name, data) is { } node => node.Descend(data),
            { Name: { } name } => new CommandError.Unhandled($"/{name}"),
            _ => new CommandError.Unhandled($"an interaction of type {interaction.Type}"),
        };

    private CommandNode<TResult>? Route(string customId)
    {
        var end = customId.IndexOf(':', StringComparison.Ordinal);
        return _routes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(end < 0 ? customId : customId.AsSpan(0, end), out var node)
            ? node
            : null;
    }

    private CommandNode<TResult>? Command(string name, InteractionData data)
    {
        var type = data.Type ?? ApplicationCommandType.ChatInput;
        return _commands.TryGetValue(new(name, type, data.GuildId), out var own) || _commands.TryGetValue(new(name, type, null), out own)
            ? own
            : null;
    }
}

/// <summary>A command as it is registered.</summary>
/// <param name="Draft">What Discord is told.</param>
/// <param name="Guilds">Where; everywhere where empty.</param>
public sealed record DeclaredCommand(ApplicationCommandDraft Draft, EquatableList<GuildId> Guilds);

/// <summary>What tells commands apart.</summary>
internal readonly record struct CommandKey(string Name, ApplicationCommandType Type, GuildId? Guild);

/// <summary>Makes sets of handlers.</summary>
public static class CommandSet
{
    private const int MostGroups = 2;

    /// <summary>Checks and indexes handlers. Every problem of every handler is reported at once, with the handler's name in the path.</summary>
    public static Validation<FieldError, CommandSet<TResult>> Of<TResult>(params ReadOnlySpan<Handler<TResult>> handlers)
    {
        var (problems, declared) = (new List<FieldError>(), new List<DeclaredCommand>());
        var (commands, routes) = (
            new Dictionary<CommandKey, CommandNode<TResult>>(handlers.Length),
            new Dictionary<string, CommandNode<TResult>>()
        );
        foreach (var handler in handlers)
        {
            var node = CommandNode<TResult>.Of(handler, []);
            problems.AddRange(ProblemsOf(handler).Select(problem => problem.Under(handler.Name)));
            if (Registration.Of(handler) is not { } builder)
            {
                if (!routes.TryAdd(handler.Name, node))
                    problems.Add(Twice(handler.Name));
                continue;
            }
            builder
                .Build()
                .Match(
                    Succ: draft => declared.Add(new(draft, handler.Settings.Guilds)),
                    Fail: found => problems.AddRange(found.Select(problem => problem.Under(handler.Name)))
                );
            foreach (var key in Keys(handler))
                if (!commands.TryAdd(key, node))
                    problems.Add(Twice(handler.Name));
        }
        return problems.Count > 0
            ? FieldRules.Fail<CommandSet<TResult>>(problems)
            : new CommandSet<TResult>(
                [.. handlers],
                declared.ToEquatableList(),
                commands.ToFrozenDictionary(),
                routes.ToFrozenDictionary(StringComparer.Ordinal)
            );
    }

    private static EquatableList<CommandKey> Keys<TResult>(Handler<TResult> handler)
    {
        var type = handler switch
        {
            Handler<TResult>.UserMenu => ApplicationCommandType.User,
            Handler<TResult>.MessageMenu => ApplicationCommandType.Message,
            _ => ApplicationCommandType.ChatInput,
        };
        return handler.Settings.Guilds.IsEmpty
            ? [new(handler.Name, type, null)]
            : handler.Settings.Guilds.Select(guild => new CommandKey(handler.Name, type, guild));
    }

    private static IEnumerable<FieldError> ProblemsOf<TResult>(Handler<TResult> handler)
    {
        if (handler is Handler<TResult>.Component or Handler<TResult>.Submission && !IsRoute(handler.Name))
            yield return new(
                "route",
                "ROUTE",
                "The route of a custom id cannot be used.",
                handler.Name,
                "1 to 100 characters without a colon"
            );
        if (
            handler.Settings.Deferral is { } deferral
            && deferral.After is var after
            && (after < TimeSpan.Zero || after >= Acknowledgement.Patience)
        )
            yield return new("deferral", "DEFERRAL", "Discord waits three seconds.", $"{after.TotalSeconds} s", "0 to less than 3 s");
        if (handler is Handler<TResult>.ChatInput chatInput && Depth(chatInput) > MostGroups)
            yield return new("members", "NESTING", "Groups nest once: /command group sub-command.", $"{Depth(chatInput)} levels", "2");
        if (handler is Handler<TResult>.ChatInput.Group { Members.IsEmpty: true })
            yield return new("members", "BASE_TYPE_BAD_LENGTH", "A group has no command.", "0", "1 to 25");
    }

    private static int Depth<TResult>(Handler<TResult>.ChatInput handler) =>
        handler is Handler<TResult>.ChatInput.Group group ? 1 + group.Members.Select(Depth).DefaultIfEmpty().Max() : 0;

    private static bool IsRoute(string route) => route.Length is >= 1 and <= 100 && !route.Contains(':', StringComparison.Ordinal);

    private static FieldError Twice(string name) => new(name, "UNIQUE", "Two handlers have this name.", name, "each name once");
}
