namespace Oven.Functional.Tools.Proving.Fuzzing;

/// <summary>Seeded chance that costs next to nothing and is the same on every machine (xorshift64*).</summary>
internal struct Chance(ulong seed)
{
    private ulong _state = Scramble(seed);

    /// <summary>The chance of one input: any of them can be made again without those before it.</summary>
    public static Chance Of(ulong seed, long input) => new(seed + ((ulong)input * 0x9E3779B97F4A7C15));

    public int Below(int most) => (int)((UInt128)Next() * (ulong)most >> 64);

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }

    private static ulong Scramble(ulong seed)
    {
        seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
        return (seed ^ (seed >> 31)) | 1;
    }
}
