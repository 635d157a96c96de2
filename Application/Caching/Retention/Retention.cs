namespace Oven.Functional.Application.Caching.Retention;

internal sealed class Retention
{
    private readonly Shelf _shelf;
    private readonly Ranker _ranker;
    private readonly RuleChooser? _chooser;
    private readonly List<ulong> _evicted = [];
    private uint _now;
    private double _misses;
    private double _accesses;
    private uint _sinceHorizon;

    public Retention(long capacity, long entries, ulong seed, RetentionRule? only = null)
    {
        _ranker = new(seed);
        _shelf = new(capacity, only ?? RetentionRule.SmallMain, new(), _ranker, (key, _) => _evicted.Add(key), fixedRule: false);
        _chooser = only is null ? new(capacity, entries, _ranker) : null;
    }

    public double HorizonFactor { get; set; } = 1;
    public List<ulong> Evicted => _evicted;
    public RetentionRule Rule => _shelf.Rule;
    public RuleChooser? Chooser => _chooser;

    public bool Access(ulong key, int weight = 1)
    {
        _now++;
        _accesses++;
        _ranker.Pass(_shelf, _now);
        if (_chooser?.Pass(key, weight, _now) == true)
            _shelf.Rule = RuleChooser.Candidates[_chooser.Chosen];
        var slot = _shelf.Find(key);
        if (slot >= 0)
        {
            _shelf.Hit(slot, _now);
        }
        else
        {
            _misses++;
            _shelf.Admit(key, weight, _now);
        }
        if (++_sinceHorizon >= 256)
            SetHorizon();
        return slot >= 0;
    }

    private void SetHorizon()
    {
        _sinceHorizon = 0;
        var stay = _shelf.Count * _accesses / Math.Max(1, _misses);
        _ranker.Horizon = (uint)Math.Clamp(HorizonFactor * stay, 16, 1 << 28);
        var keep = Math.Max(0.5, 1 - (256.0 / Math.Max(256, 4 * _shelf.Count)));
        _misses *= keep;
        _accesses *= keep;
    }
}
