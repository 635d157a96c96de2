using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Where to connect.</summary>
public sealed partial class GatewayGroup(IRestClient rest)
{
    /// <summary>Where to connect. Source: Discord documentation, Gateway, Get Gateway.</summary>
    public Task<Either<OvenError, GatewayUrl>> GetGateway(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGateway(), cancellationToken);

    /// <summary>Where to connect and how many identifies are left. Source: Discord documentation, Gateway, Get Gateway Bot.</summary>
    public Task<Either<OvenError, GatewayBot>> GetGatewayBot(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGatewayBot(), cancellationToken);
}
