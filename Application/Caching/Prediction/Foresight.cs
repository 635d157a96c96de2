using System.Numerics;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>One key that may be asked for soon.</summary>
/// <param name="Key">Its fingerprint.</param>
/// <param name="Probability">How likely, within a few cold accesses.</param>
internal readonly record struct Forecast(ulong Key, float Probability);

/// <summary>
/// Predicts misses from misses. A cold access is one that had to wait or would have had to: a miss, or the first use of a foreseen entry,
/// so a chain that is predicted goes on being learned. Every candidate is an example for the gate, whether it was prefetched or not, so
/// the gate learns from what it turned down as well (full-information labels). Nothing here runs on an ordinary hit.
/// </summary>
internal sealed class Foresight
{
    private const int Reach = 4; // how many cold accesses after a context count as following it
    private const int Waiting = 4096;
    private const int RingMask = 7;

    private readonly record struct Example(uint Id, uint Deadline, CandidateFeatures Features, byte Votes, float Probability);

    private readonly uint _horizon;
    private readonly Associations _singles;
    private readonly Associations _pairs;
    private readonly ulong[] _keys;
    private readonly OneHotLogistic _gate = CandidateFeatures.Prior();
    private readonly Example[] _examples = new Example[Waiting];
    private readonly Dictionary<uint, int> _waiting = [];
    private readonly uint[] _recent = new uint[RingMask + 1];
    private readonly Forecast[] _forecasts = new Forecast[2 * Associations.Width];
    private uint _first;
    private uint _next;
    private uint _cold;

    /// <summary>A predictor with so many rows per table.</summary>
    /// <param name="rows">Rounded up to a power of two; each costs 66 bytes in all.</param>
    /// <param name="horizon">Within how many cold accesses a forecast must come true to count.</param>
    public Foresight(int rows, uint horizon)
    {
        rows = (int)BitOperations.RoundUpToPowerOf2((uint)rows);
        (_singles, _pairs, _keys, _horizon) = (new(rows), new(rows), new ulong[2 * rows], horizon);
    }

    /// <summary>Takes one cold access and says what may come next that is not kept now. The answer is good until the next call.</summary>
    public ReadOnlySpan<Forecast> Pass(ulong key, Shelf shelf, uint now)
    {
        var id = IdOf(key);
        _keys[id & (uint)(_keys.Length - 1)] = key;
        _cold++;
        Settle(id);
        var before = _recent[(_cold - 1) & RingMask];
        _recent[_cold & RingMask] = id;
        Learn();
        return Predict(id, before, shelf, now);
    }

    /// <summary>The probability of what follows, as the gate sees it; for saving and loading.</summary>
    public OneHotLogistic Gate => _gate;

    /// <summary>What follows one key.</summary>
    public Associations Singles => _singles;

    /// <summary>What follows two keys in a row.</summary>
    public Associations Pairs => _pairs;

    /// <summary>The fingerprints behind the ids in the rows.</summary>
    public Span<ulong> Keys => _keys;

    private void Settle(uint id)
    {
        if (_waiting.Remove(id, out var at))
        {
            Teach(_examples[at].Features, cameTrue: true);
            _examples[at] = default;
        }
        for (; _first != _next && (int)(_cold - _examples[_first % Waiting].Deadline) >= 0; _first++)
        {
            ref var oldest = ref _examples[_first % Waiting];
            if (oldest.Id == 0)
                continue;
            _waiting.Remove(oldest.Id);
            Teach(oldest.Features, cameTrue: false);
        }
    }

    private void Teach(CandidateFeatures features, bool cameTrue) => _gate.Learn(features[..], cameTrue);

    private void Learn()
    {
        if (_cold < Reach + 2)
            return;
        Span<uint> followers = stackalloc uint[Reach];
        for (var i = 0u; i < Reach; i++)
            followers[(int)i] = _recent[(_cold - Reach + 1 + i) & RingMask];
        var context = _recent[(_cold - Reach) & RingMask];
        _singles.Learn(context, followers);
        _pairs.Learn(PairOf(_recent[(_cold - Reach - 1) & RingMask], context), followers);
    }

    private ReadOnlySpan<Forecast> Predict(uint id, uint before, Shelf shelf, uint now)
    {
        Span<Association> singles = stackalloc Association[Associations.Width];
        Span<Association> pairs = stackalloc Association[Associations.Width];
        var singleCount = _singles.Find(id, singles);
        var pairCount = _pairs.Find(PairOf(before, id), pairs);
        var n = 0;
        for (var i = 0; i < singleCount; i++)
        {
            var pair = default(Association);
            for (var j = 0; j < pairCount; j++)
                if (pairs[j].Id == singles[i].Id)
                    (pair, pairs[j]) = (pairs[j], default);
            Consider(singles[i].Id, singles[i], pair, pairCount > 0, shelf, now, ref n);
        }
        for (var j = 0; j < pairCount; j++)
            if (pairs[j].Of > 0)
                Consider(pairs[j].Id, default, pairs[j], pairKnown: true, shelf, now, ref n);
        return _forecasts.AsSpan(0, n);
    }

    private void Consider(uint id, Association single, Association pair, bool pairKnown, Shelf shelf, uint now, ref int n)
    {
        var key = _keys[id & (uint)(_keys.Length - 1)];
        if (IdOf(key) != id || shelf.Find(key) >= 0)
            return;
        var waits = _waiting.TryGetValue(id, out var at);
        var (votes, prior) = waits ? (1 + Math.Min(2, (int)_examples[at].Votes), _examples[at].Probability) : (0, 0);
        var features = CandidateFeatures.Of(single, pair, pairKnown, shelf.Age(key, now), votes, prior);
        var probability = _gate.Probability(features[..]);
        if (waits)
            _examples[at] = new(id, _examples[at].Deadline, features, (byte)(_examples[at].Votes + 1), MathF.Max(prior, probability));
        else if (_next - _first < Waiting && _waiting.TryAdd(id, (int)(_next % Waiting)))
            _examples[_next++ % Waiting] = new(id, _cold + _horizon, features, 0, probability);
        _forecasts[n++] = new(key, probability);
    }

    private static uint IdOf(ulong key) => (uint)((key * 0xD6E8FEB86659FD93UL) >> 32) | 1;

    private static uint PairOf(uint first, uint second) => (uint)((((ulong)first << 32 | second) * 0x9E3779B97F4A7C15UL) >> 32) | 1;
}
