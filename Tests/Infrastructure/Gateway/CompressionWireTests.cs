using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Configuration;
using static Oven.Functional.Tests.Infrastructure.Gateway.GatewayWireTests;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>The row <c>compression</c> over sockets, and payloads that unpack to more than is allowed.</summary>
public sealed class CompressionWireTests
{
    [Theory]
    [Row("compression", RowKind.Sockets, "cut at any byte; several payloads in one message; corrupt: resumes")]
    [InlineData(GatewayCompression.ZlibStream)]
    [InlineData(GatewayCompression.ZstdStream)]
    public async Task Compression(GatewayCompression compression)
    {
        var cuts = compression == GatewayCompression.ZlibStream; // a zstd message is a payload by definition: only frames can cut it
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await Rise(wire);
            var (two, three) = (wire.Pack(Event(2)), wire.Pack(Event(3)));
            byte[] both = [.. two, .. three];
            foreach (var (index, cut) in both.Chunk(1).Index())
                await wire.SendRaw(cut, endOfMessage: cuts || index == both.Length - 1); // every byte a message, or a frame, of its own
            await wire.SendRaw((byte[])[.. wire.Pack(Event(4)), .. wire.Pack(Event(5))]); // several payloads in one message
            var six = wire.Pack(Event(6));
            await wire.SendRaw(six.AsMemory(0, 3), endOfMessage: false); // one message in several frames
            await wire.SendRaw(six.AsMemory(3));
            await wire.Left();
        });
        await using var bot = new GatewayFixture(
            server.Url,
            options => options with { Config = options.Config with { Compression = compression } }
        );
        await bot.Start();
        for (var sequence = 2; sequence <= 6; sequence++)
            Assert.Equal($"EVENT_{sequence}", await bot.NextName());
        Rows.Measured("5 of 5 events, every byte a message or frame of its own; zlib and zstd");
    }

    [Theory]
    [InlineData(GatewayCompression.ZlibStream)]
    [InlineData(GatewayCompression.ZstdStream)]
    public async Task A_corrupt_stream_is_resumed(GatewayCompression compression)
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            if (wire.Number == 1)
            {
                await Identified(wire);
                await wire.SendRaw((byte[])[0xDE, 0xAD, 0xBE, 0xEF, 0x00, 0x00, 0xFF, 0xFF]);
                Assert.Equal(CloseVerdict.KeepSession, await wire.Left());
            }
            else
            {
                Assert.Equal(1, (await wire.Expect(6)).GetProperty("seq").GetInt64());
                await wire.Send(Event(2));
                await wire.Dispatch(3, "RESUMED");
                await wire.Left();
            }
        });
        await using var bot = new GatewayFixture(
            server.Url,
            options => options with { Config = options.Config with { Compression = compression } }
        );
        await bot.Start();
        Assert.Equal("EVENT_2", await bot.NextName());
        Assert.Contains("corrupt", bot.Manager.Health[0].LastError!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GatewayCompression.None)]
    [InlineData(GatewayCompression.ZlibStream)]
    [InlineData(GatewayCompression.ZstdStream)]
    public async Task A_payload_that_is_too_large_is_resumed(GatewayCompression compression)
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            if (wire.Number == 1)
            {
                await Identified(wire);
                await wire.Dispatch(2, "BOMB", $"\"{new string('x', 3_000_000)}\"");
                await wire.Left();
            }
            else
            {
                await wire.Expect(6);
                await wire.Send(Event(3));
                await wire.Left();
            }
        });
        await using var bot = new GatewayFixture(
            server.Url,
            options => options with { Config = options.Config with { Compression = compression, MaxPayloadBytes = 1_000_000 } }
        );
        await bot.Start();
        Assert.Equal("EVENT_3", await bot.NextName());
        Assert.Contains("MaxPayloadBytes", bot.Manager.Health[0].LastError!.Message, StringComparison.Ordinal);
    }
}
