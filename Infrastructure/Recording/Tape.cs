using System.Text.Json;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>Writes one value to a tape.</summary>
internal delegate void TapeWrite<in T>(Utf8JsonWriter writer, T value, TapeInk ink);

/// <summary>Reads one value from a tape; the reader stands on its first token, and on its last one afterwards.</summary>
internal delegate T TapeRead<out T>(ref Utf8JsonReader reader);

/// <summary>What the generated codecs of tapes have in common: how objects begin, and the collections of the house.</summary>
internal static class Tape
{
    /// <summary>Steps into an object, or goes on behind the case that <see cref="CaseOf"/> has read.</summary>
    public static void Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.String))
            throw new JsonException($"There is a {reader.TokenType} where an object should be.");
    }

    /// <summary>The name of a union's case, which is written first.</summary>
    public static string CaseOf(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("$"u8))
            throw new JsonException("A union does not say which case it is.");
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Goes past a property that this version does not know.</summary>
    public static void PassOver(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>A number; as text where JSON has no form for it.</summary>
    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(FormattableString.Invariant($"{value}"));
    }

    public static double ReadDouble(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? double.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : reader.GetDouble();

    public static void Write<T>(Utf8JsonWriter writer, EquatableList<T> list, TapeInk ink, TapeWrite<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            write(writer, item, ink);
        writer.WriteEndArray();
    }

    public static EquatableList<T> ReadEquatableList<T>(ref Utf8JsonReader reader, TapeRead<T> read) =>
        ReadAll(ref reader, read).ToEquatableList();

    public static void Write<T>(Utf8JsonWriter writer, Line<T> line, TapeInk ink, TapeWrite<T> write)
        where T : struct
    {
        writer.WriteStartArray();
        foreach (var item in line)
            write(writer, item, ink);
        writer.WriteEndArray();
    }

    public static Line<T> ReadLine<T>(ref Utf8JsonReader reader, TapeRead<T> read)
        where T : struct => ReadAll(ref reader, read).Aggregate(Line<T>.Empty(), static (line, item) => line.Enqueue(item));

    public static void Write<T>(Utf8JsonWriter writer, Fifo<T> fifo, TapeInk ink, TapeWrite<T> write)
        where T : struct
    {
        writer.WriteStartArray();
        for (; fifo.First is { } item; fifo = fifo.Skip())
            write(writer, item, ink);
        writer.WriteEndArray();
    }

    public static Fifo<T> ReadFifo<T>(ref Utf8JsonReader reader, TapeRead<T> read)
        where T : struct => ReadAll(ref reader, read).Aggregate(default(Fifo<T>), static (fifo, item) => fifo.Add(item));

    public static void Write<TKey, TValue>(
        Utf8JsonWriter writer,
        LinearMap<TKey, TValue> map,
        TapeInk ink,
        TapeWrite<TKey> writeKey,
        TapeWrite<TValue> writeValue
    )
        where TKey : notnull
    {
        writer.WriteStartArray();
        foreach (var (key, value) in map)
        {
            writeKey(writer, key, ink);
            writeValue(writer, value, ink);
        }
        writer.WriteEndArray();
    }

    public static LinearMap<TKey, TValue> ReadLinearMap<TKey, TValue>(
        ref Utf8JsonReader reader,
        TapeRead<TKey> readKey,
        TapeRead<TValue> readValue
    )
        where TKey : notnull
    {
        var map = LinearMap<TKey, TValue>.Empty();
        Expect(ref reader, JsonTokenType.StartArray);
        while (Next(ref reader))
        {
            var key = readKey(ref reader);
            reader.Read();
            map = map.Set(key, readValue(ref reader));
        }
        return map;
    }

    public static void Write<T>(Utf8JsonWriter writer, Agenda<T> agenda, TapeInk ink, TapeWrite<T> write)
        where T : struct, IComparable<T>
    {
        writer.WriteStartArray();
        foreach (var (at, key) in agenda.Entries)
        {
            writer.WriteNumberValue(at.SinceStart.Ticks);
            write(writer, key, ink);
        }
        writer.WriteEndArray();
    }

    public static Agenda<T> ReadAgenda<T>(ref Utf8JsonReader reader, TapeRead<T> read)
        where T : struct, IComparable<T>
    {
        var agenda = Agenda<T>.Empty();
        Expect(ref reader, JsonTokenType.StartArray);
        while (Next(ref reader))
        {
            var at = new Instant(new(reader.GetInt64()));
            reader.Read();
            agenda = agenda.Set(read(ref reader), at);
        }
        return agenda;
    }

    private static List<T> ReadAll<T>(ref Utf8JsonReader reader, TapeRead<T> read)
    {
        var items = new List<T>();
        Expect(ref reader, JsonTokenType.StartArray);
        while (Next(ref reader))
            items.Add(read(ref reader));
        return items;
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw new JsonException($"There is a {reader.TokenType} where a {token} should be.");
    }
}
