using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;
using Answer = Oven.Functional.Application.Client.Interactions.Answer;

namespace Oven.Functional.Tests.Infrastructure.Interactions;

/// <summary>Commands over real sockets: registered, run, answered, refused.</summary>
public sealed class InteractionDeskTests
{
    [Fact]
    public async Task Everything_works_over_the_gateway()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await UpAsync(discord);

        await InteractionStory.EverythingWorksAsync(await discord.PersonAsync("Sam"));
    }

    [Fact]
    public async Task Commands_that_are_as_declared_are_not_written_again()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await UpAsync(discord);

        Assert.True(await bot.SyncCommandsAsync() == 0);
        bot.Handle(Command.Slash("extra", "One more", static _ => Answer.Say("")).InGuilds(discord.Guild));
        Assert.True(await bot.SyncCommandsAsync() == 1);
        Assert.True(await bot.SyncCommandsAsync() == 0);
        await using var smaller = Bots.On(discord, Intents.Guilds);
        smaller.Handle(Command.Slash("count", "Counts", static _ => Answer.Say("")));
        Assert.True(await smaller.SyncCommandsAsync() > 1);
        Assert.True(await smaller.SyncCommandsAsync() == 0);
    }

    [Fact]
    public async Task A_slow_answer_is_deferred_by_itself_and_replaces_thinking()
    {
        var slow = new TaskCompletionSource<string>();
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await UpAsync(discord, slow);
        var sam = await discord.PersonAsync("Sam");

        var thinking = await sam.RunCommandAsync("think");
        slow.SetResult("finally");

        Assert.Equal("finally", (await thinking.ReplyAsync()).Content);
    }

    [Fact]
    public async Task A_second_answer_is_refused_and_the_first_one_stays()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await UpAsync(discord);
        var sam = await discord.PersonAsync("Sam");

        var twice = await sam.RunCommandAsync("twice");

        Assert.Equal("first", (await twice.ReplyAsync()).Content);
        Assert.Contains("It was answered already", (await sam.WaitForMessageAsync(static message => message.Content != "first")).Content);
        Assert.Equal(0, discord.Transcript.Answered(400));
    }

    [Fact]
    public async Task Two_hundred_at_once_are_all_answered_in_time()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { TranscriptCapacity = 1_000_000 });
        await using var bot = await UpAsync(discord);
        var sam = await discord.PersonAsync("Sam");

        var ran = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => sam.RunCommandAsync("greet", [("user", sam.Id)])));
        var replies = await Task.WhenAll(ran.Select(static run => run.ReplyAsync()));

        Assert.Equal(200, replies.Select(static reply => reply.Id).Distinct().Count());
        Assert.DoesNotContain(discord.Transcript.Entries, static entry => entry is TranscriptEntry.InteractionFailed);
    }

    [Fact]
    public async Task Declarations_that_break_rules_are_refused_as_values()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Intents.Guilds);
        var reported = new List<OvenError>();
        bot.ErrorOccurred += reported.Add;

        Assert.True(bot.Handle(Command.Slash("Wrong Name", "", static _ => Answer.Say(""))).IsFail);
        Assert.IsType<OvenError.ValidationFailed>(Assert.Single(reported));
    }

    private static async Task<OvenClient> UpAsync(DiscordSimulator discord, TaskCompletionSource<string>? slow = null)
    {
        var bot = Bots.On(discord, Intents.Guilds);
        CommandBot.Teach(bot, slow);
        var synced = await bot.SyncCommandsAsync();
        Assert.True(synced.IsRight, $"{synced}");
        Bots.IsUp(await bot.LoginAsync());
        return bot;
    }
}
