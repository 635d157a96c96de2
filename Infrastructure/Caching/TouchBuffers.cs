using System.Runtime.InteropServices;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Where hits wait for the policy: a few small buffers, one per group of threads, written without any lock or atomic. Two threads that
/// meet in one buffer may overwrite each other's note and a full buffer takes none: a lost hit costs the policy a little knowledge and
/// the reader nothing.
/// <para>
/// While nothing comes in, nothing has to go, and the policy learns little from each further hit: buffers that fill up without a miss between
/// are thinned out, down to one note in 32, until something comes in again. So a hit costs the policy nanoseconds where hits are all there is.
/// </para>
/// </summary>
internal sealed class TouchBuffers
{
    private const int Capacity = 64;

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Cursor
    {
        [FieldOffset(128)]
        public int Count;

        [FieldOffset(132)]
        public uint Hits;
    }

    private readonly ulong[][] _notes;
    private readonly Cursor[] _cursors;
    private readonly int _mask;
    private uint _thinning; // one less than a power of two: which hits are noted

    /// <summary>Buffers for this machine.</summary>
    public TouchBuffers()
    {
        var stripes = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(2 * Environment.ProcessorCount, 4, 64));
        (_mask, _cursors) = (stripes - 1, new Cursor[stripes]);
        _notes = [.. Enumerable.Range(0, stripes).Select(static _ => new ulong[Capacity + 16])];
    }

    /// <summary>Notes a hit; true where the buffer is full and somebody should drain.</summary>
    /// <param name="slot">The policy's slot, at most 31 bits.</param>
    /// <param name="tag">The low half of the fingerprint.</param>
    /// <param name="nearExpiry">Whether the entry should be refreshed.</param>
    public bool Note(int slot, uint tag, bool nearExpiry)
    {
        var stripe = Environment.CurrentManagedThreadId & _mask;
        ref var cursor = ref _cursors[stripe];
        if ((++cursor.Hits & _thinning) != 0 && !nearExpiry)
            return false;
        ref var count = ref cursor.Count;
        var at = count;
        if (at >= Capacity)
            return true;
        _notes[stripe][at] = (ulong)tag << 32 | (uint)slot | (nearExpiry ? 1u << 31 : 0);
        count = at + 1;
        return at + 1 == Capacity;
    }

    /// <summary>The buffers filled up although nothing came in: note fewer.</summary>
    public void Thin() => _thinning = Math.Min(31, (2 * _thinning) + 1);

    /// <summary>Something comes in, and something may have to go: note all.</summary>
    public void Thicken() => _thinning = 0;

    /// <summary>Gives every noted hit to the policy. One caller at a time.</summary>
    public void Drain(Application.Caching.Retention.RetentionPolicy policy)
    {
        for (var stripe = 0; stripe <= _mask; stripe++)
        {
            ref var cursor = ref _cursors[stripe].Count;
            var count = Volatile.Read(ref cursor);
            for (var i = 0; i < count; i++)
            {
                var note = _notes[stripe][i];
                policy.Hit((int)(note & 0x7FFF_FFFF), (uint)(note >> 32), (note & 0x8000_0000) != 0);
            }
            Volatile.Write(ref cursor, 0);
        }
    }
}
