using Oven.Functional.Domain.Resources.AuditLogs;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>What was done in a guild.</summary>
    public static RestRequest<AuditLog> GetGuildAuditLog(
        GuildId guild,
        UserId? user = null,
        Snowflake? target = null,
        AuditLogEventType? actionType = null,
        Snowflake? before = null,
        Snowflake? after = null,
        int? limit = null
    ) =>
        new(Endpoints.GetGuildAuditLog, [$"{guild}"])
        {
            Query = QueryParameter.Set(
                ("user_id", user),
                ("target_id", target),
                ("action_type", actionType),
                ("before", before),
                ("after", after),
                ("limit", limit)
            ),
        };
}
