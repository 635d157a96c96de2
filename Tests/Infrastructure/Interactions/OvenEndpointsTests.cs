using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Interactions;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;

namespace Oven.Functional.Tests.Infrastructure.Interactions;

/// <summary>The same bot as over the gateway, over HTTP, with signatures.</summary>
public sealed class OvenEndpointsTests
{
    [Fact]
    public async Task Everything_works_over_http()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { PostsInteractions = true });
        await using var bot = Bots.On(discord, Intents.Guilds);
        CommandBot.Teach(bot);
        Assert.True((await bot.SyncCommandsAsync()).IsRight);
        await using var server = await ServeAsync(bot, discord);

        await InteractionStory.EverythingWorksAsync(await discord.PersonAsync("Sam"));

        Assert.Equal(0, discord.Transcript.Identifies);
    }

    [Fact]
    public async Task What_is_not_signed_is_answered_with_401()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { PostsInteractions = true });
        await using var bot = Bots.On(discord, Intents.Guilds);
        await using var server = await ServeAsync(bot, discord);
        using var http = new HttpClient();

        foreach (var body in (string[])["", "{\"type\":1}", new string('x', 1_000_000)])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(discord.InteractionsUrl, content);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private static async Task<WebApplication> ServeAsync(OvenClient bot, DiscordSimulator discord)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapOven("/interactions", discord.PublicKey, bot);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        discord.InteractionsUrl = new($"{address}/interactions");
        return app;
    }
}
