using Oven.Functional.Application.Plugins;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("*", "0.0.1", true)]
    [InlineData("1.2.3", "1.2.3", true)]
    [InlineData("1.2.3", "1.2.4", false)]
    [InlineData("^1.2.3", "1.9.0", true)]
    [InlineData("^1.2.3", "1.2.2", false)]
    [InlineData("^1.2.3", "2.0.0", false)]
    [InlineData("^1.2.3", "2.0.0-alpha", false)]
    [InlineData("^0.2.3", "0.2.9", true)]
    [InlineData("^0.2.3", "0.3.0", false)]
    [InlineData("~1.2.3", "1.2.9", true)]
    [InlineData("~1.2.3", "1.3.0", false)]
    [InlineData(">=1.0.0 <2.0.0", "1.5.0", true)]
    [InlineData(">=1.0.0 <2.0.0", "2.0.0", false)]
    [InlineData(">1.0.0", "1.0.0", false)]
    [InlineData("<=1.0.0", "1.0.0", true)]
    public void A_version_is_inside_or_not(string range, string version, bool inside) =>
        Assert.Equal(inside, VersionRange.Parse(range)!.Value.Contains(SemanticVersion.Parse(version)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("* 1.0.0")]
    [InlineData("=1.0.0")]
    [InlineData(">= 1.0.0")]
    [InlineData("^1")]
    [InlineData("1.0.0 2.0.0 3.0.0 4.0.0 5.0.0 6.0.0 7.0.0 8.0.0 9.0.0")]
    [InlineData(null)]
    public void What_is_no_range_is_none(string? text) => Assert.Null(VersionRange.Parse(text));

    [Property(Arbitrary = [typeof(Versions)])]
    public void It_is_read_back_from_its_text(VersionRange range) => Assert.Equal(range, VersionRange.Parse($"{range}"));

    [Property(Arbitrary = [typeof(Versions)])]
    public void A_compatible_range_keeps_the_major_version(SemanticVersion from, SemanticVersion other)
    {
        var range = VersionRange.Parse($"^{from}")!.Value;
        Assert.True(range.Contains(from));
        if (range.Contains(other))
            Assert.True(other.Major == from.Major && other >= from);
    }
}
