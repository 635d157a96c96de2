using Oven.Functional.Tests.Kernel;
using Map = Oven.Functional.Application.Kernel.LinearMap<byte, int>;
using Model = System.Collections.Immutable.ImmutableDictionary<byte, int>;

namespace Oven.Functional.Tests.Application.Kernel;

/// <summary>The map beside the plain one of .NET: whatever is done, in whatever version, both say the same.</summary>
public sealed class LinearMapTests
{
    /// <summary>One thing to do to some version made so far; <see cref="Version"/> counts back from the newest.</summary>
    public sealed record Edit(byte Version, byte Key, int? Value);

    [Property(MaxTest = 300)]
    public void The_newest_version_agrees_with_the_model(Edit[] edits)
    {
        var (map, model) = (Map.Empty(), Model.Empty);
        foreach (var edit in edits)
        {
            (map, model) = Apply(map, model, edit);
            AssertSame(map, model);
        }
    }

    [Property(MaxTest = 300)]
    public void Every_version_keeps_agreeing_while_others_branch_off(Edit[] edits)
    {
        var versions = new List<(Map Map, Model Model)> { (Map.Empty(), Model.Empty) };
        foreach (var edit in edits)
        {
            var (map, model) = versions[^(1 + (edit.Version % versions.Count))];
            versions.Add(Apply(map, model, edit));
        }
        foreach (var (map, model) in versions.AsEnumerable().Reverse().Concat(versions))
            AssertSame(map, model);
    }

    [Property]
    public void Maps_are_equal_where_their_models_are(Edit[] left, Edit[] right)
    {
        var (a, one) = left.Aggregate((Map.Empty(), Model.Empty), static (both, edit) => Apply(both.Item1, both.Item2, edit));
        var (b, two) = right.Aggregate((a, one), static (both, edit) => Apply(both.a, both.one, edit));
        var same = one.Count == two.Count && !one.Except(two).Any();
        Assert.Equal(same, a.Equals(b));
        Assert.Equal(same, b.Equals(a));
        Assert.True(!same || a.GetHashCode() == b.GetHashCode());
    }

    [Fact]
    public void The_empty_map_starts_a_family_of_its_own_each_time()
    {
        var one = Map.Empty().Set(1, 1);
        var two = Map.Empty().Set(2, 2);
        Assert.False(two.Contains(1));
        Assert.False(one.Contains(2));
        Assert.Empty(Map.Empty());
    }

    [Fact]
    public void The_empty_map_may_be_used_by_many_threads() =>
        Parallel.For(
            0,
            64,
            static thread =>
            {
                var map = Map.Empty();
                for (var i = 0; i < 1000; i++)
                    map = i % 256 == 0 ? Map.Empty().Set((byte)i, thread) : map.Set((byte)i, thread);
                Assert.All(map, pair => Assert.Equal(thread, pair.Value));
            }
        );

    [Fact]
    public void Versions_that_nobody_holds_are_collected()
    {
        var (newest, older) = Grow(Map.Empty());
        GC.Collect();
        Assert.False(older.IsAlive);
        Assert.Equal(256, newest.Count);

        static (Map Newest, WeakReference Older) Grow(Map map)
        {
            var first = map.Set(0, 0);
            map = first;
            for (var i = 0; i < 1000; i++)
                map = map.Set((byte)i, i);
            return (map, new WeakReference(first));
        }
    }

    [Fact]
    public void An_old_version_far_behind_is_still_right()
    {
        var old = Map.Empty().Set(1, -1);
        var map = old;
        for (var i = 0; i < 1_000_000; i++)
            map = map.Set((byte)i, i);
        AssertSame(old, Model.Empty.Add(1, -1));
        Assert.Equal(256, map.Count);
        Assert.True(map.TryGet(63, out var last));
        Assert.Equal(999_999, last);
    }

    [Fact]
    public void It_prints_its_pairs() => Assert.Equal("{1: 2}", $"{Map.Empty().Set(1, 2)}");

    private static (Map Map, Model Model) Apply(Map map, Model model, Edit edit) =>
        edit.Value is { } value
            ? (map.Set(edit.Key, value), model.SetItem(edit.Key, value))
            : (map.Remove(edit.Key), model.Remove(edit.Key));

    private static void AssertSame(Map map, Model model)
    {
        Assert.Equal(model.Count, map.Count);
        Assert.Equal(model.OrderBy(static pair => pair.Key), map.OrderBy(static pair => pair.Key));
        for (var key = 0; key <= byte.MaxValue; key++)
        {
            Assert.Equal(model.ContainsKey((byte)key), map.Contains((byte)key));
            Assert.Equal(model.GetValueOrDefault((byte)key), map.TryGet((byte)key, out var value) ? value : 0);
        }
    }
}
