using System.Collections.Concurrent;
using System.Threading.Channels;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Plugins;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Plugins;

/// <summary>Plugins of a real bot on a real server: what each of them does wrong hurts nobody else.</summary>
public sealed class PluginManagerTests : IAsyncLifetime
{
    private const Intents Talk = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<OvenError> _errors = new();
    private readonly Channel<PluginReport> _changes = Channel.CreateUnbounded<PluginReport>();
    private DiscordSimulator _discord = null!;
    private OvenClient _bot = null!;
    private SimulatedPerson _sam = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        _bot = Bots.Made(
            _discord.Token,
            config =>
                config with
                {
                    ApiUrl = _discord.ApiUrl,
                    Intents = Talk,
                    Plugins =
                    [
                        new("strict")
                        {
                            Limits = new()
                            {
                                HandlerTime = TimeSpan.FromMilliseconds(50),
                                Faults = 3,
                                Attempts = 1,
                            },
                        },
                        new("busy")
                        {
                            Limits = new()
                            {
                                EffectBurst = 3,
                                EffectsPerSecond = 0.1,
                                Faults = 1000,
                            },
                        },
                        new("greedy")
                        {
                            Limits = new() { Memory = 1 << 20, Attempts = 1 },
                        },
                        new("mute") { Capabilities = Capability.ReadMessages },
                        new("set-up") { Values = [new("limit", "5000"), new("loud", "perhaps")] },
                    ],
                }
        );
        _bot.ErrorOccurred += _errors.Enqueue;
        _bot.Plugins.Changed += report => _changes.Writer.TryWrite(report);
        Bots.IsUp(await _bot.LoginAsync());
        _sam = await _discord.PersonAsync("Sam");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task It_answers_while_it_is_loaded_and_not_after()
    {
        var plugin = Echo("echo", "Hello ");
        Assert.IsType<PluginPhase.Running>(Loaded(await _bot.Plugins.Load(plugin)).Phase);
        await SaysAsync("1", "Hello 1");

        Assert.IsType<PluginPhase.Unloaded>(Loaded(await _bot.Plugins.Unload("echo")).Phase);
        Assert.Equal(1, plugin.Unloads);
        Loaded(await _bot.Plugins.Load(Echo("other", "Bye ")));
        await SaysAsync("2", "Bye 2");
        Assert.DoesNotContain("Hello 2", Answers());

        Loaded(await _bot.Plugins.Restart("echo"));
        await SaysAsync("3", "Hello 3");
    }

    [Fact]
    public async Task One_that_throws_is_put_into_quarantine_and_the_bot_goes_on()
    {
        Loaded(await _bot.Plugins.Load(Echo("good", "Hello ")));
        Loaded(
            await _bot.Plugins.Load(
                new ScriptedPlugin(
                    "strict",
                    static context => context.On<MessageCreated>(static (_, _) => throw new InvalidOperationException("oops"))
                )
            )
        );
        for (var i = 0; i < 3; i++)
            await SaysAsync($"{i}", $"Hello {i}");
        await EntersAsync("strict", static phase => phase is PluginPhase.Quarantined);
        Assert.Contains("oops", Assert.IsType<PluginPhase.Quarantined>(Phase("strict")).Reason, StringComparison.Ordinal);
        await SaysAsync("still here", "Hello still here");
        Assert.Contains(
            _errors,
            error => error is OvenError.PluginFailed("strict", var reason) && reason.Contains("oops", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_hangs_holds_up_nobody_and_is_named(bool blocksItsThread)
    {
        using var end = new ManualResetEventSlim();
        Loaded(await _bot.Plugins.Load(Echo("good", "Hello ")));
        Loaded(
            await _bot.Plugins.Load(
                new ScriptedPlugin(
                    "strict",
                    context =>
                        context.On<MessageCreated>(
                            (_, _) =>
                            {
                                if (!blocksItsThread)
                                    return new TaskCompletionSource().Task;
                                end.Wait(s_patience, CancellationToken.None);
                                return Task.CompletedTask;
                            }
                        )
                )
            )
        );
        for (var i = 0; i < 3; i++)
            await SaysAsync($"{i}", $"Hello {i}");
        await EntersAsync("strict", static phase => phase is PluginPhase.Unloading);
        Assert.Contains(
            _errors,
            static error =>
                error is OvenError.PluginFailed("strict", var reason) && reason.Contains("took longer", StringComparison.Ordinal)
        );
        end.Set();
    }

    [Fact]
    public async Task One_that_allocates_without_end_is_stopped()
    {
        Loaded(
            await _bot.Plugins.Load(
                new ScriptedPlugin(
                    "greedy",
                    static context =>
                        context.On<MessageCreated>(
                            static (_, _) =>
                            {
                                GC.KeepAlive(new byte[2 << 20]);
                                return Task.CompletedTask;
                            }
                        )
                )
            )
        );
        await _sam.TypeAsync("eat");
        await EntersAsync("greedy", static phase => phase is PluginPhase.Quarantined);
        Assert.Contains(
            _errors,
            static error => error is OvenError.PluginFailed("greedy", var reason) && reason.Contains("allocated", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_was_not_granted_answers_an_error_and_sends_nothing()
    {
        var answered = new TaskCompletionSource<OvenError>();
        Loaded(
            await _bot.Plugins.Load(
                new ScriptedPlugin(
                    "mute",
                    context =>
                        context.On<MessageCreated>(
                            async (created, stop) =>
                                (
                                    await context.Rest.Channels.CreateMessage(created.Message.ChannelId, new() { Content = "no" }, stop)
                                ).IfLeft(answered.SetResult)
                        )
                )
            )
        );
        await _sam.TypeAsync("say something");
        Assert.Equal(
            new OvenError.NotGranted("mute", "POST /channels/{channel_id}/messages", "SendMessages"),
            await answered.Task.WaitAsync(s_patience)
        );
        Assert.DoesNotContain("no", Answers());
    }

    [Fact]
    public async Task What_it_did_not_ask_for_it_does_not_get()
    {
        var heard = 0;
        var plugin = new ScriptedPlugin("modest", context => context.On<MessageCreated>((_, _) => Task.FromResult(heard++)))
        {
            Manifest = new("modest", new(1, 0, 0)) { Capabilities = Capability.ReadGuild },
        };
        Loaded(await _bot.Plugins.Load(plugin));
        Loaded(await _bot.Plugins.Load(Echo("good", "Hello ")));
        await SaysAsync("1", "Hello 1");
        Assert.Equal(0, heard);
        Assert.Contains(_errors, static error => error.Message.Contains("ReadMessages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asking_for_too_much_is_refused_with_the_time_to_wait()
    {
        PluginContext? its = null;
        Loaded(await _bot.Plugins.Load(new ScriptedPlugin("busy", context => its = context)));
        var refusals = new List<OvenError?>();
        for (var i = 0; i < 5; i++)
        {
            var result = await its!.Rest.Channels.CreateMessage(_discord.Channel, new() { Content = $"{i}" });
            refusals.Add(result.MatchUnsafe<OvenError?>(Right: static _ => null, Left: static error => error));
        }
        Assert.All(refusals[..3], Assert.Null);
        Assert.All(
            refusals[3..],
            static error => Assert.InRange(Assert.IsType<OvenError.RateLimited>(error).RetryAfter.TotalSeconds, 5, 10)
        );
    }

    [Fact]
    public async Task What_it_set_up_and_forgot_is_taken_back()
    {
        var ticks = 0;
        var ticked = new TaskCompletionSource();
        PluginContext? its = null;
        Loaded(
            await _bot.Plugins.Load(
                new ScriptedPlugin(
                    "forgetful",
                    context =>
                    {
                        its = context;
                        context.On<MessageCreated>(static (_, _) => Task.CompletedTask);
                        context.Every(
                            TimeSpan.FromMilliseconds(10),
                            _ =>
                            {
                                if (Interlocked.Increment(ref ticks) == 3)
                                    ticked.SetResult();
                                return Task.CompletedTask;
                            }
                        );
                        context.Hooks.Register(context.Hooks.All.Of<string>("greeting")!, static (text, _) => new(text + "!"));
                    }
                )
            )
        );
        await ticked.Task.WaitAsync(s_patience);
        Loaded(await _bot.Plugins.Unload("forgetful"));
        var after = ticks;

        Assert.True(its!.Stopping.IsCancellationRequested);
        Assert.True(_bot.Hooks.Of<string>("greeting")!.IsEmpty);
        Assert.IsType<OvenError.Cancelled>(
            (await its.Rest.Gateway.GetGateway()).Match(Right: static _ => null!, Left: static error => error)
        );
        Assert.False(await its.Delay(TimeSpan.FromDays(1)));
        its.Every(TimeSpan.FromMilliseconds(10), _ => Task.FromResult(Interlocked.Increment(ref ticks)));
        Assert.Equal(after, ticks);
    }

    [Fact]
    public async Task One_is_loaded_only_where_what_it_needs_runs_and_unloaded_before_it()
    {
        var needy = new ScriptedPlugin("needy", static _ => { })
        {
            Manifest = new("needy", new(1, 0, 0)) { Dependencies = [new("base", VersionRange.Parse("^1.0.0")!.Value)] },
        };
        var missing = Assert.IsType<OvenError.PluginFailed>(Failed(await _bot.Plugins.Load(needy)));
        Assert.Contains("base", missing.Reason, StringComparison.Ordinal);

        Loaded(await _bot.Plugins.Load(new ScriptedPlugin("base", static _ => { })));
        Loaded(await _bot.Plugins.Load(needy));
        Assert.IsType<OvenError.PluginFailed>(Failed(await _bot.Plugins.Load(new ScriptedPlugin("base", static _ => { }))));

        Loaded(await _bot.Plugins.Unload("base"));
        Assert.IsType<PluginPhase.Unloaded>(Phase("needy"));
    }

    [Fact]
    public async Task Its_configuration_is_checked_before_it_is_loaded_and_everything_wrong_is_said()
    {
        var plugin = new SetUp();
        var error = Assert.IsType<OvenError.ValidationFailed>(Failed(await _bot.Plugins.Load(plugin)));
        Assert.Equal(["channel", "limit", "loud"], error.Problems.Select(static field => field.Path).Order(StringComparer.Ordinal));
        Assert.False(plugin.WasLoaded);
    }

    private ScriptedPlugin Echo(string name, string greeting) =>
        new(
            name,
            context =>
                context.On<MessageCreated>(
                    (created, stop) =>
                        created.Message.Author.Bot is true
                            ? Task.CompletedTask
                            : context.Rest.Channels.CreateMessage(
                                created.Message.ChannelId,
                                new() { Content = greeting + created.Message.Content },
                                stop
                            )
                )
        );

    private async Task SaysAsync(string text, string answer)
    {
        await _sam.TypeAsync(text);
        using var patience = new CancellationTokenSource(s_patience);
        await _discord.Transcript.WaitForAsync<TranscriptEntry.MessageShown>(
            shown => shown.Message.Content == answer,
            cancellationToken: patience.Token
        );
    }

    private IReadOnlyList<string> Answers() =>
        [
            .. _discord
                .Transcript.Entries.OfType<TranscriptEntry.MessageShown>()
                .Where(shown => shown.Message.Author == _discord.BotId)
                .Select(static shown => shown.Message.Content),
        ];

    private async Task EntersAsync(string name, Func<PluginPhase, bool> isIt)
    {
        using var patience = new CancellationTokenSource(s_patience);
        await foreach (var report in _changes.Reader.ReadAllAsync(patience.Token))
            if (report.Manifest.Name == name && isIt(report.Phase))
                return;
    }

    private PluginPhase Phase(string name) => _bot.Plugins.Get(name).Match(Some: static report => report.Phase, None: static () => null!);

    private static PluginReport Loaded(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => report, Left: static error => throw new InvalidOperationException(error.ToString()));

    private static OvenError Failed(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => throw new InvalidOperationException(report.ToString()), Left: static error => error);

    private sealed class SetUp : Plugin<(string Channel, int Limit, bool Loud)>
    {
        public bool WasLoaded { get; private set; }

        public override PluginManifest Manifest { get; } = new("set-up", new(1, 0, 0));

        protected override Validation<FieldError, (string Channel, int Limit, bool Loud)> Read(PluginSection section) =>
            (section.Text("channel"), section.Number("limit", 1, 100), section.Flag("loud")).Apply(
                static (channel, limit, loud) => (channel, limit, loud)
            );

        protected override Task<Either<OvenError, Unit>> Load(
            (string Channel, int Limit, bool Loud) settings,
            PluginContext context,
            CancellationToken cancellation
        )
        {
            WasLoaded = true;
            return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
        }
    }
}
