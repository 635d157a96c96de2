using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>A writer of lines that is used again and again by one thread at a time.</summary>
internal sealed class TapePen
{
    private const int LargestKept = 1024 * 1024;

    private static readonly JsonWriterOptions Unchecked = new() { SkipValidation = true };

    private ArrayBufferWriter<byte> _line = new(512);
    private readonly ArrayBufferWriter<byte> _effects = new(512);
    private readonly Utf8JsonWriter _writer;

    public TapePen() => _writer = new(_line, Unchecked);

    /// <summary>Begins an object, which is the next line.</summary>
    public Utf8JsonWriter Begin()
    {
        if (_line.Capacity > LargestKept)
            _line = new(512);
        _line.ResetWrittenCount();
        _writer.Reset(_line);
        _writer.WriteStartObject();
        return _writer;
    }

    /// <summary>Ends the line. Valid until the next one begins.</summary>
    public ReadOnlySpan<byte> End()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }

    /// <summary>What tells these effects from others: the first 64 bits of the SHA-256 of how they are written. Empty for none.</summary>
    public string Digest<TEffect>(EquatableList<TEffect> effects, TapeWrite<TEffect> write, TapeInk ink)
    {
        if (effects.IsEmpty)
            return "";
        _effects.ResetWrittenCount();
        _writer.Reset(_effects);
        foreach (var effect in effects)
            write(_writer, effect, ink);
        _writer.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_effects.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
