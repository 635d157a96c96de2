using Oven.Functional.Domain.Resources.Channels;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>A channel to talk in.</summary>
public sealed record VoiceChannelBuilder : PlacedChannelBuilder
{
    /// <summary>A voice channel by its name; 1 to 100 characters.</summary>
    public VoiceChannelBuilder(string name)
        : base(name, ChannelType.GuildVoice) { }

    internal int? Bitrate { get; init; }

    internal int? UserLimit { get; init; }

    internal VideoQualityMode? Quality { get; init; }

    /// <summary>Bits per second, 8000 to 384000; at most 96000, 128000 and 256000 at the boost levels 0 to 2.</summary>
    public VoiceChannelBuilder SetBitrate(int bitrate) => this with { Bitrate = bitrate };

    /// <summary>How many people fit in, 0 to 99; 0 for any number.</summary>
    public VoiceChannelBuilder SetUserLimit(int users) => this with { UserLimit = users };

    /// <summary>How good camera pictures are.</summary>
    public VoiceChannelBuilder SetVideoQuality(VideoQualityMode quality) => this with { Quality = quality };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalNumber("bitrate", Bitrate, Limits.Channel.Bitrate);
        problems.OptionalNumber("user_limit", UserLimit, Limits.Channel.VoiceUsers);
    }

    internal override ChannelDraft Make() => base.Make() with { Bitrate = Bitrate, UserLimit = UserLimit, VideoQualityMode = Quality };
}

/// <summary>A channel for speakers and their audience.</summary>
public sealed record StageChannelBuilder : PlacedChannelBuilder
{
    /// <summary>A stage by its name; 1 to 100 characters.</summary>
    public StageChannelBuilder(string name)
        : base(name, ChannelType.GuildStageVoice) { }

    internal int? Bitrate { get; init; }

    internal int? UserLimit { get; init; }

    /// <summary>Bits per second, 8000 to 64000.</summary>
    public StageChannelBuilder SetBitrate(int bitrate) => this with { Bitrate = bitrate };

    /// <summary>How many people fit in, 0 to 10000; 0 for any number.</summary>
    public StageChannelBuilder SetUserLimit(int users) => this with { UserLimit = users };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalNumber("bitrate", Bitrate, Limits.Channel.StageBitrate);
        problems.OptionalNumber("user_limit", UserLimit, Limits.Channel.StageUsers);
    }

    internal override ChannelDraft Make() => base.Make() with { Bitrate = Bitrate, UserLimit = UserLimit };
}
