using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>The row <c>reshard</c> over sockets: the number of shards changes while people talk.</summary>
public sealed class ReshardWireTests
{
    [Fact]
    [Row("reshard", RowKind.Sockets, "4 to 8 under load; 0 lost, 0 doubled")]
    public async Task Reshard()
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new()
            {
                MaxConcurrency = 16,
                MoreGuilds = 7,
                RecommendedShards = 4,
            }
        );
        var store = new MemoryStore();
        await using var bot = new SimulatedBot(discord, options => options with { Store = store });
        var sam = await discord.PersonAsync("Sam");
        await bot.Start();
        using var enough = new CancellationTokenSource();
        var talking = Task.Run(async () =>
        {
            var said = 0;
            for (; !enough.IsCancellationRequested; said++)
            {
                // No further ahead than the queues hold: what overflows them is dropped, and said so, with or without resharding.
                if (said % 1000 == 0)
                    await bot.Until(() => bot.Heard.Count > said - 2000);
                await sam.TypeAsync($"{said}");
            }
            return said;
        });
        await bot.Until(() => bot.Heard.Count > 100);
        var outcome = await bot.Manager.ReshardAsync(8, bot.Limit);
        Assert.True(outcome.IsRight, $"{outcome}");
        Assert.Equal(8, bot.Manager.Count);
        var after = bot.Heard.Count;
        await bot.Until(() => bot.Heard.Count > after + 100);
        await enough.CancelAsync();
        var count = await talking;
        await bot.Hear($"{count - 1}");

        var heard = bot.Heard.ToList();
        Assert.Equal(Enumerable.Range(0, count).Select(static said => $"{said}"), heard);
        await bot.Manager.StopAsync(keepSessions: true);
        Assert.Equal(8, store[0]?.Shards);
        Rows.Measured($"{count} events: 0 lost, 0 doubled, in order");
    }

    [Fact]
    public async Task A_new_set_that_does_not_come_up_leaves_the_old_one_as_it_was()
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new()
            {
                SessionStarts = 3,
                RecommendedShards = 2,
                MaxConcurrency = 16,
            }
        );
        await using var bot = new SimulatedBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await bot.Start();
        using var impatience = new CancellationTokenSource();
        var resharding = bot.Manager.ReshardAsync(4, impatience.Token); // one identify is left for four
        await sam.TypeAsync("meanwhile");
        await bot.Hear("meanwhile");
        await bot.See<Functional.Application.Gateway.GatewayNotice.IdentifiesExhausted>();
        await impatience.CancelAsync();
        Assert.True((await resharding).IsLeft);
        await sam.TypeAsync("after");
        await bot.Hear("after");
        Assert.Equal(["meanwhile", "after"], bot.Heard);
        Assert.Equal(2, bot.Manager.Count);
    }
}
