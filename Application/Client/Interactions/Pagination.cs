using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>
/// A message of several pages with buttons to turn them. All that is remembered is in the buttons, so it survives restarts and needs no
/// storage. Only who opened it can turn pages.
/// <code>
/// static readonly Pagination&lt;long&gt; s_list = new("list", StateField.Integer, (context, year, page) => (new MessageBuilder($"{year}, page {page}"), 12));
/// bot.Handle(Command.Slash("list", "Lists", context => s_list.Show(context, 2026)), s_list.Handler());
/// </code>
/// </summary>
/// <typeparam name="T">What the pages are of.</typeparam>
public sealed record Pagination<T>
{
    private static readonly Phrase s_notYours = new Phrase("Only who opened this can turn its pages.").In(
        Domain.Resources.Locales.Locale.German,
        "Nur wer das geöffnet hat, kann blättern."
    );

    private readonly CustomId<(UserId Owner, (T Of, long Page) At)> _id;
    private readonly Func<InteractionContext, T, int, (MessageBuilder Message, int Pages)> _view;

    /// <summary>Declares the pages.</summary>
    /// <param name="route">Names the buttons' handler; unique in the bot.</param>
    /// <param name="field">How what the pages are of is kept in the buttons.</param>
    /// <param name="view">A page, counted from 0, and how many there are. It is asked again for every turn.</param>
    public Pagination(string route, StateField<T> field, Func<InteractionContext, T, int, (MessageBuilder Message, int Pages)> view) =>
        (_id, _view) = (
            Interactions.CustomId.Of(route, StateField.Pair(StateField.Id<UserId>(), StateField.Pair(field, StateField.Integer))),
            view
        );

    /// <summary>The answer that shows the first page.</summary>
    public Answer Show(InteractionContext context, T of) => Answer.Say(Page(context, of, 0));

    /// <summary>Turns pages.</summary>
    public Handler<Answer>.Component Handler() =>
        _id.OnButton((context, turn) => Answer.Update(Page(context, turn.At.Of, (int)Math.Clamp(turn.At.Page, 0, int.MaxValue))))
            .Requires(new Precondition.Custom(context => IsOwner(context) ? null : context.Text(s_notYours)));

    private bool IsOwner(InteractionContext context) =>
        _id.StateOf(context).Match(Right: turn => turn.Owner == context.User.Id, Left: static _ => true); // the handler says what is wrong

    private MessageBuilder Page(InteractionContext context, T of, int page)
    {
        var (message, pages) = _view(context, of, page);
        return message.AddComponents(
            new ActionRowBuilder(
                Turn(context, of, page - 1, "◀").SetDisabled(page <= 0),
                Turn(context, of, page + 1, "▶").SetDisabled(page + 1 >= pages)
            )
        );
    }

    private ButtonBuilder Turn(InteractionContext context, T of, int page, string label) =>
        ButtonBuilder.Secondary(context.CustomId(_id, (context.User.Id, (of, page))), label);
}
