using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.AuditLogs;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class AuditLogGroup
{
    /// <summary>Every entry of a guild's audit log, newest first. Source: Discord documentation, Audit Log, Get Guild Audit Log.</summary>
    public IAsyncEnumerable<Either<OvenError, AuditLogEntry>> EnumerateGuildAuditLog(
        GuildId guild,
        UserId? user = null,
        AuditLogEventType? actionType = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<AuditLog, AuditLogEntry, Snowflake>(
            rest,
            at => Requests.GetGuildAuditLog(guild, user: user, actionType: actionType, before: at, limit: 100),
            static page => page.AuditLogEntries,
            static page => page.AuditLogEntries.Count < 100 ? null : page.AuditLogEntries[^1].Id,
            cancellationToken
        );
}
