using System.Diagnostics.CodeAnalysis;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins;

// Plugins in assemblies of their own. They are granted only what the configuration grants them by name.
public sealed partial class PluginManager
{
    private const string Trimming = "A plugin uses what a trimmed bot may no longer have.";
    private const string Dynamic = "A plugin is code that is loaded at run time.";

    /// <summary>Loads the plugin in an assembly.</summary>
    /// <param name="path">The path of the <c>.dll</c>; its dependencies stand beside it.</param>
    /// <param name="cancellation">Gives up.</param>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(Dynamic)]
    public Task<Either<OvenError, PluginReport>> LoadFile(string path, CancellationToken cancellation = default) =>
        LoadAsync(new PluginFile(Path.GetFullPath(path)), cancellation);

    /// <summary>Replaces a running plugin by the one in an assembly; see <see cref="Swap(string, IPlugin, CancellationToken)"/>.</summary>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(Dynamic)]
    public Task<Either<OvenError, PluginReport>> SwapFile(string name, string path, CancellationToken cancellation = default) =>
        SwapAsync(name, new PluginFile(Path.GetFullPath(path)), cancellation);

    /// <summary>
    /// Loads every plugin in a folder, each after those that it needs: <c>plugins/NAME/NAME.dll</c>, or <c>plugins/NAME.dll</c>.
    /// </summary>
    /// <returns>How each of them went, in the order of loading.</returns>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(Dynamic)]
    public async Task<IReadOnlyList<Either<OvenError, PluginReport>>> LoadFolder(string folder, CancellationToken cancellation = default)
    {
        var results = new List<Either<OvenError, PluginReport>>();
        var found = new List<(PluginManifest Manifest, PluginSource Source)>();
        foreach (var path in PluginFolder.Assemblies(folder))
        {
            var source = new PluginFile(path);
            var manifest = await PluginInstance.ManifestOfAsync(source, cancellation).ConfigureAwait(false);
            manifest.Match(Right: named => found.Add((named, source)), Left: error => results.Add(error));
        }
        var order = LoadOrder.Of([.. found.Select(static each => each.Manifest)]);
        results.AddRange(
            order.Obstacles.Select(
                static Either<OvenError, PluginReport> (obstacle) => new OvenError.PluginFailed(obstacle.Plugin, obstacle.Message)
            )
        );
        foreach (var source in order.Plugins.Select(manifest => found.First(each => each.Manifest.Name == manifest.Name).Source).ToList())
            results.Add(await LoadAsync(source, cancellation).ConfigureAwait(false));
        foreach (var error in results.Lefts())
            _report(error);
        return results;
    }

    /// <summary>
    /// Loads every plugin in a folder, and from then on follows it: a file that comes is loaded, one that changes replaces its plugin, one
    /// that goes unloads it. What goes wrong is reported as an error of the client.
    /// </summary>
    /// <returns>Disposing it ends the watch and leaves the plugins as they are.</returns>
    [RequiresUnreferencedCode(Trimming)]
    [RequiresDynamicCode(Dynamic)]
    public async Task<IAsyncDisposable> Watch(string folder, CancellationToken cancellation = default)
    {
        var watch = new PluginFolder(folder, this, _world.Clock.Time, _report);
        await LoadFolder(folder, cancellation).ConfigureAwait(false);
        watch.Begin();
        return watch;
    }
}
