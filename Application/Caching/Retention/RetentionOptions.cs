namespace Oven.Functional.Application.Caching.Retention;

/// <summary>What a <see cref="RetentionPolicy"/> is built from.</summary>
/// <param name="Capacity">The weight that may be kept.</param>
/// <param name="Entries">About how many entries that is: sizes the miniatures, the prefetch queue and the prediction tables.</param>
/// <param name="Seed">Where its dice start. Equal seeds and equal calls give equal answers.</param>
/// <param name="Rule">One rule for ever; null chooses by miniature simulation.</param>
/// <param name="Predicts">False leaves the predictor out: no prefetching, and at least 4 MB less.</param>
internal sealed record RetentionOptions(long Capacity, long Entries, ulong Seed = 1, RetentionRule? Rule = null, bool Predicts = false)
{
    private const int LeastHistory = 1 << 18;

    /// <summary>
    /// How many cold accesses are remembered. It pays by the length of what repeats, not by the size of the cache, so small caches get a
    /// floor of 262,144 (4.2 MB); large ones four for every entry.
    /// </summary>
    public int History
    {
        get
        {
            var length = LeastHistory;
            while (length < 4 * Entries && length < 1 << 26)
                length *= 2;
            return length;
        }
    }

    /// <summary>How many foreseen entries may wait for their first use: a sixteenth, 256 at most, since what is foreseen is for now.</summary>
    public int ForeseenEntries => (int)Math.Clamp(Entries / 16, Math.Clamp(Entries / 8, 1, 4), 256);

    /// <summary>Within how many cold accesses a forecast must come true: while the entry would still wait in the prefetch queue.</summary>
    public uint ForecastHorizon => (uint)Math.Clamp(ForeseenEntries / 2, 4, 64);
}
