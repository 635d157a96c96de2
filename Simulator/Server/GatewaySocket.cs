using System.Buffers;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Gateway;

namespace Oven.Functional.Simulator.Server;

/// <summary>One gateway WebSocket: frames in, a bounded queue of frames out.</summary>
internal sealed class GatewaySocket(HttpContext context, WebSocket socket, string? compression) : IGatewaySocket, IDisposable
{
    // A bot that reads this little is gone; Discord would not keep more for it either.
    private const int MostQueued = 20_000;
    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(2);

    private readonly Channel<Outgoing> _outgoing = Channel.CreateBounded<Outgoing>(
        new BoundedChannelOptions(MostQueued) { SingleReader = true }
    );
    private readonly TransportCompression? _zlib = compression == "zlib-stream" ? new() : null;
    private readonly ZstdCompression? _zstd = compression == "zstd-stream" && ZstdCompression.IsAvailable ? new() : null;

    private readonly record struct Outgoing(string Frame, bool Compress, int CloseCode);

    public static async Task ServeAsync(HttpContext context, DiscordHost host, bool atResumeUrl)
    {
        var query = context.Request.Query;
        var compression = query["compress"].FirstOrDefault();
        using var accepted = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var socket = new GatewaySocket(context, accepted, compression);
        var version = int.TryParse(query["v"].FirstOrDefault(), out var number) ? number : 0;
        var encoding = query["encoding"].FirstOrDefault() ?? "json";
        var connection = host.Open(
            socket,
            (connection, now) => new Discord.Event.ConnectionOpened(connection, version, encoding, compression, atResumeUrl, now)
        );
        var sending = socket.SendAllAsync(host.Time);
        var code = await socket.ReceiveAllAsync(frame => host.Receive(connection, frame)).ConfigureAwait(false);
        host.Lose(connection, code);
        socket._outgoing.Writer.TryComplete();
        await sending.ConfigureAwait(false);
    }

    public void Send(string frame, bool compress)
    {
        if (!_outgoing.Writer.TryWrite(new(frame, compress, 0)))
            Abort();
    }

    public void Close(int code, string reason)
    {
        if (!_outgoing.Writer.TryWrite(new(reason, false, code)))
            Abort();
        _outgoing.Writer.TryComplete();
    }

    public void Abort()
    {
        _outgoing.Writer.TryComplete();
        context.Abort();
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _zstd?.Dispose();
    }

    private async Task SendAllAsync(TimeProvider time)
    {
        try
        {
            await foreach (var next in _outgoing.Reader.ReadAllAsync(context.RequestAborted).ConfigureAwait(false))
            {
                if (next.CloseCode == 0)
                    await SendAsync(next).ConfigureAwait(false);
                else
                    await GoodbyeAsync(next, time).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            context.Abort(); // the receiving side reports the loss
        }
    }

    private async Task SendAsync(Outgoing next)
    {
        var (bytes, type) =
            _zlib is not null ? (_zlib.Compress(next.Frame), WebSocketMessageType.Binary)
            : _zstd is not null ? (_zstd.Compress(Encoding.UTF8.GetBytes(next.Frame)), WebSocketMessageType.Binary)
            : next.Compress ? (PayloadCompression.Compress(next.Frame), WebSocketMessageType.Binary)
            : (Encoding.UTF8.GetBytes(next.Frame), WebSocketMessageType.Text);
        await socket.SendAsync(bytes, type, endOfMessage: true, context.RequestAborted).ConfigureAwait(false);
    }

    // A bot that does not close its half within two seconds is cut off.
    private async Task GoodbyeAsync(Outgoing close, TimeProvider time)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)close.CloseCode, close.Frame, context.RequestAborted).ConfigureAwait(false);
        _ = CutOffAsync(time);
    }

    private async Task CutOffAsync(TimeProvider time)
    {
        await Task.Delay(s_goodbye, time, CancellationToken.None).ConfigureAwait(false);
        if (socket.State is not (WebSocketState.Closed or WebSocketState.Aborted))
            context.Abort();
    }

    // Returns the close code; null where the connection broke.
    private async Task<int?> ReceiveAllAsync(Action<string> receive)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(GatewayCommand.MostBytes + 1);
        try
        {
            while (true)
            {
                var (length, type) = await ReceiveAsync(buffer).ConfigureAwait(false);
                if (type == WebSocketMessageType.Close)
                {
                    if (socket.State == WebSocketState.CloseReceived)
                        await socket
                            .CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, context.RequestAborted)
                            .ConfigureAwait(false);
                    return (int?)socket.CloseStatus;
                }
                receive(Encoding.UTF8.GetString(buffer, 0, length));
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A whole message, cut where it is already too long to be taken: the model refuses it by its length.
    private async Task<(int Length, WebSocketMessageType Type)> ReceiveAsync(byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var free = buffer.AsMemory(Math.Min(length, GatewayCommand.MostBytes));
            var part = await socket.ReceiveAsync(free, context.RequestAborted).ConfigureAwait(false);
            length = Math.Min(length + part.Count, GatewayCommand.MostBytes + 1);
            if (part.EndOfMessage)
                return (length, part.MessageType);
        }
    }
}

/// <summary><c>compress=zlib-stream</c>: one deflate stream for the whole connection, each message ends in <c>00 00 FF FF</c>.</summary>
internal sealed class TransportCompression : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;

    public TransportCompression() => _zlib = new(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(string frame)
    {
        _compressed.SetLength(0);
        _zlib.Write(Encoding.UTF8.GetBytes(frame));
        _zlib.Flush();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
    }
}

/// <summary><c>compress: true</c> in IDENTIFY: each payload is a zlib stream of its own.</summary>
internal static class PayloadCompression
{
    public static byte[] Compress(string frame)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.UTF8.GetBytes(frame));
        return compressed.ToArray();
    }
}
