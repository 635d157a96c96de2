using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>The gateway rows of the robustness table that only real bytes can show, by name, over sockets.</summary>
public sealed class GatewayWireTests
{
    [Fact]
    [Row("malformed", RowKind.Sockets, "counted, reported, survived")]
    public async Task Malformed()
    {
        string[] junk =
        [
            "{",
            "[]",
            """{"op":99}""",
            """{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{"id":{}}}""",
            """{"op":10,"d":{"heartbeat_interval":"never"}}""",
            "\u0000",
        ];
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await Rise(wire);
            foreach (var payload in junk)
                await wire.Send(payload);
            await wire.Send(Event(3));
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        Assert.Equal("EVENT_3", await bot.NextName());
        Assert.Equal(junk.Length, bot.Manager.Health[0].Rejected);
        Rows.Measured($"{junk.Length} of {junk.Length} rejected; 0 events lost");
    }

    [Fact]
    [Row("slow-handler", RowKind.Sockets, "heartbeats go on; the queue is bounded and says what it drops")]
    public async Task Slow_handler()
    {
        var stuck = new TaskCompletionSource();
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello(interval: 1_000);
            await Identified(wire);
            for (var sequence = 2; sequence <= 60; sequence++)
                await wire.Send(Event(sequence));
            await wire.Beaten(60);
            await wire.Beaten(60);
            await wire.Beaten(60);
            stuck.SetResult(); // three heartbeats came through while the handler was stuck
            await wire.Left();
        });
        var handled = new TaskCompletionSource();
        await using var bot = new GatewayFixture(
            server.Url,
            options =>
                options with
                {
                    Config = options.Config with { EventQueue = 10 },
                    Sink = async (_, @event) =>
                    {
                        if (@event is GatewayEvent.Ready)
                            throw new InvalidOperationException("a handler that throws");
                        await stuck.Task;
                        handled.TrySetResult();
                    },
                }
        );
        await bot.Start();
        await handled.Task.WaitAsync(bot.Limit);
        Assert.InRange(bot.Manager.Health[0].Dropped, 59 - 10 - 20, 59); // 10 may wait and 20 be in hand
        Assert.Contains(bot.Notices, static notice => notice.Notice is GatewayNotice.DeliveryFailed(OvenError.HandlerFailed));
        Assert.Contains(bot.Notices, static notice => notice.Notice is GatewayNotice.EventDropped);
        Assert.Equal(ShardStatus.Ready, bot.Manager.Health[0].Status);
        Rows.Measured($"3 heartbeats while stuck; {bot.Manager.Health[0].Dropped} of 59 dropped and said");
    }

    [Fact]
    [Row("zombie", RowKind.Sockets, "closed with a code that keeps the session; resumes")]
    public async Task Zombie()
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            if (wire.Number == 1)
            {
                await wire.Hello(interval: 200);
                await Identified(wire);
                Assert.NotEqual(1000, await wire.Left()); // without ever answering a heartbeat
            }
            else
            {
                await wire.Hello();
                await wire.Expect(6);
                await wire.Send(Event(2));
                await wire.Left();
            }
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        Assert.Equal("EVENT_2", await bot.NextName());
        Assert.Equal(1, bot.Manager.Health[0].MissedHeartbeats);
        Rows.Measured("1 miss, 1 resume, 0 lost");
    }

    [Fact]
    [Row("reconnect-request", RowKind.Sockets, "resumes, also before HELLO")]
    public async Task Reconnect_request()
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            if (wire.Number == 2)
            {
                await wire.Send("""{"op":7,"d":null}"""); // before HELLO
                await wire.Left();
                return;
            }
            await wire.Hello();
            if (wire.Number == 1)
            {
                await Identified(wire);
                await wire.Send("""{"op":7,"d":null}""");
            }
            else
            {
                await wire.Expect(6);
                await wire.Send(Event(2));
            }
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        Assert.Equal("EVENT_2", await bot.NextName());
        Rows.Measured("resumed twice, once before HELLO");
    }

    [Fact]
    [Row("send-during-resume", RowKind.Sockets, "goes out on RESUMED, in order")]
    public async Task Send_during_resume()
    {
        var (first, order) = (new TaskCompletionSource(), new List<string?>());
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            if (wire.Number == 1)
            {
                await Identified(wire);
                await wire.Close(4000);
                await wire.Left();
                return;
            }
            await wire.Expect(6);
            await first.Task;
            await wire.Dispatch(2, "RESUMED");
            for (var sent = 0; sent < 2; sent++)
                order.Add((await wire.Expect(3)).GetProperty("status").GetString());
            await wire.Send(Event(3));
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        while (bot.Manager.Health[0].Status != ShardStatus.Resuming)
            await Task.Yield();
        var idle = bot.Manager.UpdatePresenceAsync(new() { Status = BotStatus.Idle }, 0, bot.Limit);
        var busy = bot.Manager.UpdatePresenceAsync(new() { Status = BotStatus.DoNotDisturb }, 0, bot.Limit);
        Assert.False(idle.IsCompleted);
        first.SetResult();
        Assert.True((await idle).IsRight && (await busy).IsRight);
        Assert.Equal("EVENT_3", await bot.NextName());
        Assert.Equal(["idle", "dnd"], order);
        Rows.Measured("2 of 2 on RESUMED, in order");
    }

    [Fact]
    [Row("duplicate-dispatch", RowKind.Sockets, "delivered once; a gap is reported")]
    public async Task Duplicate_dispatch()
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await Rise(wire);
            foreach (var sequence in new[] { 2, 2, 3, 2, 6 })
                await wire.Send(Event(sequence));
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        Assert.Equal(["EVENT_2", "EVENT_3", "EVENT_6"], [await bot.NextName(), await bot.NextName(), await bot.NextName()]);
        Assert.Equal((2, 1), (bot.Manager.Health[0].Duplicates, bot.Manager.Health[0].Gaps));
        Assert.Contains((0, new GatewayNotice.GapFound(4, 6)), bot.Notices);
        Rows.Measured("3 of 3 once; 2 duplicates and 1 gap reported");
    }

    internal static async Task Rise(Wire wire)
    {
        await wire.Hello();
        await Identified(wire);
    }

    // Resumed at the same server: its address stands in the request.
    internal static async Task Identified(Wire wire)
    {
        await wire.Expect(2);
        await wire.Ready(1, "session", wire.Address);
    }

    internal static string Event(int sequence) => $$$"""{"t":"EVENT_{{{sequence}}}","s":{{{sequence}}},"op":0,"d":{}}""";
}
