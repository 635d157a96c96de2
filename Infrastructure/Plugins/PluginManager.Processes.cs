using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Plugins.Processes;

namespace Oven.Functional.Infrastructure.Plugins;

// Plugins in processes of their own, for code that is not trusted: an assembly inside the bot can do whatever the bot can.
public sealed partial class PluginManager
{
    /// <summary>
    /// Starts a program that is a plugin (<see cref="PluginProcess"/>). It is granted only what the configuration grants it by name, gets
    /// neither the bot's token nor its environment's secrets, and is killed when it overruns its limits. What the program may do on the
    /// machine itself (files, network) is the operating system's: start it through a sandbox where that matters, for example
    /// <c>LoadProcess("bwrap", ["--unshare-net", …, "plugin"])</c>.
    /// </summary>
    public Task<Either<OvenError, PluginReport>> LoadProcess(
        string command,
        IReadOnlyList<string> arguments,
        CancellationToken cancellation = default
    ) => LoadAsync(new ProcessSource(command, arguments), cancellation);

    /// <summary>Replaces a running plugin by a program; see <see cref="Swap(string, IPlugin, CancellationToken)"/>.</summary>
    public Task<Either<OvenError, PluginReport>> SwapProcess(
        string name,
        string command,
        IReadOnlyList<string> arguments,
        CancellationToken cancellation = default
    ) => SwapAsync(name, new ProcessSource(command, arguments), cancellation);
}
