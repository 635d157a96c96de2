using System.Numerics;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>What a row says of one follower.</summary>
/// <param name="Id">The follower.</param>
/// <param name="Seen">How often it followed.</param>
/// <param name="Of">Out of how many times.</param>
internal readonly record struct Association(uint Id, byte Seen, byte Of);

/// <summary>
/// Which keys follow a context (a key, or two keys in a row) within a few cold accesses: a bounded table of rows, four followers each, kept
/// by Misra-Gries counting, so what follows often stays and noise wears itself out. Counts are halved when they get high: old habits fade.
/// A row is two neighbouring ways; a context claims one by outlasting what is there.
/// </summary>
internal sealed class Associations
{
    /// <summary>Followers per row.</summary>
    public const int Width = 4;

    private const int Halving = 48;
    private readonly int _mask;
    private readonly uint[] _tags;
    private readonly byte[] _totals;
    private readonly uint[] _followers;
    private readonly byte[] _counts;

    /// <summary>A table of so many rows, rounded up to a power of two; 25 bytes each.</summary>
    public Associations(int rows)
    {
        rows = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows));
        _mask = rows - 1;
        (_tags, _totals) = (new uint[rows], new byte[rows]);
        (_followers, _counts) = (new uint[rows * Width], new byte[rows * Width]);
    }

    /// <summary>Learns that these came after the context.</summary>
    public void Learn(uint context, ReadOnlySpan<uint> followers)
    {
        if (Claim(context) is not (>= 0 and var row))
            return;
        var ids = _followers.AsSpan(row * Width, Width);
        var counts = _counts.AsSpan(row * Width, Width);
        foreach (var follower in followers)
        {
            if (follower == context)
                continue;
            var least = 0;
            var found = false;
            for (var i = 0; i < Width; i++)
            {
                if (ids[i] == follower && counts[i] > 0)
                {
                    counts[i]++;
                    found = true;
                    break;
                }
                if (counts[i] < counts[least])
                    least = i;
            }
            if (found)
                continue;
            if (counts[least] == 0)
                (ids[least], counts[least]) = (follower, 1);
            else
                counts[least]--;
        }
        if (++_totals[row] < Halving)
            return;
        _totals[row] /= 2;
        for (var i = 0; i < Width; i++)
            counts[i] /= 2;
    }

    /// <summary>Writes what may follow the context; how many there are.</summary>
    public int Find(uint context, Span<Association> found)
    {
        var row = Row(context);
        if (row < 0)
            return 0;
        var n = 0;
        for (var i = row * Width; i < (row + 1) * Width; i++)
            if (_counts[i] > 0)
                found[n++] = new(_followers[i], _counts[i], _totals[row]);
        return n;
    }

    private int Row(uint context)
    {
        var way = Home(context);
        return _tags[way] == context && _totals[way] > 0 ? way
            : _tags[way ^ 1] == context && _totals[way ^ 1] > 0 ? way ^ 1
            : -1;
    }

    private int Claim(uint context)
    {
        if (Row(context) is >= 0 and var row)
            return row;
        var way = Home(context);
        if (_totals[way ^ 1] < _totals[way])
            way ^= 1;
        if (_totals[way] > 1)
        {
            _totals[way]--;
            return -1;
        }
        _tags[way] = context;
        _totals[way] = 0;
        _counts.AsSpan(way * Width, Width).Clear();
        return way;
    }

    private int Home(uint context) => (int)(context * 0x9E3779B1u >> 8) & _mask;
}
