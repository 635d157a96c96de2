using System.Net.WebSockets;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.WebSockets;

/// <summary>Connects to the gateway with the framework's own <see cref="ClientWebSocket"/>.</summary>
/// <param name="maxPayloadBytes">The largest payload accepted, in bytes after decompression. A larger one ends the connection.</param>
/// <param name="time">Where timeouts come from.</param>
public sealed class ClientWebSocketTransport(int maxPayloadBytes, TimeProvider time) : IGatewayTransport
{
    /// <inheritdoc/>
    public async Task<Either<OvenError, IGatewayConnection>> ConnectAsync(Uri url, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.KeepAliveInterval = TimeSpan.Zero; // the gateway has heartbeats of its own
            await socket.ConnectAsync(url, cancellation).ConfigureAwait(false);
            return new ClientWebSocketConnection(socket, Inflater.For(url), maxPayloadBytes, time);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            return new OvenError.Cancelled();
        }
        catch (Exception failure)
        {
            socket.Dispose();
            return new OvenError.Transport(
                $"Connecting to {url.GetLeftPart(UriPartial.Path)}",
                Reason(failure),
                MayHaveBeenExecuted: false
            );
        }
    }

    // The outermost message is "Unable to connect to the remote server"; the innermost says why.
    internal static string Reason(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure.Message.EndsWith('.') ? failure.Message : failure.Message + ".";
    }
}
