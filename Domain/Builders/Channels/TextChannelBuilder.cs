using Oven.Functional.Domain.Resources.Channels;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>A channel for messages.</summary>
public sealed record TextChannelBuilder : ThreadedChannelBuilder
{
    /// <summary>A text channel by its name; 1 to 100 characters.</summary>
    public TextChannelBuilder(string name)
        : this(name, ChannelType.GuildText) { }

    private TextChannelBuilder(string name, ChannelType type)
        : base(name, type) { }

    /// <summary>A channel whose messages other servers can follow.</summary>
    public static TextChannelBuilder Announcement(string name) => new(name, ChannelType.GuildAnnouncement);

    private protected override Limit TopicLimit => Limits.Channel.Topic;
}
