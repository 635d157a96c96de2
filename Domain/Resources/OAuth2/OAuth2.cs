using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.OAuth2;

/// <summary>
/// What the current OAuth2 token is good for. Source: Discord documentation, OAuth2, Get Current Authorization Information.
/// </summary>
public sealed record CurrentAuthorization
{
    /// <summary>The application, in part.</summary>
    public required Application Application { get; init; }

    /// <summary>The scopes.</summary>
    public EquatableList<OAuth2Scope> Scopes { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>The user; only with the scope <c>identify</c>.</summary>
    public User? User { get; init; }
}

/// <summary>The keys that OpenID Connect tokens are signed with; only in the specification.</summary>
public sealed record OAuth2Keys
{
    /// <summary>The keys.</summary>
    public EquatableList<OAuth2Key> Keys { get; init; }
}

/// <summary>A key of OpenID Connect, as JSON Web Key; only in the specification.</summary>
public sealed record OAuth2Key
{
    /// <summary>The kind of key.</summary>
    public required string Kty { get; init; }

    /// <summary>What it is for.</summary>
    public required string Use { get; init; }

    /// <summary>Names the key.</summary>
    public required string Kid { get; init; }

    /// <summary>The modulus.</summary>
    public required string N { get; init; }

    /// <summary>The exponent.</summary>
    public required string E { get; init; }

    /// <summary>The algorithm.</summary>
    public required string Alg { get; init; }
}

/// <summary>A user in OpenID Connect's form; only in the specification.</summary>
public sealed record OpenIdUserInfo
{
    /// <summary>Names the user.</summary>
    public required string Sub { get; init; }

    /// <summary>The e-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Whether it is verified.</summary>
    public bool? EmailVerified { get; init; }

    /// <summary>The account name.</summary>
    public string? PreferredUsername { get; init; }

    /// <summary>The display name.</summary>
    public Optional<string?> Nickname { get; init; }

    /// <summary>The avatar.</summary>
    public string? Picture { get; init; }

    /// <summary>The language.</summary>
    public string? Locale { get; init; }
}

/// <summary>What the token routes answer with. Source: Discord documentation, OAuth2, Access Token Response.</summary>
public sealed record AccessToken
{
    /// <summary>Always <c>Bearer</c>.</summary>
    public required string TokenType { get; init; }

    /// <summary>The token; <c>access_token</c> on the wire.</summary>
    public required Secret Value { get; init; }

    /// <summary>For how many seconds it is good.</summary>
    public int ExpiresIn { get; init; }

    /// <summary>What the next one is got with; not for client credentials.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>The scopes, separated by spaces.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The webhook; only with the scope <c>webhook.incoming</c>.</summary>
    public Webhook? Webhook { get; init; }

    /// <summary>The guild the bot was added to; only with the scope <c>bot</c>.</summary>
    public Guild? Guild { get; init; }

    /// <summary>The OpenID Connect token; only with the scope <c>openid</c>.</summary>
    public Secret? IdToken { get; init; }
}

/// <summary>A token for a provisional account of a game; only in the specification.</summary>
public sealed record ProvisionalToken
{
    /// <summary>The kind of token.</summary>
    public required string TokenType { get; init; }

    /// <summary>The token.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>For how many seconds it is good.</summary>
    public int ExpiresIn { get; init; }

    /// <summary>The scopes, separated by spaces.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The OpenID Connect token.</summary>
    public Secret IdToken { get; init; }

    /// <summary>What the next one is got with.</summary>
    public Optional<Secret?> RefreshToken { get; init; }

    /// <summary>The scopes.</summary>
    public Optional<EquatableList<string>?> Scopes { get; init; }

    /// <summary>When it ends, in Unix seconds.</summary>
    public Optional<long?> ExpiresAtS { get; init; }
}
