using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads an id from a string or an integer, writes a string.</summary>
internal sealed class IdConverter<T> : JsonConverter<T>
    where T : struct, ISnowflakeId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(new(reader.TokenType == JsonTokenType.Number ? reader.GetUInt64() : Parse(ref reader)));

    private static ulong Parse(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
            return Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out var used) && used == reader.ValueSpan.Length
                ? value
                : throw new JsonException("not a snowflake");
        return ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var slow)
            ? slow
            : throw new JsonException("not a snowflake");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value.Value.Value, digits, out var length);
        writer.WriteStringValue(digits[..length]);
    }
}

/// <summary>A JSON array; <c>null</c> reads as empty.</summary>
internal sealed class ListConverter<T> : JsonConverter<EquatableList<T>>
{
    private JsonTypeInfo<T>? _item;

    public override bool HandleNull => true;

    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("not an array");
        _item ??= (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonSerializer.Deserialize(ref reader, _item)!);
        return items.ToEquatableList();
    }

    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options)
    {
        _item ??= (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, _item);
        writer.WriteEndArray();
    }
}

/// <summary>A field that may be absent. Absence is written by leaving the property out, see <see cref="DiscordJsonContext"/>.</summary>
internal sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    private JsonTypeInfo<T>? _value;

    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, _value ??= (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!);

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Or(default!), _value ??= (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
}

/// <summary>Tells components apart by <c>type</c>; keeps unknown ones as raw JSON.</summary>
internal sealed class ComponentConverter : JsonConverter<Component>
{
    private const int ActionRow = 1;
    private const int Button = 2;

    public override Component Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        var type = json.GetProperty("type").GetInt32();
        return type switch
        {
            ActionRow => new Component.ActionRow(
                json.GetProperty("components")
                    .Deserialize((JsonTypeInfo<EquatableList<Component>>)options.GetTypeInfo(typeof(EquatableList<Component>)))
            ),
            Button => new Component.Button(json.GetProperty("style").GetInt32(), Text(json, "label"), Text(json, "custom_id")),
            _ => new Component.Unknown(type, new(json.GetRawText())),
        };
    }

    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options)
    {
        if (value is Component.Unknown unknown)
        {
            writer.WriteRawValue(unknown.Json.Text);
            return;
        }
        writer.WriteStartObject();
        switch (value)
        {
            case Component.ActionRow row:
                writer.WriteNumber("type"u8, ActionRow);
                writer.WriteStartArray("components"u8);
                foreach (var component in row.Components)
                    Write(writer, component, options);
                writer.WriteEndArray();
                break;
            case Component.Button button:
                writer.WriteNumber("type"u8, Button);
                writer.WriteNumber("style"u8, button.Style);
                if (button.Label is { } label)
                    writer.WriteString("label"u8, label);
                if (button.CustomId is { } customId)
                    writer.WriteString("custom_id"u8, customId);
                break;
        }
        writer.WriteEndObject();
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
