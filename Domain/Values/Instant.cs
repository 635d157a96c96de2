namespace Oven.Functional.Domain.Values;

/// <summary>
/// A point on a monotonic clock, in 100 ns ticks since an arbitrary start. The core compares instants; only the shell reads a
/// clock, and never the wall clock, so a stepped system time changes nothing.
/// </summary>
public readonly record struct Instant(TimeSpan SinceStart) : IComparable<Instant>
{
    /// <summary>The start of the clock.</summary>
    public static readonly Instant Zero = new(TimeSpan.Zero);

    /// <summary>Later than every instant a clock will show.</summary>
    public static readonly Instant Never = new(TimeSpan.MaxValue);

    /// <summary>The instant so many seconds after the start of the clock.</summary>
    public static Instant FromSeconds(double seconds) => new(TimeSpan.FromSeconds(seconds));

    /// <summary>Moves forward by a wait; stops at <see cref="Never"/> instead of overflowing.</summary>
    public static Instant operator +(Instant at, TimeSpan wait) =>
        wait > TimeSpan.MaxValue - at.SinceStart ? Never : new(at.SinceStart + wait);

    /// <summary>The time between two instants.</summary>
    public static TimeSpan operator -(Instant later, Instant earlier) => later.SinceStart - earlier.SinceStart;

    /// <summary>True where the left instant comes first.</summary>
    public static bool operator <(Instant left, Instant right) => left.SinceStart < right.SinceStart;

    /// <summary>True where the right instant comes first.</summary>
    public static bool operator >(Instant left, Instant right) => left.SinceStart > right.SinceStart;

    /// <summary>True where the left instant does not come last.</summary>
    public static bool operator <=(Instant left, Instant right) => left.SinceStart <= right.SinceStart;

    /// <summary>True where the left instant does not come first.</summary>
    public static bool operator >=(Instant left, Instant right) => left.SinceStart >= right.SinceStart;

    /// <summary>The earlier of two instants.</summary>
    public static Instant Earlier(Instant left, Instant right) => left < right ? left : right;

    /// <summary>The later of two instants.</summary>
    public static Instant Later(Instant left, Instant right) => left > right ? left : right;

    /// <summary>The earlier of two deadlines, either of which may be absent.</summary>
    public static Instant? Earliest(Instant? left, Instant? right) => left is { } a && right is { } b ? Earlier(a, b) : left ?? right;

    /// <inheritdoc/>
    public int CompareTo(Instant other) => SinceStart.CompareTo(other.SinceStart);

    /// <summary>Seconds since the start, to the millisecond: <c>12.345s</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{SinceStart.TotalSeconds:0.000}s");
}
