using System.Diagnostics;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>Rows of the robustness table about lost connections and sessions, over sockets.</summary>
public sealed class RecoveryWireTests
{
    [Fact]
    [Row("resume", RowKind.Sockets, "at resume_gateway_url; 0 lost, 0 twice")]
    public async Task Resume()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await bot.Start();
        for (var said = 0; said < 60; said++)
        {
            await sam.TypeAsync($"{said}");
            if (said % 20 == 10)
                await discord.Fate.DropConnectionsAsync();
        }
        await bot.Hear("59");
        Assert.Equal(Enumerable.Range(0, 60).Select(static said => $"{said}"), bot.Heard);
        Assert.Equal(1, discord.Transcript.Identifies);
        Assert.InRange(discord.Transcript.Resumes, 1, 3);
        Assert.All(
            discord.Transcript.Entries.OfType<TranscriptEntry.ConnectionOpened>().Skip(1),
            static opened => Assert.True(opened.AtResumeUrl)
        );
        Rows.Measured($"{bot.Heard.Count} of 60 events once and in order over {discord.Transcript.Resumes} resumes");
    }

    [Fact]
    [Row("invalid-session-true", RowKind.Sockets, "1 to 5 s between tries; 3 tries, then identify")]
    public async Task Invalid_session_true()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        await discord.Fate.RefuseResumesAsync(resumable: true, times: 100);
        await discord.Fate.DropConnectionsAsync();
        await bot.Until(() => bot.Manager.Health[0] is { Identifies: 2, Status: ShardStatus.Ready });
        var tries = Commands(discord, 6);
        Assert.Equal(Recovery.MostFailedResumes, tries.Count);
        Assert.All(tries.Zip(tries.Skip(1)), static pair => Assert.InRange((pair.Item2 - pair.Item1).TotalSeconds, 0.99, 60));
        Rows.Measured($"{tries.Count} resumes, {(tries[1] - tries[0]).TotalSeconds:0.0} s apart, then identify");
    }

    [Fact]
    [Row("invalid-session-false", RowKind.Sockets, "1 to 5 s, then a permit")]
    public async Task Invalid_session_false()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        await discord.Fate.InvalidateSessionsAsync(resumable: false);
        await bot.Until(() => bot.Manager.Health[0] is { Identifies: 2, Status: ShardStatus.Ready });
        var identifies = Commands(discord, 2);
        Assert.Equal((2, 0), (identifies.Count, discord.Transcript.Resumes));
        Assert.True((identifies[1] - identifies[0]).TotalSeconds >= 5); // the permit; before it the pause
        Assert.Contains(bot.Notices, static said => said.Notice is GatewayNotice.Disconnected(_, { TotalSeconds: >= 1 and <= 5 }));
        Rows.Measured($"identified {(identifies[1] - identifies[0]).TotalSeconds:0.0} s after the first time");
    }

    [Fact]
    [Row("half-open", RowKind.Sockets, "found by the heartbeat within 2 intervals; resumes")]
    public async Task Half_open()
    {
        var interval = TimeSpan.FromSeconds(2);
        await using var discord = await DiscordSimulator.StartAsync(new() { HeartbeatInterval = interval });
        await using var bot = new SimulatedBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await bot.Start();
        await discord.Fate.FreezeConnectionsAsync();
        var watch = Stopwatch.StartNew();
        await sam.TypeAsync("are you there?");
        await bot.Hear("are you there?");
        Assert.Equal((1, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Assert.Equal(1, bot.Manager.Health[0].MissedHeartbeats);
        Rows.Measured($"found and resumed in {watch.Elapsed / interval:0.0} intervals; 0 lost");
    }

    [Fact]
    [Row("resume-brick", RowKind.Sockets, "after 3 failures or 90 s identifies afresh")]
    public async Task Resume_brick()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        await discord.Fate.BreakResumesAsync(times: 1_000);
        await discord.Fate.DropConnectionsAsync();
        var watch = Stopwatch.StartNew();
        await bot.Until(() => bot.Manager.Health[0] is { Identifies: 2, Status: ShardStatus.Ready });
        Assert.Equal(Recovery.MostFailedResumes, discord.Transcript.Resumes);
        Assert.Contains(bot.Notices, static said => said.Notice is GatewayNotice.SessionLost);
        Rows.Measured($"{discord.Transcript.Resumes} resumes, up again after {watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    [Row("server-heartbeat", RowKind.Sockets, "answered at once; 0 misses")]
    public async Task Server_heartbeat()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord, static options => options with { Roll = static () => 0.99 });
        await bot.Start();
        var watch = Stopwatch.StartNew();
        await discord.Fate.AskForHeartbeatAsync();
        await discord.Transcript.WaitForAsync<TranscriptEntry.CommandReceived>(static command => command.Opcode == 1);
        var took = watch.Elapsed;
        Assert.Equal(0, bot.Manager.Health[0].MissedHeartbeats);
        Rows.Measured($"answered in {took.TotalMilliseconds:0} ms; 0 misses");
    }

    [Fact]
    [Row("silent-events", RowKind.Sockets, "reported; resumes where it is asked to; 0 lost")]
    public async Task Silent_events()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { TranscriptCapacity = 10_000_000 });
        await using var bot = new SimulatedBot(
            discord,
            static options => options with { SilenceAfter = TimeSpan.FromSeconds(1.5), ReconnectsWhenSilent = true }
        );
        var sam = await discord.PersonAsync("Sam");
        await bot.Start();
        var said = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(3); said++) // a history of three seconds
        {
            await sam.TypeAsync($"{said}");
            await bot.Until(() => bot.Heard.Count > said);
        }
        await discord.Fate.StopEventsAsync();
        await sam.TypeAsync("never sent");
        await bot.See<GatewayNotice.EventsFellSilent>();
        await bot.Hear("never sent");
        Assert.Equal(said + 1, bot.Heard.Count);
        Assert.Equal(1, discord.Transcript.Identifies);
        var silence = bot.Notices.Select(static said => said.Notice).OfType<GatewayNotice.EventsFellSilent>().First();
        Rows.Measured(
            $"noticed after {silence.For.TotalSeconds:0.0} s where {silence.Usual.TotalMilliseconds:0} ms are usual; resumed, 0 lost"
        );
    }

    private static List<TimeSpan> Commands(DiscordSimulator discord, int opcode) =>
        [
            .. discord
                .Transcript.Entries.OfType<TranscriptEntry.CommandReceived>()
                .Where(command => command.Opcode == opcode)
                .Select(static command => command.At),
        ];
}
