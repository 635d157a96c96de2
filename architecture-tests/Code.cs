using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Oven.Functional.ArchitectureTests;

/// <summary>The questions that several rules ask of compiled code.</summary>
internal static class Code
{
    /// <summary>Types that somebody wrote, as opposed to closures, iterators and what the compiler embeds.</summary>
    public static IEnumerable<TypeDefinition> Written(this ModuleDefinition module) =>
        module
            .GetTypes()
            .Where(static type =>
                type.Namespace is not ("System.Runtime.CompilerServices" or "Microsoft.CodeAnalysis") && !IsGenerated(type)
            );

    /// <summary>True for closures, iterators and the like, and what is nested in them.</summary>
    public static bool IsGenerated(TypeDefinition type) =>
        type.Name.StartsWith('<')
        || HasAttribute(type, "CompilerGeneratedAttribute")
        || HasAttribute(type, "GeneratedCodeAttribute")
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    public static bool HasAttribute(ICustomAttributeProvider member, string name) =>
        member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == name);

    /// <summary>True for <c>record class</c>.</summary>
    public static bool IsRecord(TypeDefinition type) => type.Methods.Any(static method => method.Name == "<Clone>$");

    /// <summary>True for <c>record struct</c> and <c>record class</c>.</summary>
    public static bool IsAnyRecord(TypeDefinition type) => type.Methods.Any(static method => method.Name == "PrintMembers");

    /// <summary>The written type that a closure or iterator belongs to, or the type itself.</summary>
    public static TypeDefinition Owner(TypeDefinition type) => type.DeclaringType is { } outer && IsGenerated(type) ? Owner(outer) : type;

    /// <summary>A type reference taken apart: the type, its arguments and elements, however deep.</summary>
    public static IEnumerable<TypeReference> Mentions(TypeReference? type) =>
        type switch
        {
            null => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Mentions).Prepend(generic.ElementType),
            ArrayType array => Mentions(array.ElementType).Prepend(array),
            TypeSpecification wrapped => Mentions(wrapped.ElementType),
            _ => [type],
        };

    /// <summary>Every type that a method names: in its signature, its locals, its handlers and its instructions.</summary>
    public static IEnumerable<TypeReference> Mentions(MethodDefinition method) =>
        Signature(method).Concat(method.HasBody ? Body(method.Body) : []).SelectMany(Mentions);

    /// <summary>The types in a method's signature.</summary>
    public static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(static parameter => parameter.ParameterType).Append(method.ReturnType);

    /// <summary>The methods and fields that a method uses.</summary>
    public static IEnumerable<MemberReference> Uses(MethodDefinition method) =>
        method.HasBody
            ? method
                .Body.Instructions.Select(static instruction => instruction.Operand)
                .OfType<MemberReference>()
                .Where(static member => member is not TypeReference)
            : [];

    private static IEnumerable<TypeReference> Body(MethodBody body) =>
        body
            .Variables.Select(static variable => variable.VariableType)
            .Concat(body.ExceptionHandlers.Select(static handler => handler.CatchType))
            .Concat(body.Instructions.SelectMany(static instruction => Operand(instruction.Operand)));

    private static IEnumerable<TypeReference> Operand(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments, .. Signature(method.ElementMethod)],
            MethodReference method => [method.DeclaringType, .. Signature(method)],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };
}
