using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>One recording and nothing else. Source: Discord documentation, Message, Voice Messages.</summary>
public sealed record VoiceMessageBuilder : AnyMessageBuilder
{
    /// <summary>A recording.</summary>
    /// <param name="file">The audio file.</param>
    /// <param name="duration">How long it lasts.</param>
    /// <param name="waveform">Its loudness over time, 0 to 255 each; at most 256 points.</param>
    public VoiceMessageBuilder(AttachmentBuilder file, TimeSpan duration, ReadOnlySpan<byte> waveform) =>
        (Files, Duration, Waveform, Points, Flags) = (
            [file],
            duration,
            Convert.ToBase64String(waveform),
            waveform.Length,
            MessageFlags.IsVoiceMessage
        );

    internal TimeSpan Duration { get; init; }

    internal string Waveform { get; init; }

    internal int Points { get; init; }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.Rule(
            Files.Count == 1 && Duration > TimeSpan.Zero,
            "attachments",
            Limits.Message.Voice,
            $"{Files.Count} files of {Duration}"
        );
        problems.Number("attachments[0].waveform", Points, Limits.Message.WaveformPoints);
    }

    internal override MessageDraft Make() =>
        base.Make() with
        {
            Attachments = MakeFiles().Select(file => file with { DurationSecs = Duration.TotalSeconds, Waveform = Waveform }),
        };
}
