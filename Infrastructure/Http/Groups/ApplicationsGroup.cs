using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>The bot's application.</summary>
public sealed class ApplicationsGroup(IRestClient rest)
{
    /// <summary>The bot's own application. Source: Discord documentation, Application, Get Current Application.</summary>
    public Task<Either<OvenError, Domain.Resources.Applications.Application>> GetCurrentApplication(
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentApplication(), cancellationToken);
}
