using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.ScheduledEvents;

/// <summary>An event of a guild. Source: Discord documentation, Guild Scheduled Event, Guild Scheduled Event Object.</summary>
public sealed record GuildScheduledEvent
{
    /// <summary>Names the event.</summary>
    public required GuildScheduledEventId Id { get; init; }

    /// <summary>The guild.</summary>
    public GuildId GuildId { get; init; }

    /// <summary>Where it is; null elsewhere than on Discord.</summary>
    public required ChannelId? ChannelId { get; init; }

    /// <summary>Who made it; null before 2021-10-25.</summary>
    public Optional<UserId?> CreatorId { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>1 to 1000 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset ScheduledStartTime { get; init; }

    /// <summary>When it ends; always known elsewhere than on Discord.</summary>
    public required DateTimeOffset? ScheduledEndTime { get; init; }

    /// <summary>Who sees it.</summary>
    public GuildScheduledEventPrivacyLevel PrivacyLevel { get; init; }

    /// <summary>How far it is.</summary>
    public GuildScheduledEventStatus Status { get; init; }

    /// <summary>What kind it is.</summary>
    public GuildScheduledEventEntityType EntityType { get; init; }

    /// <summary>The stage that belongs to it.</summary>
    public required Snowflake? EntityId { get; init; }

    /// <summary>What depends on the kind.</summary>
    public required GuildScheduledEventEntityMetadata? EntityMetadata { get; init; }

    /// <summary>Who made it.</summary>
    public User? Creator { get; init; }

    /// <summary>How many are interested.</summary>
    public int? UserCount { get; init; }

    /// <summary>The hash of its cover.</summary>
    public Optional<string?> Image { get; init; }

    /// <summary>How it repeats.</summary>
    public required RecurrenceRule? RecurrenceRule { get; init; }

    /// <summary>Whether the current user is interested; only in the specification.</summary>
    public Optional<GuildScheduledEventUser?> UserRsvp { get; init; }

    /// <summary>Occurrences that differ; only in the specification.</summary>
    public EquatableList<GuildScheduledEventException>? GuildScheduledEventExceptions { get; init; }
}

/// <summary>Who sees an event. Source: Discord documentation, Guild Scheduled Event, Guild Scheduled Event Privacy Level.</summary>
public enum GuildScheduledEventPrivacyLevel
{
    /// <summary>Members.</summary>
    GuildOnly = 2,
}

/// <summary>What kind of event it is. Source: Discord documentation, Guild Scheduled Event, Guild Scheduled Event Entity Types.</summary>
public enum GuildScheduledEventEntityType
{
    /// <summary>None; only in the specification.</summary>
    None = 0,

    /// <summary>On a stage.</summary>
    StageInstance = 1,

    /// <summary>In a voice channel.</summary>
    Voice = 2,

    /// <summary>Elsewhere.</summary>
    External = 3,
}

/// <summary>How far an event is. Source: Discord documentation, Guild Scheduled Event, Guild Scheduled Event Status.</summary>
public enum GuildScheduledEventStatus
{
    /// <summary>To come.</summary>
    Scheduled = 1,

    /// <summary>Now.</summary>
    Active = 2,

    /// <summary>Over.</summary>
    Completed = 3,

    /// <summary>Called off.</summary>
    Canceled = 4,
}

/// <summary>
/// What depends on the kind of event. Source: Discord documentation, Guild Scheduled Event, Guild Scheduled Event Entity Metadata.
/// </summary>
public sealed record GuildScheduledEventEntityMetadata
{
    /// <summary>Where it is, elsewhere than on Discord; 1 to 100 characters.</summary>
    public string? Location { get; init; }
}

/// <summary>
/// Somebody who is interested in an event. Source: Discord documentation, Guild Scheduled Event, Guild Scheduled Event User Object.
/// </summary>
public sealed record GuildScheduledEventUser
{
    /// <summary>The event.</summary>
    public required GuildScheduledEventId GuildScheduledEventId { get; init; }

    /// <summary>The occurrence; only in the specification.</summary>
    public Optional<GuildScheduledEventExceptionId?> GuildScheduledEventExceptionId { get; init; }

    /// <summary>Who; only in the specification.</summary>
    public UserId? UserId { get; init; }

    /// <summary>Who.</summary>
    public User? User { get; init; }

    /// <summary>Who, as a member; only where asked for.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Whether interested; only in the specification.</summary>
    public GuildScheduledEventUserResponse? Response { get; init; }
}

/// <summary>Whether somebody is interested; only in the specification.</summary>
public enum GuildScheduledEventUserResponse
{
    /// <summary>No.</summary>
    Uninterested = 0,

    /// <summary>Yes.</summary>
    Interested = 1,
}

/// <summary>
/// How an event repeats: a part of iCalendar's rules. Source: Discord documentation, Guild Scheduled Event, Recurrence Rule Object.
/// </summary>
public sealed record RecurrenceRule
{
    /// <summary>When the first begins.</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>When it stops; cannot be set.</summary>
    public Optional<DateTimeOffset?> End { get; init; }

    /// <summary>How often.</summary>
    public RecurrenceRuleFrequency Frequency { get; init; }

    /// <summary>Every how many times.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>On which weekdays.</summary>
    public Optional<EquatableList<RecurrenceRuleWeekday>?> ByWeekday { get; init; }

    /// <summary>On which weekdays of the month.</summary>
    public Optional<EquatableList<RecurrenceRuleNWeekday>?> ByNWeekday { get; init; }

    /// <summary>In which months.</summary>
    public Optional<EquatableList<RecurrenceRuleMonth>?> ByMonth { get; init; }

    /// <summary>On which days of the month.</summary>
    public Optional<EquatableList<int>?> ByMonthDay { get; init; }

    /// <summary>On which days of the year; cannot be set.</summary>
    public Optional<EquatableList<int>?> ByYearDay { get; init; }

    /// <summary>How often at all; cannot be set.</summary>
    public Optional<int?> Count { get; init; }
}

/// <summary>How often an event repeats. Source: Discord documentation, Guild Scheduled Event, Recurrence Rule - Frequency.</summary>
public enum RecurrenceRuleFrequency
{
    /// <summary>Every year.</summary>
    Yearly = 0,

    /// <summary>Every month.</summary>
    Monthly = 1,

    /// <summary>Every week.</summary>
    Weekly = 2,

    /// <summary>Every day.</summary>
    Daily = 3,
}

/// <summary>A weekday. Source: Discord documentation, Guild Scheduled Event, Recurrence Rule - Weekday.</summary>
public enum RecurrenceRuleWeekday
{
    /// <summary>Monday.</summary>
    Monday = 0,

    /// <summary>Tuesday.</summary>
    Tuesday = 1,

    /// <summary>Wednesday.</summary>
    Wednesday = 2,

    /// <summary>Thursday.</summary>
    Thursday = 3,

    /// <summary>Friday.</summary>
    Friday = 4,

    /// <summary>Saturday.</summary>
    Saturday = 5,

    /// <summary>Sunday.</summary>
    Sunday = 6,
}

/// <summary>A month. Source: Discord documentation, Guild Scheduled Event, Recurrence Rule - Month.</summary>
public enum RecurrenceRuleMonth
{
    /// <summary>January.</summary>
    January = 1,

    /// <summary>February.</summary>
    February = 2,

    /// <summary>March.</summary>
    March = 3,

    /// <summary>April.</summary>
    April = 4,

    /// <summary>May.</summary>
    May = 5,

    /// <summary>June.</summary>
    June = 6,

    /// <summary>July.</summary>
    July = 7,

    /// <summary>August.</summary>
    August = 8,

    /// <summary>September.</summary>
    September = 9,

    /// <summary>October.</summary>
    October = 10,

    /// <summary>November.</summary>
    November = 11,

    /// <summary>December.</summary>
    December = 12,
}

/// <summary>A weekday of the month. Source: Discord documentation, Guild Scheduled Event, Recurrence Rule - N_Weekday.</summary>
public sealed record RecurrenceRuleNWeekday
{
    /// <summary>Which one, 1 to 5.</summary>
    public int N { get; init; }

    /// <summary>The weekday.</summary>
    public RecurrenceRuleWeekday Day { get; init; }
}
