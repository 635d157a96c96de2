using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>What a person's token is good for.</summary>
    public static RestRequest<CurrentAuthorization> GetCurrentAuthorizationInformation(Token bearer) =>
        new(Endpoints.GetCurrentAuthorizationInformation, []) { Bearer = bearer };

    /// <summary>The bot's application.</summary>
    public static RestRequest<Domain.Resources.Applications.Application> GetCurrentBotApplicationInformation() =>
        new(Endpoints.GetCurrentBotApplicationInformation, []);

    /// <summary>The keys that OpenID Connect tokens are signed with; only in the specification.</summary>
    public static RestRequest<OAuth2Keys> GetPublicKeys() => new(Endpoints.GetPublicKeys, []);

    /// <summary>A person in OpenID Connect's form; only in the specification.</summary>
    public static RestRequest<OpenIdUserInfo> GetOpenIdConnectUserInfo(Token bearer) =>
        new(Endpoints.GetOpenIdConnectUserInfo, []) { Bearer = bearer };
}
