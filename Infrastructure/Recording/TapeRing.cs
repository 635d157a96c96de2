using System.Globalization;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>The segments in their folder: <c>00000001.tape</c> and so on; the oldest go when there is no room for a new one.</summary>
internal sealed class TapeRing(FlightRecorderOptions options) : IDisposable
{
    internal const string Extension = ".tape";

    private readonly TapePen _pen = new();
    private FileStream? _file;
    private long _number;

    /// <summary>Begins the first segment of this run.</summary>
    public void Begin(TapeInk ink)
    {
        Directory.CreateDirectory(options.Folder);
        _number = Segments(options.Folder).Select(NumberOf).DefaultIfEmpty().Max();
        Next(ink, isFirst: true);
    }

    /// <summary>Begins a segment.</summary>
    public void Next(TapeInk ink, bool isFirst = false)
    {
        _file?.Dispose();
        MakeRoom();
        _file = new(
            Path.Combine(options.Folder, (++_number).ToString("D8", CultureInfo.InvariantCulture) + Extension),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.Read,
            bufferSize: 0
        );
        var writer = _pen.Begin();
        writer.WriteNumber("tape"u8, 1);
        writer.WriteString("written"u8, options.Time.GetUtcNow());
        if (isFirst)
            writer.WriteBoolean("first"u8, true);
        if (ink.Salt is { } salt)
            writer.WriteString("salt"u8, salt);
        Write(_pen.End(writer));
    }

    /// <summary>Hands bytes to the operating system, so that they outlive this process.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _file!.Write(bytes);

    public void Dispose() => _file?.Dispose();

    /// <summary>The segments of a folder, oldest first.</summary>
    public static IReadOnlyList<string> Segments(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)];

    private static long NumberOf(string path) =>
        long.TryParse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void MakeRoom()
    {
        var segments = Segments(options.Folder).Select(static path => new FileInfo(path)).ToList();
        var total = segments.Sum(static segment => segment.Length);
        foreach (var oldest in segments.TakeWhile(_ => total + options.SegmentBytes > options.Bytes))
        {
            total -= oldest.Length;
            oldest.Delete();
        }
    }
}
