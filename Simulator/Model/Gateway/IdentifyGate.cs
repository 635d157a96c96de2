using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>
/// Who may identify now: one session per key (<c>shard_id % max_concurrency</c>) in 5 seconds, and so many in a day. Source: Discord
/// documentation, Gateway, Session Start Limit.
/// </summary>
/// <param name="Last">When each key last identified.</param>
/// <param name="Used">Identifies since the day began.</param>
/// <param name="ResetAt">When the day ends.</param>
internal sealed record IdentifyGate(LinearMap<int, Instant> Last, int Used, Instant ResetAt)
{
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    public enum Verdict
    {
        Admitted,
        TooSoon,
        Exhausted,
    }

    public static IdentifyGate Open() => new(LinearMap<int, Instant>.Empty(), 0, Instant.Zero + s_day);

    public (IdentifyGate Gate, Verdict Verdict) Admit(int shard, Settings settings, Instant now)
    {
        var today = Today(now);
        if (today.Used >= settings.SessionStarts)
            return (today, Verdict.Exhausted);
        var key = shard % settings.MaxConcurrency;
        if (today.Last.TryGet(key, out var last) && now - last < Spacing)
            return (today, Verdict.TooSoon);
        return (today with { Last = today.Last.Set(key, now), Used = today.Used + 1 }, Verdict.Admitted);
    }

    public int Remaining(Settings settings, Instant now) => Math.Max(0, settings.SessionStarts - Today(now).Used);

    public TimeSpan ResetAfter(Instant now) => Today(now).ResetAt - now;

    private IdentifyGate Today(Instant now) => now < ResetAt ? this : this with { Used = 0, ResetAt = now + s_day };
}
