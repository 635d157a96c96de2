using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Simulator;
using static Oven.Functional.Tests.Infrastructure.Http.RestClientTests;
using static Oven.Functional.Tests.Infrastructure.Http.Robustness.BucketRows;

namespace Oven.Functional.Tests.Infrastructure.Http.Robustness;

/// <summary>What stops more than one bucket, over real HTTP against the Simulator with a plan of faults. One test per row.</summary>
public sealed class StopRows
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Channel = "/channels/{channel_id}";
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly InteractionResponse Pong = new InteractionResponse.ChannelMessageWithSource(new() { Content = "pong" });

    [Fact]
    [Row("global-429", RowKind.Sockets, "nothing before retry-after; callbacks at once")]
    public async Task global_429()
    {
        await using var wire = await Wire.StartAsync(new() { Faults = [new(new Mishap.RateLimited(Second * 2, "global")) { Times = 1 }] });
        var first = Succeeds(wire.Rest.Channels.GetChannel(wire.Discord.Channel));
        await wire.PassAsync(Second * 0.2);
        var others = Enumerable.Range(1, 10).Select(i => wire.Rest.Guilds.GetGuild(new((ulong)i))).ToList();
        var callback = wire.Rest.Interactions.CreateInteractionResponse(new(9), "t", Pong);
        await wire.RunAsync([callback], Second);
        var called = wire.Seconds;
        await wire.RunAsync(others);
        Assert.All(await wire.RunAsync([first]), Assert.True);
        Assert.True(called < 0.4, $"{called} s");
        var later = wire.Discord.Transcript.Requests.Where(static request => request.Route != Callback).Skip(1).ToList();
        Assert.Equal(11, later.Count);
        Assert.All(later, static request => Assert.True(request.At >= Second * 2, $"{request}"));
        Rows.Measured($"callback answered {called - 0.2:0.00} s after it was asked for, the others after the stop");
    }

    [Fact]
    [Row("shared-429", RowKind.Sockets, "other routes answered < 0.5 s; 0 counted as invalid")]
    public async Task shared_429()
    {
        var crowded = new Fault(new Mishap.RateLimited(Second * 3, "shared")) { Route = Messages, Until = Second * 3 };
        await using var wire = await Wire.StartAsync(new() { Faults = [crowded] });
        var waiting = Enumerable
            .Range(0, 5)
            .Select(_ => Succeeds(wire.Rest.Channels.CreateMessage(wire.Discord.Channel, new() { Content = "x" })))
            .ToList();
        await wire.PassAsync(Second * 0.5);
        var free = await wire.RunAsync(Enumerable.Range(0, 5).Select(_ => Succeeds(wire.Rest.Channels.GetChannel(wire.Discord.Channel))));
        var answered = wire.Seconds - 0.5;
        Assert.True(answered < 0.5, $"{answered} s");
        Assert.DoesNotContain(waiting, static call => call.IsCompleted);
        Assert.All([.. free, .. await wire.RunAsync(waiting)], Assert.True);
        Assert.True(wire.Seconds >= 3, $"{wire.Seconds} s");
        Assert.Equal(0, wire.Rest.Gate.Books.Safeguard.Invalid.Total);
        Rows.Measured($"{answered:0.00} s; {wire.Rest.Gate.Books.Safeguard.Invalid.Total} counted");
    }

    [Fact]
    [Row("cloudflare-html", RowKind.Sockets, "≤ 4 requests in the 59 s after the block, ≥ 5 s apart")]
    public async Task cloudflare_html()
    {
        await using var wire = await Wire.StartAsync(
            new() { Faults = [new(new Mishap.Cloudflare()) { Until = Second * 60 }], RouteLimits = Wide() }
        );
        var calls = new List<Task<bool>>();
        for (var i = 0; i < 600; i++)
        {
            calls.Add(Succeeds(wire.Rest.Channels.GetChannel(wire.Discord.Channel)));
            await wire.PassAsync(Second * 0.1);
        }
        var at = wire.Discord.Transcript.Requests.Select(static request => request.At).Where(static at => at > Second).ToList();
        Assert.InRange(at.Count, 2, 4);
        Assert.All(at.Zip(at.Skip(1)), static pair => Assert.True(pair.Item2 - pair.Item1 >= Second * 5, $"{pair}"));
        Assert.All(await wire.RunAsync(calls), Assert.True);
        Rows.Measured($"{at.Count} requests");
    }

    [Fact]
    [Row("cloudflare-retry-after", RowKind.Sockets, "1 request; later callers fail at once, saying how long")]
    public async Task cloudflare_retry_after()
    {
        await using var wire = await Wire.StartAsync(
            new() { Faults = [new(new Mishap.Cloudflare(Second * 3600))] },
            rest: new() { Within = Second * 60 }
        );
        var results = await wire.RunAsync([wire.Rest.Channels.GetChannel(wire.Discord.Channel)], Second);
        Assert.IsType<OvenError.RateLimited>(Left(results[0]));
        var before = wire.Time.Elapsed;
        var error = Assert.IsType<OvenError.RateLimited>(Left(await wire.Rest.Guilds.GetGuild(wire.Discord.Guild)));
        Assert.Equal(before, wire.Time.Elapsed);
        Assert.Equal(RateLimitScope.Address, error.Scope);
        Assert.InRange(error.RetryAfter.TotalSeconds, 3598, 3600);
        Assert.Single(wire.Discord.Transcript.Requests);
        Rows.Measured($"{wire.Discord.Transcript.Requests.Count} request; refused with {error.RetryAfter.TotalSeconds:0} s to wait");
    }

    [Fact]
    [Row("invalid-budget", RowKind.Sockets, "< 10,000 invalid answers in 10 minutes")]
    public async Task invalid_budget()
    {
        var options = new SimulatorOptions { Faults = [new(new Mishap.Failed(403) { Code = 50001 })], TranscriptCapacity = 20_000 };
        await using var wire = await Wire.StartAsync(options, rest: new() { Within = TimeSpan.FromHours(1) });
        var calls = new List<Task<bool>>();
        for (var i = 0; i < 12_000; i += 20)
        {
            calls.AddRange(Enumerable.Range(i, 20).Select(n => Succeeds(wire.Rest.Channels.GetChannel(new((ulong)n + 1)))));
            await wire.PassAsync(Second * 0.5);
        }
        await wire.PassAsync(TimeSpan.FromMinutes(10) - wire.Time.Elapsed);
        var seen = wire.Discord.Transcript.Answered(403);
        Assert.InRange(seen, 5_000, 9_999);
        Rows.Measured($"{seen} of 12,000 asked for");
    }

    [Fact]
    [Row("interaction-callback", RowKind.Sockets, "a callback is answered although 200 requests hang and 200 wait")]
    public async Task interaction_callback()
    {
        var options = new SimulatorOptions { Faults = [new(new Mishap.Hung()) { Route = Channel }], RequestsPerSecond = 1_000 };
        await using var wire = await Wire.StartAsync(options, rest: new() { GlobalLimit = 200, Timeout = TimeSpan.FromHours(1) });
        var stuck = Enumerable.Range(1, 400).Select(i => wire.Rest.Channels.GetChannel(new((ulong)i))).ToList();
        // More than there are connections. No request gives up its own within the test.
        var callback = await wire.Rest.Interactions.CreateInteractionResponse(new(9), "t", Pong).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(10062, Assert.IsType<OvenError.NotFound>(Left(callback)).Code);
        Assert.DoesNotContain(stuck, static call => call.IsCompleted);
        Assert.Equal(TimeSpan.Zero, wire.Time.Elapsed);
        Rows.Measured("answered while nothing else was");
    }

    [Theory, InlineData(1.5, 3), InlineData(3, 1)]
    [Row("header/body-disagree", RowKind.Sockets, "the longest of header and body wins: ≥ 3 s between the tries, ≤ 3.1 s")]
    public async Task header_body_disagree(double body, double header)
    {
        var refusal = new Mishap.RateLimited(Second * body) { Header = Second * header };
        await using var wire = await Wire.StartAsync(new() { Faults = [new(refusal) { Times = 1 }] });
        Assert.All(await wire.RunAsync([Succeeds(wire.Rest.Channels.GetChannel(wire.Discord.Channel))]), Assert.True);
        var at = wire.Discord.Transcript.Requests.Select(static request => request.At).ToList();
        Assert.InRange((at[1] - at[0]).TotalSeconds, 3, 3.1);
        Rows.Measured($"{(at[1] - at[0]).TotalSeconds:0.00} s");
    }

    private static Dictionary<string, RouteLimit> Wide() => new() { [$"GET {Channel}"] = new(1_000, Second) };
}
