using System.Text.Json;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads one value; false where it is not one.</summary>
internal delegate bool JsonReader<T>(ref Utf8JsonReader reader, out T? value);

/// <summary>Reads and writes a type that is known only at run time.</summary>
internal abstract class Codec
{
    public abstract void Write(Utf8JsonWriter writer, object value);
}

/// <summary>Reads and writes a type.</summary>
internal sealed class Codec<T>(JsonReader<T> read, Action<Utf8JsonWriter, T> write) : Codec
{
    /// <summary>The codec of the type; null where Domain has no such type.</summary>
    public static Codec<T>? Shared { get; } = (Codec<T>?)JsonCodecs.Of(typeof(T));

    public JsonReader<T> Read { get; } = read;

    public void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    public override void Write(Utf8JsonWriter writer, object value) => write(writer, (T)value);
}
