using System.Numerics;
using System.Runtime.CompilerServices;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>One key that may be asked for soon.</summary>
internal readonly record struct Forecast(ulong Key, float Probability);

/// <summary>The one-hot features of a candidate.</summary>
[InlineArray(Count)]
internal struct CandidateFeatures
{
    public const int Count = 6;
    public const int Space = 4096;
    private ushort _first;
}

internal sealed class Foresight
{
    public const int Reach = 8; // how many cold accesses after a context count as following it

    private readonly record struct Pending(uint Id, uint Deadline, CandidateFeatures Features);

    private readonly Associations _single;
    private readonly Associations _pair;
    private readonly ulong[] _keys;
    private readonly uint[] _recent = new uint[16];
    private readonly OneHotLogistic _gate;
    private readonly Pending[] _pending = new Pending[4096];
    private readonly Dictionary<uint, int> _pendingAt = [];
    private uint _firstPending;
    private uint _nextPending;
    private uint _cold;
    private readonly Forecast[] _forecasts = new Forecast[2 * Associations.Width];

    public Foresight(int rows)
    {
        _single = new(rows);
        _pair = new(rows);
        _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * rows))];
        _gate = new(CandidateFeatures.Space, 0.1f);
        for (var i = 0; i < 10; i++)
            _gate.Weights[i] = -2 + (0.3f * i);
    }

    public uint Horizon { get; set; } = 32;

    public ReadOnlySpan<Forecast> Cold(ulong key, Shelf shelf, uint now)
    {
        var id = IdOf(key);
        _keys[id & (uint)(_keys.Length - 1)] = key;
        _cold++;
        if (_pendingAt.Remove(id, out var at))
        {
            var features = _pending[at].Features;
            _gate.Learn(features[..], true);
            _pending[at] = _pending[at] with { Id = 0 };
        }
        for (; _firstPending != _nextPending && (int)(_cold - _pending[_firstPending % 4096].Deadline) >= 0; _firstPending++)
        {
            ref var oldest = ref _pending[_firstPending % 4096];
            if (oldest.Id == 0)
                continue;
            _pendingAt.Remove(oldest.Id);
            var features = oldest.Features;
            _gate.Learn(features[..], false);
        }
        _recent[_cold & 15] = id;
        Learn();
        return Predict(id, shelf, now);
    }

    private void Learn()
    {
        if (_cold < Reach + 2)
            return;
        Span<uint> followers = stackalloc uint[Reach];
        for (var i = 0u; i < Reach; i++)
            followers[(int)i] = _recent[(_cold - Reach + 1 + i) & 15];
        var context = _recent[(_cold - Reach) & 15];
        _single.Learn(context, followers);
        _pair.Learn(Pair(_recent[(_cold - Reach - 1) & 15], context), followers);
    }

    private ReadOnlySpan<Forecast> Predict(uint id, Shelf shelf, uint now)
    {
        Span<Association> singles = stackalloc Association[Associations.Width];
        Span<Association> pairs = stackalloc Association[Associations.Width];
        var s = _single.Find(id, singles);
        var p = _pair.Find(Pair(_recent[(_cold - 1) & 15], id), pairs);
        var n = 0;
        for (var i = 0; i < s; i++)
        {
            var other = default(Association);
            for (var j = 0; j < p; j++)
                if (pairs[j].Id == singles[i].Id)
                {
                    other = pairs[j];
                    pairs[j] = default;
                }
            Consider(singles[i].Id, singles[i], other, p > 0, shelf, now, ref n);
        }
        for (var j = 0; j < p; j++)
            if (pairs[j].Of > 0)
                Consider(pairs[j].Id, default, pairs[j], true, shelf, now, ref n);
        return _forecasts.AsSpan(0, n);
    }

    private void Consider(uint id, Association single, Association pair, bool pairKnown, Shelf shelf, uint now, ref int n)
    {
        var key = _keys[id & (uint)(_keys.Length - 1)];
        if (IdOf(key) != id || shelf.Find(key) >= 0)
            return;
        var (c1, c2) = (Level(single), pairKnown && pair.Of == 0 ? 10 : Level(pair));
        var age = shelf.Age(key, now) is { } a ? 1 + (LogBucket.Of(a) / 2) : 0;
        var (t1, t2) = (Size(single.Of), Size(pair.Of));
        var f = new CandidateFeatures();
        f[0] = (ushort)c1;
        f[1] = (ushort)(16 + c2);
        f[2] = (ushort)(32 + (c1 * 11) + c2);
        f[3] = (ushort)(160 + (c1 * 6) + t1);
        f[4] = (ushort)(240 + (c2 * 6) + t2);
        f[5] = (ushort)(320 + (age * 11) + Math.Max(c1, c2 == 10 ? 0 : c2));
        var probability = _gate.Probability(f[..]);
        if (_nextPending - _firstPending < 4096 && _pendingAt.TryAdd(id, (int)(_nextPending % 4096)))
            _pending[_nextPending++ % 4096] = new(id, _cold + Horizon, f);
        _forecasts[n++] = new(key, probability);
    }

    // How sure a row is: 0 says nothing, 1 to 9 in steps of a ninth.
    private static int Level(Association a) => a.Of == 0 ? 0 : 1 + Math.Min(8, 9 * a.Seen / (a.Of + 1));

    private static int Size(byte of) => of == 0 ? 0 : Math.Min(5, 1 + BitOperations.Log2(of));

    private static uint IdOf(ulong key) => (uint)((key * 0xD6E8FEB86659FD93UL) >> 32) | 1;

    private static uint Pair(uint first, uint second) => (uint)((((ulong)first << 32 | second) * 0x9E3779B97F4A7C15UL) >> 32) | 1;
}
