using System.Globalization;
using System.Text.Json.Nodes;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>
/// The server's side of rate limits. A bucket is a fixed window per major parameter that starts with its first call, or drains steadily; the bot as a whole
/// may make so many calls in any second, interaction endpoints not counted. Windows that are over are dropped.
/// </summary>
/// <param name="Windows">The windows that are open, by bucket and major parameter.</param>
/// <param name="Recent">When the newest counted calls came; never more than the global limit.</param>
/// <param name="SweepAt">At how many windows those that are over are next looked for.</param>
internal sealed record RateLimits(LinearMap<RateLimits.Key, RateLimits.Window> Windows, EquatableList<Instant> Recent, int SweepAt)
{
    private const int SmallestSweep = 1_024;

    public readonly record struct Key(string Bucket, string Major);

    public readonly record struct Window(Instant ResetAt, int Used);

    /// <summary>What became of one call, and the headers that say so.</summary>
    public abstract record Verdict
    {
        private Verdict() { }

        public sealed record Admitted(EquatableList<Header> Headers) : Verdict;

        public sealed record Limited(Answer Answer) : Verdict;
    }

    public static RateLimits Empty() => new(LinearMap<Key, Window>.Empty(), [], SmallestSweep);

    public (RateLimits Limits, Verdict Verdict) Admit(
        Route route,
        Bucket bucket,
        string major,
        int perSecond,
        Moment now,
        Fields body = default
    )
    {
        var (limits, blockedUntil) = route.IsForInteractions ? (this, null) : CountGlobally(perSecond, now.At);
        if (blockedUntil is { } freeAt)
            return (this, new Verdict.Limited(Global(freeAt - now.At)));

        var key = new Key(bucket.Id, major);
        var window = limits.Windows.TryGet(key, out var open) && open.ResetAt > now.At ? open : new Window(now.At, 0);
        var (used, remaining, retryAfter) = bucket.Slides ? Drain(bucket, window, now.At) : Count(bucket, window, now.At);
        if (retryAfter is { } wait)
            return (limits, new Verdict.Limited(User(wait, Headers(bucket, window.ResetAt, 0, now))));
        (var windows, var full) = CountFields(limits.Windows, bucket, major, body, now.At);
        if (full is { } free)
            return (limits, new Verdict.Limited(User(free, Headers(bucket, window.ResetAt, remaining + 1, now))));
        var counted = limits with { Windows = windows.Set(key, used) };
        return (counted.Sweep(now.At), new Verdict.Admitted(Headers(bucket, used.ResetAt, remaining, now)));
    }

    private static (Window Used, int Remaining, TimeSpan? RetryAfter) Count(Bucket bucket, Window window, Instant now)
    {
        var started = window.Used == 0 ? new Window(now + bucket.Per, 0) : window;
        return started.Used >= bucket.Limit
            ? (window, 0, window.ResetAt - now)
            : (started with { Used = started.Used + 1 }, bucket.Limit - started.Used - 1, null);
    }

    // The window of a bucket that drains steadily "resets" when it is empty.
    private static (Window Used, int Remaining, TimeSpan? RetryAfter) Drain(Bucket bucket, Window window, Instant now)
    {
        var interval = bucket.Per / bucket.Limit;
        var empty = window.ResetAt + interval;
        return empty - now > bucket.Per
            ? (window, 0, empty - now - bucket.Per)
            : (new(empty, window.Used + 1), (int)((bucket.Per - (empty - now)) / interval), null);
    }

    // What Discord keeps beside the bucket: a refusal by it leaves the bucket as it is.
    private static (LinearMap<Key, Window> Windows, TimeSpan? Full) CountFields(
        LinearMap<Key, Window> windows,
        Bucket bucket,
        string major,
        Fields body,
        Instant now
    )
    {
        foreach (var field in bucket.Fields)
        {
            if (!body.Has(field.Field))
                continue;
            var key = new Key($"{bucket.Id}.{field.Field}", major);
            var window = windows.TryGet(key, out var open) && open.ResetAt > now ? open : new Window(now + field.Per, 0);
            if (window.Used >= field.Limit)
                return (windows, window.ResetAt - now);
            windows = windows.Set(key, window with { Used = window.Used + 1 });
        }
        return (windows, null);
    }

    /// <summary>A 429 of a scope, as Discord sends it. Also what Fate uses to make one up.</summary>
    public static Answer TooMany(string scope, TimeSpan retryAfter, EquatableList<Header> headers = default)
    {
        var seconds = Math.Max(0, retryAfter.TotalSeconds);
        var body = new JsonObject
        {
            ["message"] = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Ceiling(seconds * 1000) / 1000, // never too early
            ["global"] = scope == "global",
        };
        return new Answer(429, Json.From(body), headers).With(
            new("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)),
            new("X-RateLimit-Scope", scope)
        );
    }

    private (RateLimits Limits, Instant? FreeAt) CountGlobally(int perSecond, Instant now)
    {
        var lastSecond = new List<Instant>(Recent.Count + 1);
        foreach (var at in Recent)
        {
            if (now - at < TimeSpan.FromSeconds(1))
                lastSecond.Add(at);
        }
        if (lastSecond.Count >= perSecond)
            return (this, lastSecond[^perSecond] + TimeSpan.FromSeconds(1));
        lastSecond.Add(now);
        return (this with { Recent = lastSecond.ToEquatableList() }, null);
    }

    private static Answer Global(TimeSpan retryAfter) => TooMany("global", retryAfter).With(new Header("X-RateLimit-Global", "true"));

    private static Answer User(TimeSpan retryAfter, EquatableList<Header> headers) => TooMany("user", retryAfter, headers);

    private static EquatableList<Header> Headers(Bucket bucket, Instant resetAt, int remaining, Moment now)
    {
        var resetAfter = Math.Ceiling((resetAt - now.At).TotalMilliseconds) / 1000;
        var reset = (now.Wall - DateTimeOffset.UnixEpoch).TotalSeconds + resetAfter;
        return
        [
            new("X-RateLimit-Limit", bucket.Limit.ToString(CultureInfo.InvariantCulture)),
            new("X-RateLimit-Remaining", Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture)),
            new("X-RateLimit-Reset", reset.ToString("0.000", CultureInfo.InvariantCulture)),
            new("X-RateLimit-Reset-After", resetAfter.ToString("0.000", CultureInfo.InvariantCulture)),
            new("X-RateLimit-Bucket", bucket.Id),
        ];
    }

    // Ten thousand webhook tokens leave ten thousand windows behind; looking for them now and then keeps the cost per call constant.
    private RateLimits Sweep(Instant now)
    {
        if (Windows.Count < SweepAt)
            return this;
        var open = Windows;
        foreach (var (key, window) in Windows)
        {
            if (window.ResetAt <= now)
                open = open.Remove(key);
        }
        return this with { Windows = open, SweepAt = Math.Max(SmallestSweep, open.Count * 2) };
    }
}
