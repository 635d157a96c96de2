using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator;

/// <summary>A command that a person ran, a component that was used or a dialog that was sent: what the bot makes of it can be awaited.</summary>
public sealed class SimulatedInteraction
{
    private readonly Transcript _transcript;
    private readonly MessageId? _source;
    private readonly long _from;

    internal SimulatedInteraction(Transcript transcript, InteractionId id, MessageId? source, long from) =>
        (_transcript, Id, _source, _from) = (transcript, id, source, from);

    /// <summary>The interaction's id.</summary>
    public InteractionId Id { get; }

    /// <summary>The message with which the bot answered, once it is more than "thinking"; for a component also the message it changed.</summary>
    /// <exception cref="TimeoutException">The bot did not answer within three seconds, or not with a message.</exception>
    public async Task<SimulatedMessage> ReplyAsync(CancellationToken cancellationToken = default) =>
        (
            (TranscriptEntry.MessageShown)
                await FindAsync(
                        entry => entry is TranscriptEntry.MessageShown { Change: not MessageChange.Deleted } shown && IsAnswer(shown),
                        "reply",
                        cancellationToken
                    )
                    .ConfigureAwait(false)
        ).Message;

    /// <summary>The dialog with which the bot answered.</summary>
    /// <exception cref="TimeoutException">The bot did not answer within three seconds, or not with a dialog.</exception>
    public async Task<SimulatedModal> ModalAsync(CancellationToken cancellationToken = default) =>
        (
            (TranscriptEntry.ModalShown)
                await FindAsync(
                        entry => entry is TranscriptEntry.ModalShown shown && shown.Modal.Interaction == Id,
                        "dialog",
                        cancellationToken
                    )
                    .ConfigureAwait(false)
        ).Modal;

    /// <summary>The choices that the bot offered for the option in focus.</summary>
    /// <exception cref="TimeoutException">The bot did not answer within three seconds, or not with choices.</exception>
    public async Task<IReadOnlyList<string>> ChoicesAsync(CancellationToken cancellationToken = default) =>
        (
            (TranscriptEntry.ChoicesShown)
                await FindAsync(
                        entry => entry is TranscriptEntry.ChoicesShown shown && shown.Interaction == Id,
                        "choices",
                        cancellationToken
                    )
                    .ConfigureAwait(false)
        ).Choices;

    private async Task<TranscriptEntry> FindAsync(Func<TranscriptEntry, bool> matches, string what, CancellationToken cancellationToken)
    {
        var (entry, _) = await _transcript
            .FindAsync(
                entry => matches(entry) || (entry is TranscriptEntry.InteractionFailed failed && failed.Interaction == Id),
                $"{what} to interaction {Id}",
                _from,
                cancellationToken
            )
            .ConfigureAwait(false);
        return entry is TranscriptEntry.InteractionFailed
            ? throw new TimeoutException("The application did not respond: no answer to the interaction within three seconds.")
            : entry;
    }

    private bool IsAnswer(TranscriptEntry.MessageShown shown) =>
        !shown.Message.IsLoading
        && (shown.Message.Answers == Id || (shown.Change == MessageChange.Edited && _source is not null && shown.Message.Id == _source));
}
