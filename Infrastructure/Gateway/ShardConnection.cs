using System.Threading.Channels;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// One connection of a shard, from the handshake to the last byte: a reader that posts what comes, in order, and a writer that sends what
/// the machine decided, in order. Decides nothing.
/// </summary>
internal sealed class ShardConnection(ConnectionId id, GatewayOptions options, MonotonicClock clock, Func<Session.Event, bool> post)
{
    private readonly Lock _gate = new();
    private readonly Func<string, bool> _wants = options.Wants;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new() { SingleReader = true });
    private CancellationTokenSource? _opening;
    private IGatewayConnection? _connection;
    private Task _goodbye = Task.CompletedTask;
    private int? _closeWith;

    /// <summary>Runs until the connection has ended and everything it held is given back; never faults.</summary>
    public async Task RunAsync(IGatewayTransport transport, Uri url)
    {
        await Task.Yield(); // the machine that asked goes on at once
        try
        {
            var opened = await OpenAsync(transport, url).ConfigureAwait(false);
            await opened.Match(Right: ServeAsync, Left: Fail).ConfigureAwait(false);
        }
        catch (Exception bug)
        {
            End(new OvenError.Transport("The gateway connection", bug.ToString(), MayHaveBeenExecuted: false), null);
        }
        FailTheRest();
    }

    /// <summary>Puts a payload behind those that wait to be written.</summary>
    public void Send(ReadOnlyMemory<byte> payload, PendingSend? pending = null)
    {
        if (!_outgoing.Writer.TryWrite(new(payload, pending)))
            pending?.Fail(Gone);
    }

    /// <summary>Stops opening, or closes; returns at once.</summary>
    public void Close(int code)
    {
        lock (_gate)
        {
            if (_closeWith is not null)
                return;
            _closeWith = code;
            if (_connection is { } open)
                _goodbye = open.CloseAsync(code);
            else
                _ = _opening?.CancelAsync();
        }
    }

    private async Task<Either<OvenError, IGatewayConnection>> OpenAsync(IGatewayTransport transport, Uri url)
    {
        using var opening = new CancellationTokenSource();
        lock (_gate)
        {
            if (_closeWith is not null)
                return new OvenError.Cancelled();
            _opening = opening;
        }
        try
        {
            return await transport.ConnectAsync(url, opening.Token).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
                _opening = null;
        }
    }

    private Task Fail(OvenError error)
    {
        End(error, null);
        return Task.CompletedTask;
    }

    private async Task ServeAsync(IGatewayConnection connection)
    {
        int? closeWith;
        lock (_gate)
            (_connection, closeWith) = (connection, _closeWith);
        if (closeWith is { } code)
        {
            await connection.CloseAsync(code).ConfigureAwait(false);
        }
        else
        {
            post(new Session.Event.Connected(id, clock.Now));
            var writer = WriteAsync(connection);
            await ReadAsync(connection).ConfigureAwait(false);
            _outgoing.Writer.TryComplete();
            lock (_gate)
                _goodbye = _closeWith is null ? connection.CloseAsync(CloseVerdict.KeepSession) : _goodbye;
            await _goodbye.ConfigureAwait(false);
            await writer.ConfigureAwait(false);
        }
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync(IGatewayConnection connection)
    {
        while (true)
        {
            var receipt = await connection.ReceiveAsync(CancellationToken.None).ConfigureAwait(false);
            if (receipt.Ended is { } reason)
            {
                End(reason, receipt.CloseCode);
                return;
            }
            Hand(receipt.Message.Span);
        }
    }

    private void Hand(ReadOnlySpan<byte> message)
    {
        while (FrameDecoder.Next(ref message, _wants) is { } frame)
            post(new Session.Event.Received(id, frame, clock.Now, options.Roll()));
    }

    private async Task WriteAsync(IGatewayConnection connection)
    {
        await foreach (var outgoing in _outgoing.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            var failure = await connection.SendAsync(outgoing.Payload, CancellationToken.None).ConfigureAwait(false);
            if (failure is null)
                outgoing.Pending?.Succeed();
            else
                outgoing.Pending?.Fail(failure);
        }
    }

    private void End(OvenError reason, int? code) => post(new Session.Event.Disconnected(id, code, reason, clock.Now, options.Roll()));

    private void FailTheRest()
    {
        _outgoing.Writer.TryComplete();
        while (_outgoing.Reader.TryRead(out var outgoing))
            outgoing.Pending?.Fail(Gone);
    }

    private static OvenError Gone =>
        new OvenError.Transport("Sending to the gateway", "The connection is gone.", MayHaveBeenExecuted: false);

    private readonly record struct Outgoing(ReadOnlyMemory<byte> Payload, PendingSend? Pending);
}
