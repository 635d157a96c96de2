namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Cheap time for the hit path: ticks of ten milliseconds in 32 bits (497 days), monotonic. On the system clock it reads the coarse tick
/// count, a fifth of the cost of a timestamp; on any other <see cref="TimeProvider"/> it asks that.
/// </summary>
internal sealed class CacheClock(TimeProvider time)
{
    private const int TickMilliseconds = 10;
    private readonly bool _isSystem = time == TimeProvider.System;
    private readonly long _start = time == TimeProvider.System ? Environment.TickCount64 : time.GetTimestamp();

    /// <summary>Never.</summary>
    public const uint Never = uint.MaxValue;

    /// <summary>Where timers come from.</summary>
    public TimeProvider Time => time;

    /// <summary>The current tick; starts at 1.</summary>
    public uint Now =>
        1
        + (uint)(
            _isSystem
                ? (Environment.TickCount64 - _start) / TickMilliseconds
                : (long)time.GetElapsedTime(_start).TotalMilliseconds / TickMilliseconds
        );

    /// <summary>A duration in ticks, rounded up so that nothing expires early.</summary>
    public static uint Ticks(TimeSpan duration) =>
        duration >= TimeSpan.FromDays(365) ? Never / 2 : (uint)Math.Ceiling(Math.Max(0, duration.TotalMilliseconds) / TickMilliseconds);

    /// <summary>The tick a duration from now, never reached early.</summary>
    public uint After(TimeSpan duration)
    {
        var ticks = Ticks(duration);
        return ticks >= Never / 2 ? Never : Now + 1 + ticks;
    }
}
