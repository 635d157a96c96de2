using System.Diagnostics;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Simulator;

/// <summary>Misfortune happens to whom and as often as ordered.</summary>
public sealed class FateTests
{
    private const string Route = "/channels/{channel_id}";

    [Fact]
    public async Task Only_the_ordered_requests_fail()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        await discord.Fate.FailNextAsync(503, "GET", Route, times: 2);
        Assert.Equal(200, (await bot.CallAsync("GET", "users/@me")).Status);
        Assert.Equal(503, (await bot.CallAsync("GET", $"channels/{discord.Channel}")).Status);
        Assert.Equal(503, (await bot.CallAsync("GET", $"channels/{discord.Channel}")).Status);
        Assert.Equal(200, (await bot.CallAsync("GET", $"channels/{discord.Channel}")).Status);

        await discord.Fate.RateLimitNextAsync(TimeSpan.FromSeconds(1.5), "shared");
        var (status, body, headers) = await bot.CallAsync("GET", "users/@me");
        Assert.Equal((429, 1.5, "2"), (status, (double)body!["retry_after"]!, headers.GetValues("Retry-After").Single()));
        Assert.Equal((2, 1), (discord.Transcript.Answered(503), discord.Transcript.Answered(429)));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reset_breaks_the_connection_before_or_after_the_deed(bool executed)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        await discord.Fate.ResetNextAsync(executed, "POST");
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            bot.CallAsync("POST", $"channels/{discord.Channel}/messages", """{"content":"x"}""")
        );
        Assert.Equal(executed ? 1 : 0, (await bot.CallAsync("GET", $"channels/{discord.Channel}/messages")).Body!.AsArray().Count);
    }

    [Fact]
    public async Task A_delay_comes_after_the_deed()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        await discord.Fate.DelayNextAsync(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();
        Assert.Equal(200, (await bot.CallAsync("GET", "users/@me")).Status);
        Assert.True(clock.ElapsedMilliseconds >= 290, $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Connections_are_closed_asked_and_invalidated()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MaxConcurrency = 3 });
        await using var closed = new RawBot(discord);
        await closed.IdentifyAsync(shard: 0, shards: 3);
        await discord.Fate.CloseConnectionsAsync(4000);
        Assert.Equal(4000, await closed.UntilClosedAsync());

        await using var asked = new RawBot(discord);
        var session = (string)(await asked.IdentifyAsync(shard: 1, shards: 3))["d"]!["session_id"]!;
        await discord.Fate.AskForHeartbeatAsync();
        await discord.Fate.InvalidateSessionsAsync(resumable: true);
        while ((int)(await asked.ReceiveAsync())["op"]! != 1) { }
        var invalid = await asked.ReceiveAsync();
        Assert.Equal((9, true), ((int)invalid["op"]!, (bool)invalid["d"]!));
        await asked.SendAsync(asked.ResumeFrame(session, 1)); // on the same connection, as op 9 allows
        await asked.EventAsync("RESUMED");
        await discord.Fate.InvalidateSessionsAsync(resumable: false);
        while ((int)(await asked.ReceiveAsync())["op"]! != 9) { }
        await asked.SendAsync(asked.ResumeFrame(session, 1));
        Assert.False((bool)(await asked.ReceiveAsync())["d"]!);
    }

    [Fact]
    public async Task Silenced_events_are_not_lost()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");
        var session = (string)(await bot.IdentifyAsync())["d"]!["session_id"]!;
        await bot.EventAsync("GUILD_CREATE");
        await discord.Fate.StopEventsAsync();
        await sam.TypeAsync("unheard");
        await discord.Fate.StopAcknowledgingAsync();
        await bot.SendAsync("""{"op":1,"d":2}""");
        await discord.Transcript.WaitForAsync<TranscriptEntry.CommandReceived>(static command => command.Opcode == 1);
        await discord.Fate.CloseConnectionsAsync(4000);
        Assert.Equal(4000, await bot.UntilClosedAsync()); // and neither the event nor an acknowledgement before it: NextAsync saw none
        await bot.ConnectAsync();
        await bot.SendAsync(bot.ResumeFrame(session, 2));
        Assert.Equal("unheard", (string)(await bot.ReceiveAsync())["d"]!["content"]!);
        await bot.EventAsync("RESUMED");
        await bot.SendAsync("""{"op":1,"d":2}""");
        Assert.Equal(11, (int)(await bot.ReceiveAsync())["op"]!);
    }
}
