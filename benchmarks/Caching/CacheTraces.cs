using System.Globalization;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Benchmarks.Caching;

/// <summary>
/// <c>cache-traces [trace,…] [fraction,…]</c>: replays recorded look-ups through our policy beside LRU, W-TinyLFU, S3-FIFO and Belady's MIN,
/// then with prefetching, and says how the goals stand. One core; all traces take a few minutes.
/// </summary>
internal static class CacheTraces
{
    private static readonly RetentionRule[] Simple = [RetentionRule.Lru, RetentionRule.TinyLfu(0.01), RetentionRule.SmallMain];
    private static readonly double[] EvictionSizes = [0.01, 0.05, 0.1, 0.25];
    private static readonly double[] PrefetchSizes = [0.02, 0.1];

    private sealed record Eviction(bool IsKeyValue, double Ours, double BestSimple);

    private sealed record Prefetch(bool IsKeyValue, CacheTraceResult Without, CacheTraceResult With)
    {
        public double Gain => With.HitRate - Without.HitRate;

        public double Loads => (double)With.Loads / Without.Loads;
    }

    /// <summary>Runs the command; 2 where there are no traces to replay.</summary>
    public static int Run(string[] args)
    {
        if (CacheTraceFile.FindFolder() is not { } folder)
        {
            Console.Error.WriteLine("No shared/traces beside the repository: nothing to replay.");
            return 2;
        }
        var traces = CacheTraceFile.All(folder).Where(trace => args.Length == 0 || args[0].Split(',').Contains(trace.Name)).ToList();
        double[]? sizes =
            args.Length > 1 ? [.. args[1].Split(',').Select(static part => double.Parse(part, CultureInfo.InvariantCulture))] : null;
        Console.WriteLine("Eviction, hit %. Size is a fraction of the unique keys.");
        Row("trace", "size", "entries", "LRU", "W-TinyLFU", "S3-FIFO", "ours", "MIN", "ns/look-up");
        var evictions = traces.SelectMany(trace => Evictions(trace, sizes ?? EvictionSizes)).ToList();
        Console.WriteLine();
        Console.WriteLine("Prefetching, hit % [precision, loads beside the same cache without it].");
        Row("trace", "size", "without", "with", "gain", "precision", "loads", "ns/look-up");
        var prefetches = traces.SelectMany(trace => Prefetches(trace, sizes ?? PrefetchSizes)).ToList();
        Console.WriteLine();
        foreach (var trace in traces.Where(static trace => trace.Name == "discord-synth"))
            Events(trace, sizes ?? PrefetchSizes);
        Summary(evictions, prefetches);
        return 0;
    }

    private static IEnumerable<Eviction> Evictions(CacheTraceFile trace, double[] sizes)
    {
        var keys = trace.Keys();
        var unique = keys.Distinct().Count();
        foreach (var size in sizes)
        {
            var entries = Math.Max(1, (int)(unique * size));
            double[] simple = [.. Simple.Select(rule => CacheTraceReplay.Run(keys, new(entries, entries, Rule: rule)).HitRate)];
            var ours = CacheTraceReplay.Run(keys, new(entries, entries));
            var min = CacheTraceReplay.Min(keys, entries);
            Row([trace.Name, size, entries, .. simple, ours.HitRate, min.HitRate, Nanoseconds(ours)]);
            yield return new(trace.IsKeyValue, ours.HitRate, simple.Max());
        }
    }

    private static IEnumerable<Prefetch> Prefetches(CacheTraceFile trace, double[] sizes)
    {
        var keys = trace.Keys();
        var unique = keys.Distinct().Count();
        foreach (var size in sizes)
        {
            var entries = Math.Max(1, (int)(unique * size));
            var run = new Prefetch(
                trace.IsKeyValue,
                CacheTraceReplay.Run(keys, new(entries, entries)),
                CacheTraceReplay.Run(keys, new(entries, entries, Predicts: true))
            );
            Row(
                trace.Name,
                size,
                run.Without.HitRate,
                run.With.HitRate,
                run.Gain,
                run.With.Precision,
                $"x{run.Loads:0.000}",
                Nanoseconds(run.With)
            );
            yield return run;
        }
    }

    private static void Events(CacheTraceFile trace, double[] sizes)
    {
        Console.WriteLine("Event templates on discord-synth (a synthetic trace with invented parameters): blocking round trips per event.");
        Row("trace", "size", "without", "with", "cut %", "precision");
        var unique = trace.Keys().Distinct().Count();
        foreach (var size in sizes)
        {
            var (without, with, precision) = CacheTraceReplay.Events(trace.Lines(), (int)(unique * size));
            Row(trace.Name, size, $"{without:0.000}", $"{with:0.000}", 100 * (1 - (with / without)), precision);
        }
        Console.WriteLine();
    }

    private static void Summary(List<Eviction> evictions, List<Prefetch> prefetches)
    {
        var keyValue = prefetches.Where(static run => run.IsKeyValue).ToList();
        Say("eviction: mean hit %", evictions.Average(static run => run.Ours), "");
        Say(
            "eviction: most below the best simple policy, key-value traces",
            evictions.Where(static run => run.IsKeyValue).Select(static run => run.BestSimple - run.Ours).DefaultIfEmpty().Max(),
            "goal: at most 1"
        );
        Say("prefetching: least gain on any trace", prefetches.Min(static run => run.Gain), "goal: at least -0.1");
        Say("prefetching: most loads on any trace", prefetches.Max(static run => run.Loads), "goal: at most 1.10");
        if (keyValue.Count == 0)
            return;
        Say("prefetching: mean gain, key-value traces", keyValue.Average(static run => run.Gain), "goal: at least 4.5");
        Say("prefetching: mean loads, key-value traces", keyValue.Average(static run => run.Loads), "goal: at most 1.05");
        Say(
            "prefetching: precision over all prefetches, key-value traces",
            100.0
                * (
                    1 - ((double)keyValue.Sum(static run => run.With.Wasted) / Math.Max(1, keyValue.Sum(static run => run.With.Prefetched)))
                ),
            "goal: at least 80"
        );
    }

    private static void Say(string what, double value, string goal) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -66}{value, 8:0.00}  {goal}"));

    private static double Nanoseconds(CacheTraceResult result) => result.Took.TotalNanoseconds / result.LookUps;

    private static void Row(params object[] cells) =>
        Console.WriteLine(
            string.Concat(
                cells.Select(
                    static (cell, i) =>
                        cell switch
                        {
                            double number when i > 1 => number.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(11),
                            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture).PadLeft(11),
                            _ => i == 0 ? $"{cell, -20}" : $"{cell, 11}",
                        }
                )
            )
        );
}
