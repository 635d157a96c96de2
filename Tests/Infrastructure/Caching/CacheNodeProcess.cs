using System.Diagnostics;
using System.Globalization;
using Oven.Functional.Tools.Proving.Caching;

namespace Oven.Functional.Tests.Infrastructure.Caching;

/// <summary>A process of its own that uses a shared cache (<c>tools/Proving</c>, <c>cache-node</c>), and what it says.</summary>
internal sealed class CacheNodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task _reading;
    private readonly List<string> _lines = [];
    private readonly SemaphoreSlim _progress = new(0);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CacheNodeProcess(string redis, string folder, int seed, int skewSeconds)
    {
        List<string> arguments = ["exec", typeof(CacheNode).Assembly.Location, "cache-node", redis, folder, $"{seed}", $"{skewSeconds}"];
        _process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _reading = Task.WhenAll(Read(), Complain());
    }

    /// <summary>The next fifty acknowledged writes.</summary>
    public async Task Progress(string after) =>
        Assert.True(await ProgressWithin(Patience), $"After {after}: no fifty writes were acknowledged within {Patience.TotalSeconds} s.");

    /// <summary>True where there were fifty more within that time.</summary>
    public Task<bool> ProgressWithin(TimeSpan time)
    {
        while (_progress.Wait(0))
            continue; // what was before does not count
        return _progress.WaitAsync(time);
    }

    /// <summary>Ends its work.</summary>
    public async Task Stop()
    {
        await _process.StandardInput.WriteLineAsync();
        await _stopped.Task.WaitAsync(Patience);
    }

    /// <summary>Lets it read everything once more and end; all it said.</summary>
    public async Task<IReadOnlyList<string[]>> Finish()
    {
        await _process.StandardInput.WriteLineAsync();
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        await _reading;
        Assert.Equal(0, _process.ExitCode);
        return [.. _lines.Select(static line => line.Split(' ', 4))];
    }

    /// <summary>Stops its clock, as a machine that swaps or moves would; and lets it go on.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _progress.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "P")
                _progress.Release();
            else if (line == "stopped")
                _stopped.TrySetResult();
            else
                _lines.Add(line);
        }
        _stopped.TrySetResult();
    }

    private async Task Complain()
    {
        if (await _process.StandardError.ReadToEndAsync() is { Length: > 0 } words)
            _lines.Add($"X {words}");
    }
}
