using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Events;

/// <summary>An event of a guild. Source: Discord documentation, Guild Scheduled Event, Create Guild Scheduled Event.</summary>
public sealed record ScheduledEventBuilder : Builder<GuildScheduledEventDraft>
{
    private ScheduledEventBuilder(string name, DateTimeOffset start, GuildScheduledEventEntityType type) =>
        (Name, Start, Type) = (name, start, type);

    internal string Name { get; init; }

    internal DateTimeOffset Start { get; init; }

    internal DateTimeOffset? End { get; init; }

    internal GuildScheduledEventEntityType Type { get; init; }

    internal ChannelId? Channel { get; init; }

    internal string? Location { get; init; }

    internal string? Description { get; init; }

    internal ImageData? Image { get; init; }

    internal RecurrenceBuilder? Recurrence { get; init; }

    /// <summary>An event on a stage; the name has 1 to 100 characters.</summary>
    public static ScheduledEventBuilder OnStage(string name, ChannelId stage, DateTimeOffset start) =>
        new(name, start, GuildScheduledEventEntityType.StageInstance) { Channel = stage };

    /// <summary>An event in a voice channel; the name has 1 to 100 characters.</summary>
    public static ScheduledEventBuilder InVoice(string name, ChannelId channel, DateTimeOffset start) =>
        new(name, start, GuildScheduledEventEntityType.Voice) { Channel = channel };

    /// <summary>An event elsewhere, which has an end; name and location have 1 to 100 characters.</summary>
    public static ScheduledEventBuilder Elsewhere(string name, string location, DateTimeOffset start, DateTimeOffset end) =>
        new(name, start, GuildScheduledEventEntityType.External) { Location = location, End = end };

    /// <summary>When it ends; after the start.</summary>
    public ScheduledEventBuilder SetEnd(DateTimeOffset end) => this with { End = end };

    /// <summary>What will happen; 1 to 1000 characters.</summary>
    public ScheduledEventBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Its cover.</summary>
    public ScheduledEventBuilder SetImage(ImageData image) => this with { Image = image };

    /// <summary>How it repeats.</summary>
    public ScheduledEventBuilder SetRecurrence(RecurrenceBuilder recurrence) => this with { Recurrence = recurrence };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Event.Name);
        problems.OptionalText("description", Description, Limits.Event.Description);
        if (Type == GuildScheduledEventEntityType.External)
            problems.Text("entity_metadata.location", Location, Limits.Event.Location);
        problems.Rule(End is null || End > Start, "scheduled_end_time", Limits.Event.EndAfterStart, $"{End:O}");
        problems.Part("recurrence_rule", Recurrence);
    }

    internal override GuildScheduledEventDraft Make() =>
        new()
        {
            Name = Name,
            PrivacyLevel = GuildScheduledEventPrivacyLevel.GuildOnly,
            ScheduledStartTime = Start,
            ScheduledEndTime = End,
            EntityType = Type,
            ChannelId = Channel,
            EntityMetadata = Location is null ? null : new() { Location = Location },
            Description = Description,
            Image = Image,
            RecurrenceRule = Recurrence is null ? null : Recurrence.Make() with { Start = Start },
        };
}
