using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>
/// Values made from every schema of the specification are decoded, encoded and decoded again: the same value comes out, and no known field
/// is lost on the way, whatever is absent, null or unknown.
/// </summary>
public sealed class RoundTripTests
{
    private const int Samples = 25;

    private static readonly MethodInfo DecodeAny = typeof(RoundTripTests).GetMethod(
        nameof(Decode),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Every schema that is an object of ours.</summary>
    public static TheoryData<string> Objects =>
        [
            .. Manifest
                .Mappings.Where(static row =>
                    row.Value.Verb != "drop"
                    && !Manifest.Conflicts.ContainsKey(row.Key)
                    && Manifest.Schemas[row.Key].TryGetProperty("properties", out _)
                )
                .Select(static row => row.Key)
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Objects))]
    public void Comes_back_the_same_and_complete(string schema) => RoundTrip(schema, unknown: false);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Comes_back_the_same_with_fields_and_values_that_nobody_knows(string schema) => RoundTrip(schema, unknown: true);

    private static void RoundTrip(string schema, bool unknown)
    {
        var type = Manifest.Types[Manifest.Mappings[schema].Target];
        // A case is read as its union, as it is everywhere.
        var read = type is { IsNested: true } ? type.DeclaringType! : type;
        // Requests are ours to make: a null there means the same as nothing, and what we never leave out need not be readable without.
        var isRequest = !schema.EndsWith("Response", StringComparison.Ordinal);
        var readable = 0;
        for (var seed = 0; seed < Samples; seed++)
        {
            var sample = new SchemaSamples(seed).Of(Manifest.Schemas[schema], unknown)!;
            var (first, error) = DecodeAs(read, sample.ToJsonString());
            if (first is null)
            {
                Assert.True(isRequest, $"{schema}, seed {seed}: {error}\n{sample.ToJsonString()}");
                continue;
            }
            readable++;
            var encoded = DiscordJson.Encode(first);
            var (second, problem) = DecodeAs(read, Encoding.UTF8.GetString(encoded));
            Assert.True(first.Equals(second), $"{schema}, seed {seed}: {problem}\n{first}\n{second}");
            var lost = Lost(sample, JsonNode.Parse(encoded), schema, isRequest)
                .Where(static field => !Manifest.Conflicts.ContainsKey(field.Known))
                .Select(static field => field.What)
                .ToList();
            Assert.True(
                lost.Count == 0,
                $"{schema}, seed {seed}: {string.Join(", ", lost)}\nin  {sample.ToJsonString()}\nout {Encoding.UTF8.GetString(encoded)}"
            );
        }
        Assert.True(readable > 0, $"{schema}: no sample could be read.");
    }

    /// <summary>What the original has and the copy has not, or has differently; the second name is what <c>conflicts.tsv</c> calls it.</summary>
    private static IEnumerable<(string What, string Known)> Lost(JsonNode? original, JsonNode? copy, string where, bool isRequest)
    {
        switch (original, copy)
        {
            case (JsonObject from, JsonObject to):
                return from.Where(static field => field.Key != SchemaSamples.UnknownField)
                    .SelectMany(field =>
                        to.TryGetPropertyValue(field.Key, out var kept) ? Lost(field.Value, kept, $"{where}.{field.Key}", isRequest)
                        : isRequest && IsNothing(field.Value) ? []
                        : [($"{where}.{field.Key} is gone", Known($"{where}.{field.Key}"))]
                    );
            case (JsonArray from, JsonArray to) when from.Count == to.Count:
                return Enumerable.Range(0, from.Count).SelectMany(i => Lost(from[i], to[i], where, isRequest));
            default:
                return Same(original, copy) || (isRequest && IsNothing(original))
                    ? []
                    : [($"{where} was {original?.ToJsonString() ?? "null"} and is {copy?.ToJsonString() ?? "null"}", Known(where))];
        }
    }

    // A field of the schema itself goes by both names, one further in by its own.
    private static string Known(string where) =>
        where.Count(static letter => letter == '.') == 1 && Manifest.Conflicts.ContainsKey(where)
            ? where
            : $"*.{where[(where.LastIndexOf('.') + 1)..]}";

    private static bool IsNothing(JsonNode? value) =>
        value is null or JsonArray { Count: 0 }
        || value.GetValueKind() == JsonValueKind.False
        || (value is JsonObject fields && fields.All(static field => IsNothing(field.Value)));

    private static bool Same(JsonNode? original, JsonNode? copy)
    {
        if (original is null || copy is null)
            return original is null && copy is null;
        var (left, right) = (original.ToString(), copy.ToString());
        if (left == right)
            return true;
        // The same number, whether it is written as one or as text; the same moment, however it is written.
        if (
            double.TryParse(left, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(right, CultureInfo.InvariantCulture, out var second)
        )
            return first.Equals(second);
        return DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, out var then)
            && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, out var now)
            && then == now;
    }

    private static (object? Value, string? Error) DecodeAs(Type type, string json) =>
        ((object?, string?))DecodeAny.MakeGenericMethod(type).Invoke(null, [json])!;

    private static (object? Value, string? Error) Decode<T>(string json) =>
        DiscordJson
            .Decode<T>(Encoding.UTF8.GetBytes(json))
            .Match<(object?, string?)>(Right: static value => (value, null), Left: static error => (null, error.Message));
}
