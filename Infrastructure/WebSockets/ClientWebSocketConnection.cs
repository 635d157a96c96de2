using System.Net.WebSockets;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.WebSockets;

/// <summary>One open <see cref="ClientWebSocket"/>: messages put together, unpacked and bounded.</summary>
internal sealed class ClientWebSocketConnection(WebSocket socket, Inflater? inflater, int limit, TimeProvider time) : IGatewayConnection
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromMilliseconds(400);

    private readonly PayloadBuffer _received = new();
    private readonly PayloadBuffer _inflated = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _closing;

    public async ValueTask<GatewayReceipt> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            _received.Clear();
            while (true)
            {
                var piece = await socket.ReceiveAsync(_received.Room(), cancellation).ConfigureAwait(false);
                if (piece.MessageType == WebSocketMessageType.Close)
                    return await AnswerClose().ConfigureAwait(false);
                _received.Advance(piece.Count);
                if (_received.Length > limit)
                    return End($"a payload is longer than the {limit} bytes allowed (MaxPayloadBytes).");
                if (!piece.EndOfMessage)
                    continue;
                if (inflater is null)
                    return new(_received.Written, null, null);
                if (!inflater.EndsPayload(_received.Written.Span))
                    continue; // the payload goes on in the next message

                _inflated.Clear();
                if (inflater.Inflate(_received.Written, _inflated, limit) is { } corrupt)
                    return End($"the compressed stream is corrupt: {corrupt}");
                if (_inflated.Length > 0)
                    return new(_inflated.Written, null, null);
                _received.Clear();
            }
        }
        catch (Exception failure)
        {
            return End(ClientWebSocketTransport.Reason(failure));
        }
    }

    public async ValueTask<OvenError?> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        try
        {
            await _sending.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                await socket.SendAsync(payload, WebSocketMessageType.Text, true, cancellation).ConfigureAwait(false);
                return null;
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception failure)
        {
            return new OvenError.Transport(
                "Sending to the gateway",
                ClientWebSocketTransport.Reason(failure),
                MayHaveBeenExecuted: failure is not ObjectDisposedException
            );
        }
    }

    public async Task CloseAsync(int code)
    {
        if (Interlocked.Exchange(ref _closing, 1) == 1)
            return;
        try
        {
            using var patience = new CancellationTokenSource(Goodbye, time);
            await _sending.WaitAsync(patience.Token).ConfigureAwait(false); // never released: nothing is sent after a close
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token).ConfigureAwait(false);
            await _ended.Task.WaitAsync(patience.Token).ConfigureAwait(false);
            socket.Abort();
        }
        catch (Exception)
        {
            socket.Abort(); // it is broken, or the other side is silent; either way it is gone
        }
    }

    public ValueTask DisposeAsync()
    {
        _ended.TrySetResult();
        socket.Dispose();
        inflater?.Dispose();
        _received.Dispose();
        _inflated.Dispose();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<GatewayReceipt> AnswerClose()
    {
        var code = (int?)socket.CloseStatus;
        var reason =
            $"the gateway closed it with {code}{(string.IsNullOrEmpty(socket.CloseStatusDescription) ? "" : $" ({socket.CloseStatusDescription})")}.";
        _ended.TrySetResult();
        await CloseAsync(code is > 2999 ? code.Value : CloseVerdict.KeepSession).ConfigureAwait(false);
        return new(default, new OvenError.Transport("The gateway connection", reason, MayHaveBeenExecuted: false), code);
    }

    private GatewayReceipt End(string reason)
    {
        _ended.TrySetResult();
        return new(default, new OvenError.Transport("The gateway connection", reason, MayHaveBeenExecuted: false), null);
    }
}
