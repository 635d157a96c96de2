using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// A plugin in an assembly of its own, loaded apart from the bot with its own dependencies, so that it can be unloaded. Oven and .NET
/// itself are shared. The file is read, not locked: it can be overwritten while its code runs.
/// </summary>
[RequiresUnreferencedCode("A plugin uses what a trimmed bot may no longer have.")]
[RequiresDynamicCode("A plugin is code that is loaded at run time.")]
internal sealed class PluginFile(string path) : PluginSource
{
    private const long LongestFile = 256L * 1024 * 1024;

    public override string Place => path;

    public override Task<Either<OvenError, OpenPlugin>> OpenAsync(CancellationToken cancellation) => Task.FromResult(Open());

    private Either<OvenError, OpenPlugin> Open()
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return Failed("there is no such file.");
        if (file.Length > LongestFile)
            return Failed($"the file is longer than {LongestFile} bytes.");
        try
        {
            return Load();
        }
        catch (Exception broken) // a file can be anything
        {
            return Failed($"it cannot be loaded: {broken.GetBaseException().Message}");
        }
    }

    // Not inlined, so that no local of a caller keeps the assembly alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Either<OvenError, OpenPlugin> Load()
    {
        var code = File.ReadAllBytes(path);
        var context = new Apart(path);
        try
        {
            var assembly = context.Read(code, path);
            var kinds = assembly
                .GetExportedTypes()
                .Where(static type =>
                    !type.IsAbstract && typeof(IPlugin).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null
                )
                .ToList();
            if (kinds is [var kind])
                return new OpenPlugin(
                    (IPlugin)Activator.CreateInstance(kind)!,
                    context.Unload,
                    new(context, trackResurrection: true),
                    PluginSuspects.Of(code)
                );
            context.Unload();
            return Failed(
                kinds.Count == 0
                    ? $"it has no public class that implements {nameof(IPlugin)} and can be made without arguments."
                    : $"it has {kinds.Count} plugins: {string.Join(", ", kinds.Select(static type => type.Name))}. One assembly is one plugin."
            );
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    private OvenError.PluginFailed Failed(string reason) => new(Path.GetFileNameWithoutExtension(path), reason);

    private sealed class Apart(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path), isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _dependencies = new(path);

        public Assembly Read(byte[] code, string from)
        {
            var symbols = Path.ChangeExtension(from, ".pdb");
            using var image = new MemoryStream(code);
            using var debug = File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols)) : null;
            return LoadFromStream(image, debug);
        }

        // What crosses the border is shared, or the plugin's IPlugin would not be the bot's. The rest is the plugin's own, in its own version.
        protected override Assembly? Load(AssemblyName name) =>
            !IsShared(name.Name ?? "") && _dependencies.ResolveAssemblyToPath(name) is { } found
                ? Read(File.ReadAllBytes(found), found)
                : null;

        protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
            _dependencies.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;

        private static bool IsShared(string name) =>
            name
                is "Oven.Functional.Domain"
                    or "Oven.Functional.Application"
                    or "Oven.Functional.Infrastructure"
                    or "LanguageExt.Core"
                    or "FluentValidation"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
