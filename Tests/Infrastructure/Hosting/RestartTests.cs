using System.Collections.Concurrent;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Simulator;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Hosting;

/// <summary>The row <c>deploy</c> over sockets: a process stops and the next one starts.</summary>
public sealed class RestartTests : IDisposable
{
    private const Intents Talk = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("oven-restart-").FullName;

    private string Store => Path.Combine(_folder, "sessions.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Row("deploy", RowKind.Sockets, "0 identifies, 0 lost")]
    public async Task A_new_process_resumes_and_hears_what_was_said_meanwhile_once_and_in_order()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        var heard = new ConcurrentQueue<string>();
        Ready first;
        await using (var bot = Bots.On(discord, Talk, Store))
        {
            var before = Listen(bot, heard, "before");
            first = Bots.IsUp(await bot.LoginAsync());
            await sam.TypeAsync("before");
            await before.WaitAsync(Patience);
        }
        for (var i = 1; i <= 5; i++)
            await sam.TypeAsync($"{i}");

        await using var next = Bots.On(discord, Talk, Store);
        var after = Listen(next, heard, "after");
        var again = Bots.IsUp(await next.LoginAsync());
        await sam.TypeAsync("after");
        await after.WaitAsync(Patience);

        Assert.Equal(["before", "1", "2", "3", "4", "5", "after"], heard);
        Assert.Equal((1, 1), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Assert.Equal((first.User, first.Application, first.SessionId), (again.User, again.Application, again.SessionId));
        Assert.Equal(first.User, next.User);
        Rows.Measured($"{discord.Transcript.Identifies - 1} identifies by the new process, 0 of {heard.Count} lost");
    }

    [Fact]
    public async Task Handlers_finish_what_was_handed_over_before_a_stop_that_keeps_the_session()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        var (begun, go, finished) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var bot = Bots.On(discord, Talk, Store);
        bot.On<MessageCreated>(
            async (_, stop) =>
            {
                begun.TrySetResult();
                await go.Task.WaitAsync(stop);
                finished++;
            }
        );
        Bots.IsUp(await bot.LoginAsync());
        await sam.TypeAsync("hello");
        await begun.Task.WaitAsync(Patience);

        var stopping = bot.StopAsync();
        go.SetResult();
        await stopping.WaitAsync(Patience);

        Assert.Equal(1, finished);
    }

    [Fact]
    public async Task Without_keeping_the_session_or_with_other_intents_the_next_process_identifies()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MaxConcurrency = 16 });
        foreach (var (intents, keep) in new[] { (Talk, false), (Talk, true), (Intents.Guilds, true) })
        {
            await using var bot = Bots.On(discord, intents, Store);
            Bots.IsUp(await bot.LoginAsync().WaitAsync(Patience));
            await bot.StopAsync(keep);
        }
        Assert.Equal(0, discord.Transcript.Resumes);
    }

    [Fact]
    public async Task A_file_that_is_no_store_costs_the_session_and_not_the_start()
    {
        await File.WriteAllTextAsync(Store, string.Concat(Enumerable.Repeat("this is not a database ", 100)));
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Talk, Store);
        Bots.IsUp(await bot.LoginAsync().WaitAsync(Patience));
        await bot.StopAsync().WaitAsync(Patience);
        Assert.Equal(1, discord.Transcript.Identifies);
    }

    private static Task Listen(OvenClient bot, ConcurrentQueue<string> heard, string last)
    {
        var done = new TaskCompletionSource();
        bot.On<MessageCreated>(
            (created, _) =>
            {
                heard.Enqueue(created.Message.Content);
                if (created.Message.Content == last)
                    done.TrySetResult();
                return Task.CompletedTask;
            }
        );
        return done.Task;
    }
}
