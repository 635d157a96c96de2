namespace Oven.Functional.Infrastructure.Recording;

/// <summary>Lines that wait for the disk, and where a new segment begins between them.</summary>
internal sealed class TapeBatch(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private readonly List<int> _breaks = [];
    private int _length;

    public bool IsEmpty => _length == 0;

    public bool HasRoomFor(int length) => length <= capacity - _length;

    public void Add(ReadOnlySpan<byte> line)
    {
        if (line.Length > _bytes.Length - _length)
            Array.Resize(ref _bytes, _length + line.Length); // only for a state, see FlightRecorder.Append
        line.CopyTo(_bytes.AsSpan(_length));
        _length += line.Length;
    }

    public void BreakHere() => _breaks.Add(_length);

    public void WriteTo(TapeRing ring, TapeInk ink)
    {
        var from = 0;
        foreach (var at in _breaks)
        {
            ring.Write(_bytes.AsSpan(from, at - from));
            ring.Next(ink);
            from = at;
        }
        ring.Write(_bytes.AsSpan(from, _length - from));
    }

    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > capacity)
            _bytes = new byte[capacity];
        _breaks.Clear();
    }
}
