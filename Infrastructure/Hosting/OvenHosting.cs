using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Oven.Functional.Domain.Configuration;

namespace Oven.Functional.Infrastructure.Hosting;

/// <summary>Runs a bot inside a .NET host.</summary>
public static class OvenHosting
{
    /// <summary>
    /// Adds an <see cref="OvenClient"/> that logs in when the host starts and goes offline when it stops. Its configuration is the host's
    /// (section <c>Oven</c>, environment variables), read by <see cref="OvenConfiguration.From"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="setup">Adds the handlers: <c>client => client.On&lt;MessageCreated&gt;(…)</c>.</param>
    /// <param name="configure">Changes what was read.</param>
    /// <exception cref="OptionsValidationException">At the host's start: the configuration is wrong; names every problem.</exception>
    /// <exception cref="InvalidOperationException">At the host's start: the bot cannot log in; says what to change.</exception>
    public static IServiceCollection AddOven(
        this IServiceCollection services,
        Action<OvenClient> setup,
        Func<OvenConfig, OvenConfig>? configure = null
    ) =>
        services
            .AddSingleton(provider =>
            {
                var config = OvenConfiguration.From(provider.GetRequiredService<IConfiguration>()).Map(configure ?? (static read => read));
                var client = config.Bind(valid =>
                    OvenClient.Create(valid, provider.GetService<ILoggerFactory>(), provider.GetService<TimeProvider>())
                );
                return client.Match(
                    Succ: created =>
                    {
                        setup(created);
                        return created;
                    },
                    Fail: problems =>
                        throw new OptionsValidationException(
                            nameof(OvenConfig),
                            typeof(OvenConfig),
                            problems.Select(problem => $"{problem}")
                        )
                );
            })
            .AddHostedService<OvenService>();

    private sealed class OvenService(OvenClient client) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var outcome = await client.LoginAsync(cancellationToken).ConfigureAwait(false);
            outcome.IfLeft(error => throw new InvalidOperationException(error.Message));
        }

        public Task StopAsync(CancellationToken cancellationToken) => client.StopAsync();
    }
}
