namespace Oven.Functional.Application.Caching.Retention;

/// <summary>Seeded random numbers (xorshift64*): a value of the policy's state, so equal seeds and inputs give equal decisions.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed | 1;

    /// <summary>A number in [0, <paramref name="below"/>).</summary>
    public int Below(int below)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((((_state * 0x2545F4914F6CDD1DUL) >> 32) * (ulong)below) >> 32);
    }
}
