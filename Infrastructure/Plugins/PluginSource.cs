using LanguageExt;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>Where a plugin comes from. Opening it twice gives two plugins that know nothing of each other, where it can be opened twice.</summary>
internal abstract class PluginSource
{
    /// <summary>Where, for people.</summary>
    public abstract string Place { get; }

    /// <summary>What it is granted where the configuration does not name it.</summary>
    public virtual Capability GrantedUnnamed => Capability.None;

    /// <summary>Makes a plugin, or says why there is none.</summary>
    public abstract Task<Either<OvenError, OpenPlugin>> OpenAsync(CancellationToken cancellation);
}

/// <summary>A plugin, and how to be rid of it.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Release">Lets go of what it was made from.</param>
/// <param name="Trace">Dies when nothing holds the plugin's code any longer; null where its code stays, being part of the bot.</param>
/// <param name="Suspects">What in its code might keep it alive.</param>
internal sealed record OpenPlugin(IPlugin Plugin, Action Release, WeakReference? Trace, IReadOnlyList<string> Suspects);

/// <summary>A plugin that is part of the bot.</summary>
internal sealed class BuiltInPlugin(IPlugin plugin) : PluginSource
{
    public override string Place => $"the type {plugin.GetType().Name}";

    // Who wrote the line that loads it could have written its code there as well.
    public override Capability GrantedUnnamed => Capability.All;

    public override Task<Either<OvenError, OpenPlugin>> OpenAsync(CancellationToken cancellation) =>
        Task.FromResult<Either<OvenError, OpenPlugin>>(new OpenPlugin(plugin, static () => { }, null, []));
}
