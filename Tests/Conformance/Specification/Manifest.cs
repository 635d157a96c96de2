using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Oven.Functional.Domain.Values;
using Oven.Functional.Generators.Codecs;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>
/// What the pinned specification says, and which of our types says it. The specification is the oracle, not the author: where it differs
/// from the documentation, <c>conflicts.tsv</c> says so with the reason.
/// </summary>
internal static class Manifest
{
    private static readonly JsonDocument Document = JsonDocument.Parse(File.ReadAllBytes(Repository.Shared("discord", "openapi.json")));

    /// <summary>The specification.</summary>
    public static JsonElement Root => Document.RootElement;

    /// <summary>Its schemas by name.</summary>
    public static FrozenDictionary<string, JsonElement> Schemas { get; } =
        Root.GetProperty("components")
            .GetProperty("schemas")
            .EnumerateObject()
            .ToFrozenDictionary(schema => schema.Name, schema => schema.Value);

    /// <summary>How each schema is mapped.</summary>
    public static FrozenDictionary<string, Mapping> Mappings { get; } =
        Rows("schemas.tsv").ToFrozenDictionary(row => row[0], row => new Mapping(row[1], row[2]));

    /// <summary>Where we knowingly differ: <c>Schema.property</c>, <c>Schema=VALUE</c> or an operation, with the reason.</summary>
    public static FrozenDictionary<string, string> Conflicts { get; } =
        Rows("conflicts.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>What our calls say otherwise than the specification, by function of the catalogue, with the reason.</summary>
    public static IReadOnlyList<(string Function, string Problem)> RequestConflicts { get; } =
    [.. Rows("request-conflicts.tsv").Select(static row => (row[0], row[1]))];

    /// <summary>Domain's types by the names that the manifest uses: <c>Guild</c>, <c>Component.Button</c>.</summary>
    public static FrozenDictionary<string, Type> Types { get; } =
        typeof(Snowflake)
            .Assembly.GetExportedTypes()
            .Where(static type => type.Namespace!.StartsWith(Names.Resources, StringComparison.Ordinal) || type.Namespace == Names.Gateway)
            .Where(static type => !type.IsNested || type.DeclaringType!.Name is "Component" or "InteractionResponse")
            .ToFrozenDictionary(static type => type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name);

    /// <summary>Every operation of the specification.</summary>
    public static IReadOnlyList<(string Id, string Method, string Path, JsonElement Description)> Operations { get; } =
    [
        .. from path in Root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("operationId", out _)
        select (operation.Value.GetProperty("operationId").GetString()!, operation.Name, path.Name, operation.Value),
    ];

    /// <summary>The properties of a type under their names on the wire.</summary>
    public static IEnumerable<string> WireNames(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.SetMethod is { IsPublic: true })
            .Select(property => Names.Wire(property.DeclaringType!.Name, property.Name));

    /// <summary>The values of an open enum: numbers of a C# enum, texts of a struct around a text.</summary>
    public static IEnumerable<string> Members(Type type) =>
        type.IsEnum
            ? type.GetEnumValues().Cast<object>().Select(static value => Convert.ToInt64(value, null).ToString(null as IFormatProvider))
            : type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == type)
                .Select(static property => property.GetValue(null)!.ToString()!);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "Tests", "Conformance", "Specification", file))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('\t'));
}

/// <summary>How one schema is mapped.</summary>
/// <param name="Verb">rename (one to one), merge (several to one), case (of a union) or drop.</param>
/// <param name="Target">The type; for drop the reason.</param>
internal sealed record Mapping(string Verb, string Target);
