using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Simulation.Rest;

namespace Oven.Functional.Tests.Application.Rest.Robustness;

/// <summary>What servers, proxies and networks do to a client at their worst, against the pure gate under the virtual clock.</summary>
public sealed class FailureRows
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly Answer Cloudflare = new(429) { Scope = RateLimitScope.Address };

    [Fact]
    [Row("cloudflare-html", RowKind.Pure, "≤ 4 requests in the 59 s after the block, ≥ 5 s apart")]
    public void cloudflare_html()
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        var blocked = true;
        var serve = rest.Serve;
        rest.Serve = call => blocked ? Blocked(rest, call, Cloudflare) : serve(call);
        for (var i = 0; i < 600; i++)
            rest.World.After(Second * i * 0.1, () => rest.Request(new Route("r", $"{rest.World.Now.SinceStart.Ticks % 7}")));
        rest.World.Run(Instant.FromSeconds(60));
        // What was on its way when the block was noticed, then one after 5, 10, 20 and 40 seconds.
        var after = rest
            .Discord.Arrived.Where(static arrival => arrival.At > Instant.FromSeconds(1))
            .Select(static arrival => arrival.At)
            .ToList();
        Assert.InRange(after.Count, 2, 4);
        Assert.All(after.Zip(after.Skip(1)), static pair => Assert.True(pair.Item2 - pair.Item1 >= Second * 5));
        blocked = false;
        rest.World.Run();
        rest.AllDone();
        Rows.Measured($"{after.Count} requests");
    }

    [Fact]
    [Row("cloudflare-retry-after", RowKind.Pure, "1 request; later callers fail at once, saying how long")]
    public void cloudflare_retry_after()
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        rest.Serve = call => Blocked(rest, call, Cloudflare with { RetryAfter = Second * 3600 });
        var waiting = rest.Request(new Route("a", "1"), static call => call with { Deadline = Instant.FromSeconds(60) });
        rest.World.Run(Instant.FromSeconds(1));
        var late = rest.Request(new Route("b", "1"), static call => call with { Deadline = Instant.FromSeconds(60) });
        Assert.All([waiting, late], id => Assert.True(rest.Ended[id].At <= Instant.FromSeconds(1)));
        var error = Assert.IsType<OvenError.RateLimited>(rest.Ended[late].Error);
        Assert.Equal(RateLimitScope.Address, error.Scope);
        Assert.InRange(error.RetryAfter.TotalSeconds, 3599, 3600);
        Assert.Single(rest.Discord.Arrived);
        Rows.Measured($"{rest.Discord.Arrived.Count} request; refused with {error.RetryAfter.TotalSeconds:0} s to wait");
    }

    [Fact]
    [Row("invalid-budget", RowKind.Pure, "< 10,000 invalid answers in 10 minutes")]
    public void invalid_budget()
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        rest.Serve = call =>
        {
            rest.Discord.Receive(call, rest.World.Now);
            return new Answer(403);
        };
        for (var i = 0; i < 12_000; i++)
        {
            var route = new Route("r", $"{i}");
            rest.World.After(TimeSpan.FromMilliseconds(i * 25), () => rest.Request(route));
        }
        rest.World.Run(Instant.FromSeconds(600), most: 1_000_000);
        Assert.InRange(rest.Discord.Arrived.Count, 5_000, 9_999);
        Assert.InRange(rest.Gate.Books.Safeguard.Invalid.Total, 5_000, 9_999);
        Rows.Measured($"{rest.Gate.Books.Safeguard.Invalid.Total} of 12,000 asked for");
    }

    [Fact]
    [Row("unauthorized", RowKind.Pure, "1 request before a new token is given")]
    public void unauthorized()
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        rest.Serve = call =>
        {
            rest.Discord.Receive(call, rest.World.Now);
            return call.Token == 1 ? new Answer(401) : new Answer(200);
        };
        var ids = rest.Request(10);
        rest.World.Run();
        var late = rest.Request();
        Assert.Single(rest.Discord.Arrived);
        Assert.Equal(401, rest.Ended[ids[0]].Answer?.Status);
        Assert.All([.. ids.Skip(1), late], id => Assert.IsType<OvenError.Unauthorized>(rest.Ended[id].Error));
        var callback = rest.Request(new Route("callback", "1"), static call => call with { Token = 0 });
        var renewed = rest.Request(with: static call => call with { Token = 2 });
        rest.World.Run();
        Assert.All([callback, renewed], id => Assert.Equal(200, rest.Ended[id].Answer?.Status));
        Rows.Measured("1 request");
    }

    [Fact]
    [Row("webhook-404", RowKind.Pure, "1 request per dead webhook")]
    public void webhook_404()
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        rest.Serve = call =>
        {
            rest.Discord.Receive(call, rest.World.Now);
            return new Answer(404) { Code = 10015 };
        };
        var webhook = new Route("POST /webhooks/{webhook_id}/{webhook_token}", "1/gone");
        rest.Request(webhook, static call => call with { HasWebhookToken = true, Token = 0 });
        rest.World.Run(Instant.FromSeconds(1));
        var again = rest.Request(
            webhook with
            {
                Template = "PATCH /webhooks/{webhook_id}/{webhook_token}",
            },
            static call => call with { HasWebhookToken = true, Token = 0 }
        );
        var other = rest.Request(webhook with { Major = "1/there" }, static call => call with { HasWebhookToken = true, Token = 0 });
        rest.World.Run(Instant.FromSeconds(2));
        Assert.IsType<OvenError.NotFound>(rest.Ended[again].Error);
        Assert.Equal(404, rest.Ended[other].Answer?.Status);
        Assert.Equal(2, rest.Discord.Arrived.Count);
        rest.World.Run();
        Assert.Empty(rest.Gate.Books.DeadWebhooks.Dead);
        Rows.Measured("1 request");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(520)]
    [InlineData(524)]
    [Row("retry-5xx", RowKind.Pure, "≥ 100 ms between 5 tries; Retry-After kept")]
    public void retry_5xx(int status)
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        rest.Serve = call =>
        {
            rest.Discord.Receive(call, rest.World.Now);
            return new Answer(status) { RetryAfter = rest.Discord.Arrived.Count == 2 ? Second * 7 : null };
        };
        var id = rest.Request(with: static call => call with { IsRepeatable = true });
        rest.World.Run();
        Assert.Equal(status, rest.Ended[id].Answer?.Status);
        var at = rest.Discord.Arrived.Select(static arrival => arrival.At).ToList();
        Assert.Equal(5, at.Count);
        Assert.All(at.Zip(at.Skip(1)), static pair => Assert.True(pair.Item2 - pair.Item1 >= Second * 0.1));
        Assert.True(at[2] - at[1] >= Second * 7);
        Rows.Measured(
            $"{at.Count} tries, ≥ {at.Zip(at.Skip(1)).Min(static pair => (pair.Item2 - pair.Item1).TotalMilliseconds):0} ms apart"
        );
    }

    [Fact]
    [Row("post-timeout", RowKind.Pure, "executed once: a plain POST is sent once, a message always with the same nonce")]
    public void post_timeout()
    {
        var rest = RateLimitRows.NewWorld(static _ => null);
        rest.Serve = call =>
        {
            rest.Discord.Receive(call, rest.World.Now);
            return null;
        };
        var plain = rest.Request(new Route("a", "1"));
        var nonce = rest.Request(new Route("b", "1"), static call => call with { IsRepeatable = true });
        rest.World.Run();
        Assert.Equal(1, rest.Discord.Executed[plain]);
        Assert.Equal(5, rest.Discord.Executed[nonce]); // each with the same nonce: Discord carries out the first
        Assert.All([plain, nonce], id => Assert.Equal((null, null), (rest.Ended[id].Answer, rest.Ended[id].Error)));
        Rows.Measured($"executed {rest.Discord.Executed[plain]} ×");
    }

    [Fact]
    [Row("connection-reset", RowKind.Pure, "repeated only where it certainly was not executed, or may be")]
    public void connection_reset()
    {
        var permit = new Permit(new(new(1), RestWorld.Messages()), 1, 1, 0, Instant.Zero, Instant.Zero);
        var repeatable = permit with { Call = permit.Call with { IsRepeatable = true } };
        Assert.NotNull(Functional.Application.Rest.Retry.Backoff.AfterFailure(permit, Fate.NotExecuted, Instant.Zero, 0.5));
        Assert.Null(Functional.Application.Rest.Retry.Backoff.AfterFailure(permit, Fate.Unknown, Instant.Zero, 0.5));
        Assert.NotNull(Functional.Application.Rest.Retry.Backoff.AfterFailure(repeatable, Fate.Unknown, Instant.Zero, 0.5));
        Assert.Null(Functional.Application.Rest.Retry.Backoff.AfterFailure(repeatable, Fate.Abandoned, Instant.Zero, 0.5));
        Rows.Measured("repeated: not executed yes; unknown no, with a nonce yes");
    }

    [Fact]
    [Row("cancel-queued", RowKind.Pure, "at once; no budget spent")]
    public void cancel_queued()
    {
        var rest = RateLimitRows.NewWorld(static _ => new("A", 1, Second * 10));
        var ids = rest.Request(3);
        rest.World.Run(Instant.FromSeconds(1));
        rest.Cancel(ids[1]);
        Assert.Equal(Instant.FromSeconds(1), rest.Ended[ids[1]].At);
        Assert.IsType<OvenError.Cancelled>(rest.Ended[ids[1]].Error);
        rest.World.Run();
        Assert.InRange(rest.Ended[ids[2]].At.SinceStart.TotalSeconds, 10, 10.5);
        Assert.Equal(2, rest.Discord.Arrived.Count);
        Rows.Measured("0 ms; 0 requests");
    }

    [Fact]
    [Row("deadline", RowKind.Pure, "at once, saying how long")]
    public void deadline()
    {
        var rest = RateLimitRows.NewWorld(static _ => new("A", 1, Second * 10));
        rest.Request();
        rest.World.Run(Instant.FromSeconds(1));
        var hurried = rest.Request(with: static call => call with { Deadline = Instant.FromSeconds(5) });
        var error = Assert.IsType<OvenError.RateLimited>(rest.Ended[hurried].Error);
        Assert.Equal(Instant.FromSeconds(1), rest.Ended[hurried].At);
        Assert.InRange(error.RetryAfter.TotalSeconds, 9, 9.3);

        // Nobody knows the wait before the bucket is described: then it ends at the deadline.
        var fresh = RateLimitRows.NewWorld(static _ => null);
        fresh.Serve = static _ => null;
        fresh.Request();
        var second = fresh.Request(with: static call => call with { Deadline = Instant.FromSeconds(2) });
        fresh.World.Run();
        Assert.Equal(Instant.FromSeconds(2), fresh.Ended[second].At);
        Rows.Measured($"0 ms; says {error.RetryAfter.TotalSeconds:0.0} s");
    }

    [Fact]
    [Row("interaction-callback", RowKind.Pure, "100 callbacks pass 400 queued requests at once")]
    public void interaction_callback()
    {
        var rest = RateLimitRows.NewWorld(static _ => new("A", 1, Second * 100));
        rest.OneWay = static () => Second * 10;
        for (var i = 0; i < 200; i++)
            rest.Request(2, new Route("r", $"{i}"));
        var callbacks = Enumerable
            .Range(0, 100)
            .Select(i =>
                rest.Request(
                    new Route("POST /interactions/{interaction_id}/{interaction_token}/callback", $"{i}/t"),
                    static call => call with { IsExempt = true, HasNoBucket = true, Token = 0 }
                )
            )
            .ToHashSet();
        Assert.Equal(100, rest.Sent.Count(sent => callbacks.Contains(sent.Permit.Call.Id)));
        Rows.Measured($"{rest.Sent.Count(sent => callbacks.Contains(sent.Permit.Call.Id))} of 100 sent in the same instant");
    }

    private static Answer? Blocked(RestWorld rest, Call call, Answer answer)
    {
        rest.Discord.Receive(call, rest.World.Now);
        return answer;
    }
}
