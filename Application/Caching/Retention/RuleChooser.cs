namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// Chooses the rule by miniature simulation: each candidate rule runs a small <see cref="Shelf"/> on a sample of the keys, scaled so that
/// its hit rate predicts the real one (Waldspurger's SHARDS). The rule in force changes when another has been better, over a fading
/// memory, by more than chance explains.
/// </summary>
internal sealed class RuleChooser
{
    /// <summary>The rules that compete.</summary>
    public static readonly RetentionRule[] Candidates =
    [
        RetentionRule.TinyLfu(0.01),
        RetentionRule.TinyLfu(0.1),
        RetentionRule.TinyLfu(0.3),
        RetentionRule.TinyLfu(0.6),
        RetentionRule.Lru,
        RetentionRule.SmallMain,
        RetentionRule.Learned,
        RetentionRule.LearnedQuick,
    ];

    private const int LeastEntries = 512; // of a miniature: fewer and its hit rate is noise
    private const double Fade = 0.95; // of what is remembered, at each review
    private readonly Shelf[] _shelves;
    private readonly double[] _hits = new double[Candidates.Length];
    private readonly FrequencySketch _sketch = new();
    private readonly int _sample;
    private readonly uint _period;
    private uint _sinceReview;
    private double _accesses;

    /// <summary>A chooser for a cache of this capacity.</summary>
    /// <param name="capacity">The weight it holds.</param>
    /// <param name="entries">About how many entries that is; decides how thin the sample may be.</param>
    /// <param name="rankers">The live rankers: their miniatures use the same models.</param>
    public RuleChooser(long capacity, long entries, Rankers rankers)
    {
        _sample = 1;
        while (_sample < 64 && entries / (2 * _sample) >= LeastEntries)
            _sample *= 2;
        var small = Math.Max(1, capacity / _sample);
        var miniEntries = (int)Math.Max(16, entries / _sample);
        _sketch.Serve(2 * miniEntries);
        _shelves = [.. Candidates.Select(rule => Shelf.Miniature(small, rule, rankers, _sketch))];
        _period = (uint)miniEntries;
    }

    /// <summary>The index in <see cref="Candidates"/> of the rule to use.</summary>
    public int Chosen { get; private set; } = Array.IndexOf(Candidates, RetentionRule.LearnedQuick);

    /// <summary>The hit rate each candidate would have had lately.</summary>
    public double HitRate(int candidate) => _accesses == 0 ? 0 : _hits[candidate] / _accesses;

    /// <summary>Takes one access; true where the choice may have changed.</summary>
    public bool Pass(ulong key, int weight, uint now)
    {
        if (((key * 0xD6E8FEB86659FD93UL) >> 40 & (uint)(_sample - 1)) != 0)
            return false;
        _sketch.Count(key);
        for (var i = 0; i < _shelves.Length; i++)
        {
            if (_shelves[i].Find(key) is >= 0 and var slot)
            {
                _shelves[i].Hit(slot, now);
                _hits[i]++;
            }
            else
            {
                _shelves[i].Admit(key, weight, now);
            }
        }
        _accesses++;
        if (++_sinceReview < _period)
            return false;
        _sinceReview = 0;
        Review();
        return true;
    }

    private void Review()
    {
        var best = Chosen;
        for (var i = 0; i < _hits.Length; i++)
            if (_hits[i] > _hits[best])
                best = i;
        // Two binomial counts over the same accesses: a lead under one deviation is chance.
        if (_hits[best] - _hits[Chosen] > Math.Sqrt(Math.Max(1, Math.Min(_hits[best], _accesses - _hits[best]))))
            Chosen = best;
        for (var i = 0; i < _hits.Length; i++)
            _hits[i] *= Fade;
        _accesses *= Fade;
    }
}
