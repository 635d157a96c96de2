using System.Runtime.InteropServices;

namespace Oven.Functional.Application.Caching;

/// <summary>
/// The 64-bit fingerprint of a key: the same in every process and version, because saved models and other nodes speak of keys by it.
/// Eight characters per multiplication (wyhash's mixing). Tables that use it compare the whole key as well.
/// </summary>
internal static class Fingerprint
{
    private const ulong First = 0xA0761D6478BD642F;
    private const ulong Second = 0xE7037ED1A0B428DB;

    /// <summary>The fingerprint of a key.</summary>
    public static ulong Of(ReadOnlySpan<char> key)
    {
        var words = MemoryMarshal.Cast<char, ulong>(key);
        var hash = First ^ (ulong)key.Length;
        foreach (var word in words)
            hash = Mix(hash ^ word, Second);
        var tail = 0UL;
        foreach (var character in key[(words.Length * 4)..])
            tail = tail << 16 | character;
        return Mix(hash ^ tail, First);
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
