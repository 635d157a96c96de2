using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Simulation;
using Oven.Functional.Tests.Simulation.Rest;

namespace Oven.Functional.Tests.Application.Rest.Robustness;

/// <summary>What Discord's rate limits do to a client at their worst, against the pure gate under the virtual clock. One test per row.</summary>
public sealed class RateLimitRows
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    [Row("bucket-burst", RowKind.Pure, "40 answers ≤ 0.25 s after the first; 0 × 429")]
    public void bucket_burst()
    {
        var rest = NewWorld(_ => new("A", 50, Second * 60));
        rest.Request();
        rest.World.Run(Instant.FromSeconds(0.2));
        var first = rest.World.Now;
        rest.Request(40);
        rest.World.Run();
        Assert.True(rest.AllDone() - first <= TimeSpan.FromSeconds(0.25));
        Assert.Equal(0, rest.Discord.Refused);
        Rows.Measured($"{(rest.AllDone() - first).TotalSeconds:0.00} s; {rest.Discord.Refused} × 429");
    }

    [Fact]
    [Row("discovery-burst", RowKind.Pure, "1 probe; 0 × 429")]
    public void discovery_burst()
    {
        var rest = NewWorld(_ => new("A", 5, Second));
        rest.Request(30);
        Assert.Single(rest.Sent);
        rest.World.Run();
        rest.AllDone();
        Assert.Equal(0, rest.Discord.Refused);
        Rows.Measured($"{rest.Discord.Refused} × 429");
    }

    [Fact]
    [Row("discovery-limit-one", RowKind.Pure, "0 × 429; 4 calls at 1 per 2 s in 6 to 6.6 s")]
    public void discovery_limit_one()
    {
        var rest = NewWorld(_ => new("A", 1, Second * 2));
        rest.Request(4);
        rest.World.Run();
        Assert.InRange(rest.AllDone().SinceStart.TotalSeconds, 6, 6.6);
        Assert.Equal(0, rest.Discord.Refused);
        Rows.Measured($"{rest.Discord.Refused} × 429; {rest.AllDone().SinceStart.TotalSeconds:0.00} s");
    }

    [Fact]
    [Row(
        "bucket-id-changes",
        RowKind.Pure,
        "0 × 429 once every route's first answer has told of the change; before, only what Discord's answers had allowed"
    )]
    public void bucket_id_changes()
    {
        var rest = NewWorld(_ => new("A", 5, Second));
        var changed = Instant.FromSeconds(3);
        rest.Discord.Rules = route => rest.World.Now < changed ? new(route.Template, 5, Second) : new("shared", 5, Second);
        var after = new List<(Route Route, Instant At, int Status)>();
        var serve = rest.Serve;
        rest.Serve = call =>
        {
            var answer = serve(call);
            if (rest.World.Now >= changed)
                after.Add((call.Route, rest.World.Now, answer!.Value.Status));
            return answer;
        };
        var (one, other) = (new Route("a", "1"), new Route("b", "1"));
        for (var i = 0; i < 40; i++)
            rest.World.After(TimeSpan.FromMilliseconds(200 * i), () => rest.Request(2, rest.World.Chance(0.5) ? one : other));
        rest.World.Run();
        rest.AllDone();
        // A request is refused without any fault of the client where it was sent before the news could reach it. One way takes 50 ms.
        var oneWay = rest.OneWay();
        var known = after.GroupBy(static seen => seen.Route).Max(static route => route.First().At.SinceStart) + oneWay;
        Assert.All(
            after.Where(static seen => seen.Status == 429),
            seen => Assert.True(seen.At.SinceStart - oneWay < known, $"{seen} although all was known by {known}")
        );
        foreach (var route in rest.Sent.Where(static sent => sent.Permit.Attempt == 1).GroupBy(static sent => sent.Permit.Call.Route))
            Assert.Equal(
                route.Select(static sent => sent.Permit.Call.Id.Value).Order(),
                route.Select(static sent => sent.Permit.Call.Id.Value)
            );
        Assert.Empty(rest.Gate.Buckets);
        Rows.Measured($"0 × 429 after it, {rest.Discord.Refused} before");
    }

    [Fact]
    [Row("overtaking-answers", RowKind.Pure, "0 × 429")]
    public void overtaking_answers()
    {
        var rest = NewWorld(_ => new("A", 5, Second * 5));
        rest.OneWay = () => rest.World.Within(1000);
        rest.Request(25);
        rest.World.Run();
        rest.AllDone();
        Assert.Equal(0, rest.Discord.Refused);
        Rows.Measured($"{rest.Discord.Refused} × 429");
    }

    [Fact]
    [Row("gcra-bucket", RowKind.Pure, "0 × 429; ≤ 5 % over the ideal time")]
    public void gcra_bucket()
    {
        var rest = NewWorld(_ => new("A", 5, Second * 5, Slides: true));
        rest.Request(45);
        rest.World.Run();
        // Five at once, then one per second.
        var ideal = 40.0;
        Assert.InRange(rest.AllDone().SinceStart.TotalSeconds, ideal, ideal * 1.05);
        Assert.Equal(0, rest.Discord.Refused);
        Rows.Measured($"{rest.Discord.Refused} × 429; {(rest.AllDone().SinceStart.TotalSeconds / ideal - 1) * 100:0.0} %");
    }

    [Fact]
    public void gcra_bucket_with_short_intervals()
    {
        var rest = NewWorld(_ => new("A", 50, Second * 5, Slides: true));
        rest.Request(250);
        rest.World.Run();
        Assert.InRange(rest.AllDone().SinceStart.TotalSeconds, 20, 20 * 1.05);
        Assert.InRange(rest.Discord.Refused, 0, 1);
    }

    [Fact]
    [Row("clock-skew", RowKind.Pure, "3 windows of 3 s in 6 to 6.6 s whatever the clock; 0 × 429")]
    public void clock_skew()
    {
        // No machine ever sees the server's absolute reset: there is no way to give it one.
        Assert.DoesNotContain(
            typeof(RateLimit.Description).GetProperties().Concat(typeof(Answer).GetProperties()),
            static property => property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTime)
        );
        var rest = NewWorld(_ => new("A", 2, Second * 3));
        rest.World.Run(Instant.FromSeconds(1_000_000));
        var from = rest.World.Now;
        rest.Request(6);
        rest.World.Run();
        Assert.InRange((rest.AllDone() - from).TotalSeconds, 6, 6.6);
        Assert.Equal(0, rest.Discord.Refused);
        Rows.Measured($"{(rest.AllDone() - from).TotalSeconds:0.00} s; {rest.Discord.Refused} × 429");
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    [Row("global-50", RowKind.Pure, "≤ 50 in any sliding second; 400 calls ≤ 11 s")]
    public void global_50(int seed)
    {
        var rest = NewWorld(static _ => null, (ulong)seed);
        rest.OneWay = () => rest.World.Within(150);
        for (var i = 0; i < 400; i++)
            rest.Request(new Route("r", $"{i}"));
        rest.World.Run();
        var done = rest.AllDone().SinceStart.TotalSeconds;
        Assert.InRange(rest.Discord.BusiestSecond, 40, 50);
        Assert.InRange(done, 7, 11);
        Rows.Measured($"{rest.Discord.BusiestSecond} in the busiest second; {done:0.0} s");
    }

    [Fact]
    [Row("global-429", RowKind.Pure, "nothing before retry-after; callbacks at once")]
    public void global_429()
    {
        var rest = NewWorld(static _ => null);
        var once = true;
        var serve = rest.Serve;
        rest.Serve = call =>
        {
            if (!once)
                return serve(call);
            once = false;
            return new Answer(429) { Scope = RateLimitScope.Global, RetryAfter = Second * 2 };
        };
        rest.Request(new Route("a", "1"));
        rest.World.Run(Instant.FromSeconds(0.2));
        var others = Enumerable.Range(0, 10).Select(i => rest.Request(new Route("b", $"{i}"))).ToList();
        var callback = rest.Request(
            new Route("callback", "9"),
            static call => call with { IsExempt = true, HasNoBucket = true, Token = 0 }
        );
        rest.World.Run();
        rest.AllDone();
        Assert.True(rest.Ended[callback].At < Instant.FromSeconds(0.4));
        Assert.All(others, id => Assert.True(rest.Discord.Arrived.Single(arrival => arrival.Call.Id == id).At >= Instant.FromSeconds(2.1)));
        Rows.Measured(
            $"callback answered {rest.Ended[callback].At.SinceStart.TotalSeconds - 0.2:0.00} s after it was asked for, the others after the stop"
        );
    }

    [Fact]
    [Row("shared-429", RowKind.Pure, "other routes answered < 0.5 s; 0 counted as invalid")]
    public void shared_429()
    {
        var rest = NewWorld(static _ => new("A", 10, Second));
        var crowded = new Route("crowded", "1");
        var serve = rest.Serve;
        rest.Serve = call =>
            call.Route == crowded && rest.World.Now < Instant.FromSeconds(3)
                ? new Answer(429) { Scope = RateLimitScope.Shared, RetryAfter = Second * 3 }
                : serve(call);
        var waiting = rest.Request(5, crowded);
        rest.World.Run(Instant.FromSeconds(0.5));
        var free = rest.Request(5, new Route("free", "1"));
        rest.World.Run();
        rest.AllDone();
        Assert.All(free, id => Assert.True(rest.Ended[id].At < Instant.FromSeconds(1)));
        Assert.All(waiting, id => Assert.True(rest.Ended[id].At >= Instant.FromSeconds(3)));
        Assert.Equal(0, rest.Gate.Books.Safeguard.Invalid.Total);
        Rows.Measured(
            $"{free.Max(id => rest.Ended[id].At.SinceStart.TotalSeconds) - 0.5:0.00} s; {rest.Gate.Books.Safeguard.Invalid.Total} counted"
        );
    }

    [Fact]
    [Row("sub-limit", RowKind.Pure, "other edits of the channel answered ≤ 3 s; the limited ones after the wait")]
    public void sub_limit()
    {
        var rest = NewWorld(static _ => new("A", 10, Second));
        var names = 0;
        var serve = rest.Serve;
        rest.Serve = call =>
            call.Fields == "name" && ++names > 2 && rest.World.Now < Instant.FromSeconds(600)
                ? serve(call) is { } answer
                    ? answer with
                    {
                        Status = 429,
                        Scope = RateLimitScope.User,
                        RetryAfter = Second * 600,
                    }
                    : null
                : serve(call);
        var channel = new Route("PATCH /channels/{channel_id}", "5");
        var renames = rest.Request(4, channel, static call => call with { Fields = "name" });
        rest.World.Run(Instant.FromSeconds(2));
        var moves = rest.Request(8, channel, static call => call with { Fields = "position" });
        rest.World.Run(Instant.FromSeconds(5));
        Assert.All(moves, id => Assert.Equal(200, rest.Ended[id].Answer!.Value.Status));
        Assert.Equal(2, renames.Count(rest.Ended.ContainsKey));
        rest.World.Run();
        rest.AllDone();
        Assert.True(rest.Ended[renames[3]].At > Instant.FromSeconds(600));
        Assert.Empty(rest.Gate.Books.Holds);
        Rows.Measured($"other edits ≤ {moves.Max(id => rest.Ended[id].At.SinceStart.TotalSeconds) - 2:0.00} s");
    }

    internal static RestWorld NewWorld(Func<Route, Rule?> rules, ulong seed = 1)
    {
        var rest = new RestWorld(new World(seed));
        rest.Discord.Rules = rules;
        return rest;
    }
}
