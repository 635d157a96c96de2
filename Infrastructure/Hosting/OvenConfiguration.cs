using LanguageExt;
using Microsoft.Extensions.Configuration;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Hosting;

/// <summary>Reads <see cref="OvenConfig"/> from where .NET programs keep their configuration.</summary>
public static class OvenConfiguration
{
    /// <summary>
    /// Reads an application's configuration: the section <c>Oven</c> and the names <c>DISCORD_…</c> and <c>OVEN_…</c>, which environment
    /// variables give. Every problem is reported at once; see <see cref="OvenConfig.From"/>.
    /// </summary>
    public static Validation<FieldError, OvenConfig> From(IConfiguration configuration) =>
        OvenConfig.From(
            configuration.AsEnumerable().Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value)
        );

    /// <summary>Reads <c>appsettings.json</c> of a folder, where there is one, and over it the environment variables of the process.</summary>
    /// <param name="folder">Where <c>appsettings.json</c> lies; the program's own folder where left out.</param>
    public static Validation<FieldError, OvenConfig> FromEnvironment(string? folder = null)
    {
        try
        {
            return From(
                new ConfigurationBuilder()
                    .SetBasePath(folder ?? AppContext.BaseDirectory)
                    .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                    .AddEnvironmentVariables()
                    .Build()
            );
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FormatException or IOException)
        {
            return new FieldError(
                "appsettings.json",
                "FILE_UNREADABLE",
                "appsettings.json cannot be read: it is not valid JSON or not readable."
            );
        }
    }
}
