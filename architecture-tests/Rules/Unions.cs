using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>A record is either a case, and sealed, or a closed union: abstract, with a private constructor and all of its cases inside.</summary>
public static class Unions
{
    public static IEnumerable<Violation> Check(ModuleDefinition module)
    {
        var records = module.Written().Where(Code.IsRecord).ToList();
        foreach (var record in records)
        {
            if (record is { IsAbstract: false, IsSealed: false })
                yield return new(record.FullName, "is a record that others can extend", "make it sealed, or abstract with nested cases");
            if (
                record.IsAbstract
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

    private static bool IsCopy(MethodDefinition constructor) =>
        constructor.Parameters is [var only] && only.ParameterType.FullName == constructor.DeclaringType.FullName;

    private static TypeDefinition? BaseUnion(TypeDefinition record, List<TypeDefinition> records) =>
        records.Find(other => other.FullName == record.BaseType?.GetElementType().FullName);

    private static bool IsInside(TypeDefinition type, TypeDefinition union) =>
        type.DeclaringType is { } outer && (outer.FullName == union.FullName || IsInside(outer, union));
}
