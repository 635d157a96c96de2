using LanguageExt;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Hosting;

/// <summary>Bots for tests: made for a simulator or for settings, with failures spelled out.</summary>
internal static class Bots
{
    public static OvenClient On(DiscordSimulator discord, Intents intents, string? store = null) =>
        Made(discord.Token, config => config with { ApiUrl = discord.ApiUrl, Intents = intents, SessionStore = store });

    public static OvenClient Made(string token, Func<OvenConfig, OvenConfig> change) =>
        OvenConfig
            .Create(token, change)
            .Bind(config => OvenClient.Create(config))
            .Match(Succ: client => client, Fail: problems => throw new Xunit.Sdk.XunitException(string.Join("\n", problems)));

    public static GatewayEvent.Ready IsUp(Either<OvenError, GatewayEvent.Ready> login) =>
        login.Match(Right: ready => ready, Left: error => throw new Xunit.Sdk.XunitException(error.Message));

    public static OvenError IsDown(Either<OvenError, GatewayEvent.Ready> login) =>
        login.Match(Right: _ => throw new Xunit.Sdk.XunitException("It is up."), Left: error => error);
}
