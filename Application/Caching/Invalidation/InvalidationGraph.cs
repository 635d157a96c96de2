namespace Oven.Functional.Application.Caching.Invalidation;

/// <summary>
/// Which keys were computed from which, and when each was last invalidated. Invalidating a key invalidates everything computed from it,
/// however far down and whatever the cycles: each key is visited once, so a cascade is linear.
/// <para>
/// Time is the count of invalidations. When each key was last invalidated lives in a table of fixed size that keys share by fingerprint:
/// bounded for ever, and a collision only makes somebody load again. A load notes the count when it begins; what it brings may be kept only
/// if neither its key nor what it was computed from has <see cref="MovedSince"/>.
/// </para>
/// <para>A mutable engine without clock, lock or randomness. One caller at a time.</para>
/// </summary>
internal sealed class InvalidationGraph
{
    private const int Places = 1 << 14;

    private readonly Dictionary<string, HashSet<string>> _dependants = [];
    private readonly Dictionary<string, HashSet<string>> _dependencies = [];
    private readonly long[] _invalidated = new long[Places];
    private long _floor;

    /// <summary>How many dependencies are known.</summary>
    public int Count { get; private set; }

    /// <summary>How many invalidations there were.</summary>
    public long Now { get; private set; }

    /// <summary>True where the key was invalidated after that moment.</summary>
    public bool MovedSince(string key, long moment) => Math.Max(_floor, _invalidated[Fingerprint.Of(key) & (Places - 1)]) > moment;

    /// <summary>Notes that the key was computed from another.</summary>
    public void Add(string key, string dependsOn)
    {
        if (!Edges(_dependants, dependsOn).Add(key))
            return;
        Edges(_dependencies, key).Add(dependsOn);
        Count++;
    }

    /// <summary>Forgets what the key was computed from, because it is not kept any more.</summary>
    public void Forget(string key)
    {
        if (!_dependencies.Remove(key, out var dependencies))
            return;
        foreach (var dependency in dependencies)
        {
            var dependants = _dependants[dependency];
            dependants.Remove(key);
            Count--;
            if (dependants.Count == 0)
                _dependants.Remove(dependency);
        }
    }

    /// <summary>What depends on the key, directly.</summary>
    public IReadOnlyCollection<string> DependantsOf(string key) => _dependants.TryGetValue(key, out var keys) ? keys : [];

    /// <summary>Makes the keys and all that depends on them out of date; returns them, each once.</summary>
    public IReadOnlyList<string> Invalidate(params IEnumerable<string> keys)
    {
        var seen = new HashSet<string>();
        var affected = new List<string>();
        foreach (var key in keys)
            if (seen.Add(key))
                affected.Add(key);
        Now++;
        for (var at = 0; at < affected.Count; at++)
        {
            _invalidated[Fingerprint.Of(affected[at]) & (Places - 1)] = Now;
            foreach (var dependant in DependantsOf(affected[at]))
                if (seen.Add(dependant))
                    affected.Add(dependant);
        }
        return affected;
    }

    /// <summary>Makes everything out of date.</summary>
    public void InvalidateAll() => _floor = ++Now;

    private static HashSet<string> Edges(Dictionary<string, HashSet<string>> edges, string key)
    {
        if (!edges.TryGetValue(key, out var set))
            edges[key] = set = [];
        return set;
    }
}
