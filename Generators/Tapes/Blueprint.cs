using Microsoft.CodeAnalysis;

namespace Oven.Functional.Generators.Tapes;

/// <summary>
/// How the records that recorded machines step with are put together, read from their compiled symbols. Everything that can be reached from
/// a machine's state, events and effects is here once; a type that cannot be taken apart is a problem, which fails the build.
/// </summary>
internal sealed class Blueprint
{
    private static readonly string[] Collections = ["EquatableList", "LinearMap", "Line", "Fifo", "Agenda"];

    private readonly Dictionary<string, INamedTypeSymbol> _records = [];
    private readonly List<string> _problems = [];

    /// <summary>Records, and unions of them, in the order in which they were reached.</summary>
    public IReadOnlyCollection<INamedTypeSymbol> Records => _records.Values;

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Takes note of a type and of everything in it.</summary>
    public void Reach(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            _problems.Add($"{type} cannot be written to a tape");
            return;
        }
        named = (INamedTypeSymbol)named.WithNullableAnnotation(NullableAnnotation.None);
        foreach (var argument in named.TypeArguments)
            Reach(argument);
        if (
            IsPlain(named)
            || IsNullable(named)
            || IsCollection(named)
            || IsId(named)
            || IsGatewayEvent(named)
            || _records.ContainsKey(Global(named))
        )
            return;
        if (named.IsGenericType || !(named.IsRecord || named.IsValueType)) // compiled, a record struct is a struct
        {
            _problems.Add($"{named} cannot be written to a tape: make it a record");
            return;
        }
        if (WrappedBy(named) is { } wrapped)
        {
            Reach(wrapped.Type);
            return;
        }
        _records[Global(named)] = named;
        foreach (var part in named.IsAbstract ? [] : PropertiesOf(named))
            Reach(part.Type);
        foreach (var @case in CasesOf(named))
            Reach(@case);
    }

    /// <summary>The cases of a union; empty for a plain record.</summary>
    public static IEnumerable<INamedTypeSymbol> CasesOf(INamedTypeSymbol type) =>
        type.IsAbstract
            ? type.GetTypeMembers().Where(member => SymbolEqualityComparer.Default.Equals(member.BaseType, type) && !member.IsAbstract)
            : [];

    /// <summary>What a record is made of, those of its constructor first.</summary>
    public static IReadOnlyList<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var positional = PositionalOf(type);
        return
        [
            .. type.GetMembers()
                .OfType<IPropertySymbol>()
                .Where(property => property is { IsStatic: false, IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public })
                .OrderBy(property => positional.Contains(property.Name) ? positional.IndexOf(property.Name) : int.MaxValue),
        ];
    }

    /// <summary>The parameters of the constructor that takes most.</summary>
    public static List<string> PositionalOf(INamedTypeSymbol type)
    {
        var parameters = type
            .InstanceConstructors.Where(constructor =>
                constructor.DeclaredAccessibility == Accessibility.Public
                && !(constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type))
            )
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .FirstOrDefault();
        return parameters?.Parameters.Select(parameter => parameter.Name).ToList() ?? [];
    }

    /// <summary>The one part of a struct that is nothing else, which is written in its place; null for everything else.</summary>
    public static IPropertySymbol? WrappedBy(INamedTypeSymbol type)
    {
        if (!type.IsValueType)
            return null;
        var (properties, positional) = (PropertiesOf(type), PositionalOf(type));
        return properties.Count == 1 && positional.Count == 1 && properties[0].Name == positional[0] ? properties[0] : null;
    }

    public static bool IsPlain(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType
            is SpecialType.System_String
                or SpecialType.System_Boolean
                or SpecialType.System_Int32
                or SpecialType.System_Int64
                or SpecialType.System_UInt64
                or SpecialType.System_Double
        || IsTimeSpan(type);

    public static bool IsTimeSpan(INamedTypeSymbol type) => type.ToDisplayString() == "System.TimeSpan";

    public static bool IsNullable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static bool IsCollection(INamedTypeSymbol type) => type.IsGenericType && Collections.Contains(type.Name);

    public static bool IsId(INamedTypeSymbol type) => type.AllInterfaces.Any(implemented => implemented.Name == "ISnowflakeId");

    /// <summary>An event of the gateway, or a case of it: those have a JSON form of their own.</summary>
    public static bool IsGatewayEvent(INamedTypeSymbol type) => (type.ContainingType ?? type).Name == "GatewayEvent";

    public static string Global(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
