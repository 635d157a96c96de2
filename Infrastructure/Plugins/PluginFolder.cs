using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// Follows a folder of plugins. A change counts when a file has been quiet for a moment, because a copy comes in pieces; what really
/// changed is decided by its content, so that a touch changes nothing.
/// </summary>
[RequiresUnreferencedCode("A plugin uses what a trimmed bot may no longer have.")]
[RequiresDynamicCode("A plugin is code that is loaded at run time.")]
internal sealed class PluginFolder : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly string _folder;
    private readonly PluginManager _plugins;
    private readonly TimeProvider _time;
    private readonly Action<OvenError> _report;
    private readonly FileSystemWatcher _watcher;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _stirred = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly Dictionary<string, string> _known = [];
    private readonly ConcurrentDictionary<string, string> _names = new();
    private Task _following = Task.CompletedTask;

    public PluginFolder(string folder, PluginManager plugins, TimeProvider time, Action<OvenError> report)
    {
        (_folder, _plugins, _time, _report) = (Path.GetFullPath(folder), plugins, time, report);
        Directory.CreateDirectory(_folder);
        _watcher = new(_folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Stir();
        _watcher.Created += (_, _) => Stir();
        _watcher.Deleted += (_, _) => Stir();
        _watcher.Renamed += (_, _) => Stir();
        _watcher.Error += (_, _) => Stir(); // what was missed is found by looking
    }

    /// <summary>The assemblies in a folder that are plugins: <c>NAME/NAME.dll</c> and <c>NAME.dll</c>, in order.</summary>
    public static IReadOnlyList<string> Assemblies(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Select(static inner => Path.Combine(inner, Path.GetFileName(inner) + ".dll"))
                    .Where(File.Exists)
                    .Concat(Directory.EnumerateFiles(folder, "*.dll"))
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Takes the folder as it is for loaded, and follows it from here.</summary>
    public void Begin()
    {
        foreach (var path in Assemblies(_folder))
            Remember(path);
        _watcher.EnableRaisingEvents = true;
        _following = FollowAsync();
        Stir();
    }

    public async ValueTask DisposeAsync()
    {
        _watcher.Dispose();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private void Stir() => _stirred.Writer.TryWrite(true);

    private async Task FollowAsync()
    {
        await foreach (var _ in _stirred.Reader.ReadAllAsync(_stopping.Token).ConfigureAwait(false))
        {
            do await Task.Delay(Quiet, _time, _stopping.Token).ConfigureAwait(false);
            while (_stirred.Reader.TryRead(out var _));
            await LookAsync().ConfigureAwait(false);
        }
    }

    private async Task LookAsync()
    {
        var now = Assemblies(_folder).ToHashSet();
        foreach (var gone in _known.Keys.Where(path => !now.Contains(path)).ToList())
        {
            _known.Remove(gone);
            if (_names.TryRemove(gone, out var name))
                Tell(await _plugins.Unload(name, _stopping.Token).ConfigureAwait(false));
        }
        foreach (var path in now.Where(path => ContentOf(path) is { } content && _known.GetValueOrDefault(path) != content))
        {
            Remember(path);
            var isRunning = _names.TryGetValue(path, out var name) && _plugins.IsRunning(name);
            var outcome = isRunning
                ? await _plugins.SwapFile(name!, path, _stopping.Token).ConfigureAwait(false)
                : await _plugins.LoadFile(path, _stopping.Token).ConfigureAwait(false);
            outcome.IfRight(report => _names[path] = report.Manifest.Name);
            Tell(outcome);
        }
    }

    private void Remember(string path)
    {
        if (ContentOf(path) is not { } content)
            return;
        _known[path] = content;
        if (_plugins.All.FirstOrDefault(report => report.Place == path) is { } report)
            _names[path] = report.Manifest.Name;
    }

    private void Tell(Either<OvenError, PluginReport> outcome) => outcome.IfLeft(error => _report(error));

    private static string? ContentOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file));
        }
        catch (IOException)
        {
            return null; // still being written, or gone again
        }
    }
}
