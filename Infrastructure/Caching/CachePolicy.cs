namespace Oven.Functional.Infrastructure.Caching;

/// <summary>How entries of one kind are kept. The kind of a key is what stands before its first colon: <c>guild</c> in <c>guild:81:settings</c>.</summary>
public sealed record CachePolicy
{
    /// <summary>How long a value is fresh. Five minutes.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>True where each use starts <see cref="FreshFor"/> again (in memory; the tiers below count from the write). False.</summary>
    public bool IsSliding { get; init; }

    /// <summary>How long after that it may still be served, marked as stale, where loading fails or is slow. Thirty minutes; zero for never.</summary>
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>True where a stale value is served at once and loaded anew behind the caller's back. False: the caller waits for the load.</summary>
    public bool ServesStaleWhileLoading { get; init; }

    /// <summary>The part of <see cref="FreshFor"/> after which a use loads the value anew in the background, if it is used often. 0.9; 1 for never.</summary>
    public double RefreshAfter { get; init; } = 0.9;

    /// <summary>How long the caller waits for a load before it is given a stale value instead, if there is one. One second.</summary>
    public TimeSpan SoftTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a load may take at all. Ten seconds.</summary>
    public TimeSpan HardTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it is remembered that there is no such thing. Thirty seconds; zero for never.</summary>
    public TimeSpan AbsentFor { get; init; } = TimeSpan.FromSeconds(30);
}
