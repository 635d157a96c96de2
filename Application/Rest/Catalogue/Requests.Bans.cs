using LanguageExt;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>A page of a guild's bans, by user id.</summary>
    public static RestRequest<EquatableList<Ban>> GetGuildBans(
        GuildId guild,
        UserId? before = null,
        UserId? after = null,
        int? limit = null
    ) => new(Endpoints.GetGuildBans, [$"{guild}"]) { Query = QueryParameter.Set(("before", before), ("after", after), ("limit", limit)) };

    /// <summary>Somebody's ban.</summary>
    public static RestRequest<Ban> GetGuildBan(GuildId guild, UserId user) => new(Endpoints.GetGuildBan, [$"{guild}", $"{user}"]);

    /// <summary>Bans somebody.</summary>
    public static RestRequest<Unit> CreateGuildBan(GuildId guild, UserId user, BanDraft ban, string? reason = null) =>
        new(Endpoints.CreateGuildBan, [$"{guild}", $"{user}"]) { Body = ban, Reason = reason };

    /// <summary>Lifts a ban.</summary>
    public static RestRequest<Unit> RemoveGuildBan(GuildId guild, UserId user, string? reason = null) =>
        new(Endpoints.RemoveGuildBan, [$"{guild}", $"{user}"]) { Reason = reason };

    /// <summary>Bans up to 200 users at once.</summary>
    public static RestRequest<BulkBan> BulkGuildBan(GuildId guild, BulkBanDraft bans, string? reason = null) =>
        new(Endpoints.BulkGuildBan, [$"{guild}"]) { Body = bans, Reason = reason };
}
