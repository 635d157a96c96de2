using System.Linq.Expressions;
using FluentValidation;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Configuration;

/// <summary>How much of the bot a plugin may use before it counts as failing.</summary>
public sealed record PluginLimits
{
    /// <summary>Effects (calls to Discord) per second, on average: 0.1 to 50.</summary>
    public double EffectsPerSecond { get; init; } = 10;

    /// <summary>Effects at once after a pause: 1 to 1,000.</summary>
    public int EffectBurst { get; init; } = 50;

    /// <summary>How long one handler may run before its token is cancelled and it counts as a fault: 10 ms to 10 minutes.</summary>
    public TimeSpan HandlerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long loading may take: 10 ms to 10 minutes.</summary>
    public TimeSpan LoadTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long unloading and draining may take: 10 ms to 10 minutes.</summary>
    public TimeSpan UnloadTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many faults within <see cref="FaultWindow"/> make a plugin failing: 1 to 1,000.</summary>
    public int Faults { get; init; } = 5;

    /// <summary>In which time faults add up: 1 second to 1 hour.</summary>
    public TimeSpan FaultWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many tries in a row may fail before the plugin is put into quarantine: 1 to 100.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Running for so long makes up for earlier failures: 1 second to 1 day.</summary>
    public TimeSpan Probation { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The most memory, in bytes: of a process, its working set; inside the bot, what its handlers allocate on their threads within one
    /// <see cref="FaultWindow"/>. 1 MiB to 1 TiB.
    /// </summary>
    public long Memory { get; init; } = 256L * 1024 * 1024;

    /// <summary>The same limits where every one is in its range, else every one that is not.</summary>
    public Validation<FieldError, PluginLimits> Validate() => Rules.Instance.Check(this);

    internal sealed class Rules : AbstractValidator<PluginLimits>
    {
        public static readonly Rules Instance = new();

        private Rules()
        {
            RuleFor(static limits => limits.EffectsPerSecond)
                .Must(static rate => rate is >= 0.1 and <= 50)
                .Otherwise("NUMBER_TYPE_RANGE", "The rate of effects is out of range.", "0.1 to 50 per second");
            Within(static limits => limits.EffectBurst, 1, 1000);
            Within(static limits => limits.Faults, 1, 1000);
            Within(static limits => limits.Attempts, 1, 100);
            Within(static limits => limits.HandlerTime, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10));
            Within(static limits => limits.LoadTime, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10));
            Within(static limits => limits.UnloadTime, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10));
            Within(static limits => limits.FaultWindow, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
            Within(static limits => limits.Probation, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
            Within(static limits => limits.Memory, 1L << 20, 1L << 40);
        }

        private void Within<T>(Expression<Func<PluginLimits, T>> field, T least, T most)
            where T : IComparable<T>, IComparable =>
            RuleFor(field)
                .Must(value => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0)
                .Otherwise("NUMBER_TYPE_RANGE", "The limit is out of range.", $"{least} to {most}");
    }
}
