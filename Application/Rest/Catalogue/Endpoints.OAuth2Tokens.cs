using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

// The token routes are documented, but stand neither among the documented operations nor in the specification. They take forms only.
public static partial class Endpoints
{
    /// <summary>Token URL.</summary>
    public static readonly Endpoint CreateToken = new("oauth2_token", Post, "/oauth2/token") { Authentication = Anonymous };

    /// <summary>Token Revocation URL.</summary>
    public static readonly Endpoint RevokeToken = new("oauth2_token_revoke", Post, "/oauth2/token/revoke") { Authentication = Anonymous };
}
