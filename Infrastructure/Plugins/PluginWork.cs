using System.Collections.Concurrent;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// Runs a plugin's code apart from the bot's: on a thread of the pool, so that one which blocks holds up nobody; with a time limit, after
/// which nobody waits for it any longer; and with what it throws and allocates counted against it.
/// </summary>
/// <param name="limits">How much it may use.</param>
/// <param name="clock">Where time comes from.</param>
/// <param name="fault">Told what went wrong.</param>
/// <param name="stopping">Cancelled when the plugin is unloaded.</param>
internal sealed class PluginWork(PluginLimits limits, MonotonicClock clock, Action<string> fault, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<Task, string> _running = new();
    private readonly Lock _gate = new();
    private long _allocated;
    private Domain.Values.Instant _since = clock.Now;

    /// <summary>What is still running.</summary>
    public IReadOnlyCollection<string> Running => [.. _running.Values.Order(StringComparer.Ordinal)];

    /// <summary>Told when the plugin cannot go on: it has used up more than it may, or its process is gone.</summary>
    public event Action<string>? Collapsed;

    /// <summary>It cannot go on.</summary>
    public void Collapse(string reason) => Collapsed?.Invoke(reason);

    /// <summary>Runs one piece of it; completes when it is done, or its time is up.</summary>
    public async Task RunAsync(string name, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(limits.HandlerTime, clock.Time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop, stopping);
        var token = any.Token;
        var running = Task.Run(() => Measured(work, token), CancellationToken.None);
        _running[running] = name;
        _ = running.ContinueWith(
            static (ended, all) => ((ConcurrentDictionary<Task, string>)all!).TryRemove(ended, out _),
            _running,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        try
        {
            await running.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            fault($"{Capital(name)} took longer than {limits.HandlerTime.TotalSeconds:0.###} s.");
        }
        catch (Exception thrown) // somebody else's code
        {
            fault($"{Capital(name)} threw {thrown.GetType().Name}: {thrown.Message}");
        }
    }

    /// <summary>Waits until nothing is running, at most as long as the token allows.</summary>
    public async Task<bool> DrainAsync(CancellationToken patience)
    {
        while (!patience.IsCancellationRequested && _running.Keys.ToArray() is { Length: > 0 } running)
        {
            await Task.WhenAll(running)
                .WaitAsync(patience)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            foreach (var ended in running.Where(static task => task.IsCompleted))
                _running.TryRemove(ended, out _);
        }
        return _running.IsEmpty;
    }

    // Only what is allocated before the first await is seen: a continuation may run anywhere. What grows on there shows in the process.
    private Task Measured(Func<CancellationToken, Task> work, CancellationToken token)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return work(token) ?? Task.CompletedTask;
        }
        finally
        {
            Spend(GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private void Spend(long bytes)
    {
        bool isTooMuch;
        lock (_gate)
        {
            if (clock.Now - _since >= limits.FaultWindow)
                (_allocated, _since) = (0, clock.Now);
            _allocated += bytes;
            isTooMuch = _allocated > limits.Memory;
        }
        if (isTooMuch)
            Collapse($"It allocated more than {limits.Memory} bytes within {limits.FaultWindow.TotalSeconds:0} s.");
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
