using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Channels;

/// <summary>A channel or thread. Source: Discord documentation, Channel, Channel Object.</summary>
public sealed record Channel
{
    /// <summary>Names the channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>What kind of channel: 0 text, 1 direct message, 2 voice, and so on.</summary>
    public int Type { get; init; }

    /// <summary>The guild it belongs to; null for direct messages and where Discord leaves it out.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>1 to 100 characters; null for direct messages.</summary>
    public string? Name { get; init; }
}
