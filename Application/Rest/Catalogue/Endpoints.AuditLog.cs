using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild Audit Log.</summary>
    public static readonly Endpoint GetGuildAuditLog = new("list_guild_audit_log_entries", Get, "/guilds/{guild_id}/audit-logs")
    {
        Major = Guild,
    };
}
