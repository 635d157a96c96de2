using System.Buffers;

namespace Oven.Functional.Infrastructure.WebSockets;

/// <summary>A growing buffer from the shared pool. What a large payload needed is given back before the next one.</summary>
internal sealed class PayloadBuffer : IDisposable
{
    private const int Usual = 16 * 1024;
    private const int Large = 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Room to write into; at least one byte.</summary>
    public Memory<byte> Room()
    {
        if (Length == _bytes.Length)
            Replace(_bytes.Length * 2);
        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > Large)
            Replace(Usual);
    }

    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        Length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Replace(int size)
    {
        var next = ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, Length).CopyTo(next);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = next;
    }
}
