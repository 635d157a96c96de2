using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>
/// Keeps the last of what every machine went through on disk: its events with their times, and a digest of what it decided. Since machines
/// are pure, that is all there is to know; <c>oven replay</c> runs it again and proves it.
/// <para>
/// Machines are never held up: they copy a line into a bounded buffer, and what does not fit is dropped, counted and said on the tape. One
/// writer empties the buffer into segments in a folder; the oldest segment goes when a new one would exceed the size. A segment can be read
/// alone, because each machine's state stands at its beginning. A process that dies loses what its last write had not reached.
/// </para>
/// </summary>
public sealed class FlightRecorder : IAsyncDisposable
{
    private readonly FlightRecorderOptions _options;
    private readonly TapeRing _ring;
    private readonly MonotonicClock _clock;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _filled = new(0);
    private readonly Task _writing;
    private TapeBatch _front;
    private TapeBatch _back;
    private long _segment;
    private long _inSegment;
    private long _dropped;
    private volatile bool _stopped;
    private bool _isWriting;

    private FlightRecorder(FlightRecorderOptions options, TapeRing ring)
    {
        (_options, _ring, _clock) = (options, ring, new(options.Time));
        Ink = options.Contents ? TapeInk.Open : TapeInk.Redacting();
        (_front, _back) = (new(options.Buffer), new(options.Buffer));
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>How many steps are not on the tape, because the disk was too slow, full or broken.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Opens the folder, making it where it is not there. Recording must not keep a bot from running: what is wrong with the disk is reported.</summary>
    public static FlightRecorder Open(FlightRecorderOptions options) => new(options, new TapeRing(options));

    internal TapeInk Ink { get; }

    internal TimeSpan Now => _clock.Now.SinceStart;

    /// <summary>The segment that is being filled; a machine whose state is not in it yet writes it first.</summary>
    internal long Segment => Volatile.Read(ref _segment);

    /// <summary>True where everything so far is on the disk.</summary>
    internal bool IsSettled
    {
        get
        {
            lock (_gate)
                return _front.IsEmpty && !_isWriting;
        }
    }

    /// <summary>The track of one machine.</summary>
    /// <param name="machine">Its kind.</param>
    /// <param name="name">Its name, which nobody else has: <c>shard 3</c>.</param>
    internal MachineTape<TState, TEvent, TEffect> TapeOf<TState, TEvent, TEffect>(
        TapeMachine<TState, TEvent, TEffect> machine,
        string name
    ) => new(this, machine, name);

    /// <summary>
    /// Puts a line behind the others; the segment in which it will be, or -1 where there was no room. A state may be larger than the buffer,
    /// but not than half a segment: without it everything that follows would be useless.
    /// </summary>
    internal long Append(ReadOnlySpan<byte> line, bool isState = false)
    {
        lock (_gate)
        {
            var fits = _front.HasRoomFor(line.Length) || (isState && _front.HasRoomFor(0) && line.Length <= _options.SegmentBytes / 2);
            if (_stopped || !fits)
                return -1;
            if (_inSegment + line.Length > _options.SegmentBytes)
            {
                _front.BreakHere();
                Volatile.Write(ref _segment, _segment + 1);
                _inSegment = 0;
            }
            var wasEmpty = _front.IsEmpty;
            _front.Add(line);
            _inSegment += line.Length;
            if (wasEmpty)
                _filled.Release();
            return _segment;
        }
    }

    internal void Drop()
    {
        if (Interlocked.Increment(ref _dropped) is 1 or 1_000 or 1_000_000)
            Report($"{Dropped} steps so far are not on the tape: the disk does not keep up.");
    }

    internal void Report(string problem) => _options.Problem(problem);

    /// <summary>Writes what is left and closes the last segment.</summary>
    public async ValueTask DisposeAsync()
    {
        _stopped = true;
        _filled.Release();
        await _writing.ConfigureAwait(false);
        _ring.Dispose();
        _filled.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            _ring.Begin(Ink);
            for (var last = false; !last; )
            {
                await _filled.WaitAsync().ConfigureAwait(false);
                last = _stopped;
                lock (_gate)
                    (_front, _back, _isWriting) = (_back, _front, true);
                _back.WriteTo(_ring, Ink);
                _back.Clear();
                lock (_gate)
                    _isWriting = false;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _stopped = true;
            Report($"Nothing is recorded any more: {failure.Message}");
        }
    }
}
