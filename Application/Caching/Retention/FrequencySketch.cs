namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// How often keys were seen lately: a count-min sketch of 4-bit counters, sixteen to a word, halved every ten times its size so that
/// old popularity fades (the TinyLFU reset). The four counters of a key lie in one 64-byte block: one cache miss per look-up.
/// </summary>
internal sealed class FrequencySketch
{
    private const ulong LowBits = 0x7777_7777_7777_7777;
    private ulong[] _table = new ulong[8];
    private int _blockMask;
    private int _additions;
    private int _period = 64;

    /// <summary>Grows to serve so many entries; forgets what it knew where it has to grow.</summary>
    public void Serve(int entries)
    {
        var words = (int)Math.Min(1u << 26, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, entries)));
        if (words <= _table.Length && _blockMask != 0)
            return;
        _table = new ulong[words];
        _blockMask = (words >> 3) - 1;
        _period = 10 * words;
        _additions = 0;
    }

    /// <summary>How often the key was counted, 0 to 15; may say more, never less.</summary>
    public int Of(ulong key)
    {
        var (block, spread) = Place(key);
        var least = 15;
        for (var row = 0; row < 4; row++, spread >>= 8)
            least = Math.Min(least, (int)(_table[block + (2 * row) + (int)(spread & 1)] >> (int)((spread >> 1 & 15) << 2)) & 15);
        return least;
    }

    /// <summary>Counts the key once.</summary>
    public void Count(ulong key)
    {
        var (block, spread) = Place(key);
        var added = false;
        for (var row = 0; row < 4; row++, spread >>= 8)
        {
            ref var word = ref _table[block + (2 * row) + (int)(spread & 1)];
            var shift = (int)((spread >> 1 & 15) << 2);
            if ((word >> shift & 15) == 15)
                continue;
            word += 1UL << shift;
            added = true;
        }
        if (added && ++_additions >= _period)
            Halve();
    }

    private (int Block, uint Spread) Place(ulong key)
    {
        var mixed = key * 0x9E3779B97F4A7C15UL;
        return ((int)(mixed >> 32 & (uint)_blockMask) << 3, (uint)(mixed ^ (mixed >> 29)));
    }

    private void Halve()
    {
        for (var i = 0; i < _table.Length; i++)
            _table[i] = _table[i] >> 1 & LowBits;
        _additions /= 2;
    }
}
