using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>
/// Whatever our types can say in a call, the specification has a place for: every function of <see cref="Requests"/> is called with
/// generated arguments, and body and query are held against its operation. Lengths and ranges are the builders' and not tested here.
/// </summary>
public sealed class RequestConformanceTests
{
    private const int Samples = 100;
    private const int Size = 6;

    private static readonly IArbMap Map = Inventory
        .Unions.Select(static union => typeof(ArbitraryKnown<>).MakeGenericType(union))
        .Append(typeof(Sendable))
        .Aggregate(Arbitraries.Map, static (map, type) => map.Merge(type));

    /// <summary>Every function of <see cref="Requests"/>, by name.</summary>
    public static TheoryData<string> Functions => [.. Methods().Select(static method => method.Name).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void What_a_call_can_say_is_what_the_operation_takes(string name)
    {
        foreach (var method in Methods().Where(method => method.Name == name))
        foreach (var seed in Seeds.Take(Samples))
        {
            var request = Make(method, seed);
            var unknown = request
                .Query.Select(static parameter => parameter.Name)
                .Where(query => !Takes(request.Endpoint, query))
                .Distinct();
            Assert.True(!unknown.Any(), $"{name}: the query {string.Join(", ", unknown)} is not in the specification.");
            if (request.Body is null || !IsSpecified(request.Endpoint))
                continue;
            var json = DiscordJson.Encode(request.Body);
            var problems = SchemaCheck.Form(request.Endpoint, json).Where(problem => !IsKnown(name, problem)).ToList();
            Assert.True(
                problems.Count == 0,
                $"{name}, OVEN_SEED={seed}:\n{string.Join('\n', problems.Take(8))}\n{System.Text.Encoding.UTF8.GetString(json)}"
            );
        }
    }

    private static bool IsKnown(string name, string problem) =>
        Manifest.RequestConflicts.Any(conflict =>
            (conflict.Function == name || conflict.Function == "*") && problem.Contains(conflict.Problem, StringComparison.Ordinal)
        );

    private static bool IsSpecified(Endpoint endpoint) => SchemaCheck.HasRequest(endpoint);

    private static bool Takes(Endpoint endpoint, string query) =>
        Manifest.Operations.FirstOrDefault(operation => operation.Id == endpoint.Name).Description is var description
            && (
                description.ValueKind == System.Text.Json.JsonValueKind.Undefined
                || description.TryGetProperty("parameters", out var parameters)
                    && parameters
                        .EnumerateArray()
                        .Any(parameter =>
                            parameter.GetProperty("in").GetString() == "query" && parameter.GetProperty("name").GetString() == query
                        )
            )
        || Manifest.RequestConflicts.Any(conflict => conflict.Function == endpoint.Name && conflict.Problem == $"?{query}");

    private static RestRequest Make(MethodInfo method, ulong seed) =>
        (RestRequest)
            method.Invoke(null, [.. method.GetParameters().Select((parameter, place) => Argument(parameter, seed * 31 + (ulong)place))])!;

    private static object? Argument(ParameterInfo parameter, ulong seed)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        // Files are bytes, not JSON.
        if (type == typeof(EquatableList<FileUpload>))
            return default(EquatableList<FileUpload>);
        if (type == typeof(FileUpload))
            return new FileUpload("a.png", null!);
        return Map.ArbFor(type).Generator.Sample(Size, new Rnd(seed), 1)[0];
    }

    private static MethodInfo[] Methods() => typeof(Requests).GetMethods(BindingFlags.Public | BindingFlags.Static);

    /// <summary>Values that JSON can carry.</summary>
    public static class Sendable
    {
        public static Arbitrary<double> Numbers() => Gen.Choose(-1000, 1000).Select(static n => n / 4.0).ToArbitrary();

        public static Arbitrary<RawJson> Texts() => Gen.Constant(new RawJson("{}")).ToArbitrary();
    }

    /// <summary>Cases of a union that this version knows: what is sent raw is the caller's own.</summary>
    public static class ArbitraryKnown<T>
    {
        public static Arbitrary<T> Make(IArbMap map)
        {
            var cases = Inventory
                .Cases(typeof(T))
                .Where(static type => type.Name != "Unknown")
                .Select(type => new Recipe(type, map))
                .ToArray();
            return Gen.OneOf(cases.Select(static @case => @case.Generator.Select(static value => (T)value))).ToArbitrary();
        }
    }
}
