using System.Collections.Frozen;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Prefix;

/// <summary>A command that is written as a message: <c>!ban @sam "being loud"</c>.</summary>
/// <typeparam name="TResult">What handlers return.</typeparam>
/// <param name="Name">One word; case does not matter.</param>
/// <param name="Usage">What it takes, for help.</param>
/// <param name="Description">What it does, for help.</param>
/// <param name="Run">Reads the rest of the message and calls the handler.</param>
public sealed record PrefixCommand<TResult>(string Name, string Usage, string Description, Func<Message, string, Parsed<TResult>> Run);

/// <summary>Declares prefix commands: <c>PrefixCommand.Of("ban", "Bans", Argument.User("who").Then(Argument.Rest("why")), (message, ban) => …)</c>.</summary>
public static class PrefixCommand
{
    /// <summary>A command with arguments.</summary>
    public static PrefixCommand<TResult> Of<T, TResult>(
        string name,
        string description,
        Argument<T> arguments,
        Func<Message, T, TResult> handler
    ) => new(name, $"{name} {arguments.Name}", description, (message, rest) => arguments.Parse(rest).Map(value => handler(message, value)));

    /// <summary>A command without arguments; what follows its name is ignored.</summary>
    public static PrefixCommand<TResult> Of<TResult>(string name, string description, Func<Message, TResult> handler) =>
        new(name, name, description, (message, _) => handler(message));
}

/// <summary>Finds the command in a message.</summary>
/// <typeparam name="TResult">What handlers return.</typeparam>
public sealed record PrefixCommands<TResult>
{
    private readonly FrozenDictionary<string, PrefixCommand<TResult>> _commands;

    /// <summary>Commands behind a prefix.</summary>
    /// <param name="prefix">Before every command: <c>!</c>.</param>
    /// <param name="commands">The last of several of one name counts.</param>
    public PrefixCommands(string prefix, params ReadOnlySpan<PrefixCommand<TResult>> commands)
    {
        var known = new Dictionary<string, PrefixCommand<TResult>>(StringComparer.OrdinalIgnoreCase);
        foreach (var command in commands)
            known[command.Name] = command;
        (Prefix, _commands) = (prefix, known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Before every command.</summary>
    public string Prefix { get; }

    /// <summary>Runs what a message says.</summary>
    /// <returns>Null where it is no command of these, else what the handler returned or what is wrong with the arguments.</returns>
    public Parsed<TResult>? Run(Message message)
    {
        var content = message.Content;
        if (!content.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var end = Prefix.Length;
        while (end < content.Length && !char.IsWhiteSpace(content[end]))
            end++;
        return _commands.TryGetValue(content[Prefix.Length..end], out var command)
            ? command.Run(message, content[end..])
            : (Parsed<TResult>?)null;
    }

    /// <summary>One line per command: how it is used and what it does.</summary>
    public EquatableList<string> Help() =>
        _commands
            .Values.OrderBy(static command => command.Name, StringComparer.Ordinal)
            .Select(command => $"{Prefix}{command.Usage}: {command.Description}")
            .ToEquatableList();
}
