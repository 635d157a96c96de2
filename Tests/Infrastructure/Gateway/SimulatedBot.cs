using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>A shard manager at a <see cref="DiscordSimulator"/>, over sockets, and everything it handed over and said.</summary>
internal sealed class SimulatedBot : IAsyncDisposable
{
    public const Intents Talk = Intents.Guilds | Intents.GuildMembers | Intents.GuildMessages | Intents.MessageContent;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RestClient _rest;
    private readonly CancellationTokenSource _limit = new(Patience);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="discord">Where it runs.</param>
    /// <param name="change">Changes its options.</param>
    /// <param name="handle">What handling an event takes; nothing where left out.</param>
    public SimulatedBot(
        DiscordSimulator discord,
        Func<GatewayOptions, GatewayOptions>? change = null,
        Func<GatewayEvent, Task>? handle = null
    )
    {
        var token = Token.From(discord.Token).Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException());
        _rest = new(new RestOptions { BaseUrl = discord.ApiUrl, Token = token });
        var options = new GatewayOptions
        {
            Config = new OvenConfig
            {
                Token = token,
                Intents = Talk,
                ConnectTimeout = TimeSpan.FromSeconds(10),
            },
            Ask = cancellation => _rest.Gateway.GetGatewayBot(cancellation),
            Sink = (shard, @event) => Take(shard, @event, handle),
            Roll = static () => 0.05, // so that the first heartbeat and the next try come soon
            Notice = (shard, notice) =>
            {
                Notices.Enqueue((shard, notice));
                Change();
            },
        };
        Manager = new(change is null ? options : change(options));
    }

    public ShardManager Manager { get; }

    /// <summary>What was said in channels, in the order in which it was handed over.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Every event handed over.</summary>
    public ConcurrentQueue<(int Shard, GatewayEvent Event)> Events { get; } = new();

    public ConcurrentQueue<(int Shard, GatewayNotice Notice)> Notices { get; } = new();

    /// <summary>Ends every wait of a test that hangs.</summary>
    public CancellationToken Limit => _limit.Token;

    public async Task<GatewayEvent.Ready> Start() =>
        (await Manager.StartAsync(Limit)).Match(Right: ready => ready, Left: error => throw new InvalidOperationException(error.Message));

    /// <summary>Waits until it is so, looking again whenever something was handed over or said.</summary>
    public async Task Until(Func<bool> isSo)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (isSo())
                return;
            try
            {
                await changed.WaitAsync(Limit);
            }
            catch (OperationCanceledException)
            {
                throw new Xunit.Sdk.XunitException($"It never was so. Said last: {string.Join('\n', Notices.TakeLast(12))}");
            }
        }
    }

    public Task Hear(string content) => Until(() => Heard.Contains(content));

    public Task See<TNotice>(Func<TNotice, bool>? matches = null)
        where TNotice : GatewayNotice =>
        Until(() => Notices.Any(said => said.Notice is TNotice notice && (matches is null || matches(notice))));

    public async ValueTask DisposeAsync()
    {
        await Manager.DisposeAsync();
        _rest.Dispose();
        _limit.Dispose();
    }

    private async ValueTask Take(int shard, GatewayEvent @event, Func<GatewayEvent, Task>? handle)
    {
        Events.Enqueue((shard, @event));
        if (@event is GatewayEvent.MessageCreated created)
            Heard.Enqueue(created.Message.Content);
        Change();
        if (handle is not null)
            await handle(@event);
    }

    private void Change() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
