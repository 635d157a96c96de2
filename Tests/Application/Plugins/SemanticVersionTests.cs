using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class SemanticVersionTests
{
    // The example of the specification, section 11.
    private static readonly string[] s_inOrder =
    [
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-alpha.beta",
        "1.0.0-beta",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "1.0.1",
        "1.1.0",
        "2.0.0",
        "2.1.1",
    ];

    [Fact]
    public void The_order_is_that_of_the_specification() =>
        Assert.All(
            s_inOrder.SelectMany(static (left, i) => s_inOrder.Select((right, j) => (left, i, right, j))),
            static pair =>
                Assert.Equal(
                    pair.i.CompareTo(pair.j),
                    Math.Sign(SemanticVersion.Parse(pair.left)!.Value.CompareTo(SemanticVersion.Parse(pair.right)!.Value))
                )
        );

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-01")]
    [InlineData("1.2.3-a..b")]
    [InlineData("1.2.3+")]
    [InlineData("1.2.3+a+b")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.-3")]
    [InlineData("1.2.3 ")]
    [InlineData("1.2.99999999999")]
    [InlineData(null)]
    public void What_is_no_version_is_none(string? text) => Assert.Null(SemanticVersion.Parse(text));

    [Property(Arbitrary = [typeof(Versions)])]
    public void It_is_read_back_from_its_text(SemanticVersion version)
    {
        var read = Assert.NotNull(SemanticVersion.Parse($"{version}"));
        Assert.Equal(version, read);
        Assert.Equal(version.Build, read.Build);
    }

    [Property(Arbitrary = [typeof(Versions)])]
    public void The_order_is_total_and_agrees_with_equality(SemanticVersion a, SemanticVersion b, SemanticVersion c)
    {
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.True(a != b || a.GetHashCode() == b.GetHashCode());
        Assert.True(!(a <= b && b <= c) || a <= c);
    }

    [Property]
    public void No_text_throws(string text)
    {
        if (SemanticVersion.Parse(text) is { } version)
            Assert.Equal(text, $"{version}");
        _ = VersionRange.Parse(text);
    }

    [Fact]
    public void The_build_does_not_count() => Assert.Equal(SemanticVersion.Parse("1.0.0+a"), SemanticVersion.Parse("1.0.0+b"));
}

/// <summary>Versions near each other, so that comparing them says something.</summary>
public static class Versions
{
    public static Arbitrary<SemanticVersion> All() =>
        (
            from major in Gen.Choose(0, 2)
            from minor in Gen.Choose(0, 2)
            from patch in Gen.Choose(0, 2)
            from pre in Gen.Elements("0", "1", "11", "alpha", "beta", "a-b").ListOf()
            from isRelease in Gen.Elements(true, false)
            from build in Gen.Elements("", "x", "7.z")
            select new SemanticVersion(major, minor, patch) { PreRelease = isRelease ? [] : [.. pre.Take(3)], Build = build }
        ).ToArbitrary();

    public static Arbitrary<VersionRange> Ranges() =>
        (
            from comparisons in Gen.Elements(Enum.GetValues<VersionComparison>()).ListOf()
            from versions in All().Generator.ListOf(comparisons.Count)
            select new VersionRange([
                .. comparisons.Zip(versions, static (comparison, version) => new VersionBound(comparison, version)).Take(8),
            ])
        ).ToArbitrary();
}
