using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Kernel;
using static Oven.Functional.Tests.Infrastructure.Http.RestClientTests;

namespace Oven.Functional.Tests.Infrastructure.Http.Robustness;

/// <summary>What buckets do to a client at their worst, over real HTTP against the Simulator. One test per row.</summary>
public sealed class BucketRows
{
    private const string Messages = "/channels/{channel_id}/messages";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(100);

    [Fact]
    [Row("bucket-burst", RowKind.Sockets, "40 answers ≤ 0.25 s after the first; 0 × 429")]
    public async Task bucket_burst()
    {
        await using var wire = await Wire.StartAsync(Limited(new(50, Second * 60)), RoundTrip);
        await wire.RunAsync(Create(wire, 1));
        var first = wire.Time.Elapsed;
        await wire.RunAsync(Create(wire, 40));
        Assert.True(wire.Time.Elapsed - first <= TimeSpan.FromSeconds(0.25), $"{wire.Time.Elapsed - first}");
        Assert.Equal(0, wire.Refused);
        Rows.Measured($"{(wire.Time.Elapsed - first).TotalSeconds:0.00} s; {wire.Refused} × 429");
    }

    [Fact]
    [Row("discovery-burst", RowKind.Sockets, "1 probe; 0 × 429")]
    public async Task discovery_burst()
    {
        await using var wire = await Wire.StartAsync(Limited(new(5, Second)), RoundTrip);
        await wire.RunAsync(Create(wire, 30));
        var at = wire.Discord.Transcript.Requests.Select(static request => request.At).ToList();
        Assert.True(at[1] - at[0] >= RoundTrip, $"the second was sent {at[1] - at[0]} after the first");
        Assert.Equal((30, 0), (at.Count, wire.Refused));
        Rows.Measured($"{wire.Refused} × 429");
    }

    [Fact]
    [Row("discovery-limit-one", RowKind.Sockets, "0 × 429; 4 calls at 1 per 2 s in 6 to 6.6 s")]
    public async Task discovery_limit_one()
    {
        await using var wire = await Wire.StartAsync(Limited(new(1, Second * 2)), RoundTrip);
        await wire.RunAsync(Create(wire, 4));
        Assert.InRange(wire.Seconds, 6, 6.6);
        Assert.Equal(0, wire.Refused);
        Rows.Measured($"{wire.Refused} × 429; {wire.Seconds:0.00} s");
    }

    [Fact]
    // A request is refused without any fault of the client where it was sent before the news could reach it: no client can do better
    // without sending a probe ahead of every window for ever.
    [Row(
        "bucket-id-changes",
        RowKind.Sockets,
        "0 × 429 once every route's first answer has told of the change; before, only what Discord's answers had allowed"
    )]
    public async Task bucket_id_changes()
    {
        var shared = new Mishap.Limited(new(5, Second) { Bucket = "shared" });
        var options = new SimulatorOptions
        {
            RouteLimits = new Dictionary<string, RouteLimit>
            {
                [$"POST {Messages}"] = new(5, Second),
                ["POST /channels/{channel_id}/typing"] = new(5, Second),
            },
            Faults = [new(shared) { From = Second * 3, Method = "POST" }],
        };
        await using var wire = await Wire.StartAsync(options, RoundTrip);
        var calls = new List<Task<bool>>();
        for (var i = 0; i < 40; i++)
        {
            for (var twice = 0; twice < 2; twice++)
                calls.Add(
                    i % 3 == 0
                        ? Succeeds(wire.Rest.Channels.TriggerTypingIndicator(wire.Discord.Channel))
                        : Succeeds(wire.Rest.Channels.CreateMessage(wire.Discord.Channel, new() { Content = "x" }))
                );
            await wire.PassAsync(TimeSpan.FromMilliseconds(200));
        }
        Assert.All(await wire.RunAsync(calls), Assert.True);
        var changed = wire.Discord.Transcript.Requests.Where(static request => request.At >= Second * 3).ToList();
        var known = changed.GroupBy(static request => request.Route).Max(static route => route.First().At) + (RoundTrip / 2);
        Assert.All(
            changed.Where(static request => request.Status == 429),
            request => Assert.True(request.At - (RoundTrip / 2) < known, $"{request} although all was known by {known}")
        );
        Rows.Measured($"0 × 429 after it, {wire.Refused} before");
    }

    [Fact]
    [Row("overtaking-answers", RowKind.Sockets, "0 × 429")]
    public async Task overtaking_answers()
    {
        // By the real clock: how late each answer is, is the Simulator's secret.
        var options = Limited(new(5, Second * 0.4)) with
        {
            Faults = [new(new Mishap.Slow(TimeSpan.Zero, TimeSpan.FromMilliseconds(150)))],
        };
        await using var discord = await DiscordSimulator.StartAsync(options);
        using var rest = new Functional.Infrastructure.Http.RestClient(
            new()
            {
                BaseUrl = discord.ApiUrl,
                Token = Token.From(discord.Token).Match(Succ: static token => token, Fail: static _ => null!),
            }
        );
        var results = await Task.WhenAll(
            Enumerable.Range(0, 25).Select(_ => Succeeds(rest.Channels.CreateMessage(discord.Channel, new() { Content = "x" })))
        );
        Assert.All(results, Assert.True);
        Assert.Equal(0, discord.Transcript.Answered(429));
        Rows.Measured($"{discord.Transcript.Answered(429)} × 429");
    }

    [Fact]
    [Row("gcra-bucket", RowKind.Sockets, "0 × 429; ≤ 10 % over the ideal time")]
    public async Task gcra_bucket()
    {
        await using var wire = await Wire.StartAsync(Limited(new(5, Second * 5) { Slides = true }), RoundTrip);
        await wire.RunAsync(Create(wire, 45));
        var ideal = 40.0;
        // Twice what the pure row allows: over sockets the clock leaps from event to event, and an answer may miss its leap.
        Assert.InRange(wire.Seconds, ideal, ideal * 1.1);
        Assert.Equal(0, wire.Refused);
        Rows.Measured($"{wire.Refused} × 429; {(wire.Seconds / ideal - 1) * 100:0.0} %");
    }

    [Fact]
    [Row("clock-skew", RowKind.Sockets, "3 windows of 3 s in 6 to 6.6 s whatever the clock; 0 × 429")]
    public async Task clock_skew()
    {
        var options = Limited(new(2, Second * 3));
        var nonsense = new Mishap.Headers([("X-RateLimit-Reset", "1.000"), ("Date", "Thu, 01 Jan 1970 00:00:00 GMT")]);
        var time = new FakeTime();
        var clock = new WrongClock(time);
        await using var wire = await Wire.StartAsync(options with { Faults = [new(nonsense)] }, RoundTrip, new() { Time = clock }, time);
        var calls = Create(wire, 6).ToList();
        await wire.PassAsync(Second);
        clock.Error = TimeSpan.FromHours(-3); // set back while five wait
        await wire.RunAsync(calls);
        Assert.InRange(wire.Seconds, 6, 6.6);
        Assert.Equal(0, wire.Refused);
        Rows.Measured($"{wire.Seconds:0.00} s; {wire.Refused} × 429");
    }

    [Fact]
    [Row("sub-limit", RowKind.Sockets, "other edits of the channel answered ≤ 3 s; the limited ones after the wait")]
    public async Task sub_limit()
    {
        var twice = new RouteLimit(10, Second) { Fields = [new("name", 2, TimeSpan.FromMinutes(10))] };
        var options = new SimulatorOptions
        {
            RouteLimits = new Dictionary<string, RouteLimit> { ["PATCH /channels/{channel_id}"] = twice },
        };
        await using var wire = await Wire.StartAsync(options, RoundTrip, new() { Within = TimeSpan.FromHours(1) });
        var renames = Enumerable.Range(0, 4).Select(i => Edit(wire, new() { Name = $"general-{i}" })).ToList();
        await wire.PassAsync(Second * 2);
        await wire.RunAsync(Enumerable.Range(0, 8).Select(i => Edit(wire, new() { Position = i })).ToList(), Second * 3);
        var others = wire.Seconds - 2;
        Assert.Equal(2, renames.Count(static rename => rename.IsCompleted));
        Assert.All(await wire.RunAsync(renames, TimeSpan.FromMinutes(21)), Assert.True);
        Assert.True(wire.Seconds > 600, $"{wire.Seconds} s");
        Rows.Measured($"other edits ≤ {others:0.00} s; {wire.Refused} × 429");
    }

    [Fact]
    [Row("webhook-churn", RowKind.Sockets, "5,000 tokens: 0 buckets left a minute after the last")]
    public async Task webhook_churn()
    {
        const string FollowUp = "/webhooks/{webhook_id}/{webhook_token}";
        EquatableList<byte> message = [.. """{"id":"7","channel_id":"5","content":"pong","author":{"id":"1","username":"oven"}}"""u8];
        var options = new SimulatorOptions { Faults = [new(new Mishap.Garbled(message, Status: 200)) { Route = FollowUp }] };
        await using var wire = await Wire.StartAsync(options);
        var application = wire.Discord.ApplicationId;
        for (var i = 0; i < 5_000; i += 50)
        {
            var calls = Enumerable
                .Range(i, 50)
                .Select(n => Succeeds(wire.Rest.Interactions.CreateFollowupMessage(application, $"token{n}", new() { Content = "x" })));
            Assert.All(await wire.RunAsync(calls), Assert.True);
        }
        var most = wire.Rest.Gate.Buckets.Count;
        Assert.InRange(most, 1, 5_000);
        await wire.PassAsync(TimeSpan.FromMinutes(3));
        var books = wire.Rest.Gate.Books;
        Assert.Equal(
            (0, 0, 0, 0, 0),
            (wire.Rest.Gate.Buckets.Count, books.Routes.Count, books.Named.Count, books.Waiters.Count, books.Agenda.Count)
        );
        Rows.Measured($"{most} at most, {wire.Rest.Gate.Buckets.Count} at the end");
    }

    [Fact]
    [Row("fairness", RowKind.Sockets, "500 other buckets answered within 1 s; 100 callers of a bucket with limit 1 in order")]
    public async Task fairness()
    {
        var options = Limited(new(1, Second * 0.1)) with { RequestsPerSecond = 10_000 };
        await using var wire = await Wire.StartAsync(options, RoundTrip * 0.5, new() { GlobalLimit = 10_000 });
        var busy = Create(wire, 100).ToList();
        var others = Enumerable.Range(1, 500).Select(i => wire.Rest.Channels.GetChannel(new((ulong)i))).ToList();
        await wire.RunAsync(others, Second);
        var answered = wire.Seconds;
        var ids = (await wire.RunAsync(busy)).Select(static message => Right(message).Id).ToList();
        Assert.Equal(ids.Order(), ids); // Discord numbers messages as they arrive
        Rows.Measured($"{answered:0.00} s; in order");
    }

    private static SimulatorOptions Limited(RouteLimit limit) =>
        new() { RouteLimits = new Dictionary<string, RouteLimit> { [$"POST {Messages}"] = limit } };

    private static IEnumerable<Task<LanguageExt.Either<OvenError, Message>>> Create(Wire wire, int count) =>
        [.. Enumerable.Range(0, count).Select(i => wire.Rest.Channels.CreateMessage(wire.Discord.Channel, new() { Content = $"{i}" }))];

    private static Task<bool> Edit(Wire wire, ChannelPatch patch) =>
        Succeeds(wire.Rest.Channels.ModifyChannel(wire.Discord.Channel, patch));

    internal static async Task<bool> Succeeds<T>(Task<LanguageExt.Either<OvenError, T>> call) => (await call.ConfigureAwait(false)).IsRight;

    /// <summary>A clock whose time of day is wrong; what it measures is right.</summary>
    private sealed class WrongClock(TimeProvider right) : TimeProvider
    {
        public TimeSpan Error { get; set; } = TimeSpan.FromMinutes(7);

        public override long TimestampFrequency => right.TimestampFrequency;

        public override long GetTimestamp() => right.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + Error;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            right.CreateTimer(callback, state, dueTime, period);
    }
}
