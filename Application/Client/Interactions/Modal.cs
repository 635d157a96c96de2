using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>A dialog, declared once: how it is shown, and how what people put in becomes a value. Made by <see cref="Modal"/>.</summary>
/// <typeparam name="TState">What it carries from the one who opens it to the one who handles it.</typeparam>
/// <typeparam name="T">What was put in.</typeparam>
/// <param name="Id">Its custom id.</param>
/// <param name="Title">1 to 45 characters.</param>
/// <param name="Labels">Its fields.</param>
/// <param name="Read">How what Discord sends becomes a value.</param>
public sealed record Modal<TState, T>(
    CustomId<TState> Id,
    string Title,
    EquatableList<LabelBuilder> Labels,
    Func<GivenFields, Either<CommandError, T>> Read
)
{
    /// <summary>The answer that opens it.</summary>
    public Answer Show(InteractionContext context, TState state) =>
        Builder(context.CustomId(Id, state))
            .Build()
            .Match(
                Succ: Answer.Show,
                Fail: problems => Answer.Whisper($"The dialog {Title} cannot be shown: {string.Join("; ", problems)}")
            );

    /// <summary>What happens when it is sent.</summary>
    public Handler<TResult>.Submission OnSubmit<TResult>(Func<InteractionContext, TState, T, TResult> handler) =>
        new(
            Id.Route,
            context =>
                Id.StateOf(context)
                    .Bind(state =>
                        Read(new(context.Interaction.Data?.Components ?? [], context.Interaction.Data?.Resolved))
                            .Map(value => handler(context, state, value))
                    )
        );

    /// <summary>The dialog with some custom id, for checking and showing.</summary>
    public ModalBuilder Builder(string customId)
    {
        var modal = new ModalBuilder(customId, Title);
        foreach (var label in Labels)
            modal = modal.AddComponents(label);
        return modal;
    }
}

/// <summary>
/// Declares dialogs of one to five fields:
/// <code>
/// Modal.Of(CustomId.Of("ticket", StateField.Id&lt;ChannelId&gt;()), "New ticket", Field.Short("subject", "Subject"),
///     Field.Paragraph("body", "What happened?"), (subject, body) => new Ticket(subject, body))
/// </code>
/// Source: Discord documentation, Components, Modals.
/// </summary>
public static class Modal
{
    /// <summary>A dialog with one field.</summary>
    public static Modal<TState, T> Of<TState, T>(CustomId<TState> id, string title, ModalField<T> field) =>
        Of(id, title, field, static value => value);

    /// <summary>A dialog with one field, and what is made of it.</summary>
    public static Modal<TState, T> Of<TState, T1, T>(CustomId<TState> id, string title, ModalField<T1> field, Func<T1, T> make) =>
        new(
            id,
            title,
            [field.Label],
            given =>
            {
                var a = field.Read(given);
                return Problems(id.Route, a.Problem) is { } problem ? problem : make(a.Value);
            }
        );

    /// <summary>A dialog with two fields, and what is made of them.</summary>
    public static Modal<TState, T> Of<TState, T1, T2, T>(
        CustomId<TState> id,
        string title,
        ModalField<T1> first,
        ModalField<T2> second,
        Func<T1, T2, T> make
    ) =>
        new(
            id,
            title,
            [first.Label, second.Label],
            given =>
            {
                var (a, b) = (first.Read(given), second.Read(given));
                return Problems(id.Route, a.Problem, b.Problem) is { } problem ? problem : make(a.Value, b.Value);
            }
        );

    /// <summary>A dialog with three fields, and what is made of them.</summary>
    public static Modal<TState, T> Of<TState, T1, T2, T3, T>(
        CustomId<TState> id,
        string title,
        ModalField<T1> first,
        ModalField<T2> second,
        ModalField<T3> third,
        Func<T1, T2, T3, T> make
    ) =>
        new(
            id,
            title,
            [first.Label, second.Label, third.Label],
            given =>
            {
                var (a, b, c) = (first.Read(given), second.Read(given), third.Read(given));
                return Problems(id.Route, a.Problem, b.Problem, c.Problem) is { } problem ? problem : make(a.Value, b.Value, c.Value);
            }
        );

    /// <summary>A dialog with four fields, and what is made of them.</summary>
    public static Modal<TState, T> Of<TState, T1, T2, T3, T4, T>(
        CustomId<TState> id,
        string title,
        ModalField<T1> first,
        ModalField<T2> second,
        ModalField<T3> third,
        ModalField<T4> fourth,
        Func<T1, T2, T3, T4, T> make
    ) =>
        new(
            id,
            title,
            [first.Label, second.Label, third.Label, fourth.Label],
            given =>
            {
                var (a, b, c, d) = (first.Read(given), second.Read(given), third.Read(given), fourth.Read(given));
                return Problems(id.Route, a.Problem, b.Problem, c.Problem, d.Problem) is { } problem
                    ? problem
                    : make(a.Value, b.Value, c.Value, d.Value);
            }
        );

    /// <summary>A dialog with five fields, and what is made of them.</summary>
    public static Modal<TState, T> Of<TState, T1, T2, T3, T4, T5, T>(
        CustomId<TState> id,
        string title,
        ModalField<T1> first,
        ModalField<T2> second,
        ModalField<T3> third,
        ModalField<T4> fourth,
        ModalField<T5> fifth,
        Func<T1, T2, T3, T4, T5, T> make
    ) =>
        new(
            id,
            title,
            [first.Label, second.Label, third.Label, fourth.Label, fifth.Label],
            given =>
            {
                var (a, b, c, d, e) = (first.Read(given), second.Read(given), third.Read(given), fourth.Read(given), fifth.Read(given));
                return Problems(id.Route, a.Problem, b.Problem, c.Problem, d.Problem, e.Problem) is { } problem
                    ? problem
                    : make(a.Value, b.Value, c.Value, d.Value, e.Value);
            }
        );

    private static CommandError.Unreadable? Problems(string route, params ReadOnlySpan<FieldError?> problems) =>
        ParsedProblems.Of(problems) is { IsEmpty: false } found ? new CommandError.Unreadable(route, found) : null;
}
