using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>What methods and properties may show and call.</summary>
public static class Signatures
{
    private static readonly HashSet<string> AllowedOfLanguageExt =
    [
        "LanguageExt.Either`2",
        "LanguageExt.Validation`2",
        "LanguageExt.Option`1",
        "LanguageExt.Unit",
    ];

    /// <summary>LanguageExt stays where it helps a reader; its collections have traps (a collection expression makes an empty one).</summary>
    public static IEnumerable<Violation> LanguageExt(ModuleDefinition module) =>
        from type in module.Written()
        from method in type.Methods
        where !method.Name.StartsWith('<')
        from mentioned in Code.Signature(method).SelectMany(Code.Mentions)
        where mentioned.FullName.StartsWith("LanguageExt.", StringComparison.Ordinal) && !AllowedOfLanguageExt.Contains(mentioned.FullName)
        select new Violation(
            $"{type.FullName}.{method.Name}",
            $"shows {mentioned.FullName}",
            "use EquatableList, LinearMap or Line; of LanguageExt only Either, Validation and Option"
        );

    /// <summary>An exception in one of these ends the process, and nobody can wait for it.</summary>
    public static IEnumerable<Violation> AsyncVoid(ModuleDefinition module) =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.ReturnType.FullName == "System.Void" && Code.HasAttribute(method, "AsyncStateMachineAttribute")
        select new Violation($"{Code.Owner(type).FullName}.{method.Name}", "is async void", "return Task and await it");

    /// <summary>The secret leaves its box in a few named places, each of which puts it on the wire.</summary>
    public static IEnumerable<Violation> Reveal(ModuleDefinition module, params IReadOnlyCollection<string> allowed) =>
        from type in module.GetTypes()
        from method in type.Methods
        where
            Code.Uses(method)
                .Any(static used => used.Name == "Reveal" && used.DeclaringType.FullName == "Oven.Functional.Domain.Values.Token")
        let owner = Code.Owner(type).FullName
        where !allowed.Contains(owner)
        select new Violation(
            $"{owner}.{method.Name}",
            "reveals the token",
            $"pass the Token on; only {string.Join(" and ", allowed)} may open it"
        );

    /// <summary>A record prints its properties; one that computes its own type from itself prints for ever and ends the process.</summary>
    public static IEnumerable<Violation> EndlessPrint(ModuleDefinition module) =>
        from type in module.Written()
        where Code.IsAnyRecord(type)
        from property in type.Properties
        where property is { HasParameters: false, GetMethod: { IsStatic: false, IsPublic: true } } && IsItself(property.PropertyType, type)
        where type.Fields.All(field => field.Name != $"<{property.Name}>k__BackingField")
        select new Violation($"{type.FullName}.{property.Name}", "makes ToString endless", "make it a method");

    // What prints its content is printed with it; the collections of .NET print their name.
    private static bool IsItself(TypeReference type, TypeDefinition declaring) =>
        type is GenericInstanceType { GenericArguments: [var only] } wrapped
        && !wrapped.Namespace.StartsWith("System.Collections", StringComparison.Ordinal)
            ? IsItself(only, declaring)
            : type.FullName == declaring.FullName;
}
