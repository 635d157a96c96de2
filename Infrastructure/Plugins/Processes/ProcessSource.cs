using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins.Processes;

/// <summary>A plugin in a process of its own, started by a command.</summary>
internal sealed class ProcessSource(string command, IReadOnlyList<string> arguments) : PluginSource
{
    public override string Place => $"the process {command} {string.Join(' ', arguments)}".TrimEnd();

    public override async Task<Either<OvenError, OpenPlugin>> OpenAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // The bot's token is in its environment; a plugin that is not trusted must not find it there.
        foreach (var secret in start.Environment.Keys.Where(IsSecret).ToList())
            start.Environment.Remove(secret);
        var started = await ProcessPlugin.StartAsync(start, cancellation).ConfigureAwait(false);
        return started.Map(static plugin => new OpenPlugin(plugin, plugin.Dispose, null, []));
    }

    private static bool IsSecret(string name) =>
        name.StartsWith("DISCORD_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("OVEN", StringComparison.OrdinalIgnoreCase);
}
