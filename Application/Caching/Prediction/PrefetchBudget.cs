namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>
/// Decides how daring prefetching may be. What became of every forecast, carried out or not, is counted by its probability; so it is known
/// what each threshold would have come to, and the lowest is taken at which four of five prefetches are used, no more than
/// <see cref="WastePart"/> of the cold accesses are loaded in vain, and the last step down still paid. Where there is none, nothing is
/// prefetched, and the counting goes on. An allowance bounds the extra loads whatever the counts say: a prefetch costs one, its use gives
/// it back, a cold access earns a little; where prefetching does harm all the same, what is earned is halved again and again.
/// </summary>
internal sealed class PrefetchBudget
{
    private const double WastePart = 0.055;
    private const double LeastPrecision = 0.8;
    private const double LeastStep = 0.5; // of the forecasts that a lower threshold would add must come true
    private const double RegretPerUse = 0.5;
    private const int Levels = 64;
    private const int Lowest = 4;
    private const int Enough = 8; // forecasts before a threshold is believed
    private const int Review = 64; // cold accesses
    private const int Memory = 4096; // cold accesses before what was counted is halved
    private const double Never = 2;

    private readonly double[] _cameTrue = new double[Levels];
    private readonly double[] _came = new double[Levels];
    private readonly double _most;
    private double _allowance;
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

    /// <summary>The probability a forecast must reach; above 1 where none is good enough.</summary>
    public double Threshold { get; private set; } = Never;

    /// <summary>True where some forecasts are good enough.</summary>
    public bool IsOpen => Threshold < Never;

    /// <summary>How much of the full allowance is earned; under 1 where prefetching does harm.</summary>
    public double Earning { get; private set; } = 1;

    /// <summary>Foreseen entries that were used, in all.</summary>
    public long Uses { get; private set; }

    /// <summary>True where a forecast of this probability may be prefetched; the allowance is then spent.</summary>
    public bool Spend(double probability) => probability >= Threshold && Spend();

    /// <summary>The same for a forecast of somebody else's model, whose probabilities are taken at their word.</summary>
    public bool SpendOnOthers(double probability) => probability >= LeastPrecision && Spend();

    /// <summary>Gives back what was spent on a prefetch that was not begun; returns the allowance.</summary>
    public double Refund() => _allowance = Math.Min(_most, _allowance + 1);

    /// <summary>What became of a forecast, carried out or not.</summary>
    public void Settled(float probability, bool cameTrue)
    {
        var level = (int)(probability * (Levels - 0.01f));
        _came[level]++;
        if (cameTrue)
            _cameTrue[level]++;
    }

    /// <summary>A foreseen entry was used.</summary>
    public void Used()
    {
        Uses++;
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
        _allowance = Math.Min(_most, _allowance + (Earning * WastePart));
        if (++_sinceReview < Review)
            return;
        _sinceReview = 0;
        Threshold = BestLevel() is >= Lowest and var level ? (double)level / Levels : Never;
        var harm = _wasted > (1.5 * WastePart * _cold) + Enough || _regretted > (RegretPerUse * _used) + (0.01 * _cold) + 4;
        Earning = harm ? Math.Max(1.0 / 64, Earning / 2) : Math.Min(1, Earning * 2);
        if (_cold >= Memory)
            Fade();
    }

    private bool Spend()
    {
        if (_allowance < 1)
            return false;
        _allowance--;
        return true;
    }

    private int BestLevel()
    {
        var (all, good, best) = (0.0, 0.0, -1);
        for (var level = Levels - 1; level >= Lowest; level--)
        {
            (all, good) = (all + _came[level], good + _cameTrue[level]);
            if (all - good > WastePart * _cold || _came[level] >= 4 && _cameTrue[level] < LeastStep * _came[level])
                break;
            if (all > Enough && good >= LeastPrecision * all)
                best = level;
        }
        return best;
    }

    private void Fade()
    {
        (_cold, _used, _wasted, _regretted) = (_cold / 2, _used / 2, _wasted / 2, _regretted / 2);
        for (var level = 0; level < Levels; level++)
            (_came[level], _cameTrue[level]) = (_came[level] / 2, _cameTrue[level] / 2);
    }
}
