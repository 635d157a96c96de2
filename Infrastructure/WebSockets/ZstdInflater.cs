using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oven.Functional.Infrastructure.WebSockets;

/// <summary>
/// zstd-stream through the system's libzstd: a little over half the time of zlib. One context per connection, one message per payload;
/// the zstd frame never ends. Source: Discord documentation, Gateway, Transport Compression.
/// </summary>
internal sealed unsafe partial class ZstdInflater : Inflater
{
    private const string Library = "libzstd.so.1";

    private nint _context = ZSTD_createDStream();

    /// <summary>True where the system has the library.</summary>
    public static bool IsAvailable { get; } = NativeLibrary.TryLoad(Library, out _);

    public override bool EndsPayload(ReadOnlySpan<byte> received) => true;

    public override string? Inflate(ReadOnlyMemory<byte> received, PayloadBuffer into, int limit)
    {
        using var source = received.Pin();
        var input = new Piece((nint)source.Pointer, (nuint)received.Length, 0);
        while (true)
        {
            using var target = into.Room().Pin();
            var output = new Piece((nint)target.Pointer, (nuint)into.Room().Length, 0);
            var result = ZSTD_decompressStream(_context, ref output, ref input);
            if (ZSTD_isError(result) != 0)
                return $"{Marshal.PtrToStringUTF8(ZSTD_getErrorName(result))}.";
            into.Advance((int)output.Position);
            if (into.Length > limit)
                return TooLarge(limit);
            if (input.Position == input.Size && output.Position < output.Size)
                return null;
        }
    }

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _context, 0) is not 0 and var context)
            _ = ZSTD_freeDStream(context);
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
    private static partial nint ZSTD_createDStream();

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nuint ZSTD_decompressStream(nint context, ref Piece output, ref Piece input);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nuint ZSTD_freeDStream(nint context);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial uint ZSTD_isError(nuint code);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint ZSTD_getErrorName(nuint code);
}
