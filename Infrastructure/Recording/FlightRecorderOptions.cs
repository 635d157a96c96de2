namespace Oven.Functional.Infrastructure.Recording;

/// <summary>What a <see cref="FlightRecorder"/> records, and where.</summary>
public sealed record FlightRecorderOptions
{
    private const int Segments = 8;

    /// <summary>The folder that holds the segments.</summary>
    public required string Folder { get; init; }

    /// <summary>How large all segments together may be, in bytes; 64 MiB.</summary>
    public long Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How much may wait for the disk, in bytes; two buffers of this size are held. 1 MiB.</summary>
    public int Buffer { get; init; } = 1024 * 1024;

    /// <summary>True to record contents, session ids and webhook tokens as well: what users have written is then on the disk. The bot token never is.</summary>
    public bool Contents { get; init; }

    /// <summary>Told in words what could not be recorded; must return at once.</summary>
    public Action<string> Problem { get; init; } = static _ => { };

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How large one segment may be.</summary>
    internal long SegmentBytes => Bytes / Segments;
}
