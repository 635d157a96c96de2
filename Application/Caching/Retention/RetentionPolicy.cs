using Oven.Functional.Application.Caching.Prediction;

namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// The policy of the memory tier: fed with hits, misses and admissions, it answers with what to evict, prefetch and refresh, as data in
/// <see cref="Verdicts"/>. It keeps keys' fingerprints, never keys or values.
/// <para>
/// A mutable engine behind a pure face: no clock (time is the count of accesses), no lock, no randomness but its seed. Equal calls give
/// equal verdicts, which is what makes a trace a test. The store calls it under its maintenance lock, hits in batches.
/// </para>
/// </summary>
internal sealed class RetentionPolicy
{
    private const double Patience = 2; // horizons after which a foreseen entry that was not used only takes room

    private readonly RetentionOptions _options;
    private readonly Rankers _rankers;
    private readonly Shelf _shelf;
    private readonly RuleChooser? _chooser;
    private readonly Foresight? _foresight;
    private readonly PrefetchBudget _budget;
    private readonly List<Verdict> _verdicts = [];
    private uint _now;

    /// <summary>A policy that has seen nothing.</summary>
    public RetentionPolicy(RetentionOptions options)
    {
        _options = options;
        _rankers = new(options.Seed);
        _shelf = new(options.Capacity, options.Rule ?? RetentionRule.LearnedQuick, _rankers, Evicted);
        _chooser = options.Rule is null ? new(options.Capacity, options.Entries, _rankers) : null;
        _budget = new(options.ForeseenEntries);
        _foresight = options.Predicts ? new(options.History, options.ForecastHorizon, _budget) : null;
    }

    /// <summary>What the caller must do; it takes the list empty.</summary>
    public List<Verdict> Verdicts => _verdicts;

    /// <summary>The rule in force.</summary>
    public RetentionRule Rule => _shelf.Rule;

    /// <summary>The weight of what is kept.</summary>
    public long Weight => _shelf.Weight;

    /// <summary>How many keys are kept.</summary>
    public int Count => _shelf.Count;

    /// <summary>What prefetching may do now.</summary>
    public PrefetchBudget Budget => _budget;

    /// <summary>The predictor, to save and load; null where there is none.</summary>
    public Foresight? Foresight => _foresight;

    /// <summary>The slot of a kept key, or -1.</summary>
    public int Find(ulong key) => _shelf.Find(key);

    /// <summary>
    /// A kept key was asked for. A slot that has meanwhile been given to another key is ignored: <paramref name="tag"/> is the low half
    /// of the fingerprint.
    /// </summary>
    /// <param name="slot">What <see cref="Admit"/> gave.</param>
    /// <param name="tag">The low half of the key's fingerprint.</param>
    /// <param name="nearExpiry">True where the entry is about to expire.</param>
    public void Hit(int slot, uint tag, bool nearExpiry = false)
    {
        if (_shelf.KeptIn(slot) is not { } key || (uint)key != tag)
            return;
        _now++;
        Simulate(key, 1);
        var firstUse = _shelf.Hit(slot, _now);
        if (nearExpiry && _shelf.HistoryOf(slot).Uses > 1)
            _verdicts.Add(new(VerdictKind.Refresh, key));
        if (!firstUse)
            return;
        _budget.Used();
        Foresee(key);
    }

    /// <summary>A key that is not kept was asked for; the caller loads it and then admits it.</summary>
    public void Miss(ulong key)
    {
        if (_shelf.EvictionsSince(key) < _shelf.ForeseenCount)
            _budget.Regretted();
        Foresee(key);
    }

    /// <summary>Takes a loaded key in. The slot it got, or -1 where it does not fit or was evicted at once.</summary>
    /// <param name="key">The key's fingerprint.</param>
    /// <param name="weight">What it weighs, at least 1.</param>
    /// <param name="foreseen">True where nobody asked for it yet.</param>
    /// <param name="announced">True where an event that will ask for it has already come: such entries wait outside the prefetch queue's bound, up to half of all.</param>
    public int Admit(ulong key, int weight, bool foreseen = false, bool announced = false)
    {
        if (_shelf.Find(key) is >= 0 and var kept)
        {
            _shelf.Reweigh(kept, weight, _now);
            return _shelf.Find(key);
        }
        if (weight > _options.Capacity)
            return -1;
        if (foreseen)
        {
            var most = announced ? Math.Max(_options.ForeseenEntries, _options.Entries / 2) : _options.ForeseenEntries;
            while (_shelf.ForeseenCount >= most)
                _shelf.EvictForeseen();
            return _shelf.Admit(key, weight, _now, foreseen: true);
        }
        _now++;
        _rankers.Missed();
        Simulate(key, weight);
        return _shelf.Admit(key, weight, _now);
    }

    /// <summary>A prefetch was not carried out after all: its allowance is given back. Returns it.</summary>
    public double PrefetchDeclined() => _budget.Refund();

    /// <summary>A key was removed, expired or invalidated.</summary>
    public void Remove(ulong key) => _shelf.Forget(key);

    /// <summary>What the policy knows of a key; null where it knows nothing.</summary>
    public Standing? Explain(ulong key)
    {
        if (_shelf.Age(key, _now) is not { } age)
            return null;
        var slot = _shelf.Find(key);
        var history = _shelf.HistoryOf(_shelf.Locate(key));
        var features = Features.Of(history, age);
        return new(
            slot >= 0,
            slot >= 0 ? _shelf.PlaceOf(slot) : "ghost",
            Rule,
            age,
            history.Uses,
            _rankers.Patient.Model.Probability(features[..])
        );
    }

    private void Simulate(ulong key, int weight)
    {
        _rankers.Pass(_shelf, _now);
        if (_chooser?.Pass(key, weight, _now) == true)
            _shelf.Rule = RuleChooser.Candidates[_chooser.Chosen];
    }

    private void Foresee(ulong key)
    {
        if (_foresight is null)
            return;
        _budget.Cold();
        var patience = (uint)(Patience * _options.ForecastHorizon * _rankers.AccessesPerMiss);
        while (_shelf.OldestForeseen(_now) > patience)
            _shelf.EvictForeseen();
        foreach (var forecast in _foresight.Pass(key, _shelf, _now))
            if (_budget.Spend(forecast.Probability))
                _verdicts.Add(new(VerdictKind.Prefetch, forecast.Key, forecast.Probability));
    }

    private void Evicted(ulong key, bool unused)
    {
        if (unused)
            _budget.Wasted();
        _verdicts.Add(new(VerdictKind.Evict, key, unused ? 1 : 0));
    }
}

/// <summary>What the policy knows of one key.</summary>
/// <param name="Kept">True where it is in memory.</param>
/// <param name="Place">Where: window, probation, protected, foreseen, or ghost for one that was evicted not long ago.</param>
/// <param name="Rule">The rule in force.</param>
/// <param name="Age">How many accesses ago it was asked for.</param>
/// <param name="Uses">How often it was asked for, as far as it is remembered; 15 means 15 or more.</param>
/// <param name="ReturnProbability">How likely, says the ranker, it is asked for again within the stay an entry can expect.</param>
public sealed record Standing(bool Kept, string Place, RetentionRule Rule, uint Age, int Uses, float ReturnProbability);
