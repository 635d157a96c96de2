using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Application.Ports;

/// <summary>Sends calls to Discord's HTTP API, within its limits.</summary>
public interface IRestClient
{
    /// <summary>
    /// Sends one call as soon as the limits allow and repeats it where that is safe. Never throws: what went wrong is the left side.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Gives up; a call that still waits then is never sent.</param>
    Task<Either<OvenError, T>> SendAsync<T>(RestRequest<T> request, CancellationToken cancellationToken = default);
}
