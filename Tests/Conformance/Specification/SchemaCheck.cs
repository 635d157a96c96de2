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

    private static readonly Lazy<Book> Strict = new(static () => new("strict", Close));

    private static readonly Lazy<Book> Lenient = new(static () => new("lenient", static _ => { }));

    private static readonly Lazy<Book> Forms = new(static () =>
        new(
            "forms",
            static schema =>
            {
                Close(schema);
                Loosen(schema);
            }
        )
    );

    // What a schema says of single values; the rest is about what fields there are and of what kind.
    private static readonly string[] Limits =
    [
        "maxLength",
        "minLength",
        "maxItems",
        "minItems",
        "minimum",
        "maximum",
        "maxProperties",
        "minProperties",
        "pattern",
        "uniqueItems",
    ];

    /// <summary>The JSON body of an operation that has one.</summary>
    public static IReadOnlyList<string> Request(Endpoint endpoint, ReadOnlyMemory<byte> json) =>
        Strict.Value.Check($"request {endpoint.Name}", json);

    /// <summary>The same, but only for fields and their kinds: lengths, ranges and unknown members of open enums are let pass.</summary>
    public static IReadOnlyList<string> Form(Endpoint endpoint, ReadOnlyMemory<byte> json) =>
        Forms.Value.Check($"request {endpoint.Name}", json);

    /// <summary>The JSON body of an answer; null for none.</summary>
    /// <param name="operation">Discord's operation id.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="json">The body.</param>
    public static IReadOnlyList<string> Answer(string operation, int status, ReadOnlyMemory<byte> json) =>
        Lenient.Value.Knows($"answer {operation} {status}") ? Lenient.Value.Check($"answer {operation} {status}", json)
        : status >= 400 ? Lenient.Value.Check(status == 429 ? "RatelimitedResponse" : "ErrorResponse", json)
        : json.IsEmpty ? []
        : [$"{operation} has no answer {status} with a body"];

    /// <summary>A value of a schema of the specification, by its name.</summary>
    public static IReadOnlyList<string> Value(string schema, ReadOnlyMemory<byte> json) => Lenient.Value.Check(schema, json);

    /// <summary>True where the specification says what the JSON body of an operation looks like.</summary>
    public static bool HasRequest(Endpoint endpoint) => Strict.Value.Knows($"request {endpoint.Name}");

    private static void Close(JsonNode? schema) =>
        Walk(
            schema,
            static fields =>
            {
                if (fields["properties"] is JsonObject && fields["additionalProperties"] is null)
                    fields["additionalProperties"] = false;
            }
        );

    private static void Loosen(JsonNode? schema) =>
        Walk(
            schema,
            static fields =>
            {
                foreach (var limit in Limits)
                    fields.Remove(limit);
                if (fields["oneOf"] is JsonArray members && members.All(static member => member?["const"] is not null))
                    fields.Remove("oneOf");
                if (fields["enum"] is JsonArray { Count: > 1 })
                    fields.Remove("enum");
            }
        );

    // A property may be called as a keyword is: only objects that say a type or refer to another are schemas.
    private static void Walk(JsonNode? node, Action<JsonObject> change)
    {
        if (node is JsonObject fields)
        {
            if (fields["type"] is JsonValue or JsonArray || fields.ContainsKey("properties") || fields["oneOf"] is JsonArray)
                change(fields);
            foreach (var (_, inner) in fields.ToList())
                Walk(inner, change);
        }
        else if (node is JsonArray items)
            foreach (var inner in items)
                Walk(inner, change);
    }

    /// <summary>The specification as one JSON schema whose definitions are its schemas, request bodies and answers.</summary>
    private sealed class Book
    {
        private readonly Dictionary<string, JsonSchema> _schemas = [];
        private readonly HashSet<string> _names = [];
        private readonly BuildOptions _build = new() { SchemaRegistry = new(), Dialect = Dialect.Draft202012 };
        private readonly Uri _id;

        public Book(string name, Action<JsonNode?> change)
        {
            _id = new($"https://oven.test/{name}");
            var definitions = new JsonObject();
            foreach (var (title, schema) in Manifest.Schemas)
                definitions[title] = Prepared(schema, change);
            foreach (var (body, schema) in Bodies())
                definitions[body] = Prepared(schema, change);
            _names.UnionWith(definitions.Select(static definition => definition.Key));
            var book = new JsonObject { ["$id"] = _id.AbsoluteUri, ["$defs"] = definitions };
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
        private static List<string> Problems(EvaluationResults result)
        {
            var all = Told(result).ToList();
            // "Or null" is the other half of every nullable field: it says nothing where the first half has something to say.
            return
                all.Where(static problem => !problem.EndsWith("should be \"null\"", StringComparison.Ordinal)).ToList()
                    is { Count: > 0 } telling
                ? telling
                : all;
        }

        // The cases of a union that are of another type have nothing to say either.
        private static IEnumerable<string> Told(EvaluationResults result)
        {
            var details = (result.Details ?? []).Where(static detail => detail.Errors is { Count: > 0 }).ToList();
            var others = details
                .Where(static detail => detail.InstanceLocation.ToString().EndsWith("/type", StringComparison.Ordinal))
                .Where(static detail => detail.Errors!.Values.Any(static error => error.Contains("the enum", StringComparison.Ordinal)))
                .Select(static detail => Case(detail.EvaluationPath.ToString()))
                .Where(static path => path.Length > 0)
                .ToList();
            var own = details
                .Where(detail => !others.Any(other => detail.EvaluationPath.ToString().StartsWith(other, StringComparison.Ordinal)))
                .ToList();
            return (own.Count > 0 ? own : details)
                .OrderByDescending(static detail => detail.InstanceLocation.SegmentCount)
                .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))
                .Distinct();
        }

        // …/oneOf/3/ of …/oneOf/3/properties/type
        private static string Case(string path) =>
            Math.Max(path.LastIndexOf("/oneOf/", StringComparison.Ordinal), path.LastIndexOf("/anyOf/", StringComparison.Ordinal))
                is >= 0
                    and var at
            && path.IndexOf('/', at + 7) is >= 0 and var end
                ? path[..(end + 1)]
                : "";

        private static JsonNode Prepared(JsonElement schema, Action<JsonNode?> change)
        {
            var node = JsonNode.Parse(schema.GetRawText().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!;
            change(node);
            return node;
        }

        private static IEnumerable<(string Name, JsonElement Schema)> Bodies()
        {
            foreach (var (operation, _, _, description) in Manifest.Operations)
            {
                if (description.TryGetProperty("requestBody", out var body) && JsonOf(body) is { } sent)
                    yield return ($"request {operation}", Merged(sent));
                foreach (var answer in description.GetProperty("responses").EnumerateObject())
                    if (JsonOf(answer.Value) is { } given)
                        yield return ($"answer {operation} {answer.Name}", given);
            }
        }

        // Where an operation takes one of several objects without saying which by their type, our one record is all of them together: every
        // field of any case is known, and required is what all require.
        private static JsonElement Merged(JsonElement body)
        {
            if (!(body.TryGetProperty("oneOf", out var cases) || body.TryGetProperty("anyOf", out cases)))
                return body;
            var objects = cases.EnumerateArray().SelectMany(Objects).ToList();
            if (
                objects.All(static one =>
                    one.GetProperty("properties").TryGetProperty("type", out var type) && type.TryGetProperty("enum", out _)
                )
            )
                return body;
            var properties = new JsonObject();
            foreach (
                var property in objects
                    .SelectMany(static one => one.GetProperty("properties").EnumerateObject())
                    .GroupBy(static property => property.Name)
            )
                properties[property.Key] = new JsonObject
                {
                    ["anyOf"] = new JsonArray([.. property.Select(static each => JsonNode.Parse(each.Value.GetRawText()))]),
                };
            var required = objects.Select(static one =>
                one.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(static name => name.GetString()!) : []
            );
            return JsonSerializer.SerializeToElement(
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = properties,
                    ["required"] = new JsonArray([
                        .. required.Aggregate(static (left, right) => left.Intersect(right)).Select(static name => (JsonNode)name!),
                    ]),
                }
            );
        }

        private static IEnumerable<JsonElement> Objects(JsonElement schema) =>
            schema.TryGetProperty("$ref", out var reference) ? Objects(Manifest.Schemas[reference.GetString()!.Split('/')[^1]])
            : schema.TryGetProperty("properties", out _) ? [schema]
            : schema.TryGetProperty("oneOf", out var cases) || schema.TryGetProperty("anyOf", out cases)
                ? cases.EnumerateArray().SelectMany(Objects)
            : [];

        private static JsonElement? JsonOf(JsonElement body) =>
            body.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json)
                ? json.GetProperty("schema")
                : null;
    }
}
