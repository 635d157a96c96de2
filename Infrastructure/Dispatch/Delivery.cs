using System.Collections.Concurrent;
using System.Threading.Tasks.Sources;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>
/// One event on its way to its handlers; as a <see cref="ValueTask"/> it completes when the last of them is done with it. It is
/// cancelled instead where the client stopped before a handler could finish: that event must come again in the next run. Pooled, because there is
/// one for every event: awaiting it gives it back, and one that nobody awaits is left to the garbage collector.
/// </summary>
internal sealed class Delivery : IValueTaskSource
{
    private const int Kept = 256;
    private static readonly ConcurrentQueue<Delivery> s_spare = new();
    private static int s_kept;

    private ManualResetValueTaskSourceCore<bool> _core;
    private int _open;
    private bool _isAbandoned;

    private Delivery() { }

    /// <summary>One that its sender still holds.</summary>
    public static Delivery Rent()
    {
        if (s_spare.TryDequeue(out var delivery))
            Interlocked.Decrement(ref s_kept);
        else
            delivery = new();
        (delivery._open, delivery._isAbandoned) = (1, false);
        return delivery;
    }

    /// <summary>One handler more has it.</summary>
    public void Share() => Interlocked.Increment(ref _open);

    /// <summary>A handler is done with it, or never gets it and that has been reported.</summary>
    public void Done()
    {
        if (Interlocked.Decrement(ref _open) != 0)
            return;
        if (Volatile.Read(ref _isAbandoned))
            _core.SetException(new OperationCanceledException("The client stopped before a handler had finished with the event."));
        else
            _core.SetResult(true);
    }

    /// <summary>A handler did not finish, since the client stops.</summary>
    public void Abandon()
    {
        Volatile.Write(ref _isAbandoned, true);
        Done();
    }

    /// <summary>The sender lets go, and can wait for the handlers.</summary>
    public ValueTask Sent()
    {
        var handled = new ValueTask(this, _core.Version);
        Done();
        return handled;
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token)
    {
        try
        {
            _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            if (Interlocked.Increment(ref s_kept) <= Kept)
                s_spare.Enqueue(this);
            else
                Interlocked.Decrement(ref s_kept);
        }
    }
}
