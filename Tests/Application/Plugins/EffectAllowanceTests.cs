using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class EffectAllowanceTests
{
    private static readonly PluginLimits s_limits = new() { EffectsPerSecond = 10, EffectBurst = 50 };

    // Over any stretch of time: no more than the burst and what has flowed in since.
    [Property]
    public void Never_more_is_granted_than_burst_and_rate_allow(ushort[] waits)
    {
        var (allowance, now, granted) = (EffectAllowance.Full(s_limits, Instant.Zero), Instant.Zero, 0);
        foreach (var wait in waits)
        {
            now += TimeSpan.FromMilliseconds(wait % 300);
            for (var i = 0; i < 10; i++)
            {
                (allowance, var pause) = allowance.Ask(s_limits, now);
                granted += pause == TimeSpan.Zero ? 1 : 0;
            }
        }
        Assert.InRange(granted, 0, s_limits.EffectBurst + (now.SinceStart.TotalSeconds * s_limits.EffectsPerSecond) + 1e-6);
    }

    [Property]
    public void After_the_wait_it_is_granted(byte asks, ushort later)
    {
        var (allowance, now) = (EffectAllowance.Full(s_limits, Instant.Zero), new Instant(TimeSpan.FromMilliseconds(later)));
        var pause = TimeSpan.Zero;
        for (var i = 0; i < asks; i++)
            (allowance, pause) = allowance.Ask(s_limits, now);
        // A tick more, because a TimeSpan cannot say less.
        Assert.Equal(TimeSpan.Zero, allowance.Ask(s_limits, now + pause + TimeSpan.FromSeconds(1.0 / s_limits.EffectsPerSecond)).Wait);
    }

    [Fact]
    public void A_clock_that_stands_still_grants_the_burst_and_no_more()
    {
        var allowance = EffectAllowance.Full(s_limits, Instant.Zero);
        for (var i = 0; i < s_limits.EffectBurst; i++)
            (allowance, _) = allowance.Ask(s_limits, Instant.Zero);
        Assert.Equal(0.1, allowance.Ask(s_limits, Instant.Zero).Wait.TotalSeconds, 3);
    }
}
