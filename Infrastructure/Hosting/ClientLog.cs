using Microsoft.Extensions.Logging;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Hosting;

/// <summary>Every line the client logs, generated at compile time. Errors and operations never hold a token, so the lines do not either.</summary>
internal sealed partial class ClientLog(ILogger logger)
{
    /// <summary>A call that a caller got an error for. Logged here, so that a handler that ignores the answer does not hide it.</summary>
    public void CallFailed(RestRequest request, OvenError error)
    {
        if (error is not OvenError.Cancelled)
            CallFailed(request.Endpoint.Route, error.Message);
    }

    /// <summary>What a shard has to tell.</summary>
    public void Notice(int shard, GatewayNotice notice)
    {
        switch (notice)
        {
            case GatewayNotice.Entered(var status):
                ShardEntered(shard, status);
                break;
            case GatewayNotice.Latency(var roundTrip):
                ShardLatency(shard, roundTrip.TotalMilliseconds);
                break;
            case GatewayNotice.Disconnected(var reason, var wait):
                ShardDisconnected(shard, reason.Message, wait.TotalSeconds);
                break;
            default:
                ShardNotice(shard, notice);
                break;
        }
    }

    /// <summary>The bot cannot run.</summary>
    public void LoginFailed(OvenError error) => LoginFailed(error.Message);

    /// <summary>Something went wrong where nobody waits for an answer.</summary>
    public void Error(OvenError error) => ErrorOccurred(error.Message);

    [LoggerMessage(1, LogLevel.Information, "Shard {Shard} is ready as {User}")]
    public partial void Ready(int shard, string user);

    [LoggerMessage(2, LogLevel.Information, "Stopped")]
    public partial void Stopped();

    [LoggerMessage(3, LogLevel.Critical, "Login failed: {Error}")]
    private partial void LoginFailed(string error);

    [LoggerMessage(4, LogLevel.Error, "{Error}")]
    private partial void ErrorOccurred(string error);

    [LoggerMessage(5, LogLevel.Warning, "{Operation}: {Error}")]
    private partial void CallFailed(string operation, string error);

    [LoggerMessage(6, LogLevel.Debug, "Shard {Shard} is {Status}")]
    private partial void ShardEntered(int shard, ShardStatus status);

    [LoggerMessage(7, LogLevel.Debug, "Shard {Shard}: heartbeat {Milliseconds} ms")]
    private partial void ShardLatency(int shard, double milliseconds);

    [LoggerMessage(8, LogLevel.Warning, "Shard {Shard} lost its connection: {Reason} Next try in {Seconds} s")]
    private partial void ShardDisconnected(int shard, string reason, double seconds);

    [LoggerMessage(9, LogLevel.Warning, "Shard {Shard}: {Notice}")]
    private partial void ShardNotice(int shard, GatewayNotice notice);

    /// <summary>Something is not on the flight recorder's tape.</summary>
    [LoggerMessage(10, LogLevel.Warning, "Flight recorder: {Problem}")]
    public partial void RecorderFailed(string problem);
}
