using System.Collections.Concurrent;
using System.Runtime.Loader;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Plugins;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;

namespace Oven.Functional.Tests.Infrastructure.Plugins;

/// <summary>Plugins in assemblies of their own: compiled, loaded, replaced under load, unloaded, and proven to be gone.</summary>
public sealed class PluginFileTests : IAsyncLifetime, IDisposable
{
    private const Intents Talk = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;
    private const Capability Talking = Capability.ReadMessages | Capability.SendMessages;
    private const string Count = """
        var answered = context.Hooks.All.Of<string>("answered")!;
        context.On<MessageCreated>(async (created, stop) => await answered.ExecuteAsync(created.Message.Content, stop));
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly PluginCompiler _compiler = new();
    private readonly ConcurrentQueue<OvenError> _errors = new();
    private DiscordSimulator _discord = null!;
    private OvenClient _bot = null!;
    private SimulatedPerson _sam = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        PluginLimits hurried = new() { UnloadTime = TimeSpan.FromMilliseconds(500) };
        _bot = Bots.Made(
            _discord.Token,
            config =>
                config with
                {
                    ApiUrl = _discord.ApiUrl,
                    Intents = Talk,
                    Plugins =
                    [
                        new("echo") { Capabilities = Talking },
                        new("timer") { Capabilities = Talking, Limits = hurried },
                        new("thread") { Capabilities = Talking, Limits = hurried },
                        new("exit") { Capabilities = Talking, Limits = hurried },
                        new("json") { Capabilities = Talking, Limits = hurried },
                        new("pending") { Capabilities = Talking, Limits = hurried },
                    ],
                }
        );
        _bot.ErrorOccurred += _errors.Enqueue;
        Bots.IsUp(await _bot.LoginAsync());
        _sam = await _discord.PersonAsync("Sam");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    public void Dispose() => _compiler.Dispose();

    [Fact]
    public async Task A_file_answers_and_a_newer_version_replaces_it()
    {
        Loaded(await _bot.Plugins.LoadFile(_compiler.Compile("echo", "1.0.0", """Answer("hi", "one");""")));
        await SaysAsync("hi 1", "one 1");
        var report = Loaded(await _bot.Plugins.SwapFile("echo", _compiler.Compile("echo", "2.0.0", """Answer("hi", "two");""")));
        Assert.Equal(new SemanticVersion(2, 0, 0), report.Manifest.Version);
        await SaysAsync("hi 2", "two 2");
        Assert.Null(Loaded(await _bot.Plugins.Unload("echo")).Remains);
    }

    [Fact]
    public async Task A_version_that_fails_leaves_the_old_one_running()
    {
        Loaded(await _bot.Plugins.LoadFile(_compiler.Compile("echo", "1.0.0", """Answer("hi", "one");""")));
        var error = Failed(
            await _bot.Plugins.SwapFile("echo", _compiler.Compile("echo", "2.0.0", """throw new InvalidOperationException("not today");"""))
        );
        Assert.Contains("not today", error.Message, StringComparison.Ordinal);
        Failed(await _bot.Plugins.SwapFile("echo", _compiler.Compile("other", "2.0.0", "")));
        Failed(await _bot.Plugins.SwapFile("echo", Path.Combine(_compiler.Folder, "nowhere.dll")));
        await SaysAsync("hi 1", "one 1");
    }

    [Fact]
    public async Task What_is_no_plugin_is_said_to_be_none()
    {
        var text = Path.Combine(_compiler.Folder, "text.dll");
        await File.WriteAllTextAsync(text, "this is no assembly");
        Assert.IsType<OvenError.PluginFailed>(Failed(await _bot.Plugins.LoadFile(text)));
        var error = Failed(await _bot.Plugins.LoadFile(typeof(Oven.Functional.Domain.Values.Snowflake).Assembly.Location));
        Assert.Contains("plugin", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_plugin_that_nobody_granted_anything_gets_nothing()
    {
        Loaded(await _bot.Plugins.LoadFile(_compiler.Compile("stranger", "1.0.0", """Answer("hi", "stranger");""")));
        Assert.Contains(_errors, static error => error.Message.Contains("ReadMessages", StringComparison.Ordinal));
    }

    // The proof of the hot swap: nothing is lost, nothing comes twice, nothing of a hundred old versions stays.
    [Fact]
    public async Task A_hundred_swaps_under_load_lose_and_double_nothing_and_leave_nothing_behind()
    {
        const int Swaps = 100;
        var answered = new ConcurrentDictionary<string, int>();
        using var sent = new SemaphoreSlim(0);
        _bot.Hooks.Of<string>("answered")!
            .Register(
                (text, _) =>
                {
                    answered.AddOrUpdate(text, 1, static (_, count) => count + 1);
                    sent.Release();
                    return new(text);
                }
            );
        string[] versions = [_compiler.Compile("echo", "1.0.0", Count), ""];
        Loaded(await _bot.Plugins.LoadFile(versions[0]));
        var second = Path.Combine(_compiler.Folder, "second.dll");
        File.Copy(versions[0], Path.Combine(_compiler.Folder, "first.dll"));
        File.Copy(_compiler.Compile("echo", "2.0.0", Count), second);
        versions = [Path.Combine(_compiler.Folder, "first.dll"), second];

        var swapping = true;
        var typed = 0;
        var typing = Task.Run(async () =>
        {
            while (Volatile.Read(ref swapping))
            {
                await _sam.TypeAsync($"{typed++}");
                if (typed % 64 == 0) // as many are on their way as the bot's queues hold at ease
                    for (var i = 0; i < 64; i++)
                        Assert.True(await sent.WaitAsync(s_patience), $"A message of the first {typed} was not answered.");
            }
        });
        for (var i = 1; i <= Swaps; i++)
            Assert.Null(Loaded(await _bot.Plugins.SwapFile("echo", versions[i % 2])).Remains);
        Volatile.Write(ref swapping, false);
        await typing;
        for (var i = 0; i < typed % 64; i++)
            Assert.True(await sent.WaitAsync(s_patience), "One of the last messages was not answered.");

        Assert.Equal(typed, answered.Count);
        Assert.All(answered, static message => Assert.Equal(1, message.Value));
        Assert.InRange(typed, 200, int.MaxValue);
        Assert.Single(AssemblyLoadContext.All, static context => context.IsCollectible && context.Name is "first" or "second");
    }

    [Theory]
    [InlineData(
        "timer",
        "_ = Task.Run(async () => { var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync()) { } });",
        "timer"
    )]
    [InlineData(
        "thread",
        "new Thread(() => { while (true) new ManualResetEvent(false).WaitOne(); }) { IsBackground = true }.Start();",
        "thread"
    )]
    [InlineData("exit", "AppDomain.CurrentDomain.ProcessExit += (_, _) => GC.KeepAlive(this);", "System.AppDomain.ProcessExit")]
    [InlineData("pending", "_ = Task.Run(async () => { while (true) await Task." + "Delay(1000); });", "Task.Delay")]
    public async Task What_a_plugin_leaves_behind_is_named(string name, string body, string culprit)
    {
        Loaded(await _bot.Plugins.LoadFile(_compiler.Compile(name, "1.0.0", body)));
        var remains = Loaded(await _bot.Plugins.Unload(name)).Remains;
        Assert.NotNull(remains);
        Assert.Contains(culprit, remains, StringComparison.Ordinal);
        Assert.Contains(_errors, error => error is OvenError.PluginFailed(var plugin, _) && plugin == name);
    }

    [Fact]
    public async Task A_folder_is_followed()
    {
        var seen = System.Threading.Channels.Channel.CreateUnbounded<PluginReport>();
        _bot.Plugins.Changed += report => seen.Writer.TryWrite(report);
        await using var _ = await _bot.Plugins.Watch(_compiler.Folder);

        var path = _compiler.Compile("echo", "1.0.0", """Answer("hi", "one");""");
        await EntersAsync<PluginPhase.Running>();
        await SaysAsync("hi 1", "one 1");
        _compiler.Compile("echo", "2.0.0", """Answer("hi", "two");""");
        await SaysUntilAsync("hi", "two");
        File.Delete(path);
        await EntersAsync<PluginPhase.Unloaded>();

        async Task EntersAsync<TPhase>()
        {
            using var patience = new CancellationTokenSource(s_patience);
            await foreach (var report in seen.Reader.ReadAllAsync(patience.Token))
                if (report.Phase is TPhase)
                    return;
        }
    }

    private async Task SaysAsync(string text, string answer)
    {
        await _sam.TypeAsync(text);
        using var patience = new CancellationTokenSource(s_patience);
        await _discord.Transcript.WaitForAsync<TranscriptEntry.MessageShown>(
            shown => shown.Message.Content == answer,
            cancellationToken: patience.Token
        );
    }

    private async Task SaysUntilAsync(string text, string answer)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            await _sam.TypeAsync(text, cancellationToken: patience.Token);
            if ((await _sam.WaitForMessageAsync(cancellationToken: patience.Token)).Content == answer)
                return;
        }
    }

    private static PluginReport Loaded(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => report, Left: static error => throw new InvalidOperationException(error.ToString()));

    private static OvenError Failed(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => throw new InvalidOperationException(report.ToString()), Left: static error => error);
}
