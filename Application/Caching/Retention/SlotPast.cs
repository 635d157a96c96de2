namespace Oven.Functional.Application.Caching.Retention;

/// <summary>What is remembered of the key in each slot: when it was last used, the gaps before that, and whether a ranker waits for its return.</summary>
internal sealed class SlotPast
{
    private uint[] _used = [];
    private History[] _histories = [];
    private bool[] _watched = [];

    /// <summary>Makes room for so many slots.</summary>
    public void Serve(int room)
    {
        Array.Resize(ref _used, room);
        Array.Resize(ref _histories, room);
        Array.Resize(ref _watched, room);
    }

    /// <summary>The slot is given to a key of which nothing is known.</summary>
    public void Clear(int slot) => (_histories[slot], _watched[slot]) = (default, false);

    /// <summary>The key has come in, without being used.</summary>
    public void Arrive(int slot, uint now) => _used[slot] = now;

    /// <summary>The key was used; true where a ranker waited for that.</summary>
    public bool Use(int slot, uint now)
    {
        var watched = _watched[slot];
        _watched[slot] = false;
        _histories[slot] = _histories[slot].After(now - _used[slot]);
        _used[slot] = now;
        return watched;
    }

    /// <summary>A ranker waits for the key's next use.</summary>
    public void Watch(int slot) => _watched[slot] = true;

    /// <summary>How many accesses ago the key was used, or came in.</summary>
    public uint Age(int slot, uint now) => now - _used[slot];

    /// <summary>Its gaps and uses.</summary>
    public History Of(int slot) => _histories[slot];
}
