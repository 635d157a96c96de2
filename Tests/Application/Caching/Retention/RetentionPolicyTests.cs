using Oven.Functional.Application.Caching.Retention;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching.Retention;

public sealed class RetentionPolicyTests
{
    private static readonly RetentionRule?[] Rules =
    [
        null,
        RetentionRule.Lru,
        RetentionRule.TinyLfu(0.01),
        RetentionRule.TinyLfu(0.3),
        RetentionRule.SmallMain,
        RetentionRule.Learned,
        RetentionRule.LearnedQuick,
    ];

    [Property]
    public void Weight_never_exceeds_the_capacity_and_verdicts_account_for_every_key(
        byte[] keys,
        byte[] weights,
        byte capacity,
        bool predicts
    )
    {
        foreach (var rule in Rules)
        {
            var retention = new RetentionPolicy(new(1 + capacity, Math.Max(1, capacity / 4), Rule: rule, Predicts: predicts));
            var kept = new HashSet<ulong>();
            for (var i = 0; i < keys.Length; i++)
            {
                var key = (ulong)keys[i] % 64;
                var weight = 1 + (weights.Length == 0 ? 0 : weights[i % weights.Length] % 16);
                if (retention.Find(key) is >= 0 and var slot)
                {
                    Assert.Contains(key, kept);
                    retention.Hit(slot, (uint)key);
                }
                else if (i % 7 == 3)
                {
                    retention.Remove(key);
                }
                else
                {
                    Assert.DoesNotContain(key, kept);
                    retention.Miss(key);
                    if (retention.Admit(key, weight, foreseen: i % 5 == 0) >= 0)
                        kept.Add(key);
                }
                foreach (var verdict in retention.Verdicts)
                    if (verdict.Kind == VerdictKind.Evict && retention.Find(verdict.Key) < 0)
                        kept.Remove(verdict.Key);
                retention.Verdicts.Clear();
                Assert.InRange(retention.Weight, 0, 1 + capacity);
                Assert.Equal(kept.Count, retention.Count);
                Assert.All(kept, item => Assert.True(retention.Find(item) >= 0));
            }
        }
    }

    [Property]
    public void Lru_keeps_what_a_plain_list_keeps(byte[] keys, byte size)
    {
        var capacity = 1 + (size % 20);
        var retention = new RetentionPolicy(new(capacity, capacity, Rule: RetentionRule.Lru));
        var model = new List<ulong>();
        foreach (ulong key in keys.Select(static key => (ulong)(key % 40)))
        {
            Assert.Equal(model.Remove(key), Ask(retention, key));
            model.Insert(0, key);
            if (model.Count > capacity)
                model.RemoveAt(capacity);
        }
        Assert.All(model, key => Assert.True(retention.Find(key) >= 0));
    }

    [Property]
    public void Equal_seeds_and_calls_give_equal_verdicts(byte[] keys, ulong seed)
    {
        var (one, two) = (new RetentionPolicy(new(20, 20, seed, Predicts: true)), new RetentionPolicy(new(20, 20, seed, Predicts: true)));
        foreach (var key in keys)
            Assert.Equal(Verdicts(one, key), Verdicts(two, key));
    }

    [Fact]
    public void A_hit_on_a_slot_that_was_given_to_another_key_is_ignored()
    {
        var retention = new RetentionPolicy(new(1, 1, Rule: RetentionRule.Lru));
        retention.Admit(1, 1);
        var slot = retention.Find(1);
        retention.Remove(1);
        retention.Admit(2, 1);
        Assert.Equal(slot, retention.Find(2));
        retention.Hit(slot, 1);
        Assert.Equal(1, retention.Explain(2)!.Uses);
        retention.Hit(slot, 2);
        Assert.Equal(2, retention.Explain(2)!.Uses);
    }

    [Fact]
    public void A_loop_that_does_not_fit_is_kept_in_part_where_lru_keeps_nothing()
    {
        var (ours, lru) = (new RetentionPolicy(new(64, 64)), new RetentionPolicy(new(64, 64, Rule: RetentionRule.Lru)));
        var (hits, lruHits) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            hits += Ask(ours, (ulong)(i % 128)) ? 1 : 0;
            lruHits += Ask(lru, (ulong)(i % 128)) ? 1 : 0;
        }
        Assert.Equal(0, lruHits);
        Assert.InRange(hits, 4_000, 10_000); // the best possible is half
    }

    [Fact]
    public void What_follows_what_is_prefetched_once_it_was_seen_to()
    {
        var retention = new RetentionPolicy(new(64, 64, Predicts: true));
        var (blocked, prefetched) = (0, 0);
        for (var i = 0; i < 40_000; i++)
        {
            var key = (ulong)(i % 1000); // a cycle far larger than the cache: every look-up is a miss, and every one is predictable
            if (!Ask(retention, key, ref prefetched) && i >= 20_000)
                blocked++;
        }
        Assert.InRange(blocked, 0, 2_000);
        Assert.InRange(prefetched, 15_000, 42_000);
    }

    [Fact]
    public void Random_look_ups_are_not_worth_prefetching()
    {
        var retention = new RetentionPolicy(new(64, 64, Predicts: true));
        var random = new Random(1);
        var (prefetched, misses) = (0, 0);
        for (var i = 0; i < 100_000; i++)
            misses += Ask(retention, (ulong)random.Next(2000), ref prefetched) ? 0 : 1;
        Assert.InRange(prefetched, 0, misses / 20);
    }

    private static bool Ask(RetentionPolicy retention, ulong key)
    {
        var ignored = 0;
        return Ask(retention, key, ref ignored);
    }

    private static bool Ask(RetentionPolicy retention, ulong key, ref int prefetched)
    {
        var slot = retention.Find(key);
        if (slot >= 0)
            retention.Hit(slot, (uint)key);
        else
        {
            retention.Miss(key);
            retention.Admit(key, 1);
        }
        for (var i = 0; i < retention.Verdicts.Count; i++)
            if (retention.Verdicts[i].Kind == VerdictKind.Prefetch)
            {
                retention.Admit(retention.Verdicts[i].Key, 1, foreseen: true);
                prefetched++;
            }
        retention.Verdicts.Clear();
        return slot >= 0;
    }

    private static List<Verdict> Verdicts(RetentionPolicy retention, byte key)
    {
        if (retention.Find(key) is >= 0 and var slot)
            retention.Hit(slot, key);
        else
        {
            retention.Miss(key);
            retention.Admit(key, 1);
        }
        var verdicts = retention.Verdicts.ToList();
        retention.Verdicts.Clear();
        return verdicts;
    }
}
