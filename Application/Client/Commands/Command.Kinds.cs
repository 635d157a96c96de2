using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>The other kinds of commands.</summary>
public static partial class Command
{
    /// <summary>Slash commands under one name: <c>/admin warn</c>; with a group in the group <c>/admin role add</c>. At most 25 of them.</summary>
    public static Handler<TResult>.ChatInput Group<TResult>(
        string name,
        string description,
        params ReadOnlySpan<Handler<TResult>.ChatInput> members
    ) => new Handler<TResult>.ChatInput.Group(name, description, [.. members]);

    /// <summary>A command in the menu of a user. Its name may have spaces and capitals.</summary>
    public static Handler<TResult>.UserMenu User<TResult>(string name, Func<InteractionContext, ResolvedUser, TResult> handler) =>
        new(name, handler);

    /// <summary>A command in the menu of a message. Its name may have spaces and capitals.</summary>
    public static Handler<TResult>.MessageMenu Message<TResult>(string name, Func<InteractionContext, Message, TResult> handler) =>
        new(name, handler);

    /// <summary>
    /// Completes an option while it is typed: <c>.Completing(city, (context, typed) => Answer.Offer(…))</c>. The option must be a text, or
    /// a number, without choices. What is typed is a text also for numbers.
    /// </summary>
    public static Handler<TResult>.ChatInput Completing<TResult, T>(
        this Handler<TResult>.ChatInput command,
        CommandOption<T> option,
        Func<InteractionContext, string, TResult> complete
    ) => command.Completing(option, (context, typed, _) => complete(context, typed));

    /// <summary>Completes an option while it is typed, knowing what else is filled in: read it with <see cref="CommandOption{T}.Read"/>.</summary>
    public static Handler<TResult>.ChatInput Completing<TResult, T>(
        this Handler<TResult>.ChatInput command,
        CommandOption<T> option,
        Func<InteractionContext, string, GivenOptions, TResult> complete
    ) =>
        command is Handler<TResult>.ChatInput.Slash slash && option.Name is { } name
            ? slash with
            {
                Options = slash.Options.Select(builder => option.Builders.Span.Contains(builder) ? Autocompleted(builder) : builder),
                Completions = slash.Completions.Add(new(name, (context, given) => complete(context, $"{given.Focused?.Value}", given))),
            }
            : command;

    private static ParameterBuilder Autocompleted(ParameterBuilder builder) =>
        builder is ChoiceParameterBuilder choice ? choice.SetAutocomplete() : builder;
}
