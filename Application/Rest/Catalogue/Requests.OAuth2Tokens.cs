using LanguageExt;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Turns the code of an authorization into a token.</summary>
    public static RestRequest<AccessToken> ExchangeCode(ApplicationId application, Token secret, Secret code, string redirectUri) =>
        Token(application, secret, new("grant_type", "authorization_code"), new("code", code.Reveal()), new("redirect_uri", redirectUri));

    /// <summary>Turns a refresh token into the next token.</summary>
    public static RestRequest<AccessToken> RefreshToken(ApplicationId application, Token secret, Secret refreshToken) =>
        Token(application, secret, new("grant_type", "refresh_token"), new("refresh_token", refreshToken.Reveal()));

    /// <summary>A token for the owner of the application itself; for teams only identify and applications.commands.update.</summary>
    public static RestRequest<AccessToken> ClientCredentials(ApplicationId application, Token secret, EquatableList<OAuth2Scope> scopes) =>
        Token(application, secret, new("grant_type", "client_credentials"), new("scope", string.Join(' ', scopes)));

    /// <summary>Makes a token, and every other of the same authorization, worth nothing.</summary>
    public static RestRequest<Unit> RevokeToken(ApplicationId application, Token secret, Secret token) =>
        new(Endpoints.RevokeToken, []) { Form = [.. Credentials(application, secret), new("token", token.Reveal())] };

    private static RestRequest<AccessToken> Token(ApplicationId application, Token secret, params ReadOnlySpan<QueryParameter> grant) =>
        new(Endpoints.CreateToken, []) { Form = [.. Credentials(application, secret), .. grant] };

    private static EquatableList<QueryParameter> Credentials(ApplicationId application, Token secret) =>
        [new("client_id", application.ToString()), new("client_secret", secret.Reveal())];
}
