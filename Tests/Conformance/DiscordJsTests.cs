using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Conformance;

/// <summary>
/// Proof that the Simulator is Discord and not a mirror of our client: discord.js, unmodified from npm, lives on it. What is asserted is
/// what the Simulator saw.
/// </summary>
[Trait("Category", "Conformance")]
public sealed class DiscordJsTests
{
    [Fact]
    public async Task A_discord_js_bot_talks_answers_interactions_and_resumes()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { HeartbeatInterval = TimeSpan.FromSeconds(4) });
        var sam = await discord.PersonAsync("Sam");
        await using var bot = await NodeBot.StartAsync("conformance.mjs", discord);
        Assert.Equal("ready as Oven in The Kitchen with 1 channel(s)", await bot.WaitForLineAsync("ready"));

        await TalkAsync(discord, sam);
        await UseCommandsAsync(sam);
        await LoseTheConnectionAsync(discord, sam, bot);
        await discord.Transcript.WaitForAsync<TranscriptEntry.CommandReceived>(static command => command.Opcode == 1);

        await sam.TypeAsync("!quit");
        Assert.Equal(0, await bot.ExitAsync());
        Assert.DoesNotContain("error", bot.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(discord.Transcript.Requests, static request => request.Status is 401 or 429 && !IsDiscovery(request));
    }

    // PUT and DELETE of a reaction share a bucket of one call. discord.js learns that from the first DELETE's answer, which is a 429.
    private static bool IsDiscovery(TranscriptEntry.RequestReceived request) =>
        request is { Status: 429, Method: "DELETE" } && request.Route!.Contains("/reactions/", StringComparison.Ordinal);

    private static async Task TalkAsync(DiscordSimulator discord, SimulatedPerson sam)
    {
        var ping = await sam.TypeAsync("!ping");
        var pong = await sam.WaitForMessageAsync();
        Assert.Equal(("pong", ping.Id), (pong.Content, pong.ReplyTo));

        await sam.TypeAsync("!walk");
        var walked = await sam.WaitForMessageAsync(message => message.Content.StartsWith("walked", StringComparison.Ordinal));
        Assert.Equal("walked second,1,2,general,The Kitchen,2,true,10008", walked.Content);
        Assert.DoesNotContain(
            discord.Transcript.Requests,
            static request => request.Status >= 400 && request.Status != 404 && !IsDiscovery(request)
        );
    }

    private static async Task UseCommandsAsync(SimulatedPerson sam)
    {
        var ping = await sam.RunCommandAsync("ping", [("text", "hello")]);
        Assert.Equal("pong hello", (await ping.ReplyAsync()).Content);
        Assert.Equal(
            "follow-up to pong hello",
            (await sam.WaitForMessageAsync(static message => message.Content.StartsWith("follow", StringComparison.Ordinal))).Content
        );

        Assert.Equal(["hel!"], await (await sam.CompleteAsync("ping", "text", "hel")).ChoicesAsync());
        Assert.Equal("done for Sam", (await (await sam.RunCommandAsync("slow", [("whom", sam.Id)])).ReplyAsync()).Content);

        var modal = await (await sam.RunCommandAsync("form")).ModalAsync();
        var submitted = await (await sam.SubmitModalAsync(modal, [("name", "Sam I am")])).ReplyAsync();
        Assert.Equal(("form: Sam I am", sam.Id), (submitted.Content, submitted.OnlyFor));

        var panel = await (await sam.RunCommandAsync("panel")).ReplyAsync();
        Assert.Equal("chosen: tea and coffee", (await (await sam.ChooseAsync(panel.Id, "menu", ["tea", "coffee"])).ReplyAsync()).Content);
        Assert.Equal("clicked by Sam", (await (await sam.ClickAsync(panel.Id, "button")).ReplyAsync()).Content);
    }

    private static async Task LoseTheConnectionAsync(DiscordSimulator discord, SimulatedPerson sam, NodeBot bot)
    {
        await sam.TypeAsync("before");
        await discord.Fate.DropConnectionsAsync();
        await sam.TypeAsync("meanwhile");
        await bot.WaitForLineAsync("resumed");
        await sam.TypeAsync("after");
        await sam.TypeAsync("!heard");
        var heard = await sam.WaitForMessageAsync(static message => message.Content.StartsWith("heard", StringComparison.Ordinal));

        Assert.Equal("heard 6: !ping !walk before meanwhile after !heard", heard.Content);
        Assert.Equal((1, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Assert.Contains(discord.Transcript.Entries, static entry => entry is TranscriptEntry.ConnectionOpened { AtResumeUrl: true });
    }

    [Fact]
    public async Task The_gateway_half_of_discord_js_reads_zlib_stream_across_a_resume()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        await using var bot = await NodeBot.StartAsync("compression.mjs", discord);
        await bot.WaitForLineAsync("ready");
        await sam.TypeAsync("one ☕");
        await discord.Fate.AskToReconnectAsync();
        await sam.TypeAsync("two");
        await bot.WaitForLineAsync("resumed");
        await sam.TypeAsync("!heard");
        Assert.Equal("heard 3", (await sam.WaitForMessageAsync()).Content);

        await sam.TypeAsync("!quit");
        Assert.Equal(0, await bot.ExitAsync());
        Assert.Equal((1, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Assert.All(
            discord.Transcript.Entries.OfType<TranscriptEntry.ConnectionOpened>(),
            static connection => Assert.Equal("zlib-stream", connection.Compression)
        );
    }
}
