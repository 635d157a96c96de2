using Oven.Functional.Domain.Gateway;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;
using Poll = Oven.Functional.Samples.PollBot.PollBot;

namespace Oven.Functional.Tests.Samples;

public sealed class PollBotTests
{
    [Fact]
    public async Task Votes_are_counted_once_per_person_and_can_be_changed()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Intents.Guilds);
        new Poll().Teach(bot);
        Assert.True((await bot.SyncCommandsAsync()).IsRight);
        Bots.IsUp(await bot.LoginAsync());
        var (sam, kim) = (await discord.PersonAsync("Sam"), await discord.PersonAsync("Kim"));

        var asked = await sam.RunCommandAsync("poll", [("question", "Tea?"), ("first", "Yes"), ("second", "No")]);
        var poll = await asked.ReplyAsync();
        Assert.Equal("**Tea?**\nYes: 0\nNo: 0", poll.Content);

        poll = await (await sam.ClickAsync(poll.Id, poll.CustomIds[0])).ReplyAsync();
        poll = await (await kim.ClickAsync(poll.Id, poll.CustomIds[0])).ReplyAsync();
        poll = await (await kim.ClickAsync(poll.Id, poll.CustomIds[1])).ReplyAsync();
        Assert.Equal("**Tea?**\nYes: 1\nNo: 1", poll.Content);

        var refused = await (await kim.ClickAsync(poll.Id, poll.CustomIds[2])).ReplyAsync();
        Assert.Equal("Only who asked can end it.", refused.Content);
        var over = await (await sam.ClickAsync(poll.Id, poll.CustomIds[2])).ReplyAsync();
        Assert.Equal("**Tea?**\nYes: 1\nNo: 1\nThis poll is over.", over.Content);
        Assert.Empty(over.CustomIds);
    }
}
