using System.Text;

namespace Oven.Functional.Tools.Proving.Fuzzing;

/// <summary>Spoils a sample a little, in the ways in which bytes and JSON get spoiled. Works in one buffer.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> samples)
{
    private const int Largest = 256 * 1024;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null",
            "true",
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\",
            "\\u0000",
            "\\ud800",
            "-1",
            "0",
            "1e400",
            "-0.0",
            "18446744073709551616",
            "9223372036854775808",
            "2147483648",
            "\"op\":",
            "\"d\":",
            "\"t\":\"READY\"",
            "\"s\":",
            "{\"op\":0}",
            "1.7976931348623157e308",
            "\"errors\":",
            "\"_errors\":[",
            "\"retry_after\":",
            "\"code\":",
            "\"type\":",
            "\"components\":[",
            "\"id\":",
            "[[[[[[[[",
            "{\"a\":{\"a\":",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3, 0x28],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xEF, 0xBB, 0xBF],
        [0x00],
        [0x00, 0x00, 0xFF, 0xFF],
    ];

    private readonly byte[] _bytes = new byte[Largest];
    private int _length;

    /// <summary>The sample with up to eight things wrong; the buffer is used again for the next.</summary>
    public ReadOnlyMemory<byte> Spoil(ReadOnlySpan<byte> sample, ref Chance chance)
    {
        sample = sample[..Math.Min(sample.Length, Largest)];
        sample.CopyTo(_bytes);
        _length = sample.Length;
        for (var times = 1 + chance.Below(8); times > 0; times--)
            Once(ref chance);
        return _bytes.AsMemory(0, _length);
    }

    private void Once(ref Chance chance)
    {
        var at = chance.Below(_length + 1);
        switch (chance.Below(8))
        {
            case 0 when at < _length:
                _bytes[at] ^= (byte)(1 << chance.Below(8));
                break;
            case 1 when at < _length:
                _bytes[at] = (byte)chance.Below(256);
                break;
            case 2:
                Replace(at, Math.Min(1 + chance.Below(32), _length - at), []);
                break;
            case 3:
                _length = at;
                break;
            case 4: // something from another place of the same sample
                var from = chance.Below(_length + 1);
                Replace(at, 0, _bytes.AsSpan(from, Math.Min(1 + chance.Below(64), _length - from)).ToArray());
                break;
            case 5: // something from another sample
                var other = samples[chance.Below(samples.Count)];
                var start = chance.Below(other.Length + 1);
                Replace(
                    at,
                    Math.Min(chance.Below(32), _length - at),
                    other.AsSpan(start, Math.Min(chance.Below(64), other.Length - start))
                );
                break;
            case 6:
                var token = Tokens[chance.Below(Tokens.Length)];
                for (var copies = chance.Below(16) == 0 ? chance.Below(200) : 1; copies > 0; copies--)
                    Replace(at, 0, token);
                break;
            default: // in place of what stands there, so that JSON often stays JSON
                var value = Tokens[chance.Below(Tokens.Length)];
                Replace(at, Math.Min(value.Length, _length - at), value);
                break;
        }
    }

    private void Replace(int at, int count, ReadOnlySpan<byte> with)
    {
        if (_length - count + with.Length > Largest)
            return;
        _bytes.AsSpan(at + count, _length - at - count).CopyTo(_bytes.AsSpan(at + with.Length));
        with.CopyTo(_bytes.AsSpan(at));
        _length += with.Length - count;
    }
}
