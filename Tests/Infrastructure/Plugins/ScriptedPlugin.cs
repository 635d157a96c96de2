using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Plugins;

namespace Oven.Functional.Tests.Infrastructure.Plugins;

/// <summary>A plugin that does what a test says.</summary>
public sealed class ScriptedPlugin(string name, Action<PluginContext> load) : IPlugin
{
    public PluginManifest Manifest { get; init; } =
        new(name, new(1, 0, 0)) { Capabilities = Capability.ReadMessages | Capability.SendMessages };

    public int Unloads { get; private set; }

    public Task<Either<OvenError, Unit>> Load(PluginContext context, CancellationToken cancellation)
    {
        load(context);
        return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
    }

    public Task Unload(CancellationToken cancellation)
    {
        Unloads++;
        return Task.CompletedTask;
    }
}
