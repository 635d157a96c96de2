using Oven.Functional.Application.Caching;
using Oven.Functional.Application.Caching.Retention;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Caching;

public sealed class MemoryTierTests
{
    [Property(EndSize = 300)]
    public void It_holds_what_a_dictionary_holds_as_long_as_there_is_room(byte[] operations)
    {
        var tier = Tier(capacity: 1000);
        var model = new Dictionary<string, int>();
        for (var i = 0; i < operations.Length; i++)
        {
            var key = $"key{operations[i] % 60}";
            if (operations[i] >= 200)
                Assert.Equal(model.Remove(key), tier.Remove(key));
            else
                Assert.True(Set(tier, key, model[key] = i));
            Assert.Equal(model.Count, tier.Count);
            Assert.All(model, pair => Assert.Equal(pair.Value, tier.FindFresh(pair.Key)?.Value));
            Assert.Equal(model.ContainsKey(key), tier.FindFresh(key) is not null);
        }
    }

    [Property]
    public void It_never_holds_more_than_its_weight(byte[] keys)
    {
        var tier = Tier(capacity: 10);
        foreach (var key in keys)
        {
            Set(tier, $"key{key}", 0, weight: 1 + (key % 12));
            Assert.InRange(tier.Weight, 0, 10);
            Assert.InRange(tier.Count, 0, 10);
        }
    }

    [Fact]
    public async Task Readers_see_whole_values_while_writers_grow_and_shrink_it()
    {
        var tier = Tier(capacity: 5_000);
        using var done = new CancellationTokenSource();
        using var reading = new CountdownEvent(3);
        var readers = Enumerable
            .Range(0, 3)
            .Select(_ =>
                Task.Factory.StartNew(
                    () =>
                    {
                        var seen = 0;
                        reading.Signal();
                        for (var i = 0; !done.IsCancellationRequested; i = (i + 7) % 20_000)
                            if (tier.FindFresh($"key{i}") is { } entry)
                            {
                                Assert.Equal($"key{i}", entry.Key);
                                Assert.Equal(i, entry.Value);
                                seen++;
                            }
                        return seen;
                    },
                    TaskCreationOptions.LongRunning
                )
            )
            .ToArray();
        reading.Wait();
        for (var i = 0; i < 200_000; i++)
            if (i % 3 == 0)
                tier.Remove($"key{i / 2 % 20_000}");
            else
                Set(tier, $"key{i % 20_000}", i % 20_000);
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), seen => Assert.True(seen > 0));
        Assert.InRange(tier.Weight, 0, 5_000);
    }

    [Fact]
    public void A_hit_allocates_nothing()
    {
        var tier = Tier(capacity: 1000);
        for (var i = 0; i < 500; i++)
            Set(tier, $"key{i}", i);
        for (var i = 0; i < 10_000; i++)
            tier.FindFresh("key7");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
            tier.FindFresh("key7");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000); // what the policy may grow by, nothing per hit
    }

    private static MemoryTier Tier(long capacity) =>
        new(new(new RetentionOptions(capacity, capacity)), new(new FakeTime()), static _ => { }, static _ => { });

    private static bool Set(MemoryTier tier, string key, int value, int weight = 1) =>
        tier.Set(
            new CacheEntry(key, Fingerprint.Of(key), value)
            {
                FreshUntil = CacheClock.Never,
                GraceUntil = CacheClock.Never,
                RefreshFrom = CacheClock.Never,
                Weight = weight,
            },
            foreseen: false,
            announced: false
        );
}
