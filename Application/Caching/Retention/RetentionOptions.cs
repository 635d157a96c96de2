namespace Oven.Functional.Application.Caching.Retention;

/// <summary>What a <see cref="RetentionPolicy"/> is built from.</summary>
/// <param name="Capacity">The weight that may be kept.</param>
/// <param name="Entries">About how many entries that is: sizes the miniatures, the prefetch queue and the prediction tables.</param>
/// <param name="Seed">Where its dice start. Equal seeds and equal calls give equal answers.</param>
/// <param name="Rule">One rule for ever; null chooses by miniature simulation.</param>
/// <param name="Predicts">False leaves the predictor out: no prefetching, and at least 4 MB less.</param>
internal sealed record RetentionOptions(long Capacity, long Entries, ulong Seed = 1, RetentionRule? Rule = null, bool Predicts = false)
{
    private const int LeastRows = 1 << 16;

    /// <summary>
    /// Rows of each prediction table. Rows pay by the number of keys in the world, not in the cache, so small caches get a floor of
    /// 65,536 (4.3 MB); large ones get at most one for every entry.
    /// </summary>
    public int Rows
    {
        get
        {
            var rows = LeastRows;
            while (rows * 2L <= Entries)
                rows *= 2;
            return rows;
        }
    }

    /// <summary>How many foreseen entries may wait for their first use: a sixteenth, 64 at most, since what is foreseen is for now.</summary>
    public int ForeseenEntries => (int)Math.Clamp(Entries / 16, Math.Clamp(Entries / 8, 1, 4), 64);

    /// <summary>Within how many cold accesses a forecast must come true: while the entry would still wait in the prefetch queue.</summary>
    public uint ForecastHorizon => (uint)Math.Clamp(ForeseenEntries / 2, 4, 32);
}
