using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>All shards that share one shard count. Usually a bot has one set; while it is resharded, two.</summary>
internal sealed class ShardSet
{
    private readonly GatewayOptions _options;
    private readonly SessionSettings _settings;
    private volatile GatewaySink _route;

    public ShardSet(
        int number,
        int count,
        SessionSettings settings,
        GatewayOptions options,
        IGatewayTransport transport,
        MonotonicClock clock,
        Action<IdentifyQueue.Event> identifies,
        GatewaySink route,
        Action<GatewayEvent> see
    )
    {
        (_options, _settings, _route, Number) = (options, settings, route, number);
        var context = new ShardContext(number, count, options, transport, clock, identifies, (shard, @event) => _route(shard, @event), see);
        Shards = [.. Enumerable.Range(0, count).Select(id => new Shard(id, context))];
    }

    public int Number { get; }

    public Shard[] Shards { get; }

    /// <summary>Where events go from now on.</summary>
    public void RouteTo(GatewaySink sink) => _route = sink;

    /// <summary>Starts every shard and waits until all are up.</summary>
    /// <returns>What kept one of them from it; null where nothing did.</returns>
    public async Task<OvenError?> StartAsync(Dictionary<int, StoredSession> kept, CancellationToken cancellation)
    {
        foreach (var (id, shard) in Shards.Index())
            shard.Start(_settings, kept.GetValueOrDefault(id));
        try
        {
            await foreach (
                var up in Task.WhenEach(Shards.Select(static shard => shard.Up)).WithCancellation(cancellation).ConfigureAwait(false)
            )
            {
                if (await up.ConfigureAwait(false) is { } problem)
                    return problem;
            }
            return null;
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    /// <summary>Starts one shard that has stopped, and waits until it is up.</summary>
    public async Task<Either<OvenError, Unit>> SpawnAsync(int shard, CancellationToken cancellation)
    {
        Shards[shard].Start(_settings, null);
        try
        {
            return await Shards[shard].Up.WaitAsync(cancellation).ConfigureAwait(false) is { } problem ? problem : Unit.Default;
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    /// <summary>Stops every shard: see <see cref="ShardManager.StopAsync"/>.</summary>
    public async Task StopAsync(bool keepSessions)
    {
        var patience = Task.Delay(_options.Config.StopTimeout, _options.Time);
        await Task.WhenAll(Shards.Select(shard => shard.StopAsync(keepSessions, patience))).ConfigureAwait(false);
        await Task.WhenAny(
                Task.WhenAll(Shards.Select(static shard => shard.FlushAsync())),
                Task.Delay(_options.Config.StopTimeout, _options.Time)
            )
            .ConfigureAwait(false);
    }
}
