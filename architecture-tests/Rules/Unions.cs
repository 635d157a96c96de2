using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>A record is either a case, and sealed, or a closed union: abstract, with a private constructor and all of its cases inside.</summary>
public static class Unions
{
    // Shares a body and is no union: nobody switches over it.
    private const string SharedCall = "Oven.Functional.Application.Rest.RestRequest";
    private const string Builders = "Oven.Functional.Domain.Builders";

    public static IEnumerable<Violation> Check(ModuleDefinition module)
    {
        var records = module.Written().Where(static type => Code.IsRecord(type) && !IsBase(type)).ToList();
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
            if (record.IsAbstract && records.All(other => other.BaseType?.GetElementType().FullName != record.FullName))
                yield return new(record.FullName, "is a union without a case", "add its cases, or make it sealed");
            if (BaseUnion(record, records) is { } union && !IsInside(record, union))
                yield return new(record.FullName, $"is a case of {union.Name} outside of it", $"nest it in {union.Name}");
        }
    }

    // Builders share bodies over several files of one assembly; what nobody outside can extend and nobody switches over is no union.
    private static bool IsBase(TypeDefinition type) =>
        type.FullName == SharedCall
        || (
            type.IsAbstract
            && type.Namespace.StartsWith(Builders, StringComparison.Ordinal)
            && type.Methods.Where(static method => method is { IsConstructor: true, IsStatic: false } && !IsCopy(method))
                .All(static constructor => constructor.IsFamilyAndAssembly)
        );

    // Nobody outside can extend what nobody outside can see; a positional union is then as closed.
    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is { } outer
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(outer)
            : type.IsPublic;

    private static bool IsCopy(MethodDefinition constructor) =>
        constructor.Parameters is [var only] && only.ParameterType.GetElementType().FullName == constructor.DeclaringType.FullName;

    private static TypeDefinition? BaseUnion(TypeDefinition record, List<TypeDefinition> records) =>
        records.Find(other => other.FullName == record.BaseType?.GetElementType().FullName);

    private static bool IsInside(TypeDefinition type, TypeDefinition union) =>
        type.DeclaringType is { } outer && (outer.FullName == union.FullName || IsInside(outer, union));
}
