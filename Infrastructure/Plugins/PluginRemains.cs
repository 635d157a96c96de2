namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// What is left of a plugin that was unloaded, and the proof that it is nothing: the reference to its code must die within a few
/// collections. Where it does not, the likely culprits are named: what is still running, and what its code could have left behind.
/// </summary>
/// <param name="Plugin">Which plugin.</param>
/// <param name="Trace">Must die; null where the code is the bot's own.</param>
/// <param name="Running">What had not ended when it was unloaded.</param>
/// <param name="Suspects">What its code uses that is known to keep code alive.</param>
internal sealed record PluginRemains(
    string Plugin,
    WeakReference? Trace,
    IReadOnlyCollection<string> Running,
    IReadOnlyList<string> Suspects
)
{
    private const int MostCollections = 12;

    /// <summary>Collects until it is gone.</summary>
    /// <returns>How many collections it took; null where it is still there.</returns>
    public async Task<int?> AwaitDeathAsync(TimeProvider time)
    {
        for (var collections = 0; collections <= MostCollections; collections++)
        {
            if (Trace is not { IsAlive: true })
                return collections;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            // Threads that have just left its code still hold it in a register or on the stack.
            await Task.Delay(TimeSpan.FromMilliseconds(collections * 5), time).ConfigureAwait(false);
        }
        return null;
    }

    /// <summary>A sentence for a person.</summary>
    public string Accusation =>
        (Running.Count, Suspects.Count) switch
        {
            (0, 0) =>
                "it is unloaded, but something outside still holds its code: a static of another assembly, or an event it subscribed to.",
            (0, _) => $"it is unloaded, but something holds its code. Its code uses: {string.Join("; ", Suspects)}.",
            (_, 0) => $"it is unloaded, but still running: {string.Join("; ", Running)}.",
            _ => $"it is unloaded, but still running: {string.Join("; ", Running)}. Its code also uses: {string.Join("; ", Suspects)}.",
        };
}
