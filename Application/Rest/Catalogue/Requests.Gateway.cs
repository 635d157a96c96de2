using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Where to connect.</summary>
    public static RestRequest<GatewayUrl> GetGateway() => new(Endpoints.GetGateway, []);

    /// <summary>Where to connect and how many identifies are left.</summary>
    public static RestRequest<GatewayBot> GetGatewayBot() => new(Endpoints.GetGatewayBot, []);
}
