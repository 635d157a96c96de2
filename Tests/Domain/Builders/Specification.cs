using System.Text.Json;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>The part of JSON Schema that Discord's pinned specification uses, read from the specification itself.</summary>
internal static class Specification
{
    private static readonly JsonElement Root = JsonDocument
        .Parse(File.ReadAllBytes(Repository.Shared("discord", "openapi.json")))
        .RootElement;

    private static readonly JsonElement Schemas = Root.GetProperty("components").GetProperty("schemas");

    /// <summary>Where and why a value does not fit a schema, or the body of <c>POST /a/route</c>; empty where it does.</summary>
    internal static IReadOnlyList<string> Misfits(string schema, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Misfits(Named(schema), document.RootElement, schema)];
    }

    private static JsonElement Named(string name) =>
        name.Split(' ') is [var method, var route]
            ? Root.GetProperty("paths")
                .GetProperty(route)
                .GetProperty(method.ToLowerInvariant())
                .GetProperty("requestBody")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema")
            : Schemas.GetProperty(name);

    private static IEnumerable<string> Misfits(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Misfits(Schemas.GetProperty(reference.GetString()!.Split('/')[^1]), value, path);
        if (Either(schema) is { } choices)
        {
            var tries = choices.Select(choice => Misfits(choice, value, path).ToList()).ToList();
            return tries.Any(misfits => misfits.Count == 0) ? [] : tries.MinBy(misfits => misfits.Count)!;
        }
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => IsA(value, name)))
            return [$"{path} is {value.ValueKind}, not {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => ObjectMisfits(schema, value, path),
            JsonValueKind.Array => ArrayMisfits(schema, value, path),
            JsonValueKind.String => Outside(schema, value.GetString()!.EnumerateRunes().Count(), "minLength", "maxLength", path),
            JsonValueKind.Number => Outside(schema, value.GetDouble(), "minimum", "maximum", path)
                .Concat(
                    schema.TryGetProperty("enum", out var known)
                    && !known.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText())
                        ? [$"{path} is {value}"]
                        : []
                ),
            _ => [],
        };
    }

    private static IEnumerable<string> ObjectMisfits(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _))
                    yield return $"{path}.{name} is missing";
        if (!schema.TryGetProperty("properties", out var properties))
            yield break;
        foreach (var property in value.EnumerateObject())
            if (properties.TryGetProperty(property.Name, out var inner))
                foreach (var misfit in Misfits(inner, property.Value, $"{path}.{property.Name}"))
                    yield return misfit;
    }

    private static IEnumerable<string> ArrayMisfits(JsonElement schema, JsonElement value, string path)
    {
        foreach (var misfit in Outside(schema, value.GetArrayLength(), "minItems", "maxItems", path))
            yield return misfit;
        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean())
            if (value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() != value.GetArrayLength())
                yield return $"{path} has an item twice";
        if (!schema.TryGetProperty("items", out var items))
            yield break;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        foreach (var misfit in Misfits(items, item, $"{path}[{index++}]"))
            yield return misfit;
    }

    private static IEnumerable<string> Outside(JsonElement schema, double size, string minimum, string maximum, string path)
    {
        if (schema.TryGetProperty(minimum, out var least) && size < least.GetDouble())
            yield return $"{path} is {size}, below {least}";
        if (schema.TryGetProperty(maximum, out var most) && size > most.GetDouble())
            yield return $"{path} is {size}, above {most}";
    }

    private static JsonElement[]? Either(JsonElement schema) =>
        schema.TryGetProperty("oneOf", out var one) ? [.. one.EnumerateArray()]
        : schema.TryGetProperty("anyOf", out var any) ? [.. any.EnumerateArray()]
        : null;

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool IsA(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0,
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => true,
        };
}
