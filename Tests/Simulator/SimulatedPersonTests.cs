using Oven.Functional.Simulator;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Simulator;

/// <summary>People can do what Discord's client lets them do, and see what it would show them.</summary>
public sealed class SimulatedPersonTests
{
    [Fact]
    public async Task What_a_person_could_not_do_says_what_there_is()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await RegisterAsync(discord, bot);
        var message = await PostPanelAsync(discord, bot, sam);

        await SaysAsync("No command /nope is registered here. There is: /echo.", () => sam.RunCommandAsync("nope"));
        await SaysAsync("/echo: the option text is required.", () => sam.RunCommandAsync("echo"));
        await SaysAsync("/echo: there is no option txt.", () => sam.RunCommandAsync("echo", [("txt", "x")]));
        await SaysAsync("The message has no button 'nope'. It has: yes, no.", () => sam.ClickAsync(message.Id, "nope"));
        await SaysAsync("The button 'no' is disabled.", () => sam.ClickAsync(message.Id, "no"));
        await SaysAsync("People can only edit their own messages.", () => sam.EditAsync(message.Id, "mine now"));
    }

    [Fact]
    public async Task A_command_reaches_the_bot_with_its_options_and_an_ephemeral_answer_only_the_person()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var (sam, kim) = (await discord.PersonAsync("Sam"), await discord.PersonAsync("Kim"));
        await RegisterAsync(discord, bot);
        await bot.IdentifyAsync(intents: 0); // interactions need no intent

        var run = await sam.RunCommandAsync("echo", [("text", "hi"), ("who", kim.Id)]);
        var data = (await bot.EventAsync("INTERACTION_CREATE"))["d"]!;
        Assert.Equal("hi", (string)data["data"]!["options"]![0]!["value"]!);
        Assert.Equal("Kim", (string)data["data"]!["resolved"]!["users"]![$"{kim.Id}"]!["username"]!);
        var callback = $"interactions/{data["id"]}/{data["token"]}/callback";
        Assert.Equal(204, (await bot.CallAsync("POST", callback, """{"type":4,"data":{"content":"psst","flags":64}}""")).Status);
        Assert.Equal(40060, (int)(await bot.CallAsync("POST", callback, """{"type":4,"data":{"content":"again"}}""")).Body!["code"]!);

        var reply = await run.ReplyAsync();
        Assert.Equal(("psst", sam.Id), (reply.Content, reply.OnlyFor));
        var original = $"webhooks/{discord.ApplicationId}/{data["token"]}/messages/@original";
        Assert.Equal(200, (await bot.CallAsync("PATCH", original, """{"content":"louder"}""")).Status);
        Assert.Equal("louder", (await sam.WaitForMessageAsync(static message => message.Content == "louder")).Content);
        Assert.DoesNotContain(
            discord.Transcript.Entries,
            static entry => entry is TranscriptEntry.EventDispatched { Name: "MESSAGE_CREATE" }
        );
        Assert.Equal(10008, (int)(await bot.CallAsync("GET", $"channels/{discord.Channel}/messages/{reply.Id}")).Body!["code"]!);
    }

    [Fact]
    public async Task An_interaction_without_an_answer_fails_after_three_seconds()
    {
        var time = new FakeTime();
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await RegisterAsync(discord, bot);
        await bot.IdentifyAsync(intents: 0);
        var run = await sam.RunCommandAsync("echo", [("text", "hi")]);
        var data = (await bot.EventAsync("INTERACTION_CREATE"))["d"]!;

        time.Advance(TimeSpan.FromSeconds(3));
        var failure = await Assert.ThrowsAsync<TimeoutException>(() => run.ReplyAsync());
        Assert.Contains("did not respond", failure.Message, StringComparison.Ordinal);
        var late = await bot.CallAsync(
            "POST",
            $"interactions/{data["id"]}/{data["token"]}/callback",
            """{"type":4,"data":{"content":"late"}}"""
        );
        Assert.Equal((404, 10062), (late.Status, (int)late.Body!["code"]!));
    }

    [Fact]
    public async Task A_wait_that_ends_in_vain_lists_what_came_instead()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Patience = TimeSpan.FromMilliseconds(50) });
        var sam = await discord.PersonAsync("Sam");
        await sam.TypeAsync("anybody?");
        var failure = await Assert.ThrowsAsync<TimeoutException>(() => sam.WaitForMessageAsync());
        Assert.Contains("Sam: anybody?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_simulator_that_is_gone_says_so()
    {
        var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        await discord.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sam.TypeAsync("hello?"));
    }

    private static async Task RegisterAsync(DiscordSimulator discord, RawBot bot)
    {
        const string Echo = """
            [{"name":"echo","description":"d","options":[
                {"type":3,"name":"text","description":"d","required":true},{"type":6,"name":"who","description":"d"}]}]
            """;
        Assert.Equal(
            200,
            (await bot.CallAsync("PUT", $"applications/{discord.ApplicationId}/guilds/{discord.Guild}/commands", Echo)).Status
        );
    }

    private static async Task<SimulatedMessage> PostPanelAsync(DiscordSimulator discord, RawBot bot, SimulatedPerson sam)
    {
        const string Panel = """
            {"content":"panel","components":[{"type":1,"components":[
                {"type":2,"style":1,"label":"Yes","custom_id":"yes"},{"type":2,"style":1,"label":"No","custom_id":"no","disabled":true}]}]}
            """;
        Assert.Equal(200, (await bot.CallAsync("POST", $"channels/{discord.Channel}/messages", Panel)).Status);
        return await sam.WaitForMessageAsync();
    }

    private static async Task SaysAsync(string reason, Func<Task> act) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<InvalidOperationException>(act)).Message);
}
