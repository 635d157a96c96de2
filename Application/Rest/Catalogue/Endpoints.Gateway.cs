using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Gateway.</summary>
    public static readonly Endpoint GetGateway = new("get_gateway", Get, "/gateway") { Authentication = Anonymous };

    /// <summary>Get Gateway Bot.</summary>
    public static readonly Endpoint GetGatewayBot = new("get_bot_gateway", Get, "/gateway/bot");
}
