using System.IO.Compression;

namespace Oven.Functional.Infrastructure.WebSockets;

/// <summary>
/// zlib-stream. Every payload ends with a sync flush (00 00 FF FF). A <see cref="ZLibStream"/> reads 0 when its source is dry and can be
/// read again later, so one of them is the context of the whole connection.
/// Source: Discord documentation, Gateway, Transport Compression.
/// </summary>
internal sealed class ZlibInflater : Inflater
{
    private readonly Source _source = new();
    private readonly ZLibStream _stream;

    public ZlibInflater() => _stream = new(_source, CompressionMode.Decompress);

    public override bool EndsPayload(ReadOnlySpan<byte> received) => received.EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFF, 0xFF]);

    public override string? Inflate(ReadOnlyMemory<byte> received, PayloadBuffer into, int limit)
    {
        _source.Rest = received;
        try
        {
            while (_stream.Read(into.Room().Span) is > 0 and var count)
            {
                into.Advance(count);
                if (into.Length > limit)
                    return TooLarge(limit);
            }
            return null;
        }
        catch (Exception corrupt) when (corrupt is InvalidDataException or IOException) // the latter where a dictionary is asked for
        {
            return corrupt.Message;
        }
    }

    public override void Dispose() => _stream.Dispose();

    private sealed class Source : Stream
    {
        public ReadOnlyMemory<byte> Rest { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Rest.Length);
            Rest.Span[..count].CopyTo(buffer);
            Rest = Rest[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
