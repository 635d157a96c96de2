using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.ScheduledEvents;

/// <summary>An event to be made. Source: Discord documentation, Guild Scheduled Event, Create Guild Scheduled Event.</summary>
public sealed record GuildScheduledEventDraft
{
    /// <summary>Where it is; not elsewhere than on Discord.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>Where it is, elsewhere than on Discord.</summary>
    public GuildScheduledEventEntityMetadata? EntityMetadata { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Who sees it.</summary>
    public required GuildScheduledEventPrivacyLevel PrivacyLevel { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset ScheduledStartTime { get; init; }

    /// <summary>When it ends; needed elsewhere than on Discord.</summary>
    public DateTimeOffset? ScheduledEndTime { get; init; }

    /// <summary>1 to 1000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>What kind it is.</summary>
    public required GuildScheduledEventEntityType EntityType { get; init; }

    /// <summary>Its cover.</summary>
    public ImageData? Image { get; init; }

    /// <summary>How it repeats.</summary>
    public RecurrenceRule? RecurrenceRule { get; init; }
}

/// <summary>
/// A change to an event; absent fields stay as they are. Source: Discord documentation, Guild Scheduled Event, Modify Guild Scheduled
/// Event.
/// </summary>
public sealed record GuildScheduledEventPatch
{
    /// <summary>Where it is; null to move it elsewhere.</summary>
    public Optional<ChannelId?> ChannelId { get; init; }

    /// <summary>Where it is, elsewhere than on Discord.</summary>
    public Optional<GuildScheduledEventEntityMetadata?> EntityMetadata { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Who sees it.</summary>
    public Optional<GuildScheduledEventPrivacyLevel> PrivacyLevel { get; init; }

    /// <summary>When it begins.</summary>
    public Optional<DateTimeOffset> ScheduledStartTime { get; init; }

    /// <summary>When it ends.</summary>
    public Optional<DateTimeOffset?> ScheduledEndTime { get; init; }

    /// <summary>1 to 1000 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>What kind it is.</summary>
    public Optional<GuildScheduledEventEntityType> EntityType { get; init; }

    /// <summary>Begins it, ends it, or calls it off.</summary>
    public Optional<GuildScheduledEventStatus> Status { get; init; }

    /// <summary>Its cover.</summary>
    public Optional<ImageData?> Image { get; init; }

    /// <summary>How it repeats.</summary>
    public Optional<RecurrenceRule?> RecurrenceRule { get; init; }
}

/// <summary>An occurrence of an event that differs; only in the specification.</summary>
public sealed record GuildScheduledEventException
{
    /// <summary>The event.</summary>
    public required GuildScheduledEventId EventId { get; init; }

    /// <summary>Names the occurrence.</summary>
    public required GuildScheduledEventExceptionId EventExceptionId { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset? ScheduledStartTime { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset? ScheduledEndTime { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool IsCanceled { get; init; }
}

/// <summary>An occurrence that is to differ; only in the specification.</summary>
public sealed record GuildScheduledEventExceptionDraft
{
    /// <summary>When it would have begun.</summary>
    public required DateTimeOffset OriginalScheduledStartTime { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset? ScheduledStartTime { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? ScheduledEndTime { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool IsCanceled { get; init; }
}

/// <summary>A change to an occurrence; absent fields stay as they are; only in the specification.</summary>
public sealed record GuildScheduledEventExceptionPatch
{
    /// <summary>When it begins.</summary>
    public Optional<DateTimeOffset?> ScheduledStartTime { get; init; }

    /// <summary>When it ends.</summary>
    public Optional<DateTimeOffset?> ScheduledEndTime { get; init; }

    /// <summary>Whether it is called off.</summary>
    public Optional<bool?> IsCanceled { get; init; }
}

/// <summary>How many are interested in an event; only in the specification.</summary>
public sealed record GuildScheduledEventUserCount
{
    /// <summary>In the event.</summary>
    public int GuildScheduledEventCount { get; init; }

    /// <summary>In occurrences that differ.</summary>
    public EquatableMap<GuildScheduledEventExceptionId, int> GuildScheduledEventExceptionCounts { get; init; }
}
