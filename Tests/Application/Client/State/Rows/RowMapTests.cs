using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.State.Rows;

/// <summary>The map of rows beside a plain dictionary, with rows from nothing to far more than a page.</summary>
public sealed class RowMapTests
{
    [Property(MaxTest = 60)]
    public void It_is_a_sorted_dictionary_of_which_every_version_stays(int seed)
    {
        var chance = new Random(seed);
        var spread = chance.Next(1, 1_500);
        var plain = new SortedDictionary<ulong, byte[]>();
        var map = RowMap.Empty;
        var versions = new List<(RowMap Map, List<(ulong, string)> Content)>();
        for (var i = 0; i < 2_000; i++)
        {
            var id = (ulong)chance.Next(spread);
            if (chance.Next(3) > (i < 1_400 ? 0 : 1))
            {
                var row = new byte[chance.Next(40) == 0 ? chance.Next(100_000) : chance.Next(90)];
                chance.NextBytes(row);
                plain[id] = row;
                map = map.Set(id, row);
                Assert.Same(map, map.Set(id, row));
            }
            else
            {
                plain.Remove(id);
                map = map.Remove(id);
                Assert.Same(map, map.Remove(id));
            }
            Assert.Equal(plain.Count, map.Count);
            Assert.Equal(plain.TryGetValue(id, out var expected), map.TryGet(id, out var found));
            Assert.True(found.SequenceEqual(expected));
            if (i % 250 == 0)
                versions.Add((map, Content(plain)));
        }
        Assert.Equal(Content(plain), Content(map));
        Assert.All(versions, static version => Assert.Equal(version.Content, Content(version.Map)));
        Assert.True(map.SameAs(RowMap.Of([.. plain.Select(static pair => (pair.Key, pair.Value))])));
        Assert.Equal(plain.Count == 0, map.SameAs(RowMap.Empty));
        Assert.Equal(plain.Count > 0, map.TryFirst(out var first));
        Assert.Equal(plain.Keys.FirstOrDefault(), first);
    }

    private static List<(ulong, string)> Content(SortedDictionary<ulong, byte[]> plain) =>
        [.. plain.Select(static pair => (pair.Key, Convert.ToHexString(pair.Value)))];

    private static List<(ulong, string)> Content(RowMap map)
    {
        var content = new List<(ulong, string)>();
        foreach (var row in map)
            content.Add((row.Id, Convert.ToHexString(row.Bytes)));
        return content;
    }
}
