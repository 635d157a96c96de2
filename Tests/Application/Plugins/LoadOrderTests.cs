using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using static Oven.Functional.Application.Plugins.LoadOrder;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class LoadOrderTests
{
    private static readonly SemanticVersion s_one = new(1, 0, 0);

    [Fact]
    public void Each_comes_after_those_it_needs() =>
        Assert.Equal(["a", "c", "b", "d"], Names(LoadOrder.Of([Plugin("d", "b"), Plugin("b", "c", "a"), Plugin("c"), Plugin("a")])));

    [Fact]
    public void Every_obstacle_is_named()
    {
        var order = LoadOrder.Of([
            Plugin("alone"),
            Plugin("lost", "nowhere"),
            Plugin("old") with
            {
                Dependencies = [new("alone", VersionRange.Parse("^2.0.0")!.Value)],
            },
            Plugin("twice"),
            Plugin("twice"),
            Plugin("x", "y"),
            Plugin("y", "z"),
            Plugin("z", "x"),
            Plugin("above", "x"),
        ]);
        Assert.Equal(["alone"], Names(order));
        Assert.Equal(
            [
                new Obstacle.Blocked("above", "x"),
                new Obstacle.Missing("lost", new("nowhere", VersionRange.Any)),
                new Obstacle.Incompatible("old", new("alone", VersionRange.Parse("^2.0.0")!.Value), s_one),
                new Obstacle.Ambiguous("twice"),
                new Obstacle.Cyclic("x", ["x", "y", "z", "x"]),
                new Obstacle.Cyclic("y", ["y", "z", "x", "y"]),
                new Obstacle.Cyclic("z", ["z", "x", "y", "z"]),
            ],
            order.Obstacles
        );
        Assert.Equal("x needs itself: x needs y needs z needs x.", order.Obstacles[4].Message);
    }

    [Property(Arbitrary = [typeof(PluginSets)])]
    public void Each_plugin_is_ordered_after_its_needs_or_has_an_obstacle(PluginSet set)
    {
        var order = LoadOrder.Of(set.Plugins);
        var names = Names(order);
        Assert.Equal(
            set.Plugins.Select(static plugin => plugin.Name).Distinct().Order(StringComparer.Ordinal),
            names.Concat(order.Obstacles.Select(static obstacle => obstacle.Plugin)).Order(StringComparer.Ordinal)
        );
        foreach (var plugin in order.Plugins)
            Assert.All(plugin.Dependencies, needs => Assert.InRange(names.IndexOf(needs.Name), 0, names.IndexOf(plugin.Name) - 1));
    }

    [Property(Arbitrary = [typeof(PluginSets)])]
    public void What_can_be_loaded_is_not_refused(PluginSet set)
    {
        var order = LoadOrder.Of(set.Plugins);
        var byName = set.Plugins.ToLookup(static plugin => plugin.Name);
        Assert.All(
            order.Obstacles,
            obstacle =>
                Assert.True(
                    byName[obstacle.Plugin].Count() > 1
                        || byName[obstacle.Plugin].Single().Dependencies.Any(needs => !Names(order).Contains(needs.Name) || !Fits(needs)),
                    obstacle.Message
                )
        );

        bool Fits(PluginDependency needs) => byName[needs.Name].All(found => needs.Versions.Contains(found.Version));
    }

    [Property(Arbitrary = [typeof(PluginSets)])]
    public void The_order_in_which_they_are_found_does_not_matter(PluginSet set) =>
        Assert.Equal(LoadOrder.Of(set.Plugins), LoadOrder.Of([.. set.Plugins.Reverse()]));

    [Fact]
    public void A_long_chain_does_not_end_the_stack()
    {
        var chain = Enumerable.Range(0, 20_000).Select(static i => i == 0 ? Plugin("p0") : Plugin($"p{i}", $"p{i - 1}"));
        Assert.Equal(20_000, LoadOrder.Of(chain.ToEquatableList()).Plugins.Count);
    }

    private static List<string> Names(LoadOrder order) => [.. order.Plugins.Select(static plugin => plugin.Name)];

    private static PluginManifest Plugin(string name, params string[] needs) =>
        new(name, s_one) { Dependencies = [.. needs.Select(static need => new PluginDependency(need, VersionRange.Any))] };
}

/// <summary>A few plugins that need each other, some of them in ways that cannot be.</summary>
public sealed record PluginSet(EquatableList<PluginManifest> Plugins);

public static class PluginSets
{
    public static Arbitrary<PluginSet> All() =>
        Gen.Elements("a", "b", "c", "d", "e", "f")
            .SelectMany(static name =>
                from version in Gen.Choose(1, 2)
                from needs in Gen.Elements("a", "b", "c", "d", "e", "f", "g").ListOf()
                from range in Gen.Elements("*", "*", "^1.0.0", "^2.0.0")
                select new PluginManifest(name, new(version, 0, 0))
                {
                    Dependencies =
                    [
                        .. needs
                            .Where(need => need != name)
                            .Distinct()
                            .Take(2)
                            .Select(need => new PluginDependency(need, VersionRange.Parse(range)!.Value)),
                    ],
                }
            )
            .ListOf()
            .Select(static plugins => new PluginSet(plugins.ToEquatableList()))
            .ToArbitrary();
}
