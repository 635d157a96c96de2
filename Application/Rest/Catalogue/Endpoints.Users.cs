using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Current User.</summary>
    public static readonly Endpoint GetCurrentUser = new("get_my_user", Get, "/users/@me");

    /// <summary>Modify Current User.</summary>
    public static readonly Endpoint ModifyCurrentUser = new("update_my_user", Patch, "/users/@me");

    /// <summary>Get Current User Application Entitlements; only in the specification.</summary>
    public static readonly Endpoint GetCurrentUserApplicationEntitlements = new(
        "get_current_user_application_entitlements",
        Get,
        "/users/@me/applications/{application_id}/entitlements"
    )
    {
        Authentication = Bearer,
    };

    /// <summary>Get Current User Application Role Connection.</summary>
    public static readonly Endpoint GetCurrentUserApplicationRoleConnection = new(
        "get_application_user_role_connection",
        Get,
        "/users/@me/applications/{application_id}/role-connection"
    )
    {
        Authentication = Bearer,
    };

    /// <summary>Update Current User Application Role Connection.</summary>
    public static readonly Endpoint UpdateCurrentUserApplicationRoleConnection = new(
        "update_application_user_role_connection",
        Put,
        "/users/@me/applications/{application_id}/role-connection"
    )
    {
        Authentication = Bearer,
    };

    /// <summary>Delete Current User Application Role Connection.</summary>
    public static readonly Endpoint DeleteCurrentUserApplicationRoleConnection = new(
        "delete_application_user_role_connection",
        Delete,
        "/users/@me/applications/{application_id}/role-connection"
    )
    {
        Authentication = Bearer,
    };

    /// <summary>Create DM.</summary>
    public static readonly Endpoint CreateDm = new("create_dm", Post, "/users/@me/channels");

    /// <summary>Get Current User Connections.</summary>
    public static readonly Endpoint GetCurrentUserConnections = new("list_my_connections", Get, "/users/@me/connections")
    {
        Authentication = Bearer,
    };

    /// <summary>Get Current User Guilds.</summary>
    public static readonly Endpoint GetCurrentUserGuilds = new("list_my_guilds", Get, "/users/@me/guilds");

    /// <summary>Leave Guild.</summary>
    public static readonly Endpoint LeaveGuild = new("leave_guild", Delete, "/users/@me/guilds/{guild_id}");

    /// <summary>Get Current User Guild Member.</summary>
    public static readonly Endpoint GetCurrentUserGuildMember = new("get_my_guild_member", Get, "/users/@me/guilds/{guild_id}/member")
    {
        Authentication = Bearer,
    };

    /// <summary>Get User.</summary>
    public static readonly Endpoint GetUser = new("get_user", Get, "/users/{user_id}");
}
