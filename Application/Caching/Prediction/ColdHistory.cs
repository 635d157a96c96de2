using System.Numerics;
using System.Runtime.InteropServices;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>
/// The last cold accesses in their order, and from each the way back to the same key's earlier ones: what came after a key before is found by
/// going back to where it was and reading on. 16 bytes per access, whatever the number of keys; nothing is counted, so nothing has to be
/// forgotten but the oldest.
/// </summary>
internal sealed class ColdHistory
{
    private const int Margin = 64; // what is about to be overwritten is not read

    // 12 bytes, not 16: this is most of what prediction weighs.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Access
    {
        public ulong Key;
        public int Back;
    }

    private readonly Access[] _accesses;
    private readonly int[] _latest;
    private readonly int _mask;
    private readonly int _shift;
    private int _next;

    /// <summary>A history of so many accesses, rounded up to a power of two.</summary>
    public ColdHistory(int length)
    {
        length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4 * Margin, length));
        (_accesses, _latest) = (new Access[length], new int[length]);
        (_mask, _shift) = (length - 1, 64 - BitOperations.Log2((uint)length));
    }

    /// <summary>How far back it reaches.</summary>
    public int Reach => _mask + 1 - Margin;

    /// <summary>The key at a place; places wrap around.</summary>
    public ulong this[int place] => _accesses[place & _mask].Key;

    /// <summary>Writes a cold access down; its place.</summary>
    public int Append(ulong key)
    {
        var place = _next++ & _mask;
        ref var latest = ref _latest[(key * 0x9E3779B97F4A7C15UL) >> _shift];
        var back = _accesses[latest].Key == key ? (place - latest) & _mask : 0;
        _accesses[place] = new() { Key = key, Back = back };
        latest = place;
        return place;
    }

    /// <summary>How many places before this one the same key was written down; 0 where that is not known.</summary>
    public int Back(int place)
    {
        place &= _mask;
        var back = _accesses[place].Back;
        return back > 0 && _accesses[(place - back) & _mask].Key == _accesses[place].Key ? back : 0;
    }

    /// <summary>The keys, oldest first, at most so many.</summary>
    public IEnumerable<ulong> Recent(int most)
    {
        for (var place = _next - Math.Min(most, _mask + 1); place != _next; place++)
            if (this[place] is not 0 and var key)
                yield return key;
    }
}
