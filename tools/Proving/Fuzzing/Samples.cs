using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tools.Proving.Fuzzing;

/// <summary>
/// What is spoiled: payloads and answers that the Simulator really gives (a conversation is held for them), whatever
/// <c>OVEN_PAYLOADS</c> holds (a folder of .json and .ndjson.gz), and some by hand. Sorted, so that a seed means the same every time.
/// </summary>
internal sealed record Samples(IReadOnlyList<byte[]> Frames, IReadOnlyList<byte[]> Answers)
{
    private static readonly string[] ByHand =
    [
        """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway\"]"]}}""",
        """{"t":null,"s":null,"op":11,"d":null}""",
        """{"t":null,"s":null,"op":9,"d":true}""",
        """{"t":null,"s":null,"op":7,"d":null}""",
        """{"d":{"session_id":"a","resume_gateway_url":"wss://x","v":10,"guilds":[],"user":{"id":"1","username":"a"}},"t":"READY","op":0,"s":1}""",
        """{"t":"RESUMED","s":9,"op":0,"d":{}}""",
        """{"t":"SOMETHING_NEW","s":3,"op":0,"d":{"a":[1,2,{"b":null}]}}{"t":null,"s":null,"op":11,"d":null}""",
    ];

    private static readonly string[] Refusals =
    [
        """{"message":"You are being rate limited.","retry_after":0.529,"global":false,"code":30007}""",
        """{"code":50035,"errors":{"embeds":{"0":{"fields":{"3":{"name":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}},"message":"Invalid Form Body"}""",
        """{"message":"Unknown Channel","code":10003}""",
        "<html><head><title>error code: 1015</title></head></html>",
        "",
    ];

    public static async Task<Samples> CollectAsync()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MoreGuilds = 2 });
        var sam = await discord.PersonAsync("Sam");
        var frames = new List<byte[]>(ByHand.Select(Encoding.UTF8.GetBytes));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{discord.GatewayUrl}?v=10&encoding=json"), CancellationToken.None);
        var identify =
            """{"op":2,"d":{"token":"TOKEN","intents":53608447,"properties":{"os":"linux","browser":"x","device":"x"}}}""".Replace(
                "TOKEN",
                discord.Token,
                StringComparison.Ordinal
            );
        await socket.SendAsync(Encoding.UTF8.GetBytes(identify), WebSocketMessageType.Text, true, CancellationToken.None);
        var last = (await sam.TypeAsync("hello **there** <@1> :wave:")).Id;
        await sam.EditAsync(last, "hello");
        await sam.ReactAsync(last, "👍");
        await sam.DeleteAsync((await sam.TypeAsync("gone")).Id);
        await sam.TypeAsync("the end");
        while (await ReceiveAsync(socket) is var frame)
        {
            frames.Add(frame);
            if (Encoding.UTF8.GetString(frame).Contains("the end", StringComparison.Ordinal))
                break;
        }
        frames.AddRange(Payloads());
        return new(Sorted(frames), Sorted([.. Refusals.Select(Encoding.UTF8.GetBytes), .. await AnswersAsync(discord)]));
    }

    /// <summary>As a compressed connection carries it: the first payload of a stream, ended with a sync flush.</summary>
    public static byte[] Zlib(ReadOnlySpan<byte> payload)
    {
        using var packed = new MemoryStream();
        var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        stream.Write(payload);
        stream.Flush();
        var bytes = packed.ToArray();
        stream.Dispose();
        return bytes;
    }

    /// <summary>The payload as one raw block of a Zstandard frame that goes on (RFC 8878); at most 64 KiB.</summary>
    public static byte[] Zstd(ReadOnlySpan<byte> payload)
    {
        var piece = payload[..Math.Min(payload.Length, 64 * 1024)];
        var head = piece.Length << 3;
        return [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, (byte)head, (byte)(head >> 8), (byte)(head >> 16), .. piece];
    }

    private static async Task<IReadOnlyList<byte[]>> AnswersAsync(DiscordSimulator discord)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Token);
        string[] paths =
        [
            "/users/@me",
            "/gateway/bot",
            $"/channels/{discord.Channel}",
            $"/channels/{discord.Channel}/messages",
            $"/guilds/{discord.Guild}",
            "/nowhere",
        ];
        var answers = new List<byte[]>();
        foreach (var path in paths)
        {
            using var answer = await http.GetAsync(new Uri(discord.ApiUrl.ToString().TrimEnd('/') + path));
            answers.Add(await answer.Content.ReadAsByteArrayAsync());
        }
        return answers;
    }

    private static IEnumerable<byte[]> Payloads()
    {
        if (Environment.GetEnvironmentVariable("OVEN_PAYLOADS") is not { Length: > 0 } folder)
            yield break;
        foreach (var path in Directory.GetFiles(folder, "*.json"))
            yield return File.ReadAllBytes(path);
        foreach (var path in Directory.GetFiles(folder, "*.ndjson.gz"))
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            for (var count = 0; count < 50 && lines.ReadLine() is { } line; count++)
                yield return Encoding.UTF8.GetBytes(line);
        }
    }

    private static IReadOnlyList<byte[]> Sorted(IEnumerable<byte[]> samples) => [.. samples.OrderBy(static sample => sample.Length)];

    private static async Task<byte[]> ReceiveAsync(ClientWebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            await whole.WriteAsync(buffer.AsMemory(0, part.Count));
            if (part.EndOfMessage)
                return whole.ToArray();
        }
    }
}
