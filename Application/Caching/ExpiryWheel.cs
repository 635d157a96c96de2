namespace Oven.Functional.Application.Caching;

/// <summary>
/// A timer wheel: fingerprints by the tick at which they may be due, in buckets of <see cref="Spokes"/>ths of a turn. Scheduling is O(1) and
/// allocates nothing in the long run; advancing costs what is due. A fingerprint may come up early by one turn or after its entry was
/// replaced: the owner looks at the entry before it acts, and schedules again what is not due.
/// </summary>
internal sealed class ExpiryWheel
{
    private const int Spokes = 4096;
    private const int TicksPerSpokeBits = 7; // 1.28 s at 10 ms a tick

    private readonly List<ulong>?[] _spokes = new List<ulong>?[Spokes];
    private uint _turned;

    /// <summary>Notes that the key is due at a tick.</summary>
    public void Schedule(ulong key, uint dueTick)
    {
        var spoke = Math.Max(_turned + 1, (dueTick >> TicksPerSpokeBits) + 1);
        (_spokes[spoke % Spokes] ??= []).Add(key);
    }

    /// <summary>Moves on to a tick and adds what came up on the way to <paramref name="due"/>.</summary>
    public void Advance(uint nowTick, List<ulong> due)
    {
        var target = nowTick >> TicksPerSpokeBits;
        for (var steps = 0; _turned < target && steps < Spokes; steps++)
        {
            _turned++;
            if (_spokes[_turned % Spokes] is not { Count: > 0 } spoke)
                continue;
            due.AddRange(spoke);
            spoke.Clear();
        }
        _turned = target;
    }
}
