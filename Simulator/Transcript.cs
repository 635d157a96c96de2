using System.Runtime.CompilerServices;

namespace Oven.Functional.Simulator;

/// <summary>
/// What the simulator received, sent and showed, in order. Tests read it to say what must not have happened: <c>0 × 429</c>, one
/// identify. Bounded: the oldest lines are dropped. Safe to use from any thread.
/// </summary>
public sealed class Transcript
{
    private const int HeartbeatOpcode = 1;
    private const int IdentifyOpcode = 2;
    private const int ResumeOpcode = 6;

    private readonly Lock _lock = new();
    private readonly Queue<TranscriptEntry> _entries = new();
    private readonly int _capacity;
    private readonly TimeSpan _patience;
    private long _dropped;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Transcript(int capacity, TimeSpan patience) => (_capacity, _patience) = (capacity, patience);

    /// <summary>How many lines were ever written. Waits and reads can start from a position.</summary>
    public long Position
    {
        get
        {
            lock (_lock)
                return _dropped + _entries.Count;
        }
    }

    /// <summary>All lines that are still kept, oldest first: a copy.</summary>
    public IReadOnlyList<TranscriptEntry> Entries => Since(0);

    /// <summary>All REST requests that are still kept.</summary>
    public IReadOnlyList<TranscriptEntry.RequestReceived> Requests => [.. Entries.OfType<TranscriptEntry.RequestReceived>()];

    /// <summary>How many requests were answered with a status: <c>Answered(429)</c>.</summary>
    public int Answered(int status) => Requests.Count(request => request.Status == status);

    /// <summary>How many IDENTIFY commands came.</summary>
    public int Identifies => Commands(IdentifyOpcode);

    /// <summary>How many RESUME commands came.</summary>
    public int Resumes => Commands(ResumeOpcode);

    /// <summary>How many heartbeats came.</summary>
    public int Heartbeats => Commands(HeartbeatOpcode);

    /// <summary>The lines from a position on: a copy.</summary>
    public IReadOnlyList<TranscriptEntry> Since(long position)
    {
        lock (_lock)
            return [.. _entries.Skip((int)Math.Clamp(position - _dropped, 0, _entries.Count))];
    }

    /// <summary>
    /// The first line of a kind that matches, from a position on; waits for it where it is not there yet.
    /// </summary>
    /// <exception cref="TimeoutException">It did not come within <see cref="SimulatorOptions.Patience"/>. The message lists what came instead.</exception>
    public async Task<T> WaitForAsync<T>(Func<T, bool>? matches = null, long from = 0, CancellationToken cancellationToken = default)
        where T : TranscriptEntry
    {
        var (entry, _) = await FindAsync(
                entry => entry is T wanted && (matches is null || matches(wanted)),
                typeof(T).Name,
                from,
                cancellationToken
            )
            .ConfigureAwait(false);
        return (T)entry;
    }

    /// <summary>Every line from a position on, as it is written, until cancelled.</summary>
    public async IAsyncEnumerable<TranscriptEntry> FollowAsync(
        long from = 0,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            var (news, end, changed) = Read(from);
            foreach (var entry in news)
                yield return entry;
            from = end;
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The lines, one per row.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Entries);

    internal void Write(TranscriptEntry entry)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > _capacity)
            {
                _entries.Dequeue();
                _dropped++;
            }
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
    }

    /// <summary>The first match from a position on and the position behind it.</summary>
    internal async Task<(TranscriptEntry Entry, long Next)> FindAsync(
        Func<TranscriptEntry, bool> matches,
        string what,
        long from,
        CancellationToken cancellationToken
    )
    {
        // On the real clock whatever SimulatorOptions.Time says: who waits is a test, and a test must end.
        using var patience = new CancellationTokenSource(_patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var start = from;
        while (true)
        {
            var (news, end, changed) = Read(from);
            for (var i = 0; i < news.Count; i++)
            {
                if (matches(news[i]))
                    return (news[i], end - news.Count + i + 1);
            }
            from = end;
            try
            {
                await changed.WaitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                var instead = string.Join(Environment.NewLine, Since(start).TakeLast(20).Select(static entry => $"  {entry}"));
                throw new TimeoutException(
                    $"No {what} within {_patience.TotalSeconds} s. Instead: {(instead.Length == 0 ? "nothing." : Environment.NewLine + instead)}"
                );
            }
        }
    }

    private (IReadOnlyList<TranscriptEntry> News, long End, Task Changed) Read(long from)
    {
        lock (_lock)
            return (Since(from), Position, _changed.Task);
    }

    private int Commands(int opcode) => Entries.OfType<TranscriptEntry.CommandReceived>().Count(command => command.Opcode == opcode);
}
