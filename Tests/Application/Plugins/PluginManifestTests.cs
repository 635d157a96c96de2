using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class PluginManifestTests
{
    private static readonly SemanticVersion s_one = new(1, 0, 0);

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var manifest = new PluginManifest("Bad Name", s_one)
        {
            Description = new string('x', 401),
            Dependencies =
            [
                new("Bad Name", VersionRange.Any),
                new("twice", VersionRange.Any),
                new("twice", VersionRange.Any),
                new("", VersionRange.Any),
            ],
        };
        var paths = manifest
            .Validate()
            .Match(Succ: static _ => [], Fail: static problems => problems.Select(static problem => problem.Path).ToArray());
        Assert.Equal(["name", "description", "dependencies[0].name", "dependencies[2].name", "dependencies[3].name"], paths);
    }

    [Fact]
    public void A_plugin_cannot_need_itself() =>
        Assert.Equal(
            "PLUGIN_DEPENDS_ON_ITSELF",
            (new PluginManifest("me", s_one) { Dependencies = [new("me", VersionRange.Any)] })
                .Validate()
                .Match(Succ: static _ => "", Fail: static problems => problems.Head().Code)
        );

    [Fact]
    public void A_good_one_is_itself()
    {
        var manifest = new PluginManifest("auto-mod-2", s_one) { Dependencies = [new("other", VersionRange.Any)] };
        Assert.Equal(manifest, manifest.Validate().Match(Succ: static same => same, Fail: static _ => null!));
    }

    [Theory]
    [InlineData(0, 50, "effects_per_second")]
    [InlineData(10, 0, "effect_burst")]
    public void Limits_out_of_range_are_named(double rate, int burst, string path) =>
        Assert.Equal(
            path,
            new PluginLimits { EffectsPerSecond = rate, EffectBurst = burst }
                .Validate()
                .Match(Succ: static _ => "", Fail: static problems => problems.Head().Path)
        );
}
