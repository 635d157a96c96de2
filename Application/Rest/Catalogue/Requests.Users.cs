using LanguageExt;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The bot's own user.</summary>
    public static RestRequest<User> GetCurrentUser() => new(Endpoints.GetCurrentUser, []);

    /// <summary>Changes the bot's own user.</summary>
    public static RestRequest<User> ModifyCurrentUser(CurrentUserPatch patch) => new(Endpoints.ModifyCurrentUser, []) { Body = patch };

    /// <summary>What a person has of an application; with that person's token; only in the specification.</summary>
    public static RestRequest<EquatableList<Entitlement>> GetCurrentUserApplicationEntitlements(
        Token bearer,
        ApplicationId application,
        EquatableList<SkuId> skus = default,
        bool? excludeConsumed = null
    ) =>
        new(Endpoints.GetCurrentUserApplicationEntitlements, [$"{application}"])
        {
            Query = QueryParameter.Set(("sku_ids", QueryParameter.Joined(skus)), ("exclude_consumed", excludeConsumed)),
            Bearer = bearer,
        };

    /// <summary>How the application describes a person; with that person's token.</summary>
    public static RestRequest<ApplicationRoleConnection> GetCurrentUserApplicationRoleConnection(Token bearer, ApplicationId application) =>
        new(Endpoints.GetCurrentUserApplicationRoleConnection, [$"{application}"]) { Bearer = bearer };

    /// <summary>Describes a person to linked roles; with that person's token.</summary>
    public static RestRequest<ApplicationRoleConnection> UpdateCurrentUserApplicationRoleConnection(
        Token bearer,
        ApplicationId application,
        ApplicationRoleConnection connection
    ) => new(Endpoints.UpdateCurrentUserApplicationRoleConnection, [$"{application}"]) { Body = connection, Bearer = bearer };

    /// <summary>Takes the description of a person back; with that person's token.</summary>
    public static RestRequest<Unit> DeleteCurrentUserApplicationRoleConnection(Token bearer, ApplicationId application) =>
        new(Endpoints.DeleteCurrentUserApplicationRoleConnection, [$"{application}"]) { Bearer = bearer };

    /// <summary>Opens direct messages with a person or a group.</summary>
    public static RestRequest<Channel> CreateDm(DmDraft draft) => new(Endpoints.CreateDm, []) { Body = draft };

    /// <summary>The accounts that a person has connected; with that person's token of scope connections.</summary>
    public static RestRequest<EquatableList<Connection>> GetCurrentUserConnections(Token bearer) =>
        new(Endpoints.GetCurrentUserConnections, []) { Bearer = bearer };

    /// <summary>A page of the guilds the bot is in, by id.</summary>
    public static RestRequest<EquatableList<CurrentUserGuild>> GetCurrentUserGuilds(
        GuildId? before = null,
        GuildId? after = null,
        int? limit = null,
        bool? withCounts = null
    ) =>
        new(Endpoints.GetCurrentUserGuilds, [])
        {
            Query = QueryParameter.Set(("before", before), ("after", after), ("limit", limit), ("with_counts", withCounts)),
        };

    /// <summary>Has the bot leave a guild.</summary>
    public static RestRequest<Unit> LeaveGuild(GuildId guild) => new(Endpoints.LeaveGuild, [$"{guild}"]);

    /// <summary>A person's membership; with that person's token of scope guilds.members.read.</summary>
    public static RestRequest<GuildMember> GetCurrentUserGuildMember(Token bearer, GuildId guild) =>
        new(Endpoints.GetCurrentUserGuildMember, [$"{guild}"]) { Bearer = bearer };

    /// <summary>One user.</summary>
    public static RestRequest<User> GetUser(UserId user) => new(Endpoints.GetUser, [$"{user}"]);
}
