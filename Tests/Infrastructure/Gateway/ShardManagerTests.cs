using System.Diagnostics;
using System.Text;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

public sealed class ShardManagerTests
{
    [Theory]
    [InlineData(GatewayCompression.None)]
    [InlineData(GatewayCompression.ZlibStream)]
    [InlineData(GatewayCompression.ZstdStream)]
    public async Task A_bot_identifies_is_ready_and_receives(GatewayCompression compression)
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            var identify = await wire.Expect(2);
            Assert.Equal("secret.of.the.bot", identify.GetProperty("token").GetString());
            await wire.Ready(1, "session", "ws://127.0.0.1:1");
            await wire.Dispatch(2, "SOMETHING_NEW", """{"a":[1,2]}""");
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url, With(compression));
        var ready = await bot.Start();
        Assert.Equal("session", ready.SessionId);
        Assert.IsType<GatewayEvent.Ready>(await bot.Next());
        var unknown = Assert.IsType<GatewayEvent.Unknown>(await bot.Next());
        Assert.Equal(("SOMETHING_NEW", """{"a":[1,2]}"""), (unknown.Name, unknown.Data.Text));
        Assert.Equal(ShardStatus.Ready, Assert.Single(bot.Manager.Health).Status);
    }

    [Fact]
    public async Task Heartbeats_carry_the_last_sequence_and_measure_latency()
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello(interval: 1_000);
            await wire.Expect(2);
            await wire.Ready(7, "session", "ws://127.0.0.1:1");
            await wire.Beaten(7);
            await wire.Dispatch(8, "BEATEN");
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        Assert.Equal("BEATEN", await bot.NextName());
        Assert.NotNull(bot.Manager.Health[0].LastLatency);
        Assert.NotNull(bot.Manager.Health[0].P99Latency);
    }

    [Fact]
    public async Task Stopping_takes_less_than_a_second_and_says_goodbye()
    {
        var left = new TaskCompletionSource<int?>();
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            await wire.Expect(2);
            await wire.Ready(1, "session", "ws://127.0.0.1:1");
            left.SetResult(await wire.Left());
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        var watch = Stopwatch.StartNew();
        await bot.Manager.StopAsync(keepSessions: false);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1_000);
        Assert.Equal(CloseVerdict.EndSession, await left.Task.WaitAsync(bot.Limit));
    }

    [Fact]
    public async Task A_rejected_token_is_a_typed_error()
    {
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            await wire.Expect(2);
            await wire.Close(4004);
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        Assert.IsType<OvenError.Unauthorized>(await bot.FailToStart());
    }

    [Fact]
    public async Task An_unreachable_server_is_a_typed_error()
    {
        await using var bot = new GatewayFixture("ws://127.0.0.1:1", static options => options with { StartAttempts = 2 });
        var error = Assert.IsType<OvenError.Transport>(await bot.FailToStart());
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_closes_in_the_handshake_is_a_typed_error()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var closing = CloseEverything(listener);
        await using var bot = new GatewayFixture($"ws://{listener.LocalEndpoint}", static options => options with { StartAttempts = 2 });
        Assert.IsType<OvenError.Transport>(await bot.FailToStart());
        listener.Stop();
        await closing;
    }

    [Fact]
    public async Task A_server_that_never_says_hello_is_a_typed_error()
    {
        await using var server = await GatewayServer.StartAsync(static wire => wire.Left());
        await using var bot = new GatewayFixture(
            server.Url,
            static options =>
                options with
                {
                    StartAttempts = 1,
                    Config = options.Config with { ConnectTimeout = TimeSpan.FromMilliseconds(200) },
                }
        );
        Assert.IsType<OvenError.TimedOut>(await bot.FailToStart());
    }

    [Theory]
    [InlineData("http://example.invalid")]
    [InlineData("no address")]
    [InlineData("ws://")]
    public async Task An_address_that_is_none_is_a_typed_error(string url)
    {
        await using var bot = new GatewayFixture(url, static options => options with { StartAttempts = 1 });
        Assert.IsType<OvenError.Transport>(await bot.FailToStart());
    }

    [Fact]
    public async Task Cancelling_the_start_stops_everything()
    {
        await using var server = await GatewayServer.StartAsync(static wire => wire.Left());
        await using var bot = new GatewayFixture(server.Url);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var outcome = await bot.Manager.StartAsync(cancel.Token);
        Assert.IsType<OvenError.Cancelled>(outcome.Match(Right: _ => throw new InvalidOperationException(), Left: error => error));
        Assert.Equal(ShardStatus.Stopped, bot.Manager.Health[0].Status);
    }

    [Fact]
    public async Task A_lost_connection_is_resumed_at_the_resume_address()
    {
        var resumed = new TaskCompletionSource<(string Session, long Sequence)>();
        await using var second = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            var resume = await wire.Expect(6);
            resumed.SetResult((resume.GetProperty("session_id").GetString()!, resume.GetProperty("seq").GetInt64()));
            await wire.Dispatch(3, "MISSED");
            await wire.Dispatch(4, "RESUMED");
            await wire.Dispatch(5, "AFTER");
            await wire.Left();
        });
        await using var first = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello(interval: 1_000);
            await wire.Expect(2);
            await wire.Ready(1, "session", second.Url);
            await wire.Dispatch(2, "BEFORE");
            await wire.Beaten(2);
            wire.Cut();
        });
        await using var bot = new GatewayFixture(first.Url);
        await bot.Start();
        Assert.Equal(["BEFORE", "MISSED", "AFTER"], [await bot.NextName(), await bot.NextName(), await bot.NextName()]);
        Assert.Equal(("session", 2), await resumed.Task);
        Assert.Equal(1, bot.Manager.Health[0].Resumes);
    }

    [Fact]
    [Row("big-send", RowKind.Sockets, "over 4096 bytes: an error, 0 sent")]
    public async Task A_payload_of_the_bot_reaches_the_gateway_and_too_long_a_one_does_not()
    {
        var presence = new TaskCompletionSource<string?>();
        await using var server = await GatewayServer.StartAsync(async wire =>
        {
            await wire.Hello();
            await wire.Expect(2);
            await wire.Ready(1, "session", "ws://127.0.0.1:1");
            presence.SetResult((await wire.Expect(3)).GetProperty("status").GetString());
            await wire.Left();
        });
        await using var bot = new GatewayFixture(server.Url);
        await bot.Start();
        Assert.True((await bot.Manager.UpdatePresenceAsync(new() { Status = BotStatus.Idle }, null, bot.Limit)).IsRight);
        Assert.Equal("idle", await presence.Task);
        var refused = await bot.Manager.SendAsync(0, Encoding.UTF8.GetBytes(new string('x', 4097)), bot.Limit);
        Assert.IsType<OvenError.ValidationFailed>(refused.Match(Right: _ => throw new InvalidOperationException(), Left: error => error));
        Rows.Measured("4097 bytes: refused, naming the limit");
    }

    private static Func<Functional.Infrastructure.Gateway.GatewayOptions, Functional.Infrastructure.Gateway.GatewayOptions> With(
        GatewayCompression compression
    ) => options => options with { Config = options.Config with { Compression = compression } };

    private static async Task CloseEverything(System.Net.Sockets.TcpListener listener)
    {
        try
        {
            while (true)
                (await listener.AcceptTcpClientAsync()).Dispose();
        }
        catch (Exception stopped) when (stopped is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            listener.Dispose();
        }
    }
}
