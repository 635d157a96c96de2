using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Users.</summary>
public sealed partial class UsersGroup(IRestClient rest)
{
    /// <summary>The bot's own user. Source: Discord documentation, User, Get Current User.</summary>
    public Task<Either<OvenError, User>> GetCurrentUser(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetCurrentUser(), cancellationToken);

    /// <summary>Changes the bot's own user. Source: Discord documentation, User, Modify Current User.</summary>
    public Task<Either<OvenError, User>> ModifyCurrentUser(CurrentUserPatch patch, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ModifyCurrentUser(patch), cancellationToken);

    /// <summary>What a person has of an application; with that person's token; only in the specification.</summary>
    public Task<Either<OvenError, EquatableList<Entitlement>>> GetCurrentUserApplicationEntitlements(
        Token bearer,
        ApplicationId application,
        EquatableList<SkuId> skus = default,
        bool? excludeConsumed = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentUserApplicationEntitlements(bearer, application, skus, excludeConsumed), cancellationToken);

    /// <summary>How the application describes a person; with that person's token. Source: Discord documentation, User, Get Current User Application Role Connection.</summary>
    public Task<Either<OvenError, ApplicationRoleConnection>> GetCurrentUserApplicationRoleConnection(
        Token bearer,
        ApplicationId application,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentUserApplicationRoleConnection(bearer, application), cancellationToken);

    /// <summary>Describes a person to linked roles; with that person's token. Source: Discord documentation, User, Update Current User Application Role Connection.</summary>
    public Task<Either<OvenError, ApplicationRoleConnection>> UpdateCurrentUserApplicationRoleConnection(
        Token bearer,
        ApplicationId application,
        ApplicationRoleConnection connection,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UpdateCurrentUserApplicationRoleConnection(bearer, application, connection), cancellationToken);

    /// <summary>Takes the description of a person back; with that person's token. Source: Discord documentation, User, Delete Current User Application Role Connection.</summary>
    public Task<Either<OvenError, Unit>> DeleteCurrentUserApplicationRoleConnection(
        Token bearer,
        ApplicationId application,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteCurrentUserApplicationRoleConnection(bearer, application), cancellationToken);

    /// <summary>Opens direct messages with a person or a group. Source: Discord documentation, User, Create DM.</summary>
    public Task<Either<OvenError, Channel>> CreateDm(DmDraft draft, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.CreateDm(draft), cancellationToken);

    /// <summary>The accounts that a person has connected; with that person's token of scope connections. Source: Discord documentation, User, Get Current User Connections.</summary>
    public Task<Either<OvenError, EquatableList<Connection>>> GetCurrentUserConnections(
        Token bearer,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentUserConnections(bearer), cancellationToken);

    /// <summary>A page of the guilds the bot is in, by id. Source: Discord documentation, User, Get Current User Guilds.</summary>
    public Task<Either<OvenError, EquatableList<CurrentUserGuild>>> GetCurrentUserGuilds(
        GuildId? before = null,
        GuildId? after = null,
        int? limit = null,
        bool? withCounts = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentUserGuilds(before, after, limit, withCounts), cancellationToken);

    /// <summary>A person's membership; with that person's token of scope guilds.members.read. Source: Discord documentation, User, Get Current User Guild Member.</summary>
    public Task<Either<OvenError, GuildMember>> GetCurrentUserGuildMember(
        Token bearer,
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentUserGuildMember(bearer, guild), cancellationToken);

    /// <summary>One user. Source: Discord documentation, User, Get User.</summary>
    public Task<Either<OvenError, User>> GetUser(UserId user, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetUser(user), cancellationToken);
}
