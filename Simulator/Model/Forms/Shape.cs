using System.Collections.Frozen;
using System.Text.Json;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>What a JSON value must look like: as much of JSON Schema as Discord's specification uses for requests.</summary>
internal abstract record Shape
{
    private Shape() { }

    /// <summary>The shape of that name in the <see cref="FormTable"/>, and the rules that hold between its fields.</summary>
    public sealed record Named(string Name) : Shape;

    /// <summary>Anything.</summary>
    public sealed record Any : Shape;

    /// <summary>Only null.</summary>
    public sealed record Null : Shape;

    /// <summary>True or false.</summary>
    public sealed record Truth : Shape;

    /// <summary>A text of so many code points, or one of the choices where there are any.</summary>
    public sealed record Text(int Least, int Most, string? Format, EquatableList<string> Choices) : Shape;

    /// <summary>A number within bounds, or one of the choices where there are any. Digits in quotes count too, as with Discord.</summary>
    public sealed record Number(double Least, double Most, bool IsWhole, EquatableList<long> Choices) : Shape;

    /// <summary>A list of so many items.</summary>
    public sealed record List(Shape Items, int Least, int Most, bool IsUnique) : Shape;

    /// <summary>An object. What is not among the fields must look like <c>Others</c>; anything where that is null.</summary>
    public sealed record Dictionary(FrozenDictionary<string, Shape> Fields, EquatableList<string> Required, Shape? Others, int Most)
        : Shape;

    /// <summary>One of several shapes.</summary>
    public sealed record Either(EquatableList<Shape> Choices) : Shape;

    /// <summary>Reads the part of JSON Schema that the table is written in.</summary>
    public static Shape Read(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var name))
            return new Named(name.GetString()!);
        if (schema.TryGetProperty("oneOf", out var choices))
            return new Either([.. choices.EnumerateArray().Select(Read)]);
        if (!schema.TryGetProperty("type", out var type))
            return new Any();
        return type.ValueKind == JsonValueKind.Array
            ? new Either([.. type.EnumerateArray().Select(one => Read(schema, one.GetString()!))])
            : Read(schema, type.GetString()!);
    }

    private static Shape Read(JsonElement schema, string type) =>
        type switch
        {
            "null" => new Null(),
            "boolean" => new Truth(),
            "string" => new Text(
                Integer(schema, "minLength", 0),
                Integer(schema, "maxLength", int.MaxValue),
                schema.TryGetProperty("format", out var format) ? format.GetString() : null,
                [.. Each(schema, "enum").Select(static choice => choice.GetString()!)]
            ),
            "integer" or "number" => ReadNumber(schema, type == "integer"),
            "array" => new List(
                schema.TryGetProperty("items", out var items) ? Read(items) : new Any(),
                Integer(schema, "minItems", 0),
                Integer(schema, "maxItems", int.MaxValue),
                schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
            ),
            "object" => new Dictionary(
                schema.TryGetProperty("properties", out var fields)
                    ? fields.EnumerateObject().ToFrozenDictionary(static field => field.Name, static field => Read(field.Value))
                    : FrozenDictionary<string, Shape>.Empty,
                [.. Each(schema, "required").Select(static field => field.GetString()!)],
                schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object
                    ? Read(others)
                    : null,
                Integer(schema, "maxProperties", int.MaxValue)
            ),
            _ => new Any(),
        };

    private static Number ReadNumber(JsonElement schema, bool isWhole)
    {
        var isInt32 = schema.TryGetProperty("format", out var format) && format.GetString() == "int32";
        return new(
            schema.TryGetProperty("minimum", out var least) ? least.GetDouble()
                : isInt32 ? int.MinValue
                : double.MinValue,
            schema.TryGetProperty("maximum", out var most) ? most.GetDouble()
                : isInt32 ? int.MaxValue
                : double.MaxValue,
            isWhole,
            [.. Each(schema, "enum").Select(static choice => choice.GetInt64())]
        );
    }

    private static int Integer(JsonElement schema, string name, int otherwise) =>
        schema.TryGetProperty(name, out var number) ? number.GetInt32() : otherwise;

    private static IEnumerable<JsonElement> Each(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
