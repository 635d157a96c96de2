using LanguageExt;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Plugins;
using Oven.Functional.Samples.Plugins.AutoModeration;
using Oven.Functional.Samples.Plugins.Statistics;
using Oven.Functional.Samples.Plugins.Welcome;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;

namespace Oven.Functional.Tests.Samples;

/// <summary>The example plugins: inside the bot, and as processes of their own.</summary>
public sealed class PluginSamplesTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly System.Collections.Concurrent.ConcurrentQueue<OvenError> _errors = new();
    private DiscordSimulator _discord = null!;
    private OvenClient _bot = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        _bot = Bots.Made(
            _discord.Token,
            config =>
                config with
                {
                    ApiUrl = _discord.ApiUrl,
                    Intents = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent | Intents.GuildMembers,
                    Plugins =
                    [
                        new("welcome") { Values = [new("Channel", $"{_discord.Channel}"), new("Text", "Hello {member}")] },
                        new("auto-moderation") { Values = [new("Words", "bother, darn")] },
                        new("statistics") { Capabilities = Capability.ReadMessages | Capability.SendMessages },
                    ],
                }
        );
        _bot.ErrorOccurred += _errors.Enqueue;
        Bots.IsUp(await _bot.LoginAsync());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_new_member_is_welcomed()
    {
        Loaded(await _bot.Plugins.Load(new WelcomePlugin()));
        var sam = await _discord.PersonAsync("Sam");
        await ShownAsync($"Hello <@{sam.Id}>");
    }

    [Fact]
    public async Task A_bad_word_is_removed_and_a_good_one_stays()
    {
        Loaded(await _bot.Plugins.Load(new AutoModerationPlugin()));
        var sam = await _discord.PersonAsync("Sam");
        await sam.TypeAsync("good day");
        var bad = await sam.TypeAsync("oh BOTHER");
        using var patience = new CancellationTokenSource(s_patience);
        var gone = await _discord.Transcript.WaitForAsync<TranscriptEntry.MessageShown>(
            static shown => shown.Change == MessageChange.Deleted,
            cancellationToken: patience.Token
        );
        Assert.Equal(bad.Id, gone.Message.Id);
        await ShownAsync($"<@{sam.Id}>, please mind your words.");
    }

    [Fact]
    public async Task What_was_counted_is_carried_over_to_the_next_version()
    {
        Loaded(await _bot.Plugins.Load(new StatisticsPlugin()));
        var sam = await _discord.PersonAsync("Sam");
        for (var i = 0; i < 3; i++)
            await sam.TypeAsync("counted");
        Loaded(await _bot.Plugins.Swap("statistics", new StatisticsPlugin()));
        await sam.TypeAsync("!stats");
        await ShownAsync("3 messages so far.");
    }

    [Fact]
    public async Task In_a_process_of_its_own_it_does_the_same()
    {
        Loaded(await _bot.Plugins.LoadProcess("dotnet", [typeof(StatisticsPlugin).Assembly.Location]));
        var sam = await _discord.PersonAsync("Sam");
        await sam.TypeAsync("counted");
        await sam.TypeAsync("!stats");
        await ShownAsync("1 messages so far.");
        Loaded(await _bot.Plugins.Unload("statistics"));
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task A_process_that_was_granted_nothing_hears_and_says_nothing()
    {
        Loaded(await _bot.Plugins.LoadProcess("dotnet", [typeof(AutoModerationPlugin).Assembly.Location]));
        Assert.Contains(_errors, static error => error.Message.Contains("ReadMessages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_plugin_is_said_to_be_none()
    {
        Assert.IsType<OvenError.PluginFailed>(Failed(await _bot.Plugins.LoadProcess("dotnet", ["--version"])));
        Assert.IsType<OvenError.PluginFailed>(Failed(await _bot.Plugins.LoadProcess("no-such-program", [])));
    }

    private async Task ShownAsync(string text)
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _discord.Transcript.WaitForAsync<TranscriptEntry.MessageShown>(
            shown => shown.Message.Content == text,
            cancellationToken: patience.Token
        );
    }

    private static PluginReport Loaded(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => report, Left: static error => throw new InvalidOperationException(error.ToString()));

    private static OvenError Failed(Either<OvenError, PluginReport> outcome) =>
        outcome.Match(Right: static report => throw new InvalidOperationException(report.ToString()), Left: static error => error);
}
