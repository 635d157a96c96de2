using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>A pinned message. Source: Discord documentation, Message, Message Pin Object.</summary>
public sealed record MessagePin
{
    /// <summary>When it was pinned.</summary>
    public DateTimeOffset PinnedAt { get; init; }

    /// <summary>The message.</summary>
    public required Message Message { get; init; }
}

/// <summary>Pinned messages of a channel, latest first. Source: Discord documentation, Message, Get Channel Pins.</summary>
public sealed record MessagePins
{
    /// <summary>At most 50.</summary>
    public EquatableList<MessagePin> Items { get; init; }

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; init; }
}

/// <summary>Messages found in a guild. Source: Discord documentation, Message, Search Guild Messages.</summary>
public sealed record MessageSearch
{
    /// <summary>Each one found, in a list of its own.</summary>
    public EquatableList<EquatableList<Message>> Messages { get; init; }

    /// <summary>Whether old messages are still being indexed.</summary>
    public bool DoingDeepHistoricalIndex { get; init; }

    /// <summary>How many were found.</summary>
    public int TotalResults { get; init; }

    /// <summary>The threads they are in.</summary>
    public Optional<EquatableList<Channel>?> Threads { get; init; }

    /// <summary>Where the current user is in.</summary>
    public Optional<EquatableList<ThreadMember>?> Members { get; init; }

    /// <summary>How many messages are indexed, while that goes on.</summary>
    public Optional<int?> DocumentsIndexed { get; init; }
}
