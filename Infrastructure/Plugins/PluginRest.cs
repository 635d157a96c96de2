using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Http;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// Discord's HTTP API as one plugin may use it. Every call is checked here: is the plugin still loaded, was it granted what the operation
/// needs, has it anything left of its allowance? Refused calls answer at once and send nothing.
/// </summary>
public sealed class PluginRest : RestGroups
{
    private readonly PluginScope _scope;
    private readonly IRestClient _rest;

    internal PluginRest(PluginScope scope, IRestClient rest) => (_scope, _rest) = (scope, rest);

    /// <inheritdoc/>
    public override async Task<Either<OvenError, T>> SendAsync<T>(RestRequest<T> request, CancellationToken cancellationToken = default)
    {
        if (_scope.Refuse(request.Endpoint) is { } refusal)
            return refusal;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _scope.Stopping);
        return await _rest.SendAsync(request, either.Token).ConfigureAwait(false);
    }
}
