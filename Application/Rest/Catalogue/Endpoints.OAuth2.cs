using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Current Authorization Information.</summary>
    public static readonly Endpoint GetCurrentAuthorizationInformation = new("get_my_oauth2_authorization", Get, "/oauth2/@me")
    {
        Authentication = Bearer,
    };

    /// <summary>Get Current Bot Application Information.</summary>
    public static readonly Endpoint GetCurrentBotApplicationInformation = new("get_my_oauth2_application", Get, "/oauth2/applications/@me");

    /// <summary>Get Public Keys; only in the specification.</summary>
    public static readonly Endpoint GetPublicKeys = new("get_public_keys", Get, "/oauth2/keys") { Authentication = Anonymous };

    /// <summary>Get Open Id Connect User Info; only in the specification.</summary>
    public static readonly Endpoint GetOpenIdConnectUserInfo = new("get_openid_connect_userinfo", Get, "/oauth2/userinfo")
    {
        Authentication = Bearer,
    };
}
