using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oven.Functional.Simulator.Server;

/// <summary>
/// <c>compress=zstd-stream</c>, through the system's libzstd: one stream for the whole connection, flushed after each payload.
/// </summary>
internal sealed unsafe partial class ZstdCompression : IDisposable
{
    private const string Library = "libzstd.so.1";
    private const int Flush = 1;

    private nint _context = ZSTD_createCCtx();

    /// <summary>True where the system has the library.</summary>
    public static bool IsAvailable { get; } = NativeLibrary.TryLoad(Library, out _);

    public byte[] Compress(byte[] payload)
    {
        var packed = new byte[payload.Length + (payload.Length / 100) + 1024];
        fixed (byte* from = payload)
        fixed (byte* into = packed)
        {
            var input = new Piece((nint)from, (nuint)payload.Length, 0);
            var output = new Piece((nint)into, (nuint)packed.Length, 0);
            return ZSTD_compressStream2(_context, ref output, ref input, Flush) == 0
                ? packed[..(int)output.Position]
                : throw new InvalidOperationException("libzstd did not flush.");
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _context, 0) is not 0 and var context)
            _ = ZSTD_freeCCtx(context);
    }

    // ZSTD_inBuffer and ZSTD_outBuffer, which differ only in const.
    [StructLayout(LayoutKind.Sequential)]
    private struct Piece(nint bytes, nuint size, nuint position)
    {
        public nint Bytes = bytes;
        public nuint Size = size;
        public nuint Position = position;
    }

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint ZSTD_createCCtx();

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nuint ZSTD_compressStream2(nint context, ref Piece output, ref Piece input, int mode);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nuint ZSTD_freeCCtx(nint context);
}
