using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Members of guilds.</summary>
public sealed partial class MembersGroup(IRestClient rest)
{
    /// <summary>A page of a guild's members, by user id; needs the intent GUILD_MEMBERS. Source: Discord documentation, Guild, List Guild Members.</summary>
    public Task<Either<OvenError, EquatableList<GuildMember>>> ListGuildMembers(
        GuildId guild,
        UserId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListGuildMembers(guild, after, limit), cancellationToken);

    /// <summary>Changes the bot's own membership. Source: Discord documentation, Guild, Modify Current Member.</summary>
    public Task<Either<OvenError, GuildMember>> ModifyCurrentMember(
        GuildId guild,
        CurrentMemberPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyCurrentMember(guild, patch, reason), cancellationToken);

    /// <summary>Members whose names begin with a text. Source: Discord documentation, Guild, Search Guild Members.</summary>
    public Task<Either<OvenError, EquatableList<GuildMember>>> SearchGuildMembers(
        GuildId guild,
        string query,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SearchGuildMembers(guild, query, limit), cancellationToken);

    /// <summary>One member. Source: Discord documentation, Guild, Get Guild Member.</summary>
    public Task<Either<OvenError, GuildMember>> GetGuildMember(GuildId guild, UserId user, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildMember(guild, user), cancellationToken);

    /// <summary>Adds somebody with an OAuth2 token; absent where already a member. Source: Discord documentation, Guild, Add Guild Member.</summary>
    public Task<Either<OvenError, Optional<GuildMember>>> AddGuildMember(
        GuildId guild,
        UserId user,
        GuildMemberDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.AddGuildMember(guild, user, draft), cancellationToken);

    /// <summary>Removes a member. Source: Discord documentation, Guild, Remove Guild Member.</summary>
    public Task<Either<OvenError, Unit>> RemoveGuildMember(
        GuildId guild,
        UserId user,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.RemoveGuildMember(guild, user, reason), cancellationToken);

    /// <summary>Changes a member. Source: Discord documentation, Guild, Modify Guild Member.</summary>
    public Task<Either<OvenError, Optional<GuildMember>>> ModifyGuildMember(
        GuildId guild,
        UserId user,
        GuildMemberPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildMember(guild, user, patch, reason), cancellationToken);

    /// <summary>Gives a member a role. Source: Discord documentation, Guild, Add Guild Member Role.</summary>
    public Task<Either<OvenError, Unit>> AddGuildMemberRole(
        GuildId guild,
        UserId user,
        RoleId role,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.AddGuildMemberRole(guild, user, role, reason), cancellationToken);

    /// <summary>Takes a role from a member. Source: Discord documentation, Guild, Remove Guild Member Role.</summary>
    public Task<Either<OvenError, Unit>> RemoveGuildMemberRole(
        GuildId guild,
        UserId user,
        RoleId role,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.RemoveGuildMemberRole(guild, user, role, reason), cancellationToken);

    /// <summary>Deprecated: use Modify Current Member. Source: Discord documentation, Guild, Modify Current User Nick.</summary>
    public Task<Either<OvenError, RawJson>> ModifyCurrentUserNick(
        GuildId guild,
        CurrentMemberPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyCurrentUserNick(guild, patch, reason), cancellationToken);
}
