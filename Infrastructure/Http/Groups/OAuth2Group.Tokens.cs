using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

public sealed partial class OAuth2Group
{
    /// <summary>Turns the code of an authorization into a token. Source: Discord documentation, OAuth2, Authorization Code Grant.</summary>
    public Task<Either<OvenError, AccessToken>> ExchangeCode(
        ApplicationId application,
        Token secret,
        Secret code,
        string redirectUri,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ExchangeCode(application, secret, code, redirectUri), cancellationToken);

    /// <summary>Turns a refresh token into the next token. Source: Discord documentation, OAuth2, Refresh Token Exchange.</summary>
    public Task<Either<OvenError, AccessToken>> RefreshToken(
        ApplicationId application,
        Token secret,
        Secret refreshToken,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.RefreshToken(application, secret, refreshToken), cancellationToken);

    /// <summary>A token for the owner of the application itself. Source: Discord documentation, OAuth2, Client Credentials Grant.</summary>
    public Task<Either<OvenError, AccessToken>> ClientCredentials(
        ApplicationId application,
        Token secret,
        EquatableList<OAuth2Scope> scopes,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ClientCredentials(application, secret, scopes), cancellationToken);

    /// <summary>Makes a token worth nothing. Source: Discord documentation, OAuth2, Token Revocation.</summary>
    public Task<Either<OvenError, Unit>> RevokeToken(
        ApplicationId application,
        Token secret,
        Secret token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.RevokeToken(application, secret, token), cancellationToken);
}
