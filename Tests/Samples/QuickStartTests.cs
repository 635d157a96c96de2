using Oven.Functional.Samples.QuickStart;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;

namespace Oven.Functional.Tests.Samples;

public sealed class QuickStartTests
{
    [Fact]
    public async Task The_bot_answers_a_message_a_command_and_a_button()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, PingBot.Needs);
        PingBot.Teach(bot);
        Bots.IsUp(await bot.LoginAsync());
        var printed = new StringWriter();

        var missing = await Rehearsal.TalkAsync(discord, printed, CancellationToken.None);

        Assert.Null(missing);
        Assert.Contains("Oven: Pong!", printed.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, discord.Transcript.Identifies);
        Assert.Equal(0, discord.Transcript.Answered(429));
    }

    [Fact]
    public async Task A_bot_that_was_taught_nothing_is_missed()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Patience = TimeSpan.FromMilliseconds(200) });
        await using var bot = Bots.On(discord, PingBot.Needs);
        Bots.IsUp(await bot.LoginAsync());

        Assert.NotNull(await Rehearsal.TalkAsync(discord, TextWriter.Null, CancellationToken.None));
    }

    [Fact]
    public void The_bot_fits_on_a_page()
    {
        var file = Path.Combine(Repository.Root, "samples", "QuickStart", "PingBot.cs");
        Assert.InRange(File.ReadLines(file).Count(), 1, 60);
    }
}
