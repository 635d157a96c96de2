namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// Numbers for keys: an open-addressed map from a 64-bit fingerprint to a small slot number that indexes the arrays of a
/// <see cref="Shelf"/>. Slots are reused. Two keys with one fingerprint count as one; the policy may then keep the wrong one, never more.
/// </summary>
internal sealed class KeySlots
{
    private int[] _map = new int[16]; // slot + 1; 0 is free
    private ulong[] _keys = new ulong[8];
    private int[] _free = new int[8];
    private int _freeCount;
    private int _used;

    /// <summary>One more than the highest slot that was ever given out.</summary>
    public int Extent => _used;

    /// <summary>How many slots there is room for before arrays beside this one must grow.</summary>
    public int Room => _keys.Length;

    /// <summary>The weight of each slot.</summary>
    public int[] Weights = new int[8];

    /// <summary>The fingerprint of a slot in use.</summary>
    public ulong KeyOf(int slot) => _keys[slot];

    /// <summary>The slot of the key, or -1.</summary>
    public int Find(ulong key)
    {
        var mask = _map.Length - 1;
        for (var at = Home(key, mask); _map[at] != 0; at = (at + 1) & mask)
            if (_keys[_map[at] - 1] == key)
                return _map[at] - 1;
        return -1;
    }

    /// <summary>Gives the key, which has none, a slot.</summary>
    public int Add(ulong key)
    {
        if (_used - _freeCount == _keys.Length)
            Grow();
        var slot = _freeCount > 0 ? _free[--_freeCount] : _used++;
        _keys[slot] = key;
        Place(slot);
        return slot;
    }

    /// <summary>Takes the slot back.</summary>
    public void Remove(int slot)
    {
        var mask = _map.Length - 1;
        var hole = Home(_keys[slot], mask);
        while (_map[hole] != slot + 1)
            hole = (hole + 1) & mask;
        for (var at = (hole + 1) & mask; _map[at] != 0; at = (at + 1) & mask)
        {
            var home = Home(_keys[_map[at] - 1], mask);
            if (((at - home) & mask) < ((at - hole) & mask))
                continue; // it would be found no more from its home
            _map[hole] = _map[at];
            hole = at;
        }
        _map[hole] = 0;
        _free[_freeCount++] = slot;
    }

    private void Place(int slot)
    {
        var mask = _map.Length - 1;
        var at = Home(_keys[slot], mask);
        while (_map[at] != 0)
            at = (at + 1) & mask;
        _map[at] = slot + 1;
    }

    private void Grow()
    {
        var room = _keys.Length < 1 << 16 ? _keys.Length * 2 : _keys.Length + (_keys.Length >> 2);
        Array.Resize(ref _keys, room);
        Array.Resize(ref Weights, room);
        Array.Resize(ref _free, room);
        if (_map.Length < room + (room >> 1))
        {
            _map = new int[_map.Length * 2];
            for (var slot = 0; slot < _used; slot++) // no slot is free while growing
                Place(slot);
        }
    }

    private static int Home(ulong key, int mask) => (int)((key * 0x9E3779B97F4A7C15UL) >> 33) & mask;
}
