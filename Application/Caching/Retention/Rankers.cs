namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// The two learned rankers of a cache: one looks as far ahead as an entry can expect to stay, the other a fifth of that. The first is right
/// more often in a steady workload; the second learns five times sooner, which wins where the workload changes.
/// </summary>
internal sealed class Rankers(ulong seed)
{
    private const double QuickPart = 0.2;
    private const uint Review = 256; // accesses
    private uint _sinceReview;
    private double _accesses;
    private double _misses;

    /// <summary>The one that looks far.</summary>
    public Ranker Patient { get; } = new(seed);

    /// <summary>The one that looks near.</summary>
    public Ranker Quick { get; } = new(seed + 2);

    /// <summary>How many accesses there are to a miss, lately.</summary>
    public double AccessesPerMiss => _accesses / Math.Max(1, _misses);

    /// <summary>Once per access: draws examples, settles old ones, and follows how long entries stay.</summary>
    public void Pass(Shelf shelf, uint now)
    {
        _accesses++;
        Patient.Pass(shelf, now);
        Quick.Pass(shelf, now);
        if (++_sinceReview < Review)
            return;
        _sinceReview = 0;
        var stay = shelf.Count * AccessesPerMiss;
        Patient.Horizon = (uint)Math.Clamp(stay, 16, 1 << 28);
        Quick.Horizon = (uint)Math.Clamp(QuickPart * stay, 16, 1 << 28);
        var kept = Math.Max(0.5, 1 - (Review / Math.Max(Review, 4.0 * shelf.Count)));
        (_accesses, _misses) = (_accesses * kept, _misses * kept);
    }

    /// <summary>A key was admitted after a miss.</summary>
    public void Missed() => _misses++;

    /// <summary>A watched key was asked for.</summary>
    public void Returned(ulong key)
    {
        Patient.Returned(key);
        Quick.Returned(key);
    }
}
