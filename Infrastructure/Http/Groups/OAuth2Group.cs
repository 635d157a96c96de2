using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>What OAuth2 tokens are good for.</summary>
public sealed partial class OAuth2Group(IRestClient rest)
{
    /// <summary>What a person's token is good for. Source: Discord documentation, OAuth2, Get Current Authorization Information.</summary>
    public Task<Either<OvenError, CurrentAuthorization>> GetCurrentAuthorizationInformation(
        Token bearer,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentAuthorizationInformation(bearer), cancellationToken);

    /// <summary>The bot's application. Source: Discord documentation, OAuth2, Get Current Bot Application Information.</summary>
    public Task<Either<OvenError, Domain.Resources.Applications.Application>> GetCurrentBotApplicationInformation(
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentBotApplicationInformation(), cancellationToken);

    /// <summary>The keys that OpenID Connect tokens are signed with; only in the specification.</summary>
    public Task<Either<OvenError, OAuth2Keys>> GetPublicKeys(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetPublicKeys(), cancellationToken);

    /// <summary>A person in OpenID Connect's form; only in the specification.</summary>
    public Task<Either<OvenError, OpenIdUserInfo>> GetOpenIdConnectUserInfo(Token bearer, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetOpenIdConnectUserInfo(bearer), cancellationToken);
}
