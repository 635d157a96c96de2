using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Simulator;

/// <summary>The barest bot: HttpClient, ClientWebSocket and the documentation. Nothing of Oven is in it.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    public const int EveryIntent = 53608447;

    private readonly DiscordSimulator _discord;
    private readonly HttpClient _http = new();
    private readonly MemoryStream _compressed = new();
    private ClientWebSocket _socket = new();
    private ZLibStream? _zlib;

    public RawBot(DiscordSimulator discord)
    {
        _discord = discord;
        _http.BaseAddress = new($"{discord.ApiUrl}/");
        _http.Timeout = TimeSpan.FromSeconds(20);
        _http.DefaultRequestHeaders.Authorization = new("Bot", discord.Token);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
    }

    public HttpClient Http => _http;

    /// <summary>How many payloads came as zlib streams of their own.</summary>
    public int CompressedPayloads { get; private set; }

    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>Opens a new connection and reads HELLO.</summary>
    public async Task<JsonNode> ConnectAsync(string query = "v=10&encoding=json", Uri? url = null)
    {
        _socket.Dispose();
        _socket = new();
        _compressed.SetLength(0);
        _zlib = query.Contains("zlib-stream", StringComparison.Ordinal) ? new(_compressed, CompressionMode.Decompress) : null;
        await _socket.ConnectAsync(new($"{url ?? _discord.GatewayUrl}?{query}"), Soon());
        return await ReceiveAsync();
    }

    /// <summary>Connects and identifies; returns READY.</summary>
    public async Task<JsonNode> IdentifyAsync(int intents = EveryIntent, int shard = 0, int shards = 1, string query = "v=10&encoding=json")
    {
        await ConnectAsync(query);
        await SendAsync(IdentifyFrame(_discord.Token, intents, shard, shards));
        return await EventAsync("READY");
    }

    public static string IdentifyFrame(string token, long intents = EveryIntent, int shard = 0, int shards = 1) =>
        $$$$"""{"op":2,"d":{"token":"{{{{token}}}}","intents":{{{{intents}}}},"shard":[{{{{shard}}}},{{{{shards}}}}],"properties":{"os":"a","browser":"b","device":"c"}}}""";

    public string ResumeFrame(string session, long sequence) =>
        $$$"""{"op":6,"d":{"token":"{{{_discord.Token}}}","session_id":"{{{session}}}","seq":{{{sequence}}} }}""";

    public Task SendAsync(string frame) => _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, Soon());

    public Task CloseAsync(int code) => _socket.CloseAsync((WebSocketCloseStatus)code, null, Soon());

    /// <summary>The next frame, or null where the connection was closed (see <see cref="CloseCode"/>) or broke.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        try
        {
            var bytes = await ReadAsync();
            return bytes is null ? null : JsonNode.Parse(Text(bytes));
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public async Task<JsonNode> ReceiveAsync() => await NextAsync() ?? throw new InvalidOperationException($"closed with {CloseCode}");

    /// <summary>The next dispatch of a kind; others are passed over.</summary>
    public async Task<JsonNode> EventAsync(string name)
    {
        while (true)
        {
            var frame = await ReceiveAsync();
            if ((string?)frame["t"] == name)
                return frame;
        }
    }

    /// <summary>Reads until the connection ends; the close code, or null where it broke.</summary>
    public async Task<int?> UntilClosedAsync()
    {
        while (await NextAsync() is not null) { }
        return CloseCode;
    }

    public async Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)> CallAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body), response.Headers);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<byte[]?> ReadAsync()
    {
        var message = new List<byte>();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, Soon());
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.AddRange(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage)
                return [.. message];
        }
    }

    // A zlib stream begins with 78, JSON with a brace: compressed payloads come without being announced per message.
    private string Text(byte[] bytes)
    {
        if (_zlib is not null)
            return Inflate(_zlib, bytes);
        if (bytes[0] != 0x78)
            return Encoding.UTF8.GetString(bytes);
        CompressedPayloads++;
        using var payload = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(payload, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string Inflate(ZLibStream zlib, byte[] bytes)
    {
        Assert.Equal([0, 0, 0xFF, 0xFF], bytes[^4..]);
        _compressed.SetLength(0);
        _compressed.Write(bytes);
        _compressed.Position = 0;
        var text = new MemoryStream();
        var buffer = new byte[65536];
        while (zlib.Read(buffer) is var read && read > 0)
            text.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;
}
