using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>List Scheduled Events for Guild.</summary>
    public static readonly Endpoint ListScheduledEventsForGuild = new(
        "list_guild_scheduled_events",
        Get,
        "/guilds/{guild_id}/scheduled-events"
    )
    {
        Major = Guild,
    };

    /// <summary>Create Guild Scheduled Event.</summary>
    public static readonly Endpoint CreateGuildScheduledEvent = new(
        "create_guild_scheduled_event",
        Post,
        "/guilds/{guild_id}/scheduled-events"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Scheduled Event.</summary>
    public static readonly Endpoint GetGuildScheduledEvent = new(
        "get_guild_scheduled_event",
        Get,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Delete Guild Scheduled Event.</summary>
    public static readonly Endpoint DeleteGuildScheduledEvent = new(
        "delete_guild_scheduled_event",
        Delete,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Scheduled Event.</summary>
    public static readonly Endpoint ModifyGuildScheduledEvent = new(
        "update_guild_scheduled_event",
        Patch,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Create Guild Scheduled Event Exception; only in the specification.</summary>
    public static readonly Endpoint CreateGuildScheduledEventException = new(
        "create_guild_scheduled_event_exception",
        Post,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions"
    )
    {
        Major = Guild,
    };

    /// <summary>Delete Guild Scheduled Event Exception; only in the specification.</summary>
    public static readonly Endpoint DeleteGuildScheduledEventException = new(
        "delete_guild_scheduled_event_exception",
        Delete,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions/{exception_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Scheduled Event Exception; only in the specification.</summary>
    public static readonly Endpoint ModifyGuildScheduledEventException = new(
        "update_guild_scheduled_event_exception",
        Patch,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions/{exception_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Get Guild Scheduled Event Users.</summary>
    public static readonly Endpoint GetGuildScheduledEventUsers = new(
        "list_guild_scheduled_event_users",
        Get,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/users"
    )
    {
        Major = Guild,
    };

    /// <summary>Count Guild Scheduled Event Users; only in the specification.</summary>
    public static readonly Endpoint CountGuildScheduledEventUsers = new(
        "count_guild_scheduled_event_users",
        Get,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/users/counts"
    )
    {
        Major = Guild,
    };

    /// <summary>Get Guild Scheduled Event Exception Users; only in the specification.</summary>
    public static readonly Endpoint GetGuildScheduledEventExceptionUsers = new(
        "list_guild_scheduled_event_exception_users",
        Get,
        "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/{guild_scheduled_event_exception_id}/users"
    )
    {
        Major = Guild,
    };
}
