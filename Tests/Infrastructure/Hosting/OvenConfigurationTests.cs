using Microsoft.Extensions.Configuration;
using Oven.Functional.Infrastructure.Hosting;

namespace Oven.Functional.Tests.Infrastructure.Hosting;

public sealed class OvenConfigurationTests
{
    [Fact]
    public void The_section_of_appsettings_and_the_names_of_the_environment_are_read_together()
    {
        using var json = new MemoryStream(
            """{ "Oven": { "Shards": 3, "Intents": "GUILDS", "RequestTimeout": "5s" }, "Logging": { "Oven": 1 } }"""u8.ToArray()
        );
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(json)
            .AddInMemoryCollection([new("DISCORD_TOKEN", "a.b.c"), new("OVEN_SHARDS", "7")])
            .Build();
        var config = OvenConfiguration
            .From(configuration)
            .Match(Succ: config => config, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal((7, TimeSpan.FromSeconds(5)), (config.Shards, config.RequestTimeout));
    }

    [Fact]
    public void A_broken_file_is_one_error_and_not_an_exception()
    {
        var folder = Directory.CreateTempSubdirectory("oven");
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), "{ not json");
        var problems = OvenConfiguration.FromEnvironment(folder.FullName).Match(Succ: _ => [], Fail: p => p.ToList());
        Assert.Equal("appsettings.json", Assert.Single(problems).Path);
        folder.Delete(recursive: true);
    }
}
