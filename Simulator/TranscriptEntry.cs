using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator;

/// <summary>One line of the <see cref="Transcript"/>: something the simulator received, sent or showed.</summary>
public abstract record TranscriptEntry
{
    private TranscriptEntry(TimeSpan at) => At = at;

    /// <summary>When, since the simulator started.</summary>
    public TimeSpan At { get; init; }

    /// <summary>A REST request and its answer.</summary>
    /// <param name="At">When it was answered, since the simulator started.</param>
    /// <param name="Method">In capitals.</param>
    /// <param name="Path">Without <c>/api/v10</c>.</param>
    /// <param name="Route">The route as the documentation writes it; null where there is none.</param>
    /// <param name="Status">The HTTP status; 0 where the connection was reset instead.</param>
    public sealed record RequestReceived(TimeSpan At, string Method, string Path, string? Route, int Status) : TranscriptEntry(At);

    /// <summary>A gateway connection was opened.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Connection">Counts connections from 1.</param>
    /// <param name="AtResumeUrl">True where it came to <c>resume_gateway_url</c>.</param>
    /// <param name="Compression">The value of <c>compress</c>; null where there is none.</param>
    public sealed record ConnectionOpened(TimeSpan At, int Connection, bool AtResumeUrl, string? Compression) : TranscriptEntry(At);

    /// <summary>A gateway connection ended.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Connection">Which.</param>
    /// <param name="Code">The close code; null where it broke without one.</param>
    /// <param name="ByServer">True where the simulator ended it.</param>
    public sealed record ConnectionClosed(TimeSpan At, int Connection, int? Code, bool ByServer) : TranscriptEntry(At);

    /// <summary>A gateway command from the bot.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Connection">Which connection.</param>
    /// <param name="Opcode">1 heartbeat, 2 identify, 3 presence, 4 voice state, 6 resume, 8 members, ...; -1 where it could not be read.</param>
    public sealed record CommandReceived(TimeSpan At, int Connection, int Opcode) : TranscriptEntry(At);

    /// <summary>A gateway event for one session.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Session">The session id.</param>
    /// <param name="Shard">The shard.</param>
    /// <param name="Name">For example <c>MESSAGE_CREATE</c>.</param>
    /// <param name="Sequence">The session's sequence number.</param>
    /// <param name="Sent">False where nobody was connected to hear it; a resume will replay it.</param>
    public sealed record EventDispatched(TimeSpan At, string Session, int Shard, string Name, long Sequence, bool Sent)
        : TranscriptEntry(At);

    /// <summary>A message appeared, changed or went away on people's screens.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Change">Which of these.</param>
    /// <param name="Message">The message after the change; before it where it was deleted.</param>
    public sealed record MessageShown(TimeSpan At, MessageChange Change, SimulatedMessage Message) : TranscriptEntry(At);

    /// <summary>The bot opened a dialog.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Modal">The dialog.</param>
    public sealed record ModalShown(TimeSpan At, SimulatedModal Modal) : TranscriptEntry(At);

    /// <summary>The bot offered choices while a person was typing an option.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Interaction">What it answered.</param>
    /// <param name="Choices">Their names.</param>
    public sealed record ChoicesShown(TimeSpan At, InteractionId Interaction, EquatableList<string> Choices) : TranscriptEntry(At);

    /// <summary>"The application did not respond": three seconds passed without an answer.</summary>
    /// <param name="At">When, since the simulator started.</param>
    /// <param name="Interaction">What was not answered.</param>
    public sealed record InteractionFailed(TimeSpan At, InteractionId Interaction) : TranscriptEntry(At);
}
