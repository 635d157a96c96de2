using System.Globalization;
using Oven.Functional.Application.Caching.Prediction;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Benchmarks.Caching;

/// <summary>What one replay came to, in the zero-latency model: a prefetched key is there at the next look-up, and every load counts.</summary>
internal readonly record struct CacheTraceResult(int LookUps, int Hits, int Prefetched, int Wasted, TimeSpan Took)
{
    public double HitRate => 100.0 * Hits / LookUps;

    public double Precision => Prefetched == 0 ? double.NaN : 100.0 * (Prefetched - Wasted) / Prefetched;

    public int Loads => LookUps - Hits + Prefetched;
}

/// <summary>Replays a trace through a policy.</summary>
internal static class CacheTraceReplay
{
    private const ulong Guilds = 1_000_000;
    private const ulong Channels = 2_000_000;
    private const ulong Users = 3_000_000;

    /// <summary>Through our own policy. Foreseen entries that still wait at the end count as wasted.</summary>
    public static CacheTraceResult Run(ulong[] keys, RetentionOptions options)
    {
        var retention = new RetentionPolicy(options);
        var (hits, prefetched, used) = (0, 0, 0);
        var foreseen = new HashSet<ulong>();
        var start = TimeProvider.System.GetTimestamp();
        foreach (var key in keys)
        {
            if (retention.Find(key) is >= 0 and var slot)
            {
                hits++;
                if (foreseen.Count > 0 && foreseen.Remove(key))
                    used++;
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
                if (verdict.Kind == VerdictKind.Evict)
                    foreseen.Remove(verdict.Key);
                else if (retention.Find(verdict.Key) < 0)
                    prefetched += Prefetch(retention, foreseen, verdict.Key);
            }
            retention.Verdicts.Clear();
        }
        return new(keys.Length, hits, prefetched, prefetched - used, TimeProvider.System.GetElapsedTime(start));
    }

    private static int Prefetch(RetentionPolicy retention, HashSet<ulong> foreseen, ulong key)
    {
        if (retention.Admit(key, 1, foreseen: true) >= 0)
            foreseen.Add(key);
        return 1;
    }

    /// <summary>Belady's MIN, with bypass: what no policy without prefetching can beat.</summary>
    public static CacheTraceResult Min(ulong[] keys, int capacity)
    {
        var next = new int[keys.Length];
        var last = new Dictionary<ulong, int>();
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            next[i] = last.GetValueOrDefault(keys[i], int.MaxValue);
            last[keys[i]] = i;
        }
        var kept = new Dictionary<ulong, int>();
        var farthest = new PriorityQueue<(ulong Key, int Next), int>();
        var hits = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (kept.ContainsKey(keys[i]))
                hits++;
            else if (next[i] == int.MaxValue)
                continue;
            kept[keys[i]] = next[i];
            farthest.Enqueue((keys[i], next[i]), -next[i]);
            while (kept.Count > capacity)
            {
                var (key, at) = farthest.Dequeue();
                if (kept.GetValueOrDefault(key) == at)
                    kept.Remove(key);
            }
        }
        return new(keys.Length, hits, 0, 0, TimeSpan.Zero);
    }

    /// <summary>
    /// The events of a bot: blocking round trips per event without prediction, and with the learned templates of the event types, whose
    /// missing keys are loaded in one batch when the event arrives.
    /// </summary>
    public static (double Without, double With, double Precision) Events(IEnumerable<string> lines, int capacity)
    {
        var (plain, ahead) = (new RetentionPolicy(new(capacity, capacity)), new RetentionPolicy(new(capacity, capacity)));
        var templates = new EventTemplates();
        var (events, without, with, batched, used) = (0, 0, 0, 0, 0);
        var asked = new List<string>();
        var batch = new HashSet<string>();
        var context = default(EventContext);
        foreach (var line in lines.Append("E 0 0 0 0 0"))
        {
            if (line[0] == 'E')
            {
                if (events++ > 0)
                    templates.Learn(context, asked);
                var parts = line.Split(' ');
                context = new(parts[1], Guilds + Id(parts[2]), Channels + Id(parts[3]), Users + Id(parts[4]));
                asked.Clear();
                batch.Clear();
                foreach (var key in templates.Predict(context))
                    if (ahead.Find(Hash(key)) < 0)
                        batch.Add(key);
                batched += batch.Count;
                with += batch.Count > 0 ? 1 : 0;
                foreach (var key in batch)
                    ahead.Admit(Hash(key), 1, foreseen: true, announced: true);
                ahead.Verdicts.Clear();
                continue;
            }
            var text = Text(line[0] == 'I' ? line[2..] : line);
            if (line[0] == 'I')
            {
                plain.Remove(Hash(text));
                ahead.Remove(Hash(text));
                continue;
            }
            asked.Add(text);
            if (batch.Remove(text))
                used++;
            if (!TryHit(plain, text))
            {
                without++;
                Load(plain, text);
            }
            if (!TryHit(ahead, text))
            {
                with++;
                Load(ahead, text);
            }
        }
        return ((double)without / (events - 1), (double)with / (events - 1), 100.0 * used / Math.Max(1, batched));
    }

    private static bool TryHit(RetentionPolicy retention, string key)
    {
        var hash = Hash(key);
        if (retention.Find(hash) is not (>= 0 and var slot))
            return false;
        retention.Hit(slot, (uint)hash);
        return true;
    }

    private static void Load(RetentionPolicy retention, string key)
    {
        retention.Miss(Hash(key));
        retention.Admit(Hash(key), 1);
        retention.Verdicts.Clear();
    }

    private static ulong Id(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    // The trace packs kind, guild and a second id into one number of 2, 6 and 6 digits, and counts ids from 0. A bot's keys have separators,
    // and no two of its ids are equal: channel 3 and user 3 must not look alike. Kind 2 is a channel; 3, 4 and 5 are about a user.
    private static string Text(string packed)
    {
        var number = Id(packed);
        var (kind, guild, second) = (number / 1_000_000_000_000, number / 1_000_000 % 1_000_000, number % 1_000_000);
        var id = kind switch
        {
            2 => Channels + second,
            3 or 4 or 5 => Users + second,
            _ => second,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + kind)}:{Guilds + guild}:{id}");
    }

    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in key)
            hash = (hash ^ character) * 1099511628211UL;
        return hash;
    }
}
