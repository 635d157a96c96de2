using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Kernel;

/// <summary>The one place where the shell reads time: instants since the process's first look, from a monotonic source.</summary>
public sealed class MonotonicClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Where timers come from.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>The current instant.</summary>
    public Instant Now => new(Time.GetElapsedTime(_start));
}
