using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Changing the number of shards while the bot runs.</summary>
public sealed partial class ShardManager
{
    private readonly SemaphoreSlim _resharding = new(1, 1);
    private volatile HandoverDesk? _desk;

    /// <summary>
    /// Runs with another number of shards: the new set starts beside the old one, takes over when all of it is up and its guilds have come,
    /// and the old one goes offline. No event is lost or doubled in between (see <see cref="Handover"/>). Takes as long as the new set needs
    /// to identify: 5.5 seconds per shard and <c>max_concurrency</c>.
    /// </summary>
    /// <param name="shards">How many; null for what Discord recommends now.</param>
    /// <param name="cancellation">Gives up before the switch: the old set goes on.</param>
    /// <returns>What kept the new set from coming up; the old one then goes on.</returns>
    public async Task<Either<OvenError, Unit>> ReshardAsync(int? shards, CancellationToken cancellation)
    {
        if (shards is < 1 or > ShardCount.Most)
            return Refuse("shards", "NUMBER_TYPE_RANGE", "No such number of shards can be run.", $"{shards}", $"1 to {ShardCount.Most}");
        if (_set is not { } old)
            return Refuse("", "NOT_STARTED", "The shards have not been started.", null, null);
        if (!await _resharding.WaitAsync(0, CancellationToken.None).ConfigureAwait(false))
            return Refuse("", "ALREADY_RUNNING", "The bot is being resharded.", null, null);
        try
        {
            var asked = await AskAsync(cancellation).ConfigureAwait(false);
            return await asked
                .Match(
                    Right: gateway => MoveAsync(old, ShardCount.Of(shards, gateway), gateway, cancellation),
                    Left: static error => Task.FromResult<Either<OvenError, Unit>>(error)
                )
                .ConfigureAwait(false);
        }
        finally
        {
            _resharding.Release();
        }
    }

    private async Task<Either<OvenError, Unit>> MoveAsync(ShardSet old, int count, GatewayBot gateway, CancellationToken cancellation)
    {
        _identifies.Post(new IdentifyQueue.Event.Informed(gateway.SessionStartLimit, _clock.Now));
        var desk = _desk = new(_options.Sink, _clock);
        old.RouteTo(desk.Old);
        var young = MakeSet(old.Number + 1, count, desk.New);
        foreach (var shard in young.Shards)
            shard.HoldStore();

        var problem =
            await young.StartAsync([], cancellation).ConfigureAwait(false) ?? await GuildsAsync(young, cancellation).ConfigureAwait(false);
        if (problem is not null)
        {
            desk.Abandon();
            await RetireAsync(young).ConfigureAwait(false);
            old.RouteTo(_options.Sink);
            return problem;
        }

        await desk.SwitchAsync().ConfigureAwait(false);
        _set = young;
        Watch(young.Shards);
        await RetireAsync(old).ConfigureAwait(false);
        foreach (var shard in young.Shards)
            shard.Release(); // after the old set has cleared its places in the store
        return Unit.Default;
    }

    private static async Task<OvenError?> GuildsAsync(ShardSet set, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(set.Shards.Select(static shard => shard.Guilds.Task)).WaitAsync(cancellation).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    private async Task RetireAsync(ShardSet set)
    {
        await set.StopAsync(keepSessions: false).ConfigureAwait(false);
        _sets.TryRemove(set.Number, out _);
    }

    private static OvenError.ValidationFailed Refuse(string path, string code, string message, string? given, string? allowed) =>
        new([new FieldError(path, code, message, given, allowed)]);
}
