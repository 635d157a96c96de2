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

    /// <summary>Begins an object, which is the next line.</summary>
    public Utf8JsonWriter Begin()
    {
        if (_line.Capacity > LargestKept)
            _line = new(512);
        _line.ResetWrittenCount();
        var writer = new Utf8JsonWriter(_line, Unchecked);
        writer.WriteStartObject();
        return writer;
    }

    /// <summary>Ends the line. Valid until the next one begins.</summary>
    public ReadOnlySpan<byte> End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.Dispose();
        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }

    /// <summary>What tells these effects from others: the first 64 bits of the SHA-256 of how they are written. Empty for none.</summary>
    public string Digest<TEffect>(EquatableList<TEffect> effects, TapeWrite<TEffect> write, TapeInk ink)
    {
        if (effects.IsEmpty)
            return "";
        _effects.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_effects, Unchecked))
            foreach (var effect in effects)
                write(writer, effect, ink);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_effects.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
