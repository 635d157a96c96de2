using System.IO.Compression;
using System.Text;
using Oven.Functional.Infrastructure.WebSockets;
using Oven.Functional.Simulator.Server;

namespace Oven.Functional.Tests.Infrastructure.WebSockets;

/// <summary>The row <c>compression</c> without a socket: every cut of the bytes.</summary>
public sealed class InflaterTests
{
    private const int Limit = 1_000_000;

    [Fact]
    [Row("compression", RowKind.Pure, "cut at any byte; corrupt at any byte: an error or other text, never a throw")]
    public void Compression()
    {
        string[] payloads = ["""{"op":10}""", $$"""{"op":0,"d":"{{new string('x', 500)}}"}""", """{"op":11}"""];
        var packed = Zlib(payloads);
        for (var cut = 0; cut <= packed.Length; cut++)
            Assert.Equal(string.Concat(payloads), Unpack(packed, cut));
        for (var broken = 0; broken < packed.Length; broken++)
        {
            var bytes = packed.ToArray();
            bytes[broken] ^= 0x55;
            _ = Unpack(bytes, bytes.Length);
            if (ZstdInflater.IsAvailable)
                _ = UnpackZstd(Corrupt(Zstd(payloads), broken));
        }
        if (ZstdInflater.IsAvailable)
            Assert.Equal(string.Concat(payloads), UnpackZstd(Zstd(payloads)));
        Rows.Measured($"{packed.Length + 1} cuts read; {packed.Length} corruptions survived; zlib and zstd");
    }

    private static byte[] Zlib(string[] payloads)
    {
        using var packed = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        foreach (var payload in payloads)
        {
            zlib.Write(Encoding.UTF8.GetBytes(payload));
            zlib.Flush();
        }
        return packed.ToArray();
    }

    private static byte[][] Zstd(string[] payloads)
    {
        using var zstd = new ZstdCompression();
        return [.. payloads.Select(payload => zstd.Compress(Encoding.UTF8.GetBytes(payload)))];
    }

    private static byte[][] Corrupt(byte[][] messages, int at)
    {
        foreach (var message in messages)
        {
            if (at >= 0 && at < message.Length)
                message[at] ^= 0x55;
            at -= message.Length;
        }
        return messages;
    }

    // As the connection does: what has come is kept until it ends a payload.
    private static string? Unpack(byte[] packed, int cut)
    {
        using var inflater = new ZlibInflater();
        using var into = new PayloadBuffer();
        var kept = new List<byte>();
        foreach (var piece in new[] { packed[..cut], packed[cut..] })
        {
            kept.AddRange(piece);
            if (!inflater.EndsPayload(kept.ToArray()))
                continue;
            if (inflater.Inflate(kept.ToArray(), into, Limit) is not null)
                return null;
            kept.Clear();
        }
        return Encoding.UTF8.GetString(into.Written.Span);
    }

    private static string? UnpackZstd(byte[][] messages)
    {
        using var inflater = new ZstdInflater();
        using var into = new PayloadBuffer();
        foreach (var message in messages)
            if (inflater.Inflate(message, into, Limit) is not null)
                return null;
        return Encoding.UTF8.GetString(into.Written.Span);
    }
}
