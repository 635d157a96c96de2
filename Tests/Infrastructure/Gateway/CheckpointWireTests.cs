using System.Collections.Concurrent;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>What a process leaves behind, and what the next one makes of it, over sockets.</summary>
public sealed class CheckpointWireTests
{
    [Fact]
    [Row("checkpoint-order", RowKind.Sockets, "never back, never past what is handled, off the dispatch path")]
    public async Task Checkpoint_order()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        var open = new ConcurrentDictionary<string, TaskCompletionSource>();
        var store = new MemoryStore(static async () => await Task.Yield());
        await using var bot = new SimulatedBot(discord, With(store), @event => Hold(open, @event));
        await bot.Start();
        await bot.Until(() => store[0] is not null);
        for (var said = 0; said < 200; said++)
            await sam.TypeAsync($"{said}");
        await bot.Hear("199"); // although none of them has been handled
        foreach (var said in Enumerable.Range(1, 199).Reverse())
            open[$"{said}"].SetResult();
        var held = store.Saved.Max(static session => session.Checkpoint.Sequence); // the first one is still in hand
        open["0"].SetResult();
        await bot.Manager.StopAsync(keepSessions: true);

        var saved = store.Saved.Select(static session => session.Checkpoint.Sequence).ToArray();
        var inversions = saved.Zip(saved.Skip(1)).Count(static pair => pair.Item2 < pair.Item1);
        Assert.Equal(0, inversions);
        Assert.Equal(held + 200, saved[^1]);
        Assert.DoesNotContain(saved, sequence => sequence > held && sequence < held + 200);
        Rows.Measured($"{inversions} inversions in {saved.Length} writes; 200 events behind a stuck one waited");
    }

    [Fact]
    public async Task What_a_crash_interrupted_comes_again()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        var (store, never) = (new MemoryStore(), new TaskCompletionSource());
        await using (
            var crashing = new SimulatedBot(discord, Crashing(store), @event => Content(@event) == "2" ? never.Task : Task.CompletedTask)
        )
        {
            await crashing.Start();
            foreach (var said in new[] { "1", "2", "3" })
                await sam.TypeAsync(said);
            await crashing.Hear("3");
        }
        await sam.TypeAsync("4");

        await using var next = new SimulatedBot(discord, With(store));
        await next.Start();
        await next.Hear("4");
        Assert.Equal(["2", "3", "4"], next.Heard);
        Assert.Equal((1, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
    }

    private static Func<GatewayOptions, GatewayOptions> With(MemoryStore store) => options => options with { Store = store };

    // As near to a crash as a process can come that is to report about it: it goes without waiting for any handler.
    private static Func<GatewayOptions, GatewayOptions> Crashing(MemoryStore store) =>
        options => options with { Store = store, Config = options.Config with { StopTimeout = TimeSpan.FromMilliseconds(1) } };

    private static string? Content(GatewayEvent @event) => (@event as GatewayEvent.MessageCreated)?.Message.Content;

    private static Task Hold(ConcurrentDictionary<string, TaskCompletionSource> open, GatewayEvent @event) =>
        Content(@event) is { } content ? open.GetOrAdd(content, static _ => new()).Task : Task.CompletedTask;
}
