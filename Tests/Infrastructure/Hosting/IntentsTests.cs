using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Simulator;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Hosting;

/// <summary>A bot that listens to what can never come is told so, instead of waiting in silence.</summary>
public sealed class IntentsTests
{
    [Fact]
    public async Task Missing_intents_are_named_at_login_all_at_once_and_nothing_is_sent()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Intents.Guilds);
        bot.On<GuildMemberAdded>((_, _) => Task.CompletedTask);
        bot.On<MessageCreated>((_, _) => Task.CompletedTask);
        bot.On<GuildCreated>((_, _) => Task.CompletedTask);
        bot.On<InteractionCreated>((_, _) => Task.CompletedTask);

        var error = Assert.IsType<OvenError.ValidationFailed>(Bots.IsDown(await bot.LoginAsync()));

        Assert.Equal(2, error.Problems.Count);
        Assert.Contains("GUILD_MEMBERS", error.Message, StringComparison.Ordinal);
        Assert.Contains("GUILD_MESSAGES or DIRECT_MESSAGES", error.Message, StringComparison.Ordinal);
        Assert.Empty(discord.Transcript.Requests);
    }

    [Fact]
    public async Task Waiting_for_what_cannot_come_ends_at_once()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Intents.Guilds);

        var outcome = await bot.When<MessageCreated>().Where(Matching.Message(discord.Channel)).FirstAsync(TimeSpan.FromHours(1));

        outcome.Match(Right: _ => Assert.Fail("It came."), Left: error => Assert.IsType<OvenError.ValidationFailed>(error));
    }

    [Fact]
    public async Task A_wait_that_begins_after_the_login_is_served()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Intents.Guilds | Intents.GuildMessages | Intents.MessageContent);
        Bots.IsUp(await bot.LoginAsync());
        var sam = await discord.PersonAsync("Sam");

        var waiting = bot.When<MessageCreated>().Where(Matching.Message(discord.Channel, by: sam.Id)).FirstAsync(TimeSpan.FromSeconds(30));
        await sam.TypeAsync("somebody hears this");

        Assert.Equal("somebody hears this", (await waiting).Match(Right: created => created.Message.Content, Left: error => error.Message));
    }
}
