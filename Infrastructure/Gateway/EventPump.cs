using System.Threading.Channels;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// Hands the events of one shard to the sink, in order, and knows which of them have been handled. Events are begun one after the other
/// and end in any order: a handler that takes minutes over one holds up none behind it. Two bounds, each <c>capacity</c> times something:
/// so many wait to be begun, and twice as many may be in the handlers' hands (one stuck handler of the hub holds at most
/// <c>capacity</c>, so that it alone never stops a shard). Past both, <see cref="TryAdd"/> refuses.
/// </summary>
internal sealed class EventPump
{
    private readonly GatewaySink _sink;
    private readonly int _shard;
    private readonly SessionKeeper? _keeper;
    private readonly Action<OvenError> _failed;
    private readonly Channel<(long Sequence, GatewayEvent? Event)> _waiting;
    private readonly Channel<bool> _inHand; // as many items as events are in hand: full is no room, completed and empty is done
    private readonly Task _pumping;

    public EventPump(int shard, int capacity, GatewaySink sink, SessionKeeper? keeper, Action<OvenError> failed)
    {
        (_shard, _sink, _keeper, _failed) = (shard, sink, keeper, failed);
        _inHand = Channel.CreateBounded<bool>(2 * capacity);
        _waiting = Channel.CreateBounded<(long, GatewayEvent?)>(new BoundedChannelOptions(capacity) { SingleReader = true });
        _pumping = PumpAsync();
    }

    /// <summary>Events that have not been handled: those that wait, and those in the handlers' hands.</summary>
    public int Depth => _waiting.Reader.Count + _inHand.Reader.Count;

    /// <summary>False where there is no room; the event is then not taken. Without an event it is only a number that has been reached.</summary>
    public bool TryAdd(long sequence, GatewayEvent? @event) => _waiting.Writer.TryWrite((sequence, @event));

    /// <summary>Takes no more; completes when everything has been handled.</summary>
    public async Task DrainAsync()
    {
        _waiting.Writer.TryComplete();
        await _pumping.ConfigureAwait(false);
        _inHand.Writer.TryComplete();
        await _inHand.Reader.Completion.ConfigureAwait(false);
    }

    private async Task PumpAsync()
    {
        await foreach (var (sequence, @event) in _waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            var session = _keeper?.Begin(sequence, @event) ?? 0;
            if (@event is null)
                continue;
            await _inHand.Writer.WriteAsync(true).ConfigureAwait(false);
            var handling = HandleAsync(@event);
            if (handling.IsCompletedSuccessfully)
                End(session, sequence, handling.Result);
            else
                _ = AwaitAsync(handling, session, sequence);
        }
    }

    // False where the client stopped before the handlers had finished: the event is to come again.
    private async ValueTask<bool> HandleAsync(GatewayEvent @event)
    {
        try
        {
            await _sink(_shard, @event).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception failure)
        {
            _failed(new OvenError.HandlerFailed("The gateway sink", failure.Message));
        }
        return true;
    }

    private async Task AwaitAsync(ValueTask<bool> handling, long session, long sequence) =>
        End(session, sequence, await handling.ConfigureAwait(false));

    private void End(long session, long sequence, bool handled)
    {
        if (handled)
            _keeper?.Handled(session, sequence);
        _inHand.Reader.TryRead(out _);
    }
}
