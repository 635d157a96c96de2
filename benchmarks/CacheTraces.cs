using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Benchmarks;

internal static class CacheTraces
{
    private static int Base;
    public static int Run(string[] args)
    {
        var folder = "/work/shared/traces";
        var names = args.Length > 0 ? args[0].Split(',') : Directory.GetFiles(folder, "*.gz").Select(f => Path.GetFileName(f).Split(".gz")[0]).ToArray();
        var fractions = args.Length > 1 ? args[1].Split(',').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray() : [0.01, 0.05, 0.1, 0.25];
        var rules = (args.Length > 2 ? args[2] : "lru,tlfu,s3,learned,duo,min").Split(',');
        Console.WriteLine("trace frac C " + string.Join(' ', rules));
        foreach (var name in names)
        {
            var keys = Read(Directory.GetFiles(folder, name + "*.gz").Single(), 3_000_000);
            var unique = keys.Distinct().Count();
            foreach (var f in fractions)
            {
                var c = Math.Max(1, (int)(unique * f));
                var line = $"{name,-20} {f,5} {c,6}";
                foreach (var rule in rules)
                {
                    if (rule.StartsWith("pre"))
                    {
                        var r = new Retention(new(c, c, Predicts: true));
                        var (h, issued, wasted) = Replay(keys, r);
                        line += FormattableString.Invariant($"  {100.0 * h / keys.Length,6:0.00} [{100.0 * (issued - wasted) / Math.Max(1, issued):0}% x{(double)(keys.Length - h + issued) / (keys.Length - Base):0.000} th {r.Budget.Threshold:0.00}]");
                        continue;
                    }
                    var sw = Stopwatch.StartNew();
                    var hits = rule switch
                    {
                        "lru" => Replay(keys, new Retention(new(c, c, Rule: RetentionRule.Lru))).Item1,
                        "tlfu" => Replay(keys, new Retention(new(c, c, Rule: RetentionRule.TinyLfu(0.01)))).Item1,
                        "s3" => Replay(keys, new Retention(new(c, c, Rule: RetentionRule.SmallMain))).Item1,
                        "duo" => Replay(keys, new Retention(new(c, c))).Item1,
                        "quick" => Replay(keys, new Retention(new(c, c, Rule: RetentionRule.LearnedQuick))).Item1,
                        "min" => Min(keys, c),
                        _ => Replay(keys, new Retention(new(c, c, Rule: RetentionRule.Learned))).Item1,
                    };
                    line += FormattableString.Invariant($"  {100.0 * hits / keys.Length,6:0.00}");
                    Base = hits;
                    if (args.Length > 3)
                        line += FormattableString.Invariant($" ({sw.Elapsed.TotalNanoseconds / keys.Length,3:0}ns)");
                }
                Console.WriteLine(line);
            }
        }
        return 0;
    }

    private static (int, int, int) Replay(ulong[] keys, Retention retention)
    {
        var (hits, issued, wasted) = (0, 0, 0);
        foreach (var key in keys)
        {
            if (retention.Find(key) is >= 0 and var slot)
            {
                hits++;
                retention.Hit(slot, (uint)key);
            }
            else
            {
                retention.Miss(key);
                retention.Admit(key, 1);
            }
            for (var i = 0; i < retention.Verdicts.Count; i++)
            {
                var verdict = retention.Verdicts[i];
                if (verdict.Kind == VerdictKind.Prefetch)
                {
                    issued++;
                    retention.Admit(verdict.Key, 1, foreseen: true);
                }
                else if (verdict.Probability > 0)
                {
                    wasted++;
                }
            }
            retention.Verdicts.Clear();
        }
        return (hits, issued, wasted);
    }

    private static int Min(ulong[] keys, int capacity)
    {
        var next = new int[keys.Length];
        var last = new Dictionary<ulong, int>();
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            next[i] = last.TryGetValue(keys[i], out var n) ? n : int.MaxValue;
            last[keys[i]] = i;
        }
        var resident = new Dictionary<ulong, int>();
        var farthest = new PriorityQueue<(ulong Key, int Next), int>();
        var hits = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (resident.ContainsKey(keys[i]))
                hits++;
            else if (next[i] == int.MaxValue)
                continue;
            resident[keys[i]] = next[i];
            farthest.Enqueue((keys[i], next[i]), -next[i]);
            while (resident.Count > capacity)
            {
                var (key, at) = farthest.Dequeue();
                if (resident.TryGetValue(key, out var now) && now == at)
                    resident.Remove(key);
            }
        }
        return hits;
    }

    private static ulong[] Read(string path, int most)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var keys = new List<ulong>();
        while (keys.Count < most && reader.ReadLine() is { } line)
            if (line.Length > 0 && char.IsAsciiDigit(line[0]))
                keys.Add(ulong.Parse(line, CultureInfo.InvariantCulture));
        return [.. keys];
    }
}
