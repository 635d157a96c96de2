namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>
/// Decides how daring prefetching may be. Two controls: a threshold that a forecast must reach, moved slowly so that about
/// <see cref="WastePart"/> of the cold accesses are loaded in vain at most and four of five prefetches are used; and an allowance that
/// bounds the extra loads whatever the gate believes: a prefetch costs one, its use gives it back, a cold access earns a little.
/// Where the threshold is at its ceiling and prefetching still does more harm than good, what is earned is halved again and again: off.
/// </summary>
internal sealed class PrefetchBudget
{
    private const double WastePart = 0.035;
    private const double WastePerPrefetch = 0.16;
    private const double RegretPerUse = 0.5;
    private const double Floor = 0.1;
    private const double Ceiling = 0.98;
    private const int Review = 64; // cold accesses
    private const int Memory = 4096; // cold accesses before what was counted is halved

    private readonly double _most;
    private double _allowance;
    private double _earning = 1;
    private double _cold;
    private double _used;
    private double _wasted;
    private double _regretted;
    private int _sinceReview;

    /// <summary>A budget for a prefetch queue of so many entries.</summary>
    public PrefetchBudget(long entries)
    {
        _most = Math.Clamp(entries, 4, 64);
        _allowance = _most / 2;
    }

    /// <summary>The probability a forecast must reach.</summary>
    public double Threshold { get; private set; } = 0.8;

    /// <summary>How much of the full allowance is earned; under 1 where prefetching does harm.</summary>
    public double Earning => _earning;

    /// <summary>True where a forecast of this probability may be prefetched; the allowance is then spent.</summary>
    public bool Spend(double probability)
    {
        if (probability < Threshold || _allowance < 1)
            return false;
        _allowance--;
        return true;
    }

    /// <summary>Gives back what was spent on a prefetch that was not begun; returns the allowance.</summary>
    public double Refund() => _allowance = Math.Min(_most, _allowance + 1);

    /// <summary>A foreseen entry was used.</summary>
    public void Used()
    {
        _used++;
        _allowance = Math.Min(_most, _allowance + 1);
    }

    /// <summary>A foreseen entry went unused.</summary>
    public void Wasted() => _wasted++;

    /// <summary>A miss would have been a hit had foreseen entries not taken the room.</summary>
    public void Regretted() => _regretted++;

    /// <summary>A cold access.</summary>
    public void Cold()
    {
        _cold++;
        _allowance = Math.Min(_most, _allowance + (_earning * WastePart));
        if (++_sinceReview < Review)
            return;
        _sinceReview = 0;
        Reconsider();
    }

    private void Reconsider()
    {
        var tooMuch =
            _wasted > WastePart * _cold
            || _wasted > WastePerPrefetch * (_used + _wasted)
            || _regretted > RegretPerUse * _used + (0.01 * _cold);
        if (tooMuch && Threshold >= Ceiling)
            _earning = Math.Max(1.0 / 64, _earning / 2);
        else if (!tooMuch)
            _earning = Math.Min(1, _earning * 2);
        Threshold = Math.Clamp(Threshold + (tooMuch ? 0.02 : -0.01), Floor, Ceiling);
        if (_cold < Memory)
            return;
        (_cold, _used, _wasted, _regretted) = (_cold / 2, _used / 2, _wasted / 2, _regretted / 2);
    }
}
