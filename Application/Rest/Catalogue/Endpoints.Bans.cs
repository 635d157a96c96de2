using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild Bans.</summary>
    public static readonly Endpoint GetGuildBans = new("list_guild_bans", Get, "/guilds/{guild_id}/bans") { Major = Guild };

    /// <summary>Get Guild Ban.</summary>
    public static readonly Endpoint GetGuildBan = new("get_guild_ban", Get, "/guilds/{guild_id}/bans/{user_id}") { Major = Guild };

    /// <summary>Create Guild Ban.</summary>
    public static readonly Endpoint CreateGuildBan = new("ban_user_from_guild", Put, "/guilds/{guild_id}/bans/{user_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Remove Guild Ban.</summary>
    public static readonly Endpoint RemoveGuildBan = new("unban_user_from_guild", Delete, "/guilds/{guild_id}/bans/{user_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Bulk Guild Ban.</summary>
    public static readonly Endpoint BulkGuildBan = new("bulk_ban_users_from_guild", Post, "/guilds/{guild_id}/bulk-ban")
    {
        Major = Guild,
        TakesReason = true,
    };
}
