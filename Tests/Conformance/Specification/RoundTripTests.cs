using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using LanguageExt;
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
                .Mappings.Where(static row => row.Value.Verb != "drop" && Manifest.Schemas[row.Key].TryGetProperty("properties", out _))
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
        for (var seed = 0; seed < Samples; seed++)
        {
            var sample = new SchemaSamples(seed).Of(Manifest.Schemas[schema], unknown)!;
            var first = DecodeAs(read, sample.ToJsonString(), $"{schema}, seed {seed}");
            var encoded = DiscordJson.Encode(first);
            var second = DecodeAs(read, Encoding.UTF8.GetString(encoded), $"{schema}, seed {seed}, second time");
            Assert.Equal(first, second);
            var lost = Lost(sample, JsonNode.Parse(encoded), schema, schema)
                .Where(static field => !Manifest.Conflicts.ContainsKey(field.Known))
                .Select(static field => field.Where)
                .ToList();
            Assert.True(
                lost.Count == 0,
                $"{schema}, seed {seed}: {string.Join(", ", lost)}\nin  {sample.ToJsonString()}\nout {Encoding.UTF8.GetString(encoded)}"
            );
        }
    }

    /// <summary>What the original has and the copy has not, or has differently.</summary>
    private static IEnumerable<(string Where, string Known)> Lost(JsonNode? original, JsonNode? copy, string where, string known)
    {
        switch (original, copy)
        {
            case (JsonObject from, JsonObject to):
                return from.Where(static field => field.Key != SchemaSamples.UnknownField)
                    .SelectMany(field =>
                        to.TryGetPropertyValue(field.Key, out var kept)
                            ? Lost(field.Value, kept, $"{where}.{field.Key}", $"*.{field.Key}")
                            : [($"{where}.{field.Key} is gone", where == known ? $"{where}.{field.Key}" : $"*.{field.Key}")]
                    );
            case (JsonArray from, JsonArray to) when from.Count == to.Count:
                return Enumerable.Zip(from, to).SelectMany((pair, i) => Lost(pair.First, pair.Second, $"{where}[{i}]", known));
            default:
                return Same(original, copy)
                    ? []
                    : [($"{where} was {original?.ToJsonString() ?? "null"} and is {copy?.ToJsonString() ?? "null"}", known)];
        }
    }

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

    private static object DecodeAs(Type type, string json, string context) =>
        DecodeAny.MakeGenericMethod(type).Invoke(null, [json, context])!;

    private static T Decode<T>(string json, string context) =>
        DiscordJson
            .Decode<T>(Encoding.UTF8.GetBytes(json))
            .Match(Right: static value => value, Left: error => throw new Xunit.Sdk.XunitException($"{context}: {error.Message}\n{json}"));
}
