using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Application.Ports;

/// <summary>Opens WebSocket connections to the gateway. Decides nothing: it never reconnects by itself.</summary>
public interface IGatewayTransport
{
    /// <summary>Opens a connection.</summary>
    /// <param name="url">The whole address, with <c>v</c>, <c>encoding</c> and, where wanted, <c>compress</c> in its query.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <returns>The connection, or why there is none; never throws.</returns>
    Task<Either<OvenError, IGatewayConnection>> ConnectAsync(Uri url, CancellationToken cancellation);
}

/// <summary>One open connection. One reader and one writer at a time; closing may come from anywhere.</summary>
public interface IGatewayConnection : IAsyncDisposable
{
    /// <summary>Waits for the next message, already inflated: one payload, or several one after another.</summary>
    /// <returns>The message, whose bytes are valid until the next call, or how the connection ended; never throws.</returns>
    ValueTask<GatewayReceipt> ReceiveAsync(CancellationToken cancellation);

    /// <summary>Sends one payload as a text message.</summary>
    /// <returns>Null where it went out, else why it did not; never throws.</returns>
    ValueTask<OvenError?> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation);

    /// <summary>Says goodbye with a code, and does not wait for the answer longer than a moment; then the socket is gone.</summary>
    Task CloseAsync(int code);
}

/// <summary>What waiting for a message came to. A plain struct, because this is the hot path.</summary>
/// <param name="Message">The bytes, where <see cref="Ended"/> is null.</param>
/// <param name="Ended">Why the connection ended; null where it goes on.</param>
/// <param name="CloseCode">The code the other side closed with; null where there was none.</param>
public readonly record struct GatewayReceipt(ReadOnlyMemory<byte> Message, OvenError? Ended, int? CloseCode);
