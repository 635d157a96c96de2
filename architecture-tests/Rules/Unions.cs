using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>A record is either a case, and sealed, or a closed union: abstract, with a private constructor and all of its cases inside.</summary>
public static class Unions
{
    // Share a body and are no unions: nobody switches over them.
    private static readonly HashSet<string> Bases =
    [
        "Oven.Functional.Domain.Builders.Builder`1",
        "Oven.Functional.Application.Rest.RestRequest",
    ];

    public static IEnumerable<Violation> Check(ModuleDefinition module)
    {
        var records = module.Written().Where(static type => Code.IsRecord(type) && !IsBody(type)).ToList();
        foreach (var record in records)
        {
            if (record is { IsAbstract: false, IsSealed: false })
                yield return new(record.FullName, "is a record that others can extend", "make it sealed, or abstract with nested cases");
            if (
                record.IsAbstract
                && IsVisible(record)
                && record.Methods.Any(static method =>
                    method is { IsConstructor: true, IsStatic: false, IsPrivate: false } && !IsCopy(method)
                )
            )
                yield return new(record.FullName, "can be extended from outside", "give it a private constructor and nest its cases");
            if (record.IsAbstract && records.All(other => other.BaseType?.FullName != record.FullName))
                yield return new(record.FullName, "is a union without a case", "add its cases, or make it sealed");
            if (BaseUnion(record, records) is { } union && !IsInside(record, union))
                yield return new(record.FullName, $"is a case of {union.Name} outside of it", $"nest it in {union.Name}");
        }
    }

    // A base, or an abstract step between one and its sealed records that only this assembly can take.
    private static bool IsBody(TypeDefinition type) =>
        Bases.Contains(type.FullName) || (type.IsAbstract && IsClosedToOthers(type) && DerivesFromBase(type));

    private static bool IsClosedToOthers(TypeDefinition type) =>
        type
            .Methods.Where(static method => method is { IsConstructor: true, IsStatic: false })
            .All(static method => method.IsPrivate || method.IsFamilyAndAssembly || method.IsAssembly || IsCopy(method));

    private static bool DerivesFromBase(TypeDefinition type) =>
        type.BaseType is { } parent
        && (Bases.Contains(parent.GetElementType().FullName) || (parent.Resolve() is { } known && DerivesFromBase(known)));

    // Nobody outside can extend what nobody outside can see; a positional union is then as closed.
    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is { } outer
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(outer)
            : type.IsPublic;

    private static bool IsCopy(MethodDefinition constructor) =>
        constructor.Parameters is [var only] && only.ParameterType.FullName == constructor.DeclaringType.FullName;

    private static TypeDefinition? BaseUnion(TypeDefinition record, List<TypeDefinition> records) =>
        records.Find(other => other.FullName == record.BaseType?.GetElementType().FullName);

    private static bool IsInside(TypeDefinition type, TypeDefinition union) =>
        type.DeclaringType is { } outer && (outer.FullName == union.FullName || IsInside(outer, union));
}
