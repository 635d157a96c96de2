using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Simulation.Rest;

/// <summary>How a route is limited on the server.</summary>
/// <param name="Id">The bucket's id.</param>
/// <param name="Limit">Requests per window.</param>
/// <param name="Window">Its length; for a sliding bucket, the time in which all of it drains.</param>
/// <param name="Slides">True for a bucket that drains steadily.</param>
public sealed record Rule(string Id, int Limit, TimeSpan Window, bool Slides = false);

/// <summary>Discord's side of rate limits, written as plainly as possible: counts what arrives and refuses what is too much.</summary>
public sealed class ReferenceDiscord
{
    private sealed class Window
    {
        public int Used;
        public Instant Ends;
    }

    private readonly Dictionary<(string Id, string Major), Window> _windows = [];
    private readonly Queue<Instant> _lastSecond = new();

    /// <summary>The rule of a route; null for one without a limit.</summary>
    public Func<Route, Rule?> Rules { get; set; } = static route => new Rule(route.Template, 5, TimeSpan.FromSeconds(5));

    /// <summary>How many 429 were answered.</summary>
    public int Refused { get; private set; }

    /// <summary>The most requests that arrived in one sliding second, exempt ones not counted.</summary>
    public int BusiestSecond { get; private set; }

    /// <summary>What arrived, in order.</summary>
    public List<(Call Call, Instant At)> Arrived { get; } = [];

    /// <summary>What was carried out: how often each request.</summary>
    public Dictionary<RequestId, int> Executed { get; } = [];

    /// <summary>Takes one request.</summary>
    public Answer Receive(Call call, Instant now)
    {
        Arrived.Add((call, now));
        if (!call.IsExempt)
            CountSecond(now);
        var answer = Limit(call.Route, now);
        if (answer.Status == 429)
            Refused++;
        else
            Executed[call.Id] = Executed.GetValueOrDefault(call.Id) + 1;
        return answer;
    }

    /// <summary>Somebody else draws on a bucket.</summary>
    public void Disturb(Route route, Instant now) => Limit(route, now);

    private void CountSecond(Instant now)
    {
        while (_lastSecond.TryPeek(out var oldest) && oldest + TimeSpan.FromSeconds(1) <= now)
            _lastSecond.Dequeue();
        _lastSecond.Enqueue(now);
        BusiestSecond = Math.Max(BusiestSecond, _lastSecond.Count);
    }

    private Answer Limit(Route route, Instant now)
    {
        if (Rules(route) is not { } rule)
            return new(200);
        if (!_windows.TryGetValue((rule.Id, route.Major), out var window))
            _windows[(rule.Id, route.Major)] = window = new();
        return rule.Slides ? Slide(rule, window, now) : Count(rule, window, now);
    }

    private static Answer Count(Rule rule, Window window, Instant now)
    {
        if (now >= window.Ends)
            (window.Used, window.Ends) = (0, now + rule.Window);
        return window.Used == rule.Limit
            ? Refusal(rule, window.Ends - now, window.Ends - now)
            : Success(rule, rule.Limit - ++window.Used, window.Ends - now);
    }

    private static Answer Slide(Rule rule, Window window, Instant now)
    {
        var interval = rule.Window / rule.Limit;
        var empty = Instant.Later(window.Ends, now) + interval;
        if (empty - now > rule.Window)
            return Refusal(rule, empty - now - rule.Window, window.Ends - now);
        window.Ends = empty;
        return Success(rule, (int)((rule.Window - (empty - now)) / interval), empty - now);
    }

    // Milliseconds, as Discord gives them.
    private static TimeSpan Rounded(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Floor(wait.TotalMilliseconds));

    private static Answer Success(Rule rule, int remaining, TimeSpan reset) =>
        new(200) { Bucket = rule.Id, Limits = new RateLimit.Description(rule.Limit, remaining, Rounded(reset)) };

    private static Answer Refusal(Rule rule, TimeSpan retry, TimeSpan reset) =>
        new(429)
        {
            Bucket = rule.Id,
            Limits = new RateLimit.Description(rule.Limit, 0, Rounded(reset)),
            RetryAfter = Rounded(retry),
            Scope = RateLimitScope.User,
        };
}
