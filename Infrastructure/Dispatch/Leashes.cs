using System.Collections.Concurrent;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>
/// Cancellation for handlers that run too long. A leash is rented for one call and reused, because a new source and timer for every
/// event would cost more than most handlers. When the time is up the handler's token is cancelled and the overrun reported, at that
/// moment, even if the handler never looks at its token.
/// </summary>
/// <param name="length">How long a handler may run.</param>
/// <param name="time">Where the timers come from.</param>
/// <param name="overrun">Told the name of the handler whose time is up.</param>
/// <param name="stop">Ends every call when the client stops.</param>
internal sealed class Leashes(TimeSpan length, TimeProvider time, Action<string> overrun, CancellationToken stop)
{
    private const int Kept = 64;

    private readonly TimeSpan _length = length;
    private readonly CancellationToken _stop = stop;
    private readonly Action<string> _overrun = overrun;
    private readonly ConcurrentBag<Leash> _spare = [];

    /// <summary>Starts the time of one call, which holds its share of an event until it is done with it.</summary>
    public Leash Rent(string handler, Delivery delivery)
    {
        var leash = _spare.TryTake(out var spare) ? spare : new(this, time);
        leash.Start(handler, delivery);
        return leash;
    }

    private void Return(Leash leash)
    {
        if (_spare.Count < Kept && leash.TryReset())
            _spare.Add(leash);
        else
            leash.Discard();
    }

    /// <summary>One call's cancellation. Disposing it ends the call's time.</summary>
    internal sealed class Leash : IDisposable
    {
        private readonly Leashes _owner;
        private readonly CancellationTokenSource _source;
        private readonly CancellationTokenRegistration _onStop;
        private string _handler = "";
        private Delivery? _delivery;

        public Leash(Leashes owner, TimeProvider time)
        {
            (_owner, _source) = (owner, new(Timeout.InfiniteTimeSpan, time));
            _onStop = owner._stop.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        }

        /// <summary>Cancelled when the time is up or the client stops.</summary>
        public CancellationToken Token => _source.Token;

        public void Start(string handler, Delivery delivery)
        {
            (_handler, _delivery) = (handler, delivery);
            _source.Token.UnsafeRegister(static leash => ((Leash)leash!).Fired(), this); // TryReset drops it again
            _source.CancelAfter(_owner._length);
        }

        /// <summary>The handler is done with its event.</summary>
        public void Finish() => Interlocked.Exchange(ref _delivery, null)?.Done();

        /// <summary>The handler obeyed its token: where the client stops the event is not done; else its time was up, which is reported.</summary>
        public void Obey()
        {
            if (_owner._stop.IsCancellationRequested)
                Interlocked.Exchange(ref _delivery, null)?.Abandon();
            else
                Finish();
        }

        public bool TryReset() => _source.TryReset();

        public void Discard()
        {
            _onStop.Dispose();
            _source.Dispose();
        }

        public void Dispose() => _owner.Return(this);

        private void Fired()
        {
            if (_owner._stop.IsCancellationRequested)
                return;
            _owner._overrun(_handler);
            Finish(); // a handler that never ends must not hold its event for ever
        }
    }
}
