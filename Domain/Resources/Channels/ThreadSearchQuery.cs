using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Channels;

/// <summary>What to search the threads of a channel for; only in the specification.</summary>
public sealed record ThreadSearchQuery
{
    /// <summary>What they are called.</summary>
    public string? Name { get; init; }

    /// <summary>How many other words may stand between.</summary>
    public int? Slop { get; init; }

    /// <summary>Only later ones.</summary>
    public ChannelId? MinId { get; init; }

    /// <summary>Only earlier ones.</summary>
    public ChannelId? MaxId { get; init; }

    /// <summary>Which tags they have.</summary>
    public EquatableList<TagId> Tag { get; init; }

    /// <summary>Whether all of the tags or any.</summary>
    public ThreadSearchTagSetting? TagSetting { get; init; }

    /// <summary>Whether they are archived.</summary>
    public bool? Archived { get; init; }

    /// <summary>How they are sorted.</summary>
    public ThreadSortMode? SortBy { get; init; }

    /// <summary>In which direction.</summary>
    public SearchSortOrder? SortOrder { get; init; }

    /// <summary>How many, 1 to 25.</summary>
    public int? Limit { get; init; }

    /// <summary>How many to pass over; at most 9975.</summary>
    public int? Offset { get; init; }
}

/// <summary>How found threads are sorted; only in the specification.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct ThreadSortMode(string Value)
{
    /// <summary>The best first.</summary>
    public static ThreadSortMode Relevance => new("relevance");

    /// <summary>By when they were made.</summary>
    public static ThreadSortMode CreationTime => new("creation_time");

    /// <summary>By their last message.</summary>
    public static ThreadSortMode LastMessageTime => new("last_message_time");

    /// <summary>By when they were archived.</summary>
    public static ThreadSortMode ArchiveTime => new("archive_time");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
