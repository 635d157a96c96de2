using LanguageExt;
using Oven.Functional.Domain.Errors;
using StackExchange.Redis;

namespace Oven.Functional.Infrastructure.Redis;

/// <summary>
/// Runs the cache's scripts on a Redis server: knows the epoch, begins a new one where the server has restarted, and turns whatever goes
/// wrong into an error. Asynchronous calls of StackExchange.Redis 1.2.6 have no timeout of their own, so each gets one.
/// </summary>
internal sealed class RedisCacheLink(string server, string prefix, TimeSpan timeout, TimeProvider time) : IAsyncDisposable
{
    private const int Attempts = 3; // one may meet a restart, and the next the epoch of whoever was quicker
    private string _epoch = "";
    private readonly Lock _gate = new();
    private Task<ConnectionMultiplexer> _connecting = RedisConnection.Open(server, insists: false);
    private (string Channel, Action Heard)? _subscription;
    private long _reconnected = time.GetTimestamp();
    private bool _isClosed;

    /// <summary>The epoch as far as is known; empty before the first call.</summary>
    public string Epoch => Volatile.Read(ref _epoch);

    /// <summary>Called where another epoch has begun: whatever was known is void.</summary>
    public Action NewEpoch { get; set; } = static () => { };

    /// <summary>Runs a script; what it answers after its leading 1, and the epoch in which it ran.</summary>
    public async Task<Either<OvenError, (RedisResult[] Answer, string Epoch)>> Run(
        string what,
        RedisScripts script,
        IReadOnlyList<RedisValue> arguments,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var multiplexer = await Connecting.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
            var database = multiplexer.GetDatabase();
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var epoch = Epoch;
                var answer = await TryRun(database, script, epoch, arguments, cancellationToken).ConfigureAwait(false);
                if (answer is null)
                    await Restart(database, cancellationToken).ConfigureAwait(false);
                else if ((int)answer[0] == 1)
                    return (answer, epoch);
                else if (answer[1].IsNull)
                    await Restart(database, cancellationToken).ConfigureAwait(false);
                else
                    Adopt((string)answer[1]!);
            }
            return new OvenError.Transport($"{what} Redis", "The server keeps restarting.", true);
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
        catch (TimeoutException)
        {
            return new OvenError.TimedOut($"{what} Redis", timeout, true);
        }
        catch (RedisConnectionException lost)
        {
            _ = Reconnect();
            return new OvenError.Transport($"{what} Redis", lost.Message, true);
        }
        catch (Exception failure)
            when (failure
                    is RedisException
                        or ObjectDisposedException
                        or InvalidOperationException
                        or InvalidCastException
                        or ArgumentException // a connection string that says nothing
            )
        {
            return new OvenError.Transport($"{what} Redis", failure.Message, true);
        }
    }

    /// <summary>Calls back on every message on a channel, on this connection and on those that take its place. Set once.</summary>
    public Task Subscribe(string channel, Action heard)
    {
        _subscription = (channel, heard);
        return Subscribe(Connecting);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
            _isClosed = true;
        await Close(Connecting).ConfigureAwait(false);
    }

    private Task<ConnectionMultiplexer> Connecting => Volatile.Read(ref _connecting);

    private async Task Subscribe(Task<ConnectionMultiplexer> connecting)
    {
        var multiplexer = await connecting.ConfigureAwait(false);
        if (_subscription is var (channel, heard))
            await multiplexer
                .GetSubscriber()
                .SubscribeAsync(new RedisChannel(prefix + channel, RedisChannel.PatternMode.Literal), (_, _) => heard())
                .ConfigureAwait(false);
    }

    private static async Task Close(Task<ConnectionMultiplexer> connecting)
    {
        await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connecting.IsCompletedSuccessfully)
            await (await connecting.ConfigureAwait(false)).CloseAsync(allowCommandsToComplete: false).ConfigureAwait(false);
    }

    // By itself the client looks about once a second whether the server is back; a new connection is there as soon as the server is.
    private async Task Reconnect()
    {
        var last = Volatile.Read(ref _reconnected);
        if (time.GetElapsedTime(last) < TimeSpan.FromMilliseconds(100))
            return;
        if (Interlocked.CompareExchange(ref _reconnected, time.GetTimestamp(), last) != last)
            return;
        var fresh = RedisConnection.Open(server, insists: true);
        await ((Task)fresh).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!fresh.IsCompletedSuccessfully)
            return;
        Task<ConnectionMultiplexer> unused;
        lock (_gate)
            (unused, _connecting) = _isClosed ? (fresh, _connecting) : (_connecting, fresh);
        if (unused != fresh)
            await ((Task)Subscribe(fresh)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Close(unused).ConfigureAwait(false);
    }

    // Null where the server does not know the script.
    private async Task<RedisResult[]?> TryRun(
        IDatabase database,
        RedisScripts script,
        string epoch,
        IReadOnlyList<RedisValue> arguments,
        CancellationToken cancellationToken
    )
    {
        try
        {
            object[] all = [(RedisValue)script.Hash, (RedisValue)0, (RedisValue)prefix, (RedisValue)epoch, .. arguments.Cast<object>()];
            var answer = await database.ExecuteAsync("EVALSHA", all).WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
            return (RedisResult[])answer!;
        }
        catch (RedisServerException unknown) when (unknown.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return null;
        }
    }

    // The order matters: the new epoch first, then the scripts, so that no script can run on a state from before a restart.
    private async Task Restart(IDatabase database, CancellationToken cancellationToken)
    {
        var epoch = Guid.NewGuid().ToString("N");
        object[] begin = [(RedisValue)RedisScripts.NewEpoch, (RedisValue)0, (RedisValue)prefix, (RedisValue)epoch];
        await database.ExecuteAsync("EVAL", begin).WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        foreach (var script in RedisScripts.All)
        {
            object[] load = [(RedisValue)"LOAD", (RedisValue)script.Text];
            await database.ExecuteAsync("SCRIPT", load).WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        Adopt(epoch);
    }

    private void Adopt(string epoch)
    {
        if (Interlocked.Exchange(ref _epoch, epoch) != epoch)
            NewEpoch();
    }
}
