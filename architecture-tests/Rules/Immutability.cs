using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>
/// Nothing in the core changes once it is made, however deep one looks: fields are read-only, properties are init-only, and what they
/// hold is on the list of types that cannot change. A list of what is allowed, because a list of what is not would never be complete.
/// </summary>
public static class Immutability
{
    private static readonly HashSet<string> Values =
    [
        "System.Boolean",
        "System.Byte",
        "System.SByte",
        "System.Int16",
        "System.UInt16",
        "System.Int32",
        "System.UInt32",
        "System.Int64",
        "System.UInt64",
        "System.Int128",
        "System.UInt128",
        "System.Single",
        "System.Double",
        "System.Decimal",
        "System.Char",
        "System.String",
        "System.Type",
        "System.Uri",
        "System.Guid",
        "System.DateTimeOffset",
        "System.DateOnly",
        "System.TimeOnly",
        "System.TimeSpan",
        "System.Range",
        "System.Index",
        "System.Version",
        "System.Numerics.BigInteger",
        "System.Nullable`1",
        "System.ReadOnlyMemory`1",
        "System.Collections.Generic.KeyValuePair`2",
        "System.Collections.Frozen.FrozenDictionary`2",
        "System.Collections.Frozen.FrozenSet`1",
        "System.Text.CompositeFormat",
        "System.Buffers.SearchValues`1",
        "System.Text.RegularExpressions.Regex",
        "LanguageExt.Option`1",
        "LanguageExt.Either`2",
        "LanguageExt.Validation`2",
        "LanguageExt.Unit",
    ];

    // Change inside and are values from outside. Each is tested against a plain model.
    private static readonly HashSet<string> Trusted =
    [
        "Oven.Functional.Domain.Values.EquatableList`1",
        "Oven.Functional.Application.Kernel.LinearMap`2",
        "Oven.Functional.Application.Kernel.Agenda`1",
        // Lives on the stack of one Build and never leaves it.
        "Oven.Functional.Domain.Builders.Problems",
    ];

    private const string Instead = "make it readonly or init, and hold EquatableList, LinearMap, Line or a record instead";

    /// <summary>Every type of a module.</summary>
    public static IEnumerable<Violation> Check(ModuleDefinition module) => module.Written().Where(IsData).SelectMany(OfType);

    /// <summary>Every type that a state, event or effect of a machine holds, however deep.</summary>
    public static IEnumerable<Violation> CheckMachines(ModuleDefinition module, params IReadOnlyCollection<string> allowed)
    {
        var seen = new HashSet<string>();
        var next = new Queue<TypeDefinition>(module.GetTypes().SelectMany(Machines).SelectMany(Ours));
        while (next.TryDequeue(out var type))
        {
            if (!seen.Add(type.FullName))
                continue;
            foreach (var violation in OfFields(type, type.Fields.Where(static field => !field.IsStatic), allowed))
                yield return violation;
            foreach (var found in type.Fields.SelectMany(static field => Ours(field.FieldType)).Concat(type.NestedTypes.Where(IsData)))
                next.Enqueue(found);
        }
    }

    // Whatever makes a transition is a machine or part of one, also where no Machine value stands in a field.
    private static IEnumerable<TypeReference> Machines(TypeDefinition type) =>
        type
            .Methods.Where(static method =>
                method.ReturnType.GetElementType().FullName == "Oven.Functional.Application.Kernel.Transition`2"
            )
            .SelectMany(Code.Signature);

    private static IEnumerable<TypeDefinition> Ours(TypeReference type) =>
        Code.Mentions(type)
            .Where(static mentioned =>
                mentioned is not GenericParameter && mentioned.FullName.StartsWith("Oven.", StringComparison.Ordinal)
            )
            .Select(static mentioned => mentioned.Resolve())
            .Where(static found => found is not null && IsData(found));

    private static bool IsData(TypeDefinition type) =>
        !type.IsEnum
        && !type.IsInterface
        && !Code.IsGenerated(type)
        && type.BaseType?.FullName is not ("System.MulticastDelegate" or "System.Attribute")
        && !Trusted.Contains(type.FullName);

    private static IEnumerable<Violation> OfType(TypeDefinition type) => OfFields(type, type.Fields, []);

    private static IEnumerable<Violation> OfFields(
        TypeDefinition type,
        IEnumerable<FieldDefinition> fields,
        IReadOnlyCollection<string> allowed
    )
    {
        foreach (var field in fields.Where(static field => !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal)))
        {
            if (!field.IsInitOnly && !IsInitProperty(field))
                yield return new($"{type.FullName}.{Readable(field)}", "can be assigned again", Instead);
            if (
                Code.Mentions(field.FieldType).FirstOrDefault(held => !CannotChange(held) && !allowed.Contains(held.FullName)) is
                { } changing
            )
                yield return new($"{type.FullName}.{Readable(field)}", $"holds {changing.FullName}, which can change", Instead);
        }
        foreach (var property in type.Properties.Where(static property => property.SetMethod is { } set && !IsInit(set)))
            yield return new($"{type.FullName}.{property.Name}", "can be assigned again", Instead);
    }

    private static bool CannotChange(TypeReference type) =>
        type is GenericParameter
        || Values.Contains(type.FullName)
        || type.FullName.StartsWith("Oven.", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Func`", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    // The backing field of an init-only property of a struct is not marked read-only.
    private static bool IsInitProperty(FieldDefinition field) =>
        field.DeclaringType.Properties.Any(property =>
            field.Name == $"<{property.Name}>k__BackingField" && (property.SetMethod is null || IsInit(property.SetMethod))
        );

    private static bool IsInit(MethodDefinition set) =>
        set.ReturnType is RequiredModifierType { ModifierType.FullName: "System.Runtime.CompilerServices.IsExternalInit" };

    private static string Readable(FieldDefinition field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
