using Microsoft.AspNetCore.Builder;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Interactions;
using Oven.Functional.Samples.PollBot;

// With DISCORD_TOKEN the bot is on the gateway. With DISCORD_PUBLIC_KEY as well it takes its interactions over HTTP instead, at /interactions
// of the address in ASPNETCORE_URLS; that address goes into the developer portal.
return await OvenConfiguration
    .FromEnvironment()
    .Map(config => config with { Intents = Intents.Guilds })
    .Bind(config => OvenClient.Create(config))
    .Match(
        Succ: RunAsync,
        Fail: problems => Task.FromResult(Complain(string.Join(Environment.NewLine, problems.Select(problem => $"{problem}"))))
    );

static async Task<int> RunAsync(OvenClient bot)
{
    await using var _ = bot;
    bot.ErrorOccurred += error => Complain(error.Message);
    new PollBot().Teach(bot);
    var synced = await bot.SyncCommandsAsync();
    if (synced.IsLeft)
        return 1;
    if (Environment.GetEnvironmentVariable("DISCORD_PUBLIC_KEY") is { Length: > 0 } publicKey)
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapOven("/interactions", publicKey, bot);
        await app.RunAsync();
        return 0;
    }
    var login = await bot.LoginAsync();
    if (login.IsLeft)
        return 1;
    await Task.Delay(Timeout.Infinite);
    return 0;
}

static int Complain(string text)
{
    Console.Error.WriteLine(text);
    return 1;
}
