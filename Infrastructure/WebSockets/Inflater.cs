namespace Oven.Functional.Infrastructure.WebSockets;

/// <summary>Unpacks what one connection receives: one context from its first byte to its last.</summary>
internal abstract class Inflater : IDisposable
{
    /// <summary>The one the address asks for in its <c>compress</c> parameter; null where it asks for none.</summary>
    public static Inflater? For(Uri url) =>
        url.Query.Contains("compress=zlib-stream", StringComparison.Ordinal) ? new ZlibInflater()
        : url.Query.Contains("compress=zstd-stream", StringComparison.Ordinal) ? new ZstdInflater()
        : null;

    /// <summary>True where what was received so far ends with the end of a payload; else more messages belong to it.</summary>
    public abstract bool EndsPayload(ReadOnlySpan<byte> received);

    /// <summary>Unpacks into the buffer.</summary>
    /// <returns>Null, or why the stream cannot be read any further.</returns>
    public abstract string? Inflate(ReadOnlyMemory<byte> received, PayloadBuffer into, int limit);

    /// <inheritdoc/>
    public abstract void Dispose();

    protected static string TooLarge(int limit) => $"a payload unpacks to more than the {limit} bytes allowed (MaxPayloadBytes).";
}
