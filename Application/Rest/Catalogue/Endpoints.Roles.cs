using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild Roles.</summary>
    public static readonly Endpoint GetGuildRoles = new("list_guild_roles", Get, "/guilds/{guild_id}/roles") { Major = Guild };

    /// <summary>Create Guild Role.</summary>
    public static readonly Endpoint CreateGuildRole = new("create_guild_role", Post, "/guilds/{guild_id}/roles")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Role Positions.</summary>
    public static readonly Endpoint ModifyGuildRolePositions = new("bulk_update_guild_roles", Patch, "/guilds/{guild_id}/roles")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Role Member Counts.</summary>
    public static readonly Endpoint GetGuildRoleMemberCounts = new(
        "guild_role_member_counts",
        Get,
        "/guilds/{guild_id}/roles/member-counts"
    )
    {
        Major = Guild,
    };

    /// <summary>Get Guild Role.</summary>
    public static readonly Endpoint GetGuildRole = new("get_guild_role", Get, "/guilds/{guild_id}/roles/{role_id}") { Major = Guild };

    /// <summary>Delete Guild Role.</summary>
    public static readonly Endpoint DeleteGuildRole = new("delete_guild_role", Delete, "/guilds/{guild_id}/roles/{role_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Role.</summary>
    public static readonly Endpoint ModifyGuildRole = new("update_guild_role", Patch, "/guilds/{guild_id}/roles/{role_id}")
    {
        Major = Guild,
        TakesReason = true,
    };
}
