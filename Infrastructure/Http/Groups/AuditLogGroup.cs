using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.AuditLogs;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>What was done in guilds.</summary>
public sealed partial class AuditLogGroup(IRestClient rest)
{
    /// <summary>What was done in a guild. Source: Discord documentation, Audit Log, Get Guild Audit Log.</summary>
    public Task<Either<OvenError, AuditLog>> GetGuildAuditLog(
        GuildId guild,
        UserId? user = null,
        Snowflake? target = null,
        AuditLogEventType? actionType = null,
        Snowflake? before = null,
        Snowflake? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildAuditLog(guild, user, target, actionType, before, after, limit), cancellationToken);
}
