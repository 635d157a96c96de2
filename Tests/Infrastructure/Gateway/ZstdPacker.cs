using System.Runtime.InteropServices;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>The server's half of zstd-stream, through the system's libzstd: one stream per connection, flushed after each payload.</summary>
internal sealed class ZstdPacker : IDisposable
{
    private const string Library = "libzstd.so.1";
    private const int Flush = 1;

    private readonly nint _context = ZSTD_createCCtx();

    public byte[] Pack(byte[] payload)
    {
        var packed = new byte[payload.Length + 1024];
        var (from, into) = (GCHandle.Alloc(payload, GCHandleType.Pinned), GCHandle.Alloc(packed, GCHandleType.Pinned));
        try
        {
            var input = new Piece { Bytes = from.AddrOfPinnedObject(), Size = (nuint)payload.Length };
            var output = new Piece { Bytes = into.AddrOfPinnedObject(), Size = (nuint)packed.Length };
            var left = ZSTD_compressStream2(_context, ref output, ref input, Flush);
            Assert.Equal((nuint)0, left);
            return packed[..(int)output.Position];
        }
        finally
        {
            from.Free();
            into.Free();
        }
    }

    public void Dispose() => _ = ZSTD_freeCCtx(_context);

    [StructLayout(LayoutKind.Sequential)]
    private struct Piece
    {
        public nint Bytes;
        public nuint Size;
        public nuint Position;
    }

    [DllImport(Library)]
    private static extern nint ZSTD_createCCtx();

    [DllImport(Library)]
    private static extern nuint ZSTD_compressStream2(nint context, ref Piece output, ref Piece input, int mode);

    [DllImport(Library)]
    private static extern nuint ZSTD_freeCCtx(nint context);
}
