using LanguageExt;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>A guild's events.</summary>
    public static RestRequest<EquatableList<GuildScheduledEvent>> ListScheduledEventsForGuild(GuildId guild, bool? withUserCount = null) =>
        new(Endpoints.ListScheduledEventsForGuild, [$"{guild}"]) { Query = QueryParameter.Set(("with_user_count", withUserCount)) };

    /// <summary>Makes an event.</summary>
    public static RestRequest<GuildScheduledEvent> CreateGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventDraft draft,
        string? reason = null
    ) => new(Endpoints.CreateGuildScheduledEvent, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>One event.</summary>
    public static RestRequest<GuildScheduledEvent> GetGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        bool? withUserCount = null
    ) =>
        new(Endpoints.GetGuildScheduledEvent, [$"{guild}", $"{scheduledEvent}"])
        {
            Query = QueryParameter.Set(("with_user_count", withUserCount)),
        };

    /// <summary>Deletes an event.</summary>
    public static RestRequest<Unit> DeleteGuildScheduledEvent(GuildId guild, GuildScheduledEventId scheduledEvent) =>
        new(Endpoints.DeleteGuildScheduledEvent, [$"{guild}", $"{scheduledEvent}"]);

    /// <summary>Changes an event; begins it, ends it or calls it off by its status.</summary>
    public static RestRequest<GuildScheduledEvent> ModifyGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventPatch patch,
        string? reason = null
    ) => new(Endpoints.ModifyGuildScheduledEvent, [$"{guild}", $"{scheduledEvent}"]) { Body = patch, Reason = reason };

    /// <summary>Has an occurrence of an event differ; only in the specification.</summary>
    public static RestRequest<GuildScheduledEventException> CreateGuildScheduledEventException(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionDraft draft
    ) => new(Endpoints.CreateGuildScheduledEventException, [$"{guild}", $"{scheduledEvent}"]) { Body = draft };

    /// <summary>Has an occurrence be as the others again; only in the specification.</summary>
    public static RestRequest<Unit> DeleteGuildScheduledEventException(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionId exception
    ) => new(Endpoints.DeleteGuildScheduledEventException, [$"{guild}", $"{scheduledEvent}", $"{exception}"]);

    /// <summary>Changes an occurrence; only in the specification.</summary>
    public static RestRequest<GuildScheduledEventException> ModifyGuildScheduledEventException(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionId exception,
        GuildScheduledEventExceptionPatch patch
    ) => new(Endpoints.ModifyGuildScheduledEventException, [$"{guild}", $"{scheduledEvent}", $"{exception}"]) { Body = patch };

    /// <summary>A page of who is interested, by user id.</summary>
    public static RestRequest<EquatableList<GuildScheduledEventUser>> GetGuildScheduledEventUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        bool? withMember = null,
        UserId? before = null,
        UserId? after = null,
        int? limit = null
    ) =>
        new(Endpoints.GetGuildScheduledEventUsers, [$"{guild}", $"{scheduledEvent}"])
        {
            Query = QueryParameter.Set(("with_member", withMember), ("before", before), ("after", after), ("limit", limit)),
        };

    /// <summary>How many are interested; only in the specification.</summary>
    public static RestRequest<GuildScheduledEventUserCount> CountGuildScheduledEventUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        EquatableList<GuildScheduledEventExceptionId> exceptions = default
    ) =>
        new(Endpoints.CountGuildScheduledEventUsers, [$"{guild}", $"{scheduledEvent}"])
        {
            Query = QueryParameter.Set(("guild_scheduled_event_exception_ids", exceptions)),
        };

    /// <summary>Who is interested in an occurrence; only in the specification.</summary>
    public static RestRequest<EquatableList<GuildScheduledEventUser>> GetGuildScheduledEventExceptionUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionId exception,
        bool? withMember = null,
        UserId? before = null,
        UserId? after = null,
        int? limit = null
    ) =>
        new(Endpoints.GetGuildScheduledEventExceptionUsers, [$"{guild}", $"{scheduledEvent}", $"{exception}"])
        {
            Query = QueryParameter.Set(("with_member", withMember), ("before", before), ("after", after), ("limit", limit)),
        };
}
