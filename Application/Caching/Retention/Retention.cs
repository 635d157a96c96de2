using Oven.Functional.Application.Caching.Prediction;

namespace Oven.Functional.Application.Caching.Retention;

internal sealed class Retention
{
    private readonly Shelf _shelf;
    private readonly Ranker _ranker;
    private readonly Ranker _quickRanker;
    private readonly RuleChooser? _chooser;
    private readonly Foresight? _foresight;
    private readonly List<ulong> _evicted = [];
    private uint _now;
    private double _misses;
    private double _accesses;
    private uint _sinceHorizon;
    private readonly long _foreseenPart;
    private readonly PrefetchBudget _budget;

    public Retention(long capacity, long entries, ulong seed, RetentionRule? only = null, int rows = 0)
    {
        _ranker = new(seed);
        _quickRanker = new(seed + 2);
        _shelf = new(capacity, only ?? RetentionRule.LearnedQuick, new(), _ranker, _quickRanker, Gone, fixedRule: false);
        _chooser = only is null ? new(capacity, entries, _ranker, _quickRanker) : null;
        _foreseenPart = Math.Clamp(capacity / 16, Math.Min(4, Math.Max(1, capacity / 8)), 64);
        _foresight = rows > 0 ? new(rows, (uint)Math.Clamp(_foreseenPart / 2, 4, 32)) : null;
        _budget = new(_foreseenPart);
    }

    public List<ulong> Evicted => _evicted;
    public RetentionRule Rule => _shelf.Rule;
    public RuleChooser? Chooser => _chooser;
    public long Issued;
    public long Used;
    public long Wasted;
    public double Threshold => _budget.Threshold;

    private void Gone(ulong key, bool unused)
    {
        _evicted.Add(key);
        if (!unused)
            return;
        Wasted++;
        _budget.Wasted();
    }

    public bool Access(ulong key, int weight = 1)
    {
        _now++;
        _accesses++;
        _ranker.Pass(_shelf, _now);
        _quickRanker.Pass(_shelf, _now);
        if (_chooser?.Pass(key, weight, _now) == true)
            _shelf.Rule = RuleChooser.Candidates[_chooser.Chosen];
        var slot = _shelf.Find(key);
        var cold = true;
        if (slot >= 0)
        {
            cold = _shelf.Hit(slot, _now);
            if (cold)
            {
                Used++;
                _budget.Used();
            }
        }
        else
        {
            _misses++;
            if (_shelf.EvictionsSince(key) < _shelf.ForeseenCount)
                _budget.Regretted();
            _shelf.Admit(key, weight, _now);
        }
        if (cold && _foresight is not null)
            Foresee(key);
        if (++_sinceHorizon >= 256)
            SetHorizon();
        return slot >= 0;
    }

    private void Foresee(ulong key)
    {
        _budget.Cold();
        foreach (var forecast in _foresight!.Pass(key, _shelf, _now))
        {
            if (_shelf.Find(forecast.Key) >= 0 || !_budget.Spend(forecast.Probability))
                continue;
            while (_shelf.ForeseenWeight + 1 > _foreseenPart)
                _shelf.EvictForeseen();
            _shelf.Admit(forecast.Key, 1, _now, foreseen: true);
            Issued++;
        }
    }

    private void SetHorizon()
    {
        _sinceHorizon = 0;
        var stay = _shelf.Count * _accesses / Math.Max(1, _misses);
        _ranker.Horizon = (uint)Math.Clamp(stay, 16, 1 << 28);
        _quickRanker.Horizon = (uint)Math.Clamp(0.2 * stay, 16, 1 << 28);
        var keep = Math.Max(0.5, 1 - (256.0 / Math.Max(256, 4 * _shelf.Count)));
        _misses *= keep;
        _accesses *= keep;
    }
}
