using StackExchange.Redis;

namespace Oven.Functional.Infrastructure.Redis;

/// <summary>How the house connects to Redis.</summary>
internal static class RedisConnection
{
    /// <summary>
    /// Connects. Without insisting, while the server is away, calls fail at once and the connection keeps trying. Continuations run in any
    /// order; in order, one that blocks would hold up every other caller (measured: 1.5 s for 1.5 s).
    /// </summary>
    /// <param name="server">Where, as StackExchange.Redis takes it.</param>
    /// <param name="insists">True to fail where the server does not answer within 300 ms.</param>
    public static async Task<ConnectionMultiplexer> Open(string server, bool insists)
    {
        var options = ConfigurationOptions.Parse(server);
        options.AbortOnConnectFail = insists;
        options.ConnectTimeout = insists ? 300 : 1000;
        options.ReconnectRetryPolicy = new LinearRetry(200);
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
        multiplexer.PreserveAsyncOrder = false;
        return multiplexer;
    }
}
