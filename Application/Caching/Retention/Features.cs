using System.Runtime.CompilerServices;

namespace Oven.Functional.Application.Caching.Retention;

/// <summary>What is remembered of a key's past, in three bytes.</summary>
/// <param name="Gap">The bucket of the time between its last two uses, plus one; 0 where it was used once.</param>
/// <param name="EarlierGap">The same for the two uses before.</param>
/// <param name="Uses">How often it was used, at most 15.</param>
internal readonly record struct History(byte Gap, byte EarlierGap, byte Uses)
{
    /// <summary>The past after one more use.</summary>
    public History After(uint age) =>
        Uses == 0 ? new(0, 0, 1) : new((byte)(LogBucket.Of(age) + 1), Gap, (byte)Math.Min(Uses + 1, Features.MostUses));
}

/// <summary>
/// The one-hot features by which a kept key is judged: its age, its last two gaps and its uses alone, and its age together with each.
/// The pairs let the model learn what sums cannot: that an age far beyond a steady gap means the key is finished.
/// </summary>
[InlineArray(Count)]
internal struct Features
{
    /// <summary>How many indices an example has.</summary>
    public const int Count = 6;

    /// <summary>One more than the highest index.</summary>
    public const int Space = UsesByAge + (LogBucket.Count * (MostUses + 1));

    /// <summary>Where counting stops.</summary>
    public const int MostUses = 15;

    private const int Buckets = LogBucket.Count + 1;
    private const int Gaps = LogBucket.Count;
    private const int EarlierGaps = Gaps + Buckets;
    private const int Uses = EarlierGaps + Buckets;
    private const int GapByAge = Uses + MostUses + 1;
    private const int UsesByAge = GapByAge + (LogBucket.Count * Buckets);

    private ushort _first;

    /// <summary>The features of a key with this past that was last used so many accesses ago.</summary>
    public static Features Of(History past, uint age)
    {
        var bucket = LogBucket.Of(age);
        var features = new Features();
        features[0] = (ushort)bucket;
        features[1] = (ushort)(Gaps + past.Gap);
        features[2] = (ushort)(EarlierGaps + past.EarlierGap);
        features[3] = (ushort)(Uses + past.Uses);
        features[4] = (ushort)(GapByAge + (bucket * Buckets) + past.Gap);
        features[5] = (ushort)(UsesByAge + (bucket * (MostUses + 1)) + past.Uses);
        return features;
    }

    /// <summary>A model that has seen nothing and expects what is usual: young and often used keys come back.</summary>
    public static OneHotLogistic Prior()
    {
        var model = new OneHotLogistic(Space, 0.1f);
        for (var bucket = 0; bucket < LogBucket.Count; bucket++)
            model.Weights[bucket] = -0.1f * bucket;
        for (var uses = 0; uses <= MostUses; uses++)
            model.Weights[Uses + uses] = MathF.Log2(1 + uses);
        return model;
    }
}
