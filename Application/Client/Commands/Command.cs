using LanguageExt;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// Declares slash commands. The options come first, the handler last, and gets their values in the same order and with their types:
/// <code>
/// Command.Slash("ban", "Bans somebody", Option.User("user", "Who"), Option.String("reason", "Why").Optional(),
///     (context, user, reason) => Answer.Say($"{user.User.Username} is banned: {reason}"))
/// </code>
/// More than six options, and options that several commands share, are made one with <see cref="Option.Group{T1,T2,T}"/>.
/// </summary>
public static partial class Command
{
    /// <summary>A slash command without options.</summary>
    public static Handler<TResult>.ChatInput Slash<TResult>(string name, string description, Func<InteractionContext, TResult> handler) =>
        Of<TResult>(name, description, [], (context, _) => handler(context));

    /// <summary>A slash command with one option.</summary>
    public static Handler<TResult>.ChatInput Slash<T1, TResult>(
        string name,
        string description,
        CommandOption<T1> first,
        Func<InteractionContext, T1, TResult> handler
    ) =>
        Of<TResult>(
            name,
            description,
            first.Builders,
            (context, given) =>
            {
                var a = first.Read(given);
                return Problems(name, a.Problem) is { } problem ? problem : handler(context, a.Value);
            }
        );

    /// <summary>A slash command with two options.</summary>
    public static Handler<TResult>.ChatInput Slash<T1, T2, TResult>(
        string name,
        string description,
        CommandOption<T1> first,
        CommandOption<T2> second,
        Func<InteractionContext, T1, T2, TResult> handler
    ) =>
        Of<TResult>(
            name,
            description,
            [.. first.Builders.Span, .. second.Builders.Span],
            (context, given) =>
            {
                var (a, b) = (first.Read(given), second.Read(given));
                return Problems(name, a.Problem, b.Problem) is { } problem ? problem : handler(context, a.Value, b.Value);
            }
        );

    /// <summary>A slash command with three options.</summary>
    public static Handler<TResult>.ChatInput Slash<T1, T2, T3, TResult>(
        string name,
        string description,
        CommandOption<T1> first,
        CommandOption<T2> second,
        CommandOption<T3> third,
        Func<InteractionContext, T1, T2, T3, TResult> handler
    ) =>
        Of<TResult>(
            name,
            description,
            [.. first.Builders.Span, .. second.Builders.Span, .. third.Builders.Span],
            (context, given) =>
            {
                var (a, b, c) = (first.Read(given), second.Read(given), third.Read(given));
                return Problems(name, a.Problem, b.Problem, c.Problem) is { } problem
                    ? problem
                    : handler(context, a.Value, b.Value, c.Value);
            }
        );

    /// <summary>A slash command with four options.</summary>
    public static Handler<TResult>.ChatInput Slash<T1, T2, T3, T4, TResult>(
        string name,
        string description,
        CommandOption<T1> first,
        CommandOption<T2> second,
        CommandOption<T3> third,
        CommandOption<T4> fourth,
        Func<InteractionContext, T1, T2, T3, T4, TResult> handler
    ) =>
        Of<TResult>(
            name,
            description,
            [.. first.Builders.Span, .. second.Builders.Span, .. third.Builders.Span, .. fourth.Builders.Span],
            (context, given) =>
            {
                var (a, b, c, d) = (first.Read(given), second.Read(given), third.Read(given), fourth.Read(given));
                return Problems(name, a.Problem, b.Problem, c.Problem, d.Problem) is { } problem
                    ? problem
                    : handler(context, a.Value, b.Value, c.Value, d.Value);
            }
        );

    /// <summary>A slash command with five options.</summary>
    public static Handler<TResult>.ChatInput Slash<T1, T2, T3, T4, T5, TResult>(
        string name,
        string description,
        CommandOption<T1> first,
        CommandOption<T2> second,
        CommandOption<T3> third,
        CommandOption<T4> fourth,
        CommandOption<T5> fifth,
        Func<InteractionContext, T1, T2, T3, T4, T5, TResult> handler
    ) =>
        Of<TResult>(
            name,
            description,
            [.. first.Builders.Span, .. second.Builders.Span, .. third.Builders.Span, .. fourth.Builders.Span, .. fifth.Builders.Span],
            (context, given) =>
            {
                var (a, b, c, d, e) = (first.Read(given), second.Read(given), third.Read(given), fourth.Read(given), fifth.Read(given));
                return Problems(name, a.Problem, b.Problem, c.Problem, d.Problem, e.Problem) is { } problem
                    ? problem
                    : handler(context, a.Value, b.Value, c.Value, d.Value, e.Value);
            }
        );

    /// <summary>A slash command with six options.</summary>
    public static Handler<TResult>.ChatInput Slash<T1, T2, T3, T4, T5, T6, TResult>(
        string name,
        string description,
        CommandOption<T1> first,
        CommandOption<T2> second,
        CommandOption<T3> third,
        CommandOption<T4> fourth,
        CommandOption<T5> fifth,
        CommandOption<T6> sixth,
        Func<InteractionContext, T1, T2, T3, T4, T5, T6, TResult> handler
    ) =>
        Of<TResult>(
            name,
            description,
            [
                .. first.Builders.Span,
                .. second.Builders.Span,
                .. third.Builders.Span,
                .. fourth.Builders.Span,
                .. fifth.Builders.Span,
                .. sixth.Builders.Span,
            ],
            (context, given) =>
            {
                var (a, b, c, d, e, f) = (
                    first.Read(given),
                    second.Read(given),
                    third.Read(given),
                    fourth.Read(given),
                    fifth.Read(given),
                    sixth.Read(given)
                );
                return Problems(name, a.Problem, b.Problem, c.Problem, d.Problem, e.Problem, f.Problem) is { } problem
                    ? problem
                    : handler(context, a.Value, b.Value, c.Value, d.Value, e.Value, f.Value);
            }
        );

    private static Handler<TResult>.ChatInput Of<TResult>(
        string name,
        string description,
        EquatableList<ParameterBuilder> options,
        Func<InteractionContext, GivenOptions, Either<CommandError, TResult>> run
    ) => new Handler<TResult>.ChatInput.Slash(name, description, options, run);

    private static CommandError.Unreadable? Problems(string name, params ReadOnlySpan<FieldError?> problems) =>
        ParsedProblems.Of(problems) is { IsEmpty: false } found ? new CommandError.Unreadable($"/{name}", found) : null;
}
