using System.Diagnostics;
using System.Globalization;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Simulator;

/// <summary>A plan of faults happens to the requests it names, as often as it says, and the same again with the same seed.</summary>
public sealed class FaultTests
{
    private const string Channel = "/channels/{channel_id}";
    private const string Messages = "/channels/{channel_id}/messages";

    [Fact]
    public async Task The_nth_request_of_a_route_is_hit()
    {
        var third = new Fault(new Mishap.Failed(502) { RetryAfter = TimeSpan.FromSeconds(7) })
        {
            Method = "GET",
            Route = Channel,
            After = 2,
            Times = 1,
        };
        await using var discord = await DiscordSimulator.StartAsync(new() { Faults = [third] });
        await using var bot = new RawBot(discord);
        Assert.Equal([200, 200, 502, 200], await StatusesAsync(bot, $"channels/{discord.Channel}", 4));
        Assert.Equal([200], await StatusesAsync(bot, "users/@me", 1));
    }

    [Theory, InlineData(1), InlineData(2)]
    public async Task Chance_follows_from_the_seed(ulong seed)
    {
        var options = new SimulatorOptions { Seed = seed, Faults = [new(new Mishap.Failed(500)) { Chance = 0.3 }] };
        var runs = new List<List<int>>();
        for (var run = 0; run < 2; run++)
        {
            await using var discord = await DiscordSimulator.StartAsync(options);
            await using var bot = new RawBot(discord);
            runs.Add(await StatusesAsync(bot, "gateway", 25));
        }
        Assert.Equal(runs[0], runs[1]);
        Assert.InRange(runs[0].Count(static status => status == 500), 1, 20);
    }

    [Fact]
    public async Task Times_bound_it()
    {
        var time = new FakeTime();
        var fault = new Fault(new Mishap.Failed(503)) { From = TimeSpan.FromSeconds(10), Until = TimeSpan.FromSeconds(20) };
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time, Faults = [fault] });
        await using var bot = new RawBot(discord);
        var statuses = await StatusesAsync(bot, "users/@me", 1);
        time.Advance(TimeSpan.FromSeconds(10));
        statuses.AddRange(await StatusesAsync(bot, "users/@me", 1));
        time.Advance(TimeSpan.FromSeconds(10));
        statuses.AddRange(await StatusesAsync(bot, "users/@me", 1));
        Assert.Equal([200, 503, 200], statuses);
    }

    [Fact]
    public async Task A_block_looks_like_cloudflares()
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new()
            {
                Faults = [new(new Mishap.Cloudflare(TimeSpan.FromSeconds(3600))) { Times = 1 }, new(new Mishap.Cloudflare()) { Times = 1 }],
            }
        );
        await using var bot = new RawBot(discord);
        foreach (var retryAfter in (string?[])["3600", null])
        {
            using var response = await bot.Http.GetAsync("users/@me");
            Assert.Equal(429, (int)response.StatusCode);
            Assert.StartsWith("text/html", response.Content.Headers.ContentType?.ToString(), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Via"));
            Assert.Equal(retryAfter, response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null);
        }
    }

    [Theory]
    [InlineData(ResetPoint.BeforeExecution, 0)]
    [InlineData(ResetPoint.BeforeAnswer, 1)]
    [InlineData(ResetPoint.DuringBody, 1)]
    [InlineData(ResetPoint.AfterBody, 1)]
    public async Task A_connection_breaks_where_the_plan_says(ResetPoint at, int executed)
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new() { Faults = [new(new Mishap.Reset(at)) { Method = "POST", Route = Messages }] }
        );
        await using var bot = new RawBot(discord);
        // Where the whole answer was sent, it may get through before the connection breaks.
        var error = await Record.ExceptionAsync(() => bot.CallAsync("POST", $"channels/{discord.Channel}/messages", """{"content":"x"}"""));
        Assert.True(at == ResetPoint.AfterBody || error is HttpRequestException, $"{error}");
        Assert.Equal(executed, (await bot.CallAsync("GET", $"channels/{discord.Channel}/messages")).Body!.AsArray().Count);
    }

    [Fact]
    public async Task A_request_that_hangs_is_executed_and_ends_with_its_client()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Faults = [new(new Mishap.Hung()) { Method = "POST" }] });
        await using var bot = new RawBot(discord);
        using var gone = new CancellationTokenSource();
        using var content = new StringContent("""{"content":"x"}""", null, "application/json");
        var hanging = bot.Http.PostAsync(new Uri($"channels/{discord.Channel}/messages", UriKind.Relative), content, gone.Token);
        await discord.Transcript.WaitForAsync<TranscriptEntry.RequestReceived>(static request => request.Status == 0);
        Assert.False(hanging.IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        Assert.Single((await bot.CallAsync("GET", $"channels/{discord.Channel}/messages")).Body!.AsArray());
    }

    [Fact]
    public async Task Answers_are_garbled_and_headers_changed_after_the_deed()
    {
        var faults = new Fault[]
        {
            new(new Mishap.Garbled([0xFF, 0xFE], "text/plain")),
            new(new Mishap.Headers([("X-RateLimit-Remaining", "17"), ("X-RateLimit-Bucket", null)])),
        };
        await using var discord = await DiscordSimulator.StartAsync(new() { Faults = faults });
        await using var bot = new RawBot(discord);
        using var response = await bot.Http.GetAsync("users/@me");
        Assert.Equal([0xFF, 0xFE], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("17", response.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.False(response.Headers.Contains("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task A_bucket_can_drain_steadily()
    {
        var time = new FakeTime();
        var limits = new Dictionary<string, RouteLimit> { ["GET /users/@me"] = new(3, TimeSpan.FromSeconds(3)) { Slides = true } };
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time, RouteLimits = limits });
        await using var bot = new RawBot(discord);
        var seen = new List<(int Status, string Remaining, string ResetAfter)>();
        for (var i = 0; i < 5; i++)
        {
            if (i == 4)
                time.Advance(TimeSpan.FromSeconds(1));
            var (status, _, headers) = await bot.CallAsync("GET", "users/@me");
            seen.Add((status, headers.GetValues("X-RateLimit-Remaining").Single(), headers.GetValues("X-RateLimit-Reset-After").Single()));
        }
        Assert.Equal([(200, "2", "1.000"), (200, "1", "2.000"), (200, "0", "3.000"), (429, "0", "3.000"), (200, "0", "3.000")], seen);
    }

    [Fact]
    public async Task A_field_can_have_a_limit_that_the_headers_do_not_show()
    {
        var limit = new RouteLimit(10, TimeSpan.FromSeconds(10)) { Fields = [new("name", 1, TimeSpan.FromMinutes(10))] };
        await using var discord = await DiscordSimulator.StartAsync(
            new() { RouteLimits = new Dictionary<string, RouteLimit> { [$"PATCH {Channel}"] = limit } }
        );
        await using var bot = new RawBot(discord);
        var seen = new List<(int, string)>();
        foreach (var body in (string[])["""{"name":"a"}""", """{"name":"b"}""", """{"topic":"c"}"""])
        {
            var (status, _, headers) = await bot.CallAsync("PATCH", $"channels/{discord.Channel}", body);
            seen.Add((status, headers.GetValues("X-RateLimit-Remaining").Single()));
        }
        Assert.Equal([(200, "9"), (429, "9"), (200, "8")], seen);
    }

    [Fact]
    public async Task Routes_can_turn_out_to_share_a_bucket()
    {
        var shared = new Mishap.Limited(new(2, TimeSpan.FromMinutes(1)) { Bucket = "shared" });
        await using var discord = await DiscordSimulator.StartAsync(new() { Faults = [new(shared) { After = 1 }] });
        await using var bot = new RawBot(discord);
        var buckets = new List<string>();
        foreach (var path in (string[])["users/@me", "users/@me", "applications/@me"])
            buckets.Add((await bot.CallAsync("GET", path)).Headers.GetValues("X-RateLimit-Bucket").Single());
        Assert.NotEqual(buckets[0], buckets[1]);
        Assert.Equal(buckets[1], buckets[2]);
        Assert.Equal([429], await StatusesAsync(bot, "users/@me", 1));
    }

    [Fact]
    public async Task Answers_overtake_each_other()
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new() { Faults = [new(new Mishap.Slow(TimeSpan.FromMilliseconds(100))) { Times = 1 }] }
        );
        await using var bot = new RawBot(discord);
        var clock = Stopwatch.StartNew();
        var slow = bot.CallAsync("GET", "users/@me");
        await discord.Transcript.WaitForAsync<TranscriptEntry.RequestReceived>(static _ => true);
        await bot.CallAsync("GET", "gateway");
        await slow;
        Assert.True(clock.ElapsedMilliseconds >= 95, string.Create(CultureInfo.InvariantCulture, $"{clock.ElapsedMilliseconds} ms"));
    }

    public static TheoryData<Fault> Impossible =>
        [
            new(new Mishap.Failed(500)) { Chance = 0 },
            new(new Mishap.Failed(500)) { Times = 0 },
            new(new Mishap.Failed(500)) { After = -1 },
            new(new Mishap.Failed(500)) { Route = "/nowhere" },
            new(new Mishap.Failed(500)) { Until = TimeSpan.Zero },
            new(new Mishap.Limited(new(0, TimeSpan.FromSeconds(1)))),
        ];

    [Theory, MemberData(nameof(Impossible))]
    public async Task What_could_never_happen_is_refused(Fault fault) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => DiscordSimulator.StartAsync(new() { Faults = [fault] }));

    private static async Task<List<int>> StatusesAsync(RawBot bot, string path, int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
            statuses.Add((await bot.CallAsync("GET", path)).Status);
        return statuses;
    }
}
