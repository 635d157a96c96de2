using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Roles of guilds.</summary>
public sealed partial class RolesGroup(IRestClient rest)
{
    /// <summary>A guild's roles. Source: Discord documentation, Guild, Get Guild Roles.</summary>
    public Task<Either<OvenError, EquatableList<Role>>> GetGuildRoles(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildRoles(guild), cancellationToken);

    /// <summary>Makes a role. Source: Discord documentation, Guild, Create Guild Role.</summary>
    public Task<Either<OvenError, Role>> CreateGuildRole(
        GuildId guild,
        RoleDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildRole(guild, draft, reason), cancellationToken);

    /// <summary>Moves roles. Source: Discord documentation, Guild, Modify Guild Role Positions.</summary>
    public Task<Either<OvenError, EquatableList<Role>>> ModifyGuildRolePositions(
        GuildId guild,
        EquatableList<RolePosition> positions,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildRolePositions(guild, positions, reason), cancellationToken);

    /// <summary>How many members each role has, @everyone left out. Source: Discord documentation, Guild, Get Guild Role Member Counts.</summary>
    public Task<Either<OvenError, EquatableMap<RoleId, int>>> GetGuildRoleMemberCounts(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildRoleMemberCounts(guild), cancellationToken);

    /// <summary>One role. Source: Discord documentation, Guild, Get Guild Role.</summary>
    public Task<Either<OvenError, Role>> GetGuildRole(GuildId guild, RoleId role, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildRole(guild, role), cancellationToken);

    /// <summary>Deletes a role. Source: Discord documentation, Guild, Delete Guild Role.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildRole(
        GuildId guild,
        RoleId role,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildRole(guild, role, reason), cancellationToken);

    /// <summary>Changes a role. Source: Discord documentation, Guild, Modify Guild Role.</summary>
    public Task<Either<OvenError, Role>> ModifyGuildRole(
        GuildId guild,
        RoleId role,
        RolePatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildRole(guild, role, patch, reason), cancellationToken);
}
