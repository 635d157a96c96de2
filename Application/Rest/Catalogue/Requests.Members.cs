using LanguageExt;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>A page of a guild's members, by user id; needs the intent GUILD_MEMBERS.</summary>
    public static RestRequest<EquatableList<GuildMember>> ListGuildMembers(GuildId guild, UserId? after = null, int? limit = null) =>
        new(Endpoints.ListGuildMembers, [$"{guild}"]) { Query = QueryParameter.Set(("after", after), ("limit", limit)) };

    /// <summary>Changes the bot's own membership.</summary>
    public static RestRequest<GuildMember> ModifyCurrentMember(GuildId guild, CurrentMemberPatch patch, string? reason = null) =>
        new(Endpoints.ModifyCurrentMember, [$"{guild}"]) { Body = patch, Reason = reason };

    /// <summary>Members whose names begin with a text.</summary>
    public static RestRequest<EquatableList<GuildMember>> SearchGuildMembers(GuildId guild, string query, int? limit = null) =>
        new(Endpoints.SearchGuildMembers, [$"{guild}"]) { Query = QueryParameter.Set(("query", query), ("limit", limit)) };

    /// <summary>One member.</summary>
    public static RestRequest<GuildMember> GetGuildMember(GuildId guild, UserId user) =>
        new(Endpoints.GetGuildMember, [$"{guild}", $"{user}"]);

    /// <summary>Adds somebody with an OAuth2 token; absent where already a member.</summary>
    public static RestRequest<Optional<GuildMember>> AddGuildMember(GuildId guild, UserId user, GuildMemberDraft draft) =>
        new(Endpoints.AddGuildMember, [$"{guild}", $"{user}"]) { Body = draft };

    /// <summary>Removes a member.</summary>
    public static RestRequest<Unit> RemoveGuildMember(GuildId guild, UserId user, string? reason = null) =>
        new(Endpoints.RemoveGuildMember, [$"{guild}", $"{user}"]) { Reason = reason };

    /// <summary>Changes a member.</summary>
    public static RestRequest<Optional<GuildMember>> ModifyGuildMember(
        GuildId guild,
        UserId user,
        GuildMemberPatch patch,
        string? reason = null
    ) => new(Endpoints.ModifyGuildMember, [$"{guild}", $"{user}"]) { Body = patch, Reason = reason };

    /// <summary>Gives a member a role.</summary>
    public static RestRequest<Unit> AddGuildMemberRole(GuildId guild, UserId user, RoleId role, string? reason = null) =>
        new(Endpoints.AddGuildMemberRole, [$"{guild}", $"{user}", $"{role}"]) { Reason = reason };

    /// <summary>Takes a role from a member.</summary>
    public static RestRequest<Unit> RemoveGuildMemberRole(GuildId guild, UserId user, RoleId role, string? reason = null) =>
        new(Endpoints.RemoveGuildMemberRole, [$"{guild}", $"{user}", $"{role}"]) { Reason = reason };

    /// <summary>Deprecated: use Modify Current Member.</summary>
    public static RestRequest<RawJson> ModifyCurrentUserNick(GuildId guild, CurrentMemberPatch patch, string? reason = null) =>
        new(Endpoints.ModifyCurrentUserNick, [$"{guild}"]) { Body = patch, Reason = reason };
}
