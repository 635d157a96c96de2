using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>Makes values of a schema: optional fields there and not there, nullable ones null and not null, fields that nobody knows.</summary>
internal sealed class SchemaSamples(int seed)
{
    /// <summary>A field that no schema has.</summary>
    public const string UnknownField = "zz_unknown";

    private const int Deepest = 4;

    // Texts in the specification, numbers as text in the documentation.
    private static readonly FrozenSet<string> Numbers = ["permissions", "allow", "deny", "default_member_permissions", "flags_new"];

    private readonly Random _random = new(seed);

    /// <summary>One value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="unknown">True to add fields and enum values that nobody knows.</param>
    public JsonNode? Of(JsonElement schema, bool unknown) => Make(schema, unknown, 0);

    private JsonNode? Make(JsonElement schema, bool unknown, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Referenced(reference.GetString()!.Split('/')[^1], unknown, depth);
        if (schema.TryGetProperty("enum", out var values))
            return JsonNode.Parse(values[_random.Next(values.GetArrayLength())].GetRawText());
        if (schema.TryGetProperty("const", out var constant))
            return JsonNode.Parse(constant.GetRawText());
        if (schema.TryGetProperty("allOf", out var all))
            return Make(all[0], unknown, depth);
        if (schema.TryGetProperty("oneOf", out var cases) || schema.TryGetProperty("anyOf", out cases))
            return OneOf(cases, unknown, depth);
        return schema.TryGetProperty("type", out var type) ? OfType(schema, type, unknown, depth) : JsonValue.Create("anything");
    }

    private JsonNode? Referenced(string name, bool unknown, int depth) =>
        name switch
        {
            "SnowflakeType" => JsonValue.Create(_random.NextInt64(1, long.MaxValue).ToString(CultureInfo.InvariantCulture)),
            _ => Make(Manifest.Schemas[name], unknown, depth),
        };

    private JsonNode? OneOf(JsonElement cases, bool unknown, int depth)
    {
        var isEnum = cases.EnumerateArray().All(static member => member.TryGetProperty("const", out _));
        if (isEnum && unknown && _random.Next(4) == 0)
            return cases[0].GetProperty("const").ValueKind == JsonValueKind.String
                ? JsonValue.Create("zz_unknown_value")
                : JsonValue.Create(9999);
        // A list that may also be one text with commas: we send the list.
        var lists = cases.EnumerateArray().Where(static member => member.TryGetProperty("items", out _)).ToList();
        return Make(lists.Count == 1 ? lists[0] : cases[_random.Next(cases.GetArrayLength())], unknown, depth);
    }

    private JsonNode? OfType(JsonElement schema, JsonElement type, bool unknown, int depth)
    {
        var name = type.ValueKind == JsonValueKind.Array ? type[_random.Next(type.GetArrayLength())].GetString() : type.GetString();
        return name switch
        {
            "null" => null,
            "boolean" => JsonValue.Create(_random.Next(2) == 0),
            "integer" => JsonValue.Create(_random.Next(0, 1 << 24)),
            "number" => JsonValue.Create(_random.Next(0, 1000) / 8.0),
            "string" => Text(schema),
            "array" => List(schema, unknown, depth),
            _ => Object(schema, unknown, depth),
        };
    }

    private JsonValue Text(JsonElement schema)
    {
        var format = schema.TryGetProperty("format", out var known) ? known.GetString() : null;
        if (format == "date-time")
            return JsonValue.Create(
                DateTimeOffset
                    .UnixEpoch.AddMilliseconds(_random.NextInt64(0, 2_000_000_000_000))
                    .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffK", CultureInfo.InvariantCulture)
            );
        if (format == "snowflake" || schema.TryGetProperty("pattern", out _))
            return JsonValue.Create(_random.NextInt64(1, long.MaxValue).ToString(CultureInfo.InvariantCulture));
        if (format == "uri")
            return JsonValue.Create("https://example.org/" + _random.Next());
        string[] pieces = ["plain", "0", "é漢😀", "\"\\\n\t", "", "123456789012345678"];
        return JsonValue.Create(pieces[_random.Next(pieces.Length)] + _random.Next(100).ToString(CultureInfo.InvariantCulture));
    }

    private JsonNode? Numeric(string name, JsonNode? made) =>
        name == "options" && made is JsonObject { Count: > 0 } ? new JsonObject { ["count"] = "3" }
        : Numbers.Contains(name) && made?.GetValueKind() == JsonValueKind.String
            ? JsonValue.Create(_random.Next(1, 1 << 24).ToString(CultureInfo.InvariantCulture))
        : made;

    private JsonArray List(JsonElement schema, bool unknown, int depth)
    {
        var items = new JsonArray();
        var count = depth >= Deepest ? 0 : _random.Next(3);
        for (var i = 0; i < count && schema.TryGetProperty("items", out var item); i++)
        {
            if (Make(item, unknown, depth + 1) is { } made)
                items.Add(made);
        }
        return items;
    }

    private JsonObject Object(JsonElement schema, bool unknown, int depth)
    {
        var made = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var names)
                ? names.EnumerateArray().Select(static name => name.GetString()!).ToHashSet()
                : [];
            foreach (var property in properties.EnumerateObject().OrderBy(_ => _random.Next()))
            {
                if (required.Contains(property.Name) || (depth < Deepest && _random.Next(2) == 0))
                    made[property.Name] = Numeric(property.Name, Make(property.Value, unknown, depth + 1));
            }
        }
        else if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
        {
            for (var key = 0; key < _random.Next(3); key++)
                made[key.ToString(CultureInfo.InvariantCulture)] = Make(values, unknown, depth + 1);
        }
        if (unknown && properties.ValueKind == JsonValueKind.Object && _random.Next(3) == 0)
            made[UnknownField] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        return made;
    }
}
