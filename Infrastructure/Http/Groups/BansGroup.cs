using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Bans of guilds.</summary>
public sealed partial class BansGroup(IRestClient rest)
{
    /// <summary>A page of a guild's bans, by user id. Source: Discord documentation, Guild, Get Guild Bans.</summary>
    public Task<Either<OvenError, EquatableList<Ban>>> GetGuildBans(
        GuildId guild,
        UserId? before = null,
        UserId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildBans(guild, before, after, limit), cancellationToken);

    /// <summary>Somebody's ban. Source: Discord documentation, Guild, Get Guild Ban.</summary>
    public Task<Either<OvenError, Ban>> GetGuildBan(GuildId guild, UserId user, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildBan(guild, user), cancellationToken);

    /// <summary>Bans somebody. Source: Discord documentation, Guild, Create Guild Ban.</summary>
    public Task<Either<OvenError, Unit>> CreateGuildBan(
        GuildId guild,
        UserId user,
        BanDraft ban,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildBan(guild, user, ban, reason), cancellationToken);

    /// <summary>Lifts a ban. Source: Discord documentation, Guild, Remove Guild Ban.</summary>
    public Task<Either<OvenError, Unit>> RemoveGuildBan(
        GuildId guild,
        UserId user,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.RemoveGuildBan(guild, user, reason), cancellationToken);

    /// <summary>Bans up to 200 users at once. Source: Discord documentation, Guild, Bulk Guild Ban.</summary>
    public Task<Either<OvenError, BulkBan>> BulkGuildBan(
        GuildId guild,
        BulkBanDraft bans,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkGuildBan(guild, bans, reason), cancellationToken);
}
