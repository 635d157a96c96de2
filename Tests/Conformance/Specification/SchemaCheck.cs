extern alias schemas;

using System.Text.Json;
using System.Text.Json.Nodes;
using Oven.Functional.Application.Rest;
using schemas::Json.Schema;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>
/// The pinned specification as a judge. <see cref="Request"/> says what is wrong with a body that we send, <see cref="Answer"/> with one that
/// the Simulator gives, <see cref="Value"/> with any JSON that a schema names; each as <c>path: problem</c>, nothing where all is well.
/// <para>In what we send an unknown field is a problem too: Discord would ignore it without a word.</para>
/// </summary>
internal static class SchemaCheck
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private static readonly Book Strict = new(new("https://oven.test/strict"), isStrict: true);

    private static readonly Book Lenient = new(new("https://oven.test/lenient"), isStrict: false);

    /// <summary>The JSON body of an operation that has one.</summary>
    public static IReadOnlyList<string> Request(Endpoint endpoint, ReadOnlyMemory<byte> json) =>
        Strict.Check($"request {endpoint.Name}", json);

    /// <summary>The JSON body of an answer; null for none.</summary>
    /// <param name="operation">Discord's operation id.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="json">The body.</param>
    public static IReadOnlyList<string> Answer(string operation, int status, ReadOnlyMemory<byte> json) =>
        Lenient.Knows($"answer {operation} {status}") ? Lenient.Check($"answer {operation} {status}", json)
        : status >= 400 ? Lenient.Check(status == 429 ? "RatelimitedResponse" : "ErrorResponse", json)
        : json.IsEmpty ? []
        : [$"{operation} has no answer {status} with a body"];

    /// <summary>A value of a schema of the specification, by its name.</summary>
    public static IReadOnlyList<string> Value(string schema, ReadOnlyMemory<byte> json) => Lenient.Check(schema, json);

    /// <summary>True where the specification says what the JSON body of an operation looks like.</summary>
    public static bool HasRequest(Endpoint endpoint) => Strict.Knows($"request {endpoint.Name}");

    /// <summary>The specification as one JSON schema whose definitions are its schemas, request bodies and answers.</summary>
    private sealed class Book
    {
        private readonly Dictionary<string, JsonSchema> _schemas = [];
        private readonly HashSet<string> _names = [];
        private readonly BuildOptions _build = new() { SchemaRegistry = new(), Dialect = Dialect.Draft202012 };
        private readonly Uri _id;

        public Book(Uri id, bool isStrict)
        {
            _id = id;
            var definitions = new JsonObject();
            foreach (var (name, schema) in Manifest.Schemas)
                definitions[name] = Prepared(schema, isStrict);
            foreach (var (name, schema) in Bodies())
                definitions[name] = Prepared(schema, isStrict);
            _names.UnionWith(definitions.Select(static definition => definition.Key));
            var book = new JsonObject { ["$id"] = id.AbsoluteUri, ["$defs"] = definitions };
            JsonSchema.FromText(book.ToJsonString(), _build);
        }

        public bool Knows(string name) => _names.Contains(name);

        public List<string> Check(string name, ReadOnlyMemory<byte> json)
        {
            JsonSchema schema;
            lock (_schemas)
                if (!_schemas.TryGetValue(name, out schema!))
                    schema = _schemas[name] = JsonSchema.FromText(
                        new JsonObject { ["$ref"] = $"{_id.AbsoluteUri}#/$defs/{Uri.EscapeDataString(name)}" }.ToJsonString(),
                        _build
                    );
            using var value = JsonDocument.Parse(json);
            var result = schema.Evaluate(value.RootElement, Options);
            return result.IsValid ? [] : Problems(result);
        }

        // A union that fits no case reports every case: the innermost problems say most.
        private static List<string> Problems(EvaluationResults result) =>
            [
                .. (result.Details ?? [])
                    .Where(static detail => detail.Errors is { Count: > 0 })
                    .OrderByDescending(static detail => detail.InstanceLocation.SegmentCount)
                    .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))
                    .Distinct(),
            ];

        private static JsonNode Prepared(JsonElement schema, bool isStrict)
        {
            var text = schema.GetRawText().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
            var node = JsonNode.Parse(text)!;
            if (isStrict)
                Close(node);
            return node;
        }

        private static void Close(JsonNode? node)
        {
            if (node is JsonObject fields)
            {
                if (fields["properties"] is JsonObject && fields["additionalProperties"] is null)
                    fields["additionalProperties"] = false;
                foreach (var (_, inner) in fields.ToList())
                    Close(inner);
            }
            else if (node is JsonArray items)
                foreach (var inner in items)
                    Close(inner);
        }

        private static IEnumerable<(string Name, JsonElement Schema)> Bodies()
        {
            foreach (var (operation, _, _, description) in Manifest.Operations)
            {
                if (description.TryGetProperty("requestBody", out var body) && JsonOf(body) is { } sent)
                    yield return ($"request {operation}", sent);
                foreach (var answer in description.GetProperty("responses").EnumerateObject())
                    if (JsonOf(answer.Value) is { } given)
                        yield return ($"answer {operation} {answer.Name}", given);
            }
        }

        private static JsonElement? JsonOf(JsonElement body) =>
            body.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json)
                ? json.GetProperty("schema")
                : null;
    }
}
