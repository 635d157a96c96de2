using LanguageExt;
using Oven.Functional.Domain.Errors;
using StackExchange.Redis;

namespace Oven.Functional.Infrastructure.Redis;

/// <summary>
/// Runs the cache's scripts on a Redis server: knows the epoch, begins a new one where the server has restarted, and turns whatever goes
/// wrong into an error. Asynchronous calls of StackExchange.Redis 1.2.6 have no timeout of their own, so each gets one.
/// </summary>
internal sealed class RedisCacheLink(Task<ConnectionMultiplexer> connecting, string prefix, TimeSpan timeout, TimeProvider time)
    : IAsyncDisposable
{
    private const int Attempts = 3; // one may meet a restart, and the next the epoch of whoever was quicker
    private string _epoch = "";
    private long _reconnected;

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
            var multiplexer = await connecting.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
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
            when (failure is RedisException or ObjectDisposedException or InvalidOperationException or InvalidCastException)
        {
            return new OvenError.Transport($"{what} Redis", failure.Message, true);
        }
    }

    /// <summary>Calls back on every message on a channel; tries for ever, in the background.</summary>
    public async Task Subscribe(string channel, Action heard)
    {
        var multiplexer = await connecting.ConfigureAwait(false);
        await multiplexer
            .GetSubscriber()
            .SubscribeAsync(new RedisChannel(prefix + channel, RedisChannel.PatternMode.Literal), (_, _) => heard())
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connecting.IsCompletedSuccessfully)
            await (await connecting.ConfigureAwait(false)).CloseAsync(allowCommandsToComplete: false).ConfigureAwait(false);
    }

    // By itself the client looks once a second whether the server is back.
    private async Task Reconnect()
    {
        var last = Volatile.Read(ref _reconnected);
        if (!connecting.IsCompletedSuccessfully || (last != 0 && time.GetElapsedTime(last) < TimeSpan.FromMilliseconds(100)))
            return;
        if (Interlocked.CompareExchange(ref _reconnected, time.GetTimestamp(), last) == last)
            await (await connecting.ConfigureAwait(false)).ConfigureAsync().ConfigureAwait(false);
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
