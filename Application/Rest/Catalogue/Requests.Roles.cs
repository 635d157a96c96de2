using LanguageExt;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>A guild's roles.</summary>
    public static RestRequest<EquatableList<Role>> GetGuildRoles(GuildId guild) => new(Endpoints.GetGuildRoles, [$"{guild}"]);

    /// <summary>Makes a role.</summary>
    public static RestRequest<Role> CreateGuildRole(GuildId guild, RoleDraft draft, string? reason = null) =>
        new(Endpoints.CreateGuildRole, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>Moves roles.</summary>
    public static RestRequest<EquatableList<Role>> ModifyGuildRolePositions(
        GuildId guild,
        EquatableList<RolePosition> positions,
        string? reason = null
    ) => new(Endpoints.ModifyGuildRolePositions, [$"{guild}"]) { Body = positions, Reason = reason };

    /// <summary>How many members each role has, @everyone left out.</summary>
    public static RestRequest<EquatableMap<RoleId, int>> GetGuildRoleMemberCounts(GuildId guild) =>
        new(Endpoints.GetGuildRoleMemberCounts, [$"{guild}"]);

    /// <summary>One role.</summary>
    public static RestRequest<Role> GetGuildRole(GuildId guild, RoleId role) => new(Endpoints.GetGuildRole, [$"{guild}", $"{role}"]);

    /// <summary>Deletes a role.</summary>
    public static RestRequest<Unit> DeleteGuildRole(GuildId guild, RoleId role, string? reason = null) =>
        new(Endpoints.DeleteGuildRole, [$"{guild}", $"{role}"]) { Reason = reason };

    /// <summary>Changes a role.</summary>
    public static RestRequest<Role> ModifyGuildRole(GuildId guild, RoleId role, RolePatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuildRole, [$"{guild}", $"{role}"]) { Body = patch, Reason = reason };
}
