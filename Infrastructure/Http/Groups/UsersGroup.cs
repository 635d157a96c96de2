using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Users;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Users.</summary>
public sealed class UsersGroup(IRestClient rest)
{
    /// <summary>The bot's own user. Source: Discord documentation, User, Get Current User.</summary>
    public Task<Either<OvenError, User>> GetCurrentUser(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetCurrentUser(), cancellationToken);
}
