using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>
/// What a handler answers: exactly one thing, because it is what the handler returns. So an interaction cannot be answered twice, and a
/// handler that forgets to answer does not compile. Source: Discord documentation, Receiving and Responding, Interaction Callback Type.
/// </summary>
/// <param name="Response">The response.</param>
public sealed record Answer(InteractionResponse Response)
{
    /// <summary>Files that the message brings.</summary>
    public EquatableList<FileUpload> Files { get; init; }

    /// <summary>More messages after it, at most what Discord allows (5 where only the user installed the app), each ephemeral or not.</summary>
    public EquatableList<MessageDraft> FollowUps { get; init; }

    /// <summary>A message that all in the channel see.</summary>
    public static Answer Say(string text) => Say(new MessageDraft { Content = text });

    /// <summary>A message that all in the channel see.</summary>
    public static Answer Say(MessageDraft message) => new(new InteractionResponse.ChannelMessageWithSource(message));

    /// <summary>A message that all in the channel see; where the builder finds problems, they are whispered instead.</summary>
    public static Answer Say(AnyMessageBuilder message) => From(message.Build(), Say);

    /// <summary>A message that only the person sees.</summary>
    public static Answer Whisper(string text) => Whisper(new MessageDraft { Content = text });

    /// <summary>A message that only the person sees.</summary>
    public static Answer Whisper(MessageDraft message) => Say(message with { Flags = message.Flags | MessageFlags.Ephemeral });

    /// <summary>A message that only the person sees; where the builder finds problems, they are whispered instead.</summary>
    public static Answer Whisper(AnyMessageBuilder message) => From(message.Build(), Whisper);

    /// <summary>Changes the message whose component was used.</summary>
    public static Answer Update(MessagePatch patch) => new(new InteractionResponse.UpdateMessage(patch));

    /// <summary>Replaces text, embeds and components of the message whose component was used.</summary>
    public static Answer Update(MessageBuilder message) => From(message.BuildPatch(), Update);

    /// <summary>Opens a dialog. Not for modal submissions, which Discord answers with messages only.</summary>
    public static Answer Show(ModalDraft modal) => new(new InteractionResponse.Modal(modal));

    /// <summary>Choices for the option that is being typed; Discord shows the first 25.</summary>
    public static Answer Offer(params ReadOnlySpan<string> choices) =>
        Offer(choices.ToArray().Select(static text => (text, (OptionValue)text)));

    /// <summary>Choices for the option that is being typed, each with its value; the first 25 are sent.</summary>
    public static Answer Offer(IEnumerable<(string Name, OptionValue Value)> choices) =>
        new(
            new InteractionResponse.ApplicationCommandAutocompleteResult(
                new()
                {
                    Choices = choices
                        .Take(MostChoices)
                        .Select(static choice => new ApplicationCommandOptionChoice { Name = choice.Name, Value = choice.Value })
                        .ToEquatableList(),
                }
            )
        );

    /// <summary>Takes note of a component's use and changes nothing.</summary>
    public static Answer Acknowledge { get; } = new(new InteractionResponse.DeferredUpdateMessage());

    /// <summary>One more message after the answer.</summary>
    public Answer ThenSay(MessageDraft message) => this with { FollowUps = FollowUps.Add(message) };

    private const int MostChoices = 25;

    // A bot whose message breaks a limit must still answer, or the person waits three seconds for "did not respond".
    private static Answer From<T>(Validation<FieldError, T> built, Func<T, Answer> answer) =>
        built.Match(
            Succ: answer,
            Fail: static problems =>
                Whisper(
                    $"This answer cannot be sent: {string.Join("; ", problems)}"[..Math.Min(2000, 29 + string.Join("; ", problems).Length)]
                )
        );
}
