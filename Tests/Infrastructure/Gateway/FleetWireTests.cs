using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>Rows of the robustness table about several shards, over sockets.</summary>
public sealed class FleetWireTests
{
    [Fact]
    [Row("identify-concurrency", RowKind.Sockets, "32 shards, 16 keys; 1 identify per key per 5 s, in order")]
    public async Task Identify_concurrency()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MaxConcurrency = 16, RecommendedShards = 32 });
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        var begun = discord
            .Transcript.Entries.OfType<TranscriptEntry.EventDispatched>()
            .Where(static dispatched => dispatched.Name == "READY")
            .ToList();
        Assert.Equal((32, 32), (begun.Count, discord.Transcript.Identifies));
        var distances = begun
            .GroupBy(static ready => ready.Shard % 16)
            .Select(static key => key.OrderBy(static ready => ready.At).ToList())
            .Select(static key => (key[1].At - key[0].At).TotalSeconds)
            .ToList();
        Assert.All(distances, static distance => Assert.True(distance >= 5));
        Rows.Measured($"32 up in {begun.Max(static ready => ready.At).TotalSeconds:0.0} s; least distance {distances.Min():0.00} s");
    }

    [Fact]
    [Row("session-budget", RowKind.Sockets, "0 identifies past the budget; resumable shards resume; said")]
    public async Task Session_budget()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { SessionStarts = 1, MoreGuilds = 4 });
        var store = new MemoryStore();
        await using (var first = new SimulatedBot(discord, options => options with { Store = store }))
            await first.Start();
        await using (var resuming = new SimulatedBot(discord, options => options with { Store = store }))
            await resuming.Start();
        await using var waiting = new SimulatedBot(discord);
        var starting = waiting.Manager.StartAsync(waiting.Limit);
        await waiting.See<GatewayNotice.IdentifiesExhausted>();
        Assert.False(starting.IsCompleted);
        await waiting.Manager.StopAsync(keepSessions: false);
        Assert.Equal((1, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Rows.Measured("1 identify of 1; 1 resumed; 1 waits and says until when");
    }

    [Fact]
    [Row("lazy-guilds", RowKind.Sockets, "complete when all came or the patience ended; join, outage, return told apart")]
    public async Task Lazy_guilds()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MoreGuilds = 4, GuildsDown = 2 });
        await using var bot = new SimulatedBot(
            discord,
            static options => options with { Config = options.Config with { GuildTimeout = TimeSpan.FromSeconds(1) } }
        );
        await bot.Start();
        var came = await bot.Manager.WaitForGuildsAsync(bot.Limit);
        var missing = came.Match(
            Right: static missing => missing,
            Left: static error => throw new InvalidOperationException(error.Message)
        );
        Assert.Equal(2, missing.Count);
        await discord.Fate.SetOutageAsync(missing[0], on: false);
        await bot.See<GatewayNotice.GuildCameBack>(back => back.Guild == missing[0]);
        var (joined, _) = await discord.AddGuildAsync("new");
        await bot.See<GatewayNotice.GuildJoined>(join => join.Guild == joined);
        await discord.Fate.SetOutageAsync(joined, on: true);
        await bot.See<GatewayNotice.GuildWentDown>(down => down.Guild == joined);
        Assert.Equal(3, bot.Notices.Count(static said => said.Notice is GatewayNotice.GuildArrived));
        Assert.Single(bot.Notices, static said => said.Notice is GatewayNotice.GuildJoined);
        Rows.Measured("3 of 5 came, 2 named after 1 s; 1 back, 1 joined, 1 down");
    }

    [Fact]
    public async Task One_shard_is_killed_spawned_and_restarted_and_the_others_go_on()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MaxConcurrency = 16, RecommendedShards = 3 });
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        Assert.True((await bot.Manager.KillAsync(1, keepSession: true)).IsRight);
        Assert.Equal([ShardStatus.Ready, ShardStatus.Stopped, ShardStatus.Ready], bot.Manager.Health.Select(static one => one.Status));
        Assert.True((await bot.Manager.SpawnAsync(1, bot.Limit)).IsRight);
        Assert.True((await bot.Manager.SpawnAsync(1, bot.Limit)).IsLeft); // it runs
        Assert.True((await bot.Manager.KillAsync(3, keepSession: true)).IsLeft); // there is none
        Assert.Equal((3, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Assert.True((await bot.Manager.RestartAsync(2, keepSession: false, bot.Limit)).IsRight);
        Assert.Equal((4, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Assert.True((await bot.Manager.UpdatePresenceAsync(new() { Status = BotStatus.Idle }, null, bot.Limit)).IsRight);
        var shown = 0; // the payloads are on their way
        await foreach (var entry in discord.Transcript.FollowAsync(cancellationToken: bot.Limit))
        {
            if (entry is TranscriptEntry.CommandReceived { Opcode: 3 } && ++shown == 3)
                break;
        }
    }
}
