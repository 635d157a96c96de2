using System.Text.Json;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads one value; false where it is not one.</summary>
internal delegate bool JsonReader<T>(ref Utf8JsonReader reader, out T? value);

/// <summary>Reads and writes a type that is known only at run time.</summary>
internal abstract class Codec
{
    public abstract void Write(Utf8JsonWriter writer, object value);
}

/// <summary>Codecs made from others.</summary>
internal static class Codecs
{
    /// <summary>For answers that come with a body or without one.</summary>
    public static Codec<Optional<T>> OrAbsent<T>(JsonReader<T> read, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        return new(Read, (writer, value) => write(writer, value.OrDefault!)) { MayBeAbsent = true };

        bool Read(ref Utf8JsonReader reader, out Optional<T> value)
        {
            var isThere = read(ref reader, out var inner);
            value = isThere ? new(inner!) : default;
            return isThere;
        }
    }
}

/// <summary>Reads and writes a type.</summary>
internal sealed class Codec<T>(JsonReader<T> read, Action<Utf8JsonWriter, T> write) : Codec
{
    /// <summary>The codec of the type; null where Domain has no such type.</summary>
    public static Codec<T>? Shared { get; } = JsonCodecs.Of(typeof(T)) as Codec<T>;

    public JsonReader<T> Read { get; } = read;

    /// <summary>True for what an answer without a body stands for: an <see cref="Optional{T}"/> that is absent.</summary>
    public bool MayBeAbsent { get; init; }

    public void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    public override void Write(Utf8JsonWriter writer, object value) => write(writer, (T)value);
}
