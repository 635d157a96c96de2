using System.Collections.Concurrent;
using System.Threading.Channels;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Gateway;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>A shard manager that talks to a scripted server, and what it hands over.</summary>
public sealed class GatewayFixture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<(int Shard, GatewayEvent Event)> _events = Channel.CreateUnbounded<(int, GatewayEvent)>();
    private readonly CancellationTokenSource _limit = new(Patience);

    public GatewayFixture(string url, Func<GatewayOptions, GatewayOptions>? change = null, GatewayBot? gateway = null)
    {
        var options = new GatewayOptions
        {
            Config = new OvenConfig { Token = Secret, Shards = 1 },
            Ask = _ => Task.FromResult<Either<OvenError, GatewayBot>>(gateway ?? Gateway(url)),
            Sink = (shard, @event) =>
            {
                _events.Writer.TryWrite((shard, @event));
                return ValueTask.CompletedTask;
            },
            Roll = static () => 0.05, // so that the first heartbeat and the next try come soon
            Notice = (shard, notice) => Notices.Enqueue((shard, notice)),
        };
        Manager = new(change is null ? options : change(options));
    }

    public static Token Secret { get; } =
        Token.From("secret.of.the.bot").Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException());

    public ShardManager Manager { get; }

    public ConcurrentQueue<(int Shard, GatewayNotice Notice)> Notices { get; } = new();

    /// <summary>Ends every wait of a test that hangs.</summary>
    public CancellationToken Limit => _limit.Token;

    public static GatewayBot Gateway(string url, int shards = 1, int concurrency = 1, int remaining = 1000) =>
        new()
        {
            Url = url,
            Shards = shards,
            SessionStartLimit = new()
            {
                Total = 1000,
                Remaining = remaining,
                ResetAfter = 14_400_000,
                MaxConcurrency = concurrency,
            },
        };

    public async Task<GatewayEvent.Ready> Start() =>
        (await Manager.StartAsync(Limit)).Match(Right: ready => ready, Left: error => throw new InvalidOperationException(error.Message));

    public async Task<OvenError> FailToStart() =>
        (await Manager.StartAsync(Limit)).Match(Right: _ => throw new InvalidOperationException("it started"), Left: error => error);

    /// <summary>The next event that is not READY or RESUMED, as its name and data.</summary>
    public async Task<string> NextName()
    {
        await foreach (var (_, @event) in _events.Reader.ReadAllAsync(Limit))
        {
            if (@event is GatewayEvent.Unknown unknown)
                return unknown.Name;
        }
        throw new InvalidOperationException("no more events");
    }

    public async Task<GatewayEvent> Next() => (await _events.Reader.ReadAsync(Limit)).Event;

    public async ValueTask DisposeAsync()
    {
        await Manager.DisposeAsync();
        _limit.Dispose();
    }
}
