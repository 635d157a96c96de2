using System.Numerics;

namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// Turns a distance in accesses into one of 48 buckets, two per power of two. What matters about an age is its magnitude; two per
/// octave is as fine as one-hot weights can learn from a few thousand examples.
/// </summary>
internal static class LogBucket
{
    /// <summary>One more than the highest bucket.</summary>
    public const int Count = 48;

    /// <summary>The bucket of a distance; 0 and 1 share the first.</summary>
    public static int Of(uint distance)
    {
        if (distance < 2)
            return 0;
        var log = BitOperations.Log2(distance);
        return Math.Min(Count - 1, (2 * log) + (int)((distance >> (log - 1)) & 1) - 1);
    }
}
