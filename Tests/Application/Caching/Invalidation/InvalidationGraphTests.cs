using Oven.Functional.Application.Caching.Invalidation;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching.Invalidation;

public sealed class InvalidationGraphTests
{
    [Property]
    public void A_cascade_reaches_exactly_what_can_be_reached(byte[] edges, byte start)
    {
        var graph = new InvalidationGraph();
        var plain = new HashSet<(string Key, string On)>();
        for (var i = 0; i + 1 < edges.Length; i += 2)
        {
            var (key, on) = (Name(edges[i]), Name(edges[i + 1]));
            graph.Add(key, on);
            plain.Add((key, on));
        }
        var expected = new HashSet<string> { Name(start) };
        while (plain.Any(edge => expected.Contains(edge.On) && expected.Add(edge.Key)))
            continue;
        var affected = graph.Invalidate(Name(start));
        Assert.Equal(expected.Order(), affected.Order());
    }

    [Property]
    public void Only_what_was_invalidated_has_moved(byte first, byte second)
    {
        var graph = new InvalidationGraph();
        graph.Invalidate(Name(first));
        var since = graph.Now;
        Assert.False(graph.MovedSince(Name(first), since));
        Assert.True(graph.MovedSince(Name(first), since - 1));
        graph.Invalidate(Name(second));
        Assert.True(graph.MovedSince(Name(second), since));
        Assert.Equal(Name(first) == Name(second), graph.MovedSince(Name(first), since));
    }

    [Property]
    public void Forgetting_a_key_takes_its_dependencies_and_no_others(byte[] edges, byte gone)
    {
        var graph = new InvalidationGraph();
        for (var i = 0; i + 1 < edges.Length; i += 2)
            graph.Add(Name(edges[i]), Name(edges[i + 1]));
        var left = Pairs(edges).Where(edge => edge.Key != Name(gone)).Distinct().ToList();
        graph.Forget(Name(gone));
        Assert.Equal(left.Count, graph.Count);
        Assert.All(left, edge => Assert.Contains(edge.Key, graph.DependantsOf(edge.On)));
    }

    [Fact]
    public void Ten_thousand_dependants_in_a_ring_are_each_reached_once()
    {
        var graph = new InvalidationGraph();
        for (var i = 0; i < 10_000; i++)
        {
            graph.Add($"key{i}", $"key{(i + 1) % 10_000}");
            graph.Add($"key{i}", "root");
        }
        var affected = graph.Invalidate("root");
        Assert.Equal(10_001, affected.Count);
        Assert.Equal(10_001, affected.Distinct().Count());
    }

    private static string Name(byte number) => $"k{number % 24}";

    private static IEnumerable<(string Key, string On)> Pairs(byte[] edges) =>
        Enumerable.Range(0, edges.Length / 2).Select(i => (Name(edges[2 * i]), Name(edges[(2 * i) + 1])));
}
