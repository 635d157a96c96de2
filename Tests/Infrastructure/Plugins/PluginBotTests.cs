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

/// <summary>A real bot on a real server, with configured plugins, and the words of their tests.</summary>
public abstract class PluginBotTests : IAsyncLifetime
{
    private const Intents Talk = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected ConcurrentQueue<OvenError> Errors { get; } = new();
    private readonly Channel<PluginReport> _changes = Channel.CreateUnbounded<PluginReport>();
    protected DiscordSimulator Discord { get; private set; } = null!;
    protected OvenClient Bot { get; private set; } = null!;
    protected SimulatedPerson Sam { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Discord = await DiscordSimulator.StartAsync();
        Bot = Bots.Made(
            Discord.Token,
            config =>
                config with
                {
                    ApiUrl = Discord.ApiUrl,
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
        Bot.ErrorOccurred += Errors.Enqueue;
        Bot.Plugins.Changed += report => _changes.Writer.TryWrite(report);
        Bots.IsUp(await Bot.LoginAsync());
        Sam = await Discord.PersonAsync("Sam");
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    protected ScriptedPlugin Echo(string name, string greeting) =>
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

    protected async Task SaysAsync(string text, string answer)
    {
        await Sam.TypeAsync(text);
        using var patience = new CancellationTokenSource(Patience);
        await Discord.Transcript.WaitForAsync<TranscriptEntry.MessageShown>(
            shown => shown.Message.Content == answer,
            cancellationToken: patience.Token
        );
    }

    protected IReadOnlyList<string> Answers() =>
        [
            .. Discord
                .Transcript.Entries.OfType<TranscriptEntry.MessageShown>()
                .Where(shown => shown.Message.Author == Discord.BotId)
                .Select(static shown => shown.Message.Content),
        ];

    protected async Task EntersAsync(string name, Func<PluginPhase, bool> isIt)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var report in _changes.Reader.ReadAllAsync(patience.Token))
            if (report.Manifest.Name == name && isIt(report.Phase))
                return;
    }

    protected PluginPhase Phase(string name) => Bot.Plugins.Get(name).Match(Some: static report => report.Phase, None: static () => null!);

    protected static PluginReport Loaded(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => report, Left: static error => throw new InvalidOperationException(error.ToString()));

    protected static OvenError Failed(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => throw new InvalidOperationException(report.ToString()), Left: static error => error);
}
