using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Scheduled events of guilds.</summary>
public sealed partial class ScheduledEventsGroup(IRestClient rest)
{
    /// <summary>A guild's events. Source: Discord documentation, Guild Scheduled Event, List Scheduled Events for Guild.</summary>
    public Task<Either<OvenError, EquatableList<GuildScheduledEvent>>> ListScheduledEventsForGuild(
        GuildId guild,
        bool? withUserCount = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListScheduledEventsForGuild(guild, withUserCount), cancellationToken);

    /// <summary>Makes an event. Source: Discord documentation, Guild Scheduled Event, Create Guild Scheduled Event.</summary>
    public Task<Either<OvenError, GuildScheduledEvent>> CreateGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildScheduledEvent(guild, draft, reason), cancellationToken);

    /// <summary>One event. Source: Discord documentation, Guild Scheduled Event, Get Guild Scheduled Event.</summary>
    public Task<Either<OvenError, GuildScheduledEvent>> GetGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        bool? withUserCount = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildScheduledEvent(guild, scheduledEvent, withUserCount), cancellationToken);

    /// <summary>Deletes an event. Source: Discord documentation, Guild Scheduled Event, Delete Guild Scheduled Event.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildScheduledEvent(guild, scheduledEvent), cancellationToken);

    /// <summary>Changes an event; begins it, ends it or calls it off by its status. Source: Discord documentation, Guild Scheduled Event, Modify Guild Scheduled Event.</summary>
    public Task<Either<OvenError, GuildScheduledEvent>> ModifyGuildScheduledEvent(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildScheduledEvent(guild, scheduledEvent, patch, reason), cancellationToken);

    /// <summary>Has an occurrence of an event differ; only in the specification.</summary>
    public Task<Either<OvenError, GuildScheduledEventException>> CreateGuildScheduledEventException(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildScheduledEventException(guild, scheduledEvent, draft), cancellationToken);

    /// <summary>Has an occurrence be as the others again; only in the specification.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildScheduledEventException(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionId exception,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildScheduledEventException(guild, scheduledEvent, exception), cancellationToken);

    /// <summary>Changes an occurrence; only in the specification.</summary>
    public Task<Either<OvenError, GuildScheduledEventException>> ModifyGuildScheduledEventException(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionId exception,
        GuildScheduledEventExceptionPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildScheduledEventException(guild, scheduledEvent, exception, patch), cancellationToken);

    /// <summary>A page of who is interested, by user id. Source: Discord documentation, Guild Scheduled Event, Get Guild Scheduled Event Users.</summary>
    public Task<Either<OvenError, EquatableList<GuildScheduledEventUser>>> GetGuildScheduledEventUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        bool? withMember = null,
        UserId? before = null,
        UserId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildScheduledEventUsers(guild, scheduledEvent, withMember, before, after, limit), cancellationToken);

    /// <summary>How many are interested; only in the specification.</summary>
    public Task<Either<OvenError, GuildScheduledEventUserCount>> CountGuildScheduledEventUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        EquatableList<GuildScheduledEventExceptionId> exceptions = default,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CountGuildScheduledEventUsers(guild, scheduledEvent, exceptions), cancellationToken);

    /// <summary>Who is interested in an occurrence; only in the specification.</summary>
    public Task<Either<OvenError, EquatableList<GuildScheduledEventUser>>> GetGuildScheduledEventExceptionUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        GuildScheduledEventExceptionId exception,
        bool? withMember = null,
        UserId? before = null,
        UserId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) =>
        rest.SendAsync(
            Requests.GetGuildScheduledEventExceptionUsers(guild, scheduledEvent, exception, withMember, before, after, limit),
            cancellationToken
        );
}
