using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>List Guild Members.</summary>
    public static readonly Endpoint ListGuildMembers = new("list_guild_members", Get, "/guilds/{guild_id}/members") { Major = Guild };

    /// <summary>Modify Current Member.</summary>
    public static readonly Endpoint ModifyCurrentMember = new("update_my_guild_member", Patch, "/guilds/{guild_id}/members/@me")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Search Guild Members.</summary>
    public static readonly Endpoint SearchGuildMembers = new("search_guild_members", Get, "/guilds/{guild_id}/members/search")
    {
        Major = Guild,
    };

    /// <summary>Get Guild Member.</summary>
    public static readonly Endpoint GetGuildMember = new("get_guild_member", Get, "/guilds/{guild_id}/members/{user_id}") { Major = Guild };

    /// <summary>Add Guild Member.</summary>
    public static readonly Endpoint AddGuildMember = new("add_guild_member", Put, "/guilds/{guild_id}/members/{user_id}") { Major = Guild };

    /// <summary>Remove Guild Member.</summary>
    public static readonly Endpoint RemoveGuildMember = new("delete_guild_member", Delete, "/guilds/{guild_id}/members/{user_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Member.</summary>
    public static readonly Endpoint ModifyGuildMember = new("update_guild_member", Patch, "/guilds/{guild_id}/members/{user_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Add Guild Member Role.</summary>
    public static readonly Endpoint AddGuildMemberRole = new(
        "add_guild_member_role",
        Put,
        "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Remove Guild Member Role.</summary>
    public static readonly Endpoint RemoveGuildMemberRole = new(
        "delete_guild_member_role",
        Delete,
        "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Current User Nick.</summary>
    public static readonly Endpoint ModifyCurrentUserNick = new("modify_current_user_nick", Patch, "/guilds/{guild_id}/members/@me/nick")
    {
        Major = Guild,
        TakesReason = true,
    };
}
