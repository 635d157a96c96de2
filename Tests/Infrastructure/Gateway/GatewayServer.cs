using System.IO.Compression;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oven.Functional.Simulator.Server;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>
/// The other end of the wire, as bare as possible: a WebSocket server on a free port that hands every connection to a script. For what
/// the Simulator does not do, because Discord does not: bytes cut anywhere, corrupt streams, silence in the handshake.
/// </summary>
public sealed class GatewayServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _connections;

    private GatewayServer(WebApplication app) => _app = app;

    /// <summary>The address.</summary>
    public string Url { get; private set; } = "";

    public static async Task<GatewayServer> StartAsync(Func<Wire, Task> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new GatewayServer(app);
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.Zero });
        app.Run(async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                context.Response.StatusCode = 400;
                return;
            }
            var number = Interlocked.Increment(ref server._connections);
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await using var wire = new Wire(socket, number, context.Request, context.RequestAborted);
            await wire.Play(script);
        });
        await app.StartAsync();
        server.Url = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single()
            .Replace("http://", "ws://", StringComparison.Ordinal);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }
}

/// <summary>One connection seen from the server.</summary>
public sealed class Wire(WebSocket socket, int number, HttpRequest request, CancellationToken gone) : IAsyncDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly Channel<JsonElement> _received = Channel.CreateUnbounded<JsonElement>();
    private ZLibStream? _zlib;
    private ZstdCompression? _zstd;

    /// <summary>1 for the first connection of this server.</summary>
    public int Number { get; } = number;

    /// <summary>The query of the address.</summary>
    public string Query { get; } = request.QueryString.Value ?? "";

    /// <summary>The address of this server.</summary>
    public string Address { get; } = $"ws://{request.Host}";

    /// <summary>The code the client closed with; null while it has not.</summary>
    public int? ClosedWith { get; private set; }

    public async Task Play(Func<Wire, Task> script)
    {
        var reading = ReadAsync();
        try
        {
            await script(this);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ChannelClosedException)
        {
            socket.Abort(); // the client left in the middle of the script
        }
        await reading;
    }

    public Task Hello(int interval = 41_250) => Send($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{interval}}}}}""");

    public Task Ready(long sequence, string session, string resumeUrl) =>
        Send(
            $$$"""{"t":"READY","s":{{{sequence}}},"op":0,"d":{"v":10,"user":{"id":"1","username":"bot","discriminator":"0","global_name":null,"avatar":null},"session_id":"{{{session}}}","resume_gateway_url":"{{{resumeUrl}}}","guilds":[],"application":{"id":"1"} } }"""
        );

    public Task Dispatch(long sequence, string name, string data = "{}") =>
        Send($$$"""{"t":"{{{name}}}","s":{{{sequence}}},"op":0,"d":{{{data}}}}""");

    /// <summary>Sends a payload, packed where the client asked for it.</summary>
    public Task Send(string payload) => SendRaw(Pack(payload));

    /// <summary>The bytes of a payload as they go over the wire.</summary>
    public byte[] Pack(string payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        if (Query.Contains("zstd-stream", StringComparison.Ordinal))
            return (_zstd ??= new()).Compress(bytes);
        if (!Query.Contains("zlib-stream", StringComparison.Ordinal))
            return bytes;
        _zlib ??= new(_packed, CompressionLevel.Fastest, leaveOpen: true);
        _zlib.Write(bytes);
        _zlib.Flush();
        var packed = _packed.ToArray();
        _packed.SetLength(0);
        return packed;
    }

    public Task SendRaw(ReadOnlyMemory<byte> bytes, bool endOfMessage = true) =>
        socket
            .SendAsync(
                bytes,
                Query.Contains("compress", StringComparison.Ordinal) ? WebSocketMessageType.Binary : WebSocketMessageType.Text,
                endOfMessage,
                gone
            )
            .AsTask();

    /// <summary>The next payload with this opcode; those before it are passed over.</summary>
    public async Task<JsonElement> Expect(int opcode)
    {
        await foreach (var payload in _received.Reader.ReadAllAsync(gone))
        {
            if (payload.GetProperty("op").GetInt32() == opcode)
                return payload.GetProperty("d");
        }
        throw new ChannelClosedException();
    }

    /// <summary>Answers heartbeats until one says that the client has this sequence. Before that, cutting would lose what is on its way.</summary>
    public async Task Beaten(long sequence)
    {
        JsonElement last;
        do
        {
            last = await Expect(1);
            await Send("""{"op":11}""");
        } while (last.ValueKind == JsonValueKind.Null || last.GetInt64() < sequence);
    }

    public Task Close(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "bye", gone);

    public void Cut() => socket.Abort();

    /// <summary>Waits until the client leaves; null where it vanished without a code.</summary>
    public async Task<int?> Left()
    {
        await _received.Reader.Completion;
        return ClosedWith;
    }

    public async ValueTask DisposeAsync()
    {
        if (_zlib is not null)
            await _zlib.DisposeAsync();
        _zstd?.Dispose();
        await _packed.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult piece;
                do
                {
                    piece = await socket.ReceiveAsync(buffer.AsMemory(length), gone);
                    length += piece.Count;
                } while (!piece.EndOfMessage);
                if (piece.MessageType == WebSocketMessageType.Close)
                    break;
                _received.Writer.TryWrite(JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement.Clone());
            }
            ClosedWith = (int?)socket.CloseStatus;
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, gone);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            ClosedWith = null;
        }
        finally
        {
            _received.Writer.TryComplete();
        }
    }
}
