using Oven.Functional.Domain.Resources.Channels;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>What a voice channel says of itself. Source: Discord documentation, Channel, Set Voice Channel Status.</summary>
public sealed record VoiceStatusBuilder : Builder<VoiceStatusPatch>
{
    /// <summary>A text of at most 500 characters, empty for none.</summary>
    public VoiceStatusBuilder(string status) => Status = status;

    internal string Status { get; init; }

    /// <summary>Another text; at most 500 characters, empty for none.</summary>
    public VoiceStatusBuilder SetStatus(string status) => this with { Status = status };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("status", Status, Limits.Channel.VoiceStatus);
    }

    internal override VoiceStatusPatch Make() => new() { Status = Status };
}
