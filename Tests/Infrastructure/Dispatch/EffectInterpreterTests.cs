using System.Collections.Concurrent;
using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Dispatch;

/// <summary>Effects that handlers answer with, done over real sockets.</summary>
public sealed class EffectInterpreterTests : IAsyncLifetime
{
    private const Intents Talk = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;
    private readonly ConcurrentQueue<OvenError> _errors = new();
    private DiscordSimulator _discord = null!;
    private OvenClient _bot = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        _bot = Bots.On(_discord, Talk);
        _bot.ErrorOccurred += _errors.Enqueue;
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_handler_answers_with_effects_and_they_are_done_in_order()
    {
        _bot.On<MessageCreated>(static created =>
            created.Message is { Author.Bot: false } message
                ? message.Reply("one").Then(message.Send("two")).Then(message.Delete())
                : BotEffect.None
        );
        Bots.IsUp(await _bot.LoginAsync());
        var sam = await _discord.PersonAsync("Sam");

        var typed = await sam.TypeAsync("go");

        var one = await sam.WaitForMessageAsync();
        Assert.Equal(("one", "two"), (one.Content, (await sam.WaitForMessageAsync()).Content));
        await _discord.Transcript.WaitForAsync<TranscriptEntry.MessageShown>(shown =>
            shown is { Change: MessageChange.Deleted } && shown.Message.Id == typed.Id
        );
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_first_failure_ends_a_sequence_and_is_named()
    {
        var lost = new BotEffect.Delete(_discord.Channel, new(1));

        var outcome = await _bot.PerformAsync(lost.Then(new BotEffect.Send(_discord.Channel, new() { Content = "never" })));

        var error = Assert.IsType<OvenError.EffectFailed>(outcome.Match(Right: _ => null!, Left: left => left));
        Assert.Equal("Delete (DELETE /channels/{channel_id}/messages/{message_id})", error.Effect);
        Assert.IsType<OvenError.NotFound>(error.Cause);
        Assert.Equal(0, Posted());
    }

    [Fact]
    public async Task What_is_done_at_once_fails_alone_and_every_failure_is_reported()
    {
        _bot.On<MessageCreated>(created =>
            created.Message is { Author.Bot: false } message
                ? BotEffect.AtOnce(
                    new BotEffect.Delete(message.ChannelId, new(1)),
                    message.Send("still here"),
                    new BotEffect.Fail(new OvenError.Cancelled()),
                    new BotEffect.Call(Requests.TriggerTypingIndicator(new(1)))
                )
                : BotEffect.None
        );
        Bots.IsUp(await _bot.LoginAsync());
        var sam = await _discord.PersonAsync("Sam");
        var three = new TaskCompletionSource();
        _bot.ErrorOccurred += _ =>
        {
            if (_errors.Count == 3)
                three.TrySetResult();
        };

        await sam.TypeAsync("go");

        Assert.Equal("still here", (await sam.WaitForMessageAsync()).Content);
        await three.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(2, _errors.OfType<OvenError.EffectFailed>().Count());
    }

    [Fact]
    public async Task What_fails_can_have_a_stand_in()
    {
        var lost = new BotEffect.Delete(_discord.Channel, new(1));

        var outcome = await _bot.PerformAsync(lost.OrElse(new BotEffect.Send(_discord.Channel, new() { Content = "instead" })));

        Assert.True(outcome.IsRight);
        Assert.Equal(1, Posted());
    }

    [Fact]
    public async Task Deletes_at_once_are_one_call()
    {
        var sam = await _discord.PersonAsync("Sam");
        var typed = new List<SimulatedMessage>();
        for (var i = 0; i < 5; i++)
            typed.Add(await sam.TypeAsync($"{i}"));

        var outcome = await _bot.PerformAsync(
            BotEffect.AtOnce([.. typed.Select(message => (BotEffect)new BotEffect.Delete(message.Channel, message.Id))])
        );

        Assert.True(outcome.IsRight, $"{outcome}");
        Assert.Equal(1, Requested().Count(request => request.Path.EndsWith("/messages/bulk-delete", StringComparison.Ordinal)));
        Assert.Equal(0, Requested().Count(request => request.Method == "DELETE"));
    }

    [Fact]
    public async Task The_presence_is_set_over_the_gateway()
    {
        Bots.IsUp(await _bot.LoginAsync());

        Assert.True((await _bot.PerformAsync(new BotEffect.SetPresence(new() { Status = BotStatus.Idle }))).IsRight);
    }

    private int Posted() => Requested().Count(static request => request.Method == "POST");

    private IEnumerable<TranscriptEntry.RequestReceived> Requested() =>
        _discord.Transcript.Entries.OfType<TranscriptEntry.RequestReceived>();
}
