using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Plugins;

/// <summary>
/// How many effects a plugin may still ask for: a bucket that refills evenly. What does not fit is refused, not delayed: a plugin that
/// asks without end must feel it, and nobody waits with it.
/// </summary>
/// <param name="Tokens">What is left.</param>
/// <param name="At">As of when.</param>
public readonly record struct EffectAllowance(double Tokens, Instant At)
{
    /// <summary>A full bucket.</summary>
    public static EffectAllowance Full(PluginLimits limits, Instant now) => new(limits.EffectBurst, now);

    /// <summary>Asks for one effect: what is left, and zero where it may be done, else how long until it could be.</summary>
    public (EffectAllowance Left, TimeSpan Wait) Ask(PluginLimits limits, Instant now)
    {
        var passed = now > At ? (now - At).TotalSeconds : 0;
        var tokens = Math.Min(limits.EffectBurst, Tokens + (passed * limits.EffectsPerSecond));
        var left = new EffectAllowance(tokens, Instant.Later(At, now));
        return tokens >= 1
            ? (left with { Tokens = tokens - 1 }, TimeSpan.Zero)
            : (left, TimeSpan.FromSeconds(Math.Max((1 - tokens) / limits.EffectsPerSecond, 1e-6)));
    }
}
