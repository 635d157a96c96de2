using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Application.Rest.Robustness;

/// <summary>Many at once, against the pure gate under the virtual clock. One test per row.</summary>
public sealed class CrowdRows
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    [Row("webhook-churn", RowKind.Pure, "100,000 tokens: ≤ 61,000 buckets at once, 0 at the end")]
    public void webhook_churn()
    {
        var rest = RateLimitRows.NewWorld(static _ => new("A", 5, TimeSpan.FromMilliseconds(100)));
        const int Tokens = 100_000;
        var most = 0;
        for (var i = 0; i < Tokens; i++)
        {
            var token = new Route("POST /webhooks/{webhook_id}/{webhook_token}", $"1/token{i}");
            rest.World.After(
                TimeSpan.FromMilliseconds(i),
                () =>
                {
                    rest.Request(token, static call => call with { IsExempt = true, HasWebhookToken = true, Token = 0 });
                    most = Math.Max(most, rest.Gate.Buckets.Count);
                }
            );
        }
        rest.World.Run(most: 10_000_000);
        Assert.InRange(most, 1, 61_000);
        Assert.Equal(Tokens, rest.Ended.Count);
        var books = rest.Gate.Books;
        Assert.Equal(
            (0, 0, 0, 0, 0),
            (rest.Gate.Buckets.Count, books.Routes.Count, books.Named.Count, books.Waiters.Count, books.Agenda.Count)
        );
        Rows.Measured($"{most} at most, {rest.Gate.Buckets.Count} at the end");
    }

    [Fact]
    [Row("fairness", RowKind.Pure, "10,000 other buckets answered within 1 s; first in, first out")]
    public void fairness()
    {
        var rest = RateLimitRows.NewWorld(static route => new("A", route.Major == "busy" ? 20 : 5, Second));
        rest.Request(1000, new Route("r", "busy"), static call => call with { IsExempt = true });
        var others = Enumerable
            .Range(0, 10_000)
            .Select(i => rest.Request(new Route("r", $"{i}"), static call => call with { IsExempt = true }))
            .ToList();
        rest.World.Run(Instant.FromSeconds(1));
        Assert.All(others, id => Assert.True(rest.Ended.ContainsKey(id)));
        rest.World.Run(most: 1_000_000);
        rest.AllDone();
        var order = rest
            .Sent.Where(static sent => sent.Permit.Call.Route.Major == "busy")
            .Select(static sent => sent.Permit.Call.Id.Value)
            .ToList();
        Assert.Equal(order.Order(), order);
        Rows.Measured($"{others.Max(id => rest.Ended[id].At.SinceStart.TotalSeconds):0.00} s; in order");
    }
}
