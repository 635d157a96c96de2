using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Plugins;

namespace Oven.Functional.Tests.Infrastructure.Plugins;

/// <summary>How plugins of a real bot on a real server come and go.</summary>
public sealed class PluginManagerTests : PluginBotTests
{
    [Fact]
    public async Task It_answers_while_it_is_loaded_and_not_after()
    {
        var plugin = Echo("echo", "Hello ");
        Assert.IsType<PluginPhase.Running>(Loaded(await Bot.Plugins.Load(plugin)).Phase);
        await SaysAsync("1", "Hello 1");

        Assert.IsType<PluginPhase.Unloaded>(Loaded(await Bot.Plugins.Unload("echo")).Phase);
        Assert.Equal(1, plugin.Unloads);
        Loaded(await Bot.Plugins.Load(Echo("other", "Bye ")));
        await SaysAsync("2", "Bye 2");
        Assert.DoesNotContain("Hello 2", Answers());

        Loaded(await Bot.Plugins.Restart("echo"));
        await SaysAsync("3", "Hello 3");
    }

    [Fact]
    public async Task One_is_loaded_only_where_what_it_needs_runs_and_unloaded_before_it()
    {
        var needy = new ScriptedPlugin("needy", static _ => { })
        {
            Manifest = new("needy", new(1, 0, 0)) { Dependencies = [new("base", VersionRange.Parse("^1.0.0")!.Value)] },
        };
        var missing = Assert.IsType<OvenError.PluginFailed>(Failed(await Bot.Plugins.Load(needy)));
        Assert.Contains("base", missing.Reason, StringComparison.Ordinal);

        Loaded(await Bot.Plugins.Load(new ScriptedPlugin("base", static _ => { })));
        Loaded(await Bot.Plugins.Load(needy));
        Assert.IsType<OvenError.PluginFailed>(Failed(await Bot.Plugins.Load(new ScriptedPlugin("base", static _ => { }))));

        Loaded(await Bot.Plugins.Unload("base"));
        Assert.IsType<PluginPhase.Unloaded>(Phase("needy"));
    }

    [Fact]
    public async Task Its_configuration_is_checked_before_it_is_loaded_and_everything_wrong_is_said()
    {
        var plugin = new SetUp();
        var error = Assert.IsType<OvenError.ValidationFailed>(Failed(await Bot.Plugins.Load(plugin)));
        Assert.Equal(["channel", "limit", "loud"], error.Problems.Select(static field => field.Path).Order(StringComparer.Ordinal));
        Assert.False(plugin.WasLoaded);
    }

    private sealed class SetUp : Plugin<(string Channel, int Limit, bool Loud)>
    {
        public bool WasLoaded { get; private set; }

        public override PluginManifest Manifest { get; } = new("set-up", new(1, 0, 0));

        protected override Validation<FieldError, (string Channel, int Limit, bool Loud)> Read(PluginSection section) =>
            (section.Text("channel"), section.Number("limit", 1, 100), section.Flag("loud")).Apply(
                static (channel, limit, loud) => (channel, limit, loud)
            );

        protected override Task<Either<OvenError, Unit>> Load(
            (string Channel, int Limit, bool Loud) settings,
            PluginContext context,
            CancellationToken cancellation
        )
        {
            WasLoaded = true;
            return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
        }
    }
}
