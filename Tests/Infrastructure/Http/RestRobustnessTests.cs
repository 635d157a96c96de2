using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;
using static Oven.Functional.Tests.Infrastructure.Http.RestClientTests;

namespace Oven.Functional.Tests.Infrastructure.Http;

/// <summary>Rows of the robustness table over real sockets, one test per row.</summary>
public sealed class RestRobustnessTests
{
    private const string Reply = """{"id":"7","channel_id":"5","content":"pong","author":{"id":"1","username":"oven"}}""";

    private static readonly ChannelId General = new(5);
    private static readonly MessageDraft Hello = new() { Content = "hello" };

    [Fact]
    [Row("unauthorized", RowKind.Sockets, "1 request before a new token is given")]
    public async Task unauthorized()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) => Json(context, 401, """{"code":0,"message":"401: Unauthorized"}""")
        );
        using var rest = Client(server);
        Assert.IsType<OvenError.Unauthorized>(Left(await rest.Channels.GetChannel(General)));
        Assert.IsType<OvenError.Unauthorized>(Left(await rest.Channels.CreateMessage(General, Hello)));
        Assert.Single(server.Requests);

        rest.UseToken(
            Token.From("another.token").Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException())
        );
        await rest.Channels.GetChannel(General);
        Assert.Equal("Bot another.token", server.Requests.Last().Headers.Authorization);
        Rows.Measured("1 request");
    }

    [Fact]
    [Row("webhook-404", RowKind.Sockets, "1 request per dead webhook")]
    public async Task webhook_404()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) => Json(context, 404, """{"code":10015,"message":"Unknown Webhook"}""")
        );
        using var rest = Client(server);
        Assert.IsType<OvenError.NotFound>(Left(await rest.Interactions.CreateFollowupMessage(new(1), "gone", Hello)));
        Assert.IsType<OvenError.NotFound>(
            Left(await rest.Interactions.EditOriginalInteractionResponse(new(1), "gone", new MessagePatch()))
        );
        Assert.Single(server.Requests);
        Rows.Measured("1 request");
    }

    [Fact]
    [Row("retry-5xx", RowKind.Sockets, "≥ 100 ms between tries, with the same nonce")]
    public async Task retry_5xx()
    {
        var failures = 2;
        await using var server = await LoopbackServer.StartAsync(
            (context, _) => Interlocked.Decrement(ref failures) >= 0 ? Json(context, 502, "<html>") : Json(context, 200, Reply)
        );
        using var rest = Client(server);
        Right(await rest.Channels.CreateMessage(General, Hello));
        var seen = server.Requests.ToArray();
        Assert.Equal(3, seen.Length);
        Assert.True(seen[1].At - seen[0].At >= TimeSpan.FromMilliseconds(100));
        Assert.Equal(seen[0].Body, seen[2].Body); // with the same nonce
        Rows.Measured(
            $"{seen.Length} tries, ≥ {seen.Zip(seen.Skip(1)).Min(static pair => (pair.Item2.At - pair.Item1.At).TotalMilliseconds):0} ms apart"
        );
    }

    [Fact]
    [Row("post-timeout", RowKind.Sockets, "sent once; the error says that it may have been executed")]
    public async Task post_timeout()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default)
        );
        using var rest = new RestClient(new() { BaseUrl = server.Url, Timeout = TimeSpan.FromMilliseconds(200) });
        var error = Assert.IsType<OvenError.TimedOut>(
            Left(
                await rest.Interactions.CreateInteractionResponse(new(1), "token", new InteractionResponse.ChannelMessageWithSource(Hello))
            )
        );
        Assert.True(error.MayHaveBeenExecuted);
        Assert.Single(server.Requests);
        Rows.Measured($"{server.Requests.Count} request");
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\"")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("rubbish\r\n\r\n")]
    [Row("connection-reset", RowKind.Sockets, "sent once; the error says that it may have been executed")]
    public async Task connection_reset(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = 0;
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref served);
                await client.GetStream().ReadAtLeastAsync(new byte[64], 64);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
                client.LingerState = new LingerOption(true, 0);
            }
        });
        using var rest = new RestClient(new() { BaseUrl = new($"http://{listener.LocalEndpoint}"), Timeout = TimeSpan.FromSeconds(2) });
        var error = Left(
            await rest.Interactions.CreateInteractionResponse(new(1), "token", new InteractionResponse.ChannelMessageWithSource(Hello))
        );
        Assert.True(error is OvenError.Transport { MayHaveBeenExecuted: true }, $"{error}");
        Assert.Equal(1, served);
        Rows.Measured($"{served} request");
    }

    [Fact]
    [Row("cancel-queued", RowKind.Sockets, "nothing sent; at once")]
    public async Task cancel_queued()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) =>
            {
                var headers = context.Response.Headers;
                (headers["X-RateLimit-Bucket"], headers["X-RateLimit-Limit"]) = ("a", "1");
                (headers["X-RateLimit-Remaining"], headers["X-RateLimit-Reset-After"]) = ("0", "60");
                return Json(context, 200, Reply);
            }
        );
        using var rest = Client(server);
        Right(await rest.Channels.CreateMessage(General, Hello));
        using var cancellation = new CancellationTokenSource();
        var waiting = rest.Channels.CreateMessage(General, Hello, cancellation.Token);
        Assert.False(waiting.IsCompleted);
        var clock = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Left(await waiting));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{clock.Elapsed}"); // the figure of the row is measured in the benchmarks
        Assert.Single(server.Requests);
        Rows.Measured($"{clock.Elapsed.TotalMilliseconds:0.0} ms; 0 requests");
    }

    [Fact]
    [Row("global-50", RowKind.Sockets, "≤ 50 in any sliding second")]
    public async Task global_50()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => Json(context, 200, Reply));
        using var rest = Client(server);
        await Task.WhenAll(Enumerable.Range(1, 120).Select(i => rest.Channels.CreateMessage(new((ulong)i), Hello)));
        var at = server.Requests.Select(static seen => seen.At).Order().ToList();
        Assert.Equal(120, at.Count);
        Assert.All(at, start => Assert.InRange(at.Count(other => other >= start && other < start + TimeSpan.FromSeconds(1)), 1, 50));
        Rows.Measured(
            $"{at.Max(start => at.Count(other => other >= start && other < start + TimeSpan.FromSeconds(1)))} in the busiest second"
        );
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(500)]
    [Row("bad-body", RowKind.Sockets, "a decode error with status and ≤ 200 characters; ≤ 1 MB read of 10 MB")]
    public async Task bad_body(int status)
    {
        byte[][] bodies =
        [
            "ÿþý"u8.ToArray(),
            [0xFF, 0xFE, 0x00],
            Encoding.UTF8.GetBytes("<html>" + new string('x', 10_000_000)),
            "{\"id\":\""u8.ToArray(),
            "{\"message\":\"\xC3\x28"u8.ToArray(),
        ];
        foreach (var body in bodies)
        {
            await using var server = await LoopbackServer.StartAsync(
                async (context, _) =>
                {
                    context.Response.StatusCode = status;
                    await context.Response.Body.WriteAsync(body);
                }
            );
            using var rest = new RestClient(new() { BaseUrl = server.Url, LongestBody = 1_000_000 });
            var error = Assert.IsType<OvenError.Undecodable>(Left(await rest.Interactions.CreateFollowupMessage(new(1), "token", Hello)));
            Assert.Equal(status, error.Status);
            Assert.True(error.Excerpt.Length <= 200);
        }
        Rows.Measured("decode errors");
    }

    [Fact]
    [Row("deadline", RowKind.Sockets, "at once, saying how long")]
    public async Task deadline()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) =>
            {
                context.Response.Headers.RetryAfter = "60";
                return Json(context, 429, """{"message":"slow","retry_after":60.0,"global":true}""");
            }
        );
        using var rest = new RestClient(new() { BaseUrl = server.Url, Within = TimeSpan.FromSeconds(5) });
        var first = Assert.IsType<OvenError.RateLimited>(Left(await rest.Channels.GetChannel(General)));
        var second = Assert.IsType<OvenError.RateLimited>(Left(await rest.Guilds.GetGuild(new(1))));
        Assert.Equal(RateLimitScope.Global, first.Scope);
        Assert.InRange(second.RetryAfter.TotalSeconds, 50, 60);
        Assert.Single(server.Requests);
        Rows.Measured($"1 request; says {second.RetryAfter.TotalSeconds:0} s");
    }
}
