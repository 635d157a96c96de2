using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Messages;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>
/// "Are you sure?", asked of one person, with the thing in question kept in the buttons.
/// <code>
/// static readonly Confirmation&lt;ChannelId&gt; s_sure = new("delete", StateField.Id&lt;ChannelId&gt;());
/// bot.Handle(Command.Slash("delete", "Deletes", channel, (context, channel) => s_sure.Ask(context, channel.Id, "Really?")),
///     s_sure.OnAnswer((context, channel, yes) => …));
/// </code>
/// </summary>
/// <typeparam name="T">The thing in question.</typeparam>
public sealed record Confirmation<T>
{
    private readonly CustomId<(T Of, bool IsYes)> _id;

    /// <summary>Declares the question.</summary>
    /// <param name="route">Names the buttons' handler; unique in the bot.</param>
    /// <param name="field">How the thing in question is kept in the buttons.</param>
    public Confirmation(string route, StateField<T> field) =>
        _id = Interactions.CustomId.Of(route, StateField.Pair(field, StateField.Flag)).ExpiringAfter(TimeSpan.FromMinutes(10));

    /// <summary>Asks; only the person sees the question, so only they can answer it, for ten minutes.</summary>
    public Answer Ask(InteractionContext context, T of, string question, string yes = "Yes", string no = "No") =>
        Answer.Whisper(
            new MessageBuilder(question).AddComponents(
                new ActionRowBuilder(
                    ButtonBuilder.Danger(context.CustomId(_id, (of, true)), yes),
                    ButtonBuilder.Secondary(context.CustomId(_id, (of, false)), no)
                )
            )
        );

    /// <summary>What happens then. Answer with <see cref="Answer.Update(MessageBuilder)"/> to take the buttons away.</summary>
    public Handler<TResult>.Component OnAnswer<TResult>(Func<InteractionContext, T, bool, TResult> handler) =>
        _id.OnButton((context, answer) => handler(context, answer.Of, answer.IsYes));
}
