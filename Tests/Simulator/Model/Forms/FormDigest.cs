using System.Text;
using System.Text.Json.Nodes;

namespace Oven.Functional.Tests.Simulator.Model.Forms;

/// <summary>What the simulator carries of Discord's specification: the schemas that request bodies reach, without prose.</summary>
internal static class FormDigest
{
    // "No real limit" in the specification.
    private static readonly int[] Placeholders = [152133, 1521];

    private static readonly string[] Kept =
    [
        "type",
        "format",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "maxProperties",
        "uniqueItems",
        "required",
        "enum",
    ];

    internal static string Of(JsonNode specification)
    {
        var schemas = specification["components"]!["schemas"]!.AsObject();
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var wanted = new Queue<string>();
        foreach (var (path, operations) in specification["paths"]!.AsObject())
        foreach (var (method, operation) in operations!.AsObject())
            if (operation is JsonObject { } one && one["requestBody"]?["content"]?["application/json"]?["schema"] is { } body)
                lines[$"{method.ToUpperInvariant()} {path}"] = Slim(body, wanted).ToJsonString();
        while (wanted.TryDequeue(out var name))
            if (!lines.ContainsKey(name))
                lines[name] = Slim(schemas[name]!, wanted).ToJsonString();
        return lines
            .Aggregate(new StringBuilder(), static (text, line) => text.Append(line.Key).Append('\t').Append(line.Value).Append('\n'))
            .ToString();
    }

    private static JsonObject Slim(JsonNode schema, Queue<string> wanted)
    {
        if (schema["$ref"] is { } reference)
        {
            var name = reference.GetValue<string>().Split('/')[^1];
            wanted.Enqueue(name);
            return new() { ["$ref"] = name };
        }
        var slim = new JsonObject();
        foreach (var key in Kept)
            if (
                schema[key] is { } value
                && !(value is JsonValue number && number.TryGetValue<int>(out var limit) && Placeholders.Contains(limit))
            )
                slim[key] = value.DeepClone();
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            if (choices.All(static choice => choice!["const"] is not null))
                slim["enum"] = new JsonArray([.. choices.Select(static choice => choice!["const"]!.DeepClone())]);
            else
                slim["oneOf"] = new JsonArray([.. choices.Select(choice => (JsonNode)Slim(choice!, wanted))]);
        }
        if (schema["items"] is { } items)
            slim["items"] = Slim(items, wanted);
        if (schema["additionalProperties"] is JsonObject others)
            slim["additionalProperties"] = Slim(others, wanted);
        if (schema["properties"] is JsonObject properties)
        {
            var fields = new JsonObject();
            foreach (var (name, field) in properties)
                fields[name] = Slim(field!, wanted);
            slim["properties"] = fields;
        }
        return slim;
    }
}
