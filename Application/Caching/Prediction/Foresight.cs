using System.Numerics;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>One key that may be asked for soon.</summary>
/// <param name="Key">Its fingerprint.</param>
/// <param name="Probability">How likely, within a few cold accesses.</param>
internal readonly record struct Forecast(ulong Key, float Probability);

/// <summary>
/// Predicts misses from misses. A cold access is one that had to wait or would have had to: a miss, or the first use of a foreseen entry,
/// so a chain that is predicted goes on being learned. Candidates are what followed the key the last <see cref="Looks"/> times. Every
/// candidate is an example for the gate, whether it was prefetched or not, so the gate learns from what it turned down as well
/// (full-information labels), and so does the budget. Nothing here runs on an ordinary hit.
/// </summary>
internal sealed class Foresight
{
    /// <summary>How many cold accesses after a key count as following it.</summary>
    public const int Reach = 6;

    private const int Looks = 4; // earlier accesses to a key that are looked at
    private const int Waiting = 4096;
    private const int Idle = 8; // while nothing is worth prefetching, one cold access in so many is looked into

    private readonly record struct Example(ulong Key, uint Deadline, CandidateFeatures Features, byte Votes, float Probability);

    private readonly uint _horizon;
    private readonly PrefetchBudget _budget;
    private readonly ColdHistory _history;
    private readonly OneHotLogistic _gate = CandidateFeatures.Prior();
    private readonly Example[] _examples = new Example[Waiting];
    private readonly Dictionary<ulong, int> _waiting = [];
    private readonly Evidence[] _candidates = new Evidence[Looks * Reach];
    private readonly Forecast[] _forecasts = new Forecast[Looks * Reach];
    private uint _first;
    private uint _next;
    private uint _cold;
    private uint _expected; // a bit for each of the last cold accesses

    /// <summary>A predictor that remembers so many cold accesses.</summary>
    /// <param name="length">Rounded up to a power of two; 16 bytes each.</param>
    /// <param name="horizon">Within how many cold accesses a forecast must come true to count.</param>
    /// <param name="budget">Is told what became of forecasts.</param>
    public Foresight(int length, uint horizon, PrefetchBudget budget) => (_history, _horizon, _budget) = (new(length), horizon, budget);

    /// <summary>The probability of what follows, as the gate sees it; to save and load.</summary>
    public OneHotLogistic Gate => _gate;

    /// <summary>The cold accesses; to save and load.</summary>
    public ColdHistory History => _history;

    /// <summary>Takes one cold access and says what may come next that is not kept now. The answer is good until the next call.</summary>
    public ReadOnlySpan<Forecast> Pass(ulong key, Shelf shelf, uint now)
    {
        _cold++;
        var surprise = Settle(key);
        var place = _history.Append(key);
        if (!_budget.IsOpen && _cold % Idle != 0)
            return [];
        var count = Gather(place, out var earlier, out var alike);
        var situation = new Situation(earlier, alike, surprise, BitOperations.PopCount(_expected & 0xFF));
        var forecasts = 0;
        for (var i = 0; i < count; i++)
            if (shelf.Find(_candidates[i].Key) < 0)
                _forecasts[forecasts++] = Judge(_candidates[i], situation, shelf.Age(_candidates[i].Key, now));
        return _forecasts.AsSpan(0, forecasts);
    }

    // How sure it was that this key would come, and what did not come in time.
    private int Settle(ulong key)
    {
        var surprise = 0;
        if (_waiting.Remove(key, out var at))
        {
            surprise = CandidateFeatures.Eighth(_examples[at].Probability);
            Teach(_examples[at], cameTrue: true);
            _examples[at] = default;
        }
        _expected = _expected << 1 | (surprise > 0 ? 1u : 0);
        for (; _first != _next && (int)(_cold - _examples[_first % Waiting].Deadline) >= 0; _first++)
        {
            ref var oldest = ref _examples[_first % Waiting];
            if (oldest.Votes == 0)
                continue; // came true
            _waiting.Remove(oldest.Key);
            Teach(oldest, cameTrue: false);
        }
        return surprise;
    }

    private void Teach(in Example example, bool cameTrue)
    {
        var features = example.Features;
        _gate.Learn(features[..], cameTrue);
        _budget.Settled(example.Probability, cameTrue);
    }

    private int Gather(int place, out int earlier, out int alike)
    {
        (earlier, alike) = (0, 0);
        var (count, gap, then) = (0, 0, place);
        while (earlier < Looks && _history.Back(then) is > 0 and var back && (gap += back) < _history.Reach)
        {
            then -= back;
            earlier++;
            var depth = Company(then, place);
            alike += depth > 0 ? 1 : 0;
            for (var offset = 1; offset <= Math.Min(Reach, gap - 1) && _history[then + offset] != _history[place]; offset++)
                Note(_history[then + offset], offset, depth, gap, ref count);
        }
        return count;
    }

    // How many of the two keys before now were there then as well, whichever came first.
    private int Company(int then, int now)
    {
        var (first, second) = (_history[then - 1], _history[then - 2]);
        var depth = 0;
        for (var i = 1; i <= 2; i++)
            if (_history[now - i] is var key && (key == first || key == second))
                depth++;
        return depth;
    }

    private void Note(ulong key, int offset, int depth, int gap, ref int count)
    {
        var at = 0;
        while (at < count && _candidates[at].Key != key)
            at++;
        ref var candidate = ref _candidates[at];
        if (at == count)
        {
            count++;
            candidate = new()
            {
                Key = key,
                Offset = offset,
                Gap = gap,
            };
        }
        candidate.Named++;
        candidate.NamedAlike += depth > 0 ? 1 : 0;
        candidate.Offset = Math.Min(candidate.Offset, offset);
        candidate.Depth = Math.Max(candidate.Depth, depth);
    }

    private Forecast Judge(in Evidence candidate, in Situation situation, uint? age)
    {
        var waits = _waiting.TryGetValue(candidate.Key, out var at);
        var (votes, prior) = waits ? (Math.Min(3, (int)_examples[at].Votes), _examples[at].Probability) : (0, 0);
        var features = CandidateFeatures.Of(candidate, situation, age, votes, prior);
        var probability = _gate.Probability(features[..]);
        if (waits)
            _examples[at] = new(candidate.Key, _examples[at].Deadline, features, (byte)(votes + 1), MathF.Max(prior, probability));
        else if (_next - _first < Waiting && _waiting.TryAdd(candidate.Key, (int)(_next % Waiting)))
            _examples[_next++ % Waiting] = new(candidate.Key, _cold + _horizon, features, 1, probability);
        return new(candidate.Key, probability);
    }
}
