using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Kernel;

/// <summary>The map beside a plain dictionary, and every version that was ever made beside a copy of what it was.</summary>
public sealed class IdMapTests
{
    [Property(MaxTest = 60)]
    public void It_is_a_sorted_dictionary_of_which_every_version_stays(int seed)
    {
        var chance = new Random(seed);
        var spread = chance.Next(1, 4_000); // few ids meet each other again and again, many make it deep
        var plain = new SortedDictionary<ulong, int>();
        var map = IdMap<int>.Empty;
        var versions = new List<(IdMap<int> Map, KeyValuePair<ulong, int>[] Content)>();
        for (var i = 0; i < 3_000; i++)
        {
            var id = (ulong)chance.Next(spread);
            if (chance.Next(3) > (i < 2_000 ? 0 : 1))
            {
                plain[id] = i;
                map = map.Set(id, i);
            }
            else
            {
                plain.Remove(id);
                map = map.Remove(id);
            }
            Assert.Equal(plain.Count, map.Count);
            Assert.Equal(plain.TryGetValue(id, out var expected), map.TryGet(id, out var found));
            Assert.Equal(expected, found);
            if (i % 250 == 0)
                versions.Add((map, [.. plain]));
        }
        Assert.Equal(plain, map);
        Assert.All(versions, static version => Assert.Equal(version.Content, version.Map));
        Assert.Equal(plain.Count > 0, map.TryFirst(out var first, out _));
        Assert.Equal(plain.Keys.FirstOrDefault(), first);
        for (var id = 0UL; id < (ulong)spread; id += 7)
        {
            var below = plain.Keys.Where(key => key <= id).ToList();
            Assert.Equal(below.Count > 0, map.TryFloor(id, out var floor, out _));
            Assert.Equal(below.Count > 0 ? below[^1] : 0, floor);
        }
        Assert.Equal(plain, IdMap<int>.Of([.. plain]));
    }

    [Fact]
    public void What_comes_in_ascending_order_fills_its_nodes()
    {
        var map = IdMap<string>.Empty;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var id = 1UL; id <= 100_000; id++)
            map = map.Set(id, "");
        Assert.Equal(100_000, map.Count);
        Assert.True((GC.GetAllocatedBytesForCurrentThread() - before) / 100_000 < 3_000);
        Assert.True(map.TryFloor(99_999, out var found, out _) && found == 99_999);
    }
}
