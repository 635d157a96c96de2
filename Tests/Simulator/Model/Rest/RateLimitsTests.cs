using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Rest;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Simulator.Model.Rest;

public sealed class RateLimitsTests
{
    private const int PerSecond = 5;
    private static readonly Bucket Three = Bucket.Of("three", 3, 2);
    private static readonly Route Plain = new(
        "GET",
        "/channels/{channel_id}",
        Three,
        static (world, _) => Reply.Of(world, Answer.NoContent)
    );
    private static readonly Route Interaction = Plain with { IsForInteractions = true };

    /// <summary>A call so many milliseconds after the one before, in one of four channels.</summary>
    public sealed record Knock(ushort Wait, byte Channel, bool IsForInteractions)
    {
        internal string Major => $"{Channel % 4}";
    }

    [Property]
    public void No_window_admits_more_than_its_limit_and_no_second_more_than_the_global_one(Knock[] knocks)
    {
        var admitted = Knocking(knocks).Where(static call => call.Verdict is RateLimits.Verdict.Admitted).ToList();
        foreach (var call in admitted)
        {
            var second = admitted.Count(other =>
                !other.Knock.IsForInteractions && other.At <= call.At && call.At - other.At < TimeSpan.FromSeconds(1)
            );
            Assert.True(second <= PerSecond, $"{second} calls in the second before {call.At}");
        }
        // A window starts with its first call, so the calls of a channel fall into runs of at most three per two seconds.
        foreach (var channel in admitted.GroupBy(static call => call.Knock.Major))
        {
            var (start, used) = (Instant.Zero, Three.Limit);
            foreach (var call in channel)
            {
                (start, used) =
                    call.At - start >= Three.Per || used == Three.Limit && start == Instant.Zero ? (call.At, 1) : (start, used + 1);
                Assert.True(used <= Three.Limit, $"{used} calls in the window from {start} to {call.At}");
            }
        }
    }

    [Property]
    public void Who_waits_as_long_as_a_429_says_is_admitted(Knock[] knocks)
    {
        var limits = RateLimits.Empty();
        var now = Instant.Zero;
        foreach (var knock in knocks)
        {
            now += TimeSpan.FromMilliseconds(knock.Wait % 1_000);
            (limits, var verdict) = Ask(limits, knock, now);
            // The global limit, the bucket, and the global limit again; nobody else calls meanwhile.
            for (var tries = 0; verdict is RateLimits.Verdict.Limited limited; tries++)
            {
                Assert.True(tries < 3, $"still limited at {now}");
                var body = Fields.Parse(limited.Answer.Body!.Value.Text)!.Value.Element;
                // As decimal: a double of seconds can be a tick short.
                now += TimeSpan.FromTicks((long)(body.GetProperty("retry_after").GetDecimal() * TimeSpan.TicksPerSecond));
                (limits, verdict) = Ask(limits, knock, now);
            }
        }
    }

    [Fact]
    public void Windows_that_are_over_are_forgotten()
    {
        var limits = RateLimits.Empty();
        for (var i = 0; i < 100_000; i++)
            (limits, _) = limits.Admit(Interaction, Three, $"{i}", PerSecond, At(new Instant(TimeSpan.FromMilliseconds(i * 10))));
        Assert.True(limits.Windows.Count < 3_000, $"{limits.Windows.Count} windows are kept");
    }

    [Fact]
    public void Interaction_endpoints_are_not_counted_globally()
    {
        var limits = RateLimits.Empty();
        for (var i = 0; i < PerSecond * 3; i++)
        {
            (limits, var verdict) = limits.Admit(Interaction, Three, $"{i}", PerSecond, At(Instant.Zero));
            Assert.IsType<RateLimits.Verdict.Admitted>(verdict);
        }
        (_, var plain) = limits.Admit(Plain, Three, "plain", PerSecond, At(Instant.Zero));
        Assert.IsType<RateLimits.Verdict.Admitted>(plain);
    }

    private static IEnumerable<(Knock Knock, Instant At, RateLimits.Verdict Verdict)> Knocking(IEnumerable<Knock> knocks)
    {
        var limits = RateLimits.Empty();
        var now = Instant.FromSeconds(10);
        foreach (var knock in knocks)
        {
            now += TimeSpan.FromMilliseconds(knock.Wait % 1_000);
            (limits, var verdict) = Ask(limits, knock, now);
            yield return (knock, now, verdict);
        }
    }

    private static (RateLimits Limits, RateLimits.Verdict Verdict) Ask(RateLimits limits, Knock knock, Instant now) =>
        limits.Admit(knock.IsForInteractions ? Interaction : Plain, Three, knock.Major, PerSecond, At(now));

    private static Moment At(Instant now) => new(now, DateTimeOffset.UnixEpoch + now.SinceStart);
}
