using Microsoft.CodeAnalysis;

namespace Oven.Functional.Generators.Codecs;

/// <summary>
/// Everything in Domain that travels as JSON, read from its compiled symbols: the records say all there is to say, so they carry no
/// attributes. <c>required</c>, <c>?</c> and <c>Optional</c> mean what <see cref="Presence"/> says.
/// </summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Record> _records = [];
    private readonly Dictionary<string, Union> _unions = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = [];

    public IReadOnlyCollection<Record> Records => _records.Values;

    public IReadOnlyCollection<Union> Unions => _unions.Values;

    public IReadOnlyList<Event> Events { get; private set; } = [];

    public IReadOnlyList<string> Problems => _problems;

    public static Catalogue Of(IAssemblySymbol domain)
    {
        var catalogue = new Catalogue();
        var types = Types(domain.GlobalNamespace)
            .Where(type => type.DeclaredAccessibility == Accessibility.Public && type.IsRecord && type.TypeKind == TypeKind.Class)
            .ToList();
        foreach (var type in types)
        {
            if (IsUnion(type) || (!type.IsAbstract && Space(type).StartsWith(Names.Resources, StringComparison.Ordinal)))
                catalogue._known.Add(Full(type));
            else if (!type.IsAbstract && Space(type) == Names.Gateway && type.ContainingType is null)
                catalogue._known.Add(Full(type));
        }
        foreach (var type in types.Where(type => catalogue._known.Contains(Full(type)) && !IsCase(type)))
        {
            if (IsUnion(type))
                catalogue.AddUnion(type);
            else
                catalogue._records[Full(type)] = catalogue.RecordOf(type);
        }
        catalogue.Events = types.FirstOrDefault(type => type.Name == "GatewayEvent" && type.ContainingType is null) is { } events
            ? catalogue.EventsOf(events, domain)
            : [];
        return catalogue;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol within)
    {
        foreach (var member in within.GetMembers())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in Types(inner))
                    yield return nested;
            }
        }
    }

    /// <summary>A union of objects: an abstract record with an <c>Unknown</c> case and an abstract enum property that tells the cases apart.</summary>
    private static bool IsUnion(INamedTypeSymbol type) =>
        type.IsAbstract && type.GetTypeMembers("Unknown").Length == 1 && DiscriminatorOf(type) is not null;

    private static bool IsCase(INamedTypeSymbol type) => type.BaseType is { } parent && IsUnion(parent);

    private static IPropertySymbol? DiscriminatorOf(INamedTypeSymbol union) =>
        union
            .GetMembers()
            .OfType<IPropertySymbol>()
            .FirstOrDefault(property => property.IsAbstract && property.Type.TypeKind == TypeKind.Enum);

    private void AddUnion(INamedTypeSymbol type)
    {
        var discriminator = DiscriminatorOf(type)!;
        var numbers = discriminator
            .Type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .ToDictionary(field => field.Name);
        var wire = Names.Wire(type.Name, discriminator.Name);
        var cases = new List<(Record, string)>();
        foreach (var @case in type.GetTypeMembers().Where(member => member.BaseType?.Name == type.Name && member.Name != "Unknown"))
        {
            if (numbers.TryGetValue(Names.Member(@case.Name), out var number))
                cases.Add((RecordOf(@case, wire, Convert.ToInt64(number.ConstantValue, null)), number.Name));
            else
                _problems.Add($"{Full(type)}.{@case.Name} has no member of the same name in {discriminator.Type.Name}");
        }
        _unions[Full(type)] = new Union(Global(type), Runtime(type), Method(type), wire, Global(discriminator.Type), cases);
    }

    private Record RecordOf(INamedTypeSymbol type, string? discriminator = null, long number = 0)
    {
        var constructor = type
            .InstanceConstructors.Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public)
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        var positional = constructor?.Parameters.Select(parameter => parameter.Name).ToList() ?? [];
        var properties = new List<Property>();
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType!)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                var isPositional = positional.Contains(property.Name);
                var settable =
                    property.SetMethod is { DeclaredAccessibility: Accessibility.Public } && !property.IsStatic && !property.IsIndexer;
                if (!settable || properties.Any(earlier => earlier.Name == property.Name))
                    continue;
                if (PropertyOf(type, property, isPositional) is { } known)
                    properties.Add(known);
                else
                    _problems.Add($"{Full(type)}.{property.Name}: no JSON form for {property.Type.ToDisplayString()}");
            }
        }
        properties = properties.OrderBy(property => property.Positional ? positional.IndexOf(property.Name) : int.MaxValue).ToList();
        return new Record(
            Global(type),
            Runtime(type),
            Method(type),
            type.Name.EndsWith("Draft", StringComparison.Ordinal),
            properties,
            discriminator,
            number
        );
    }

    private Property? PropertyOf(INamedTypeSymbol owner, IPropertySymbol property, bool positional)
    {
        var type = property.Type;
        var presence = Presence.Defaulted;
        if (type is INamedTypeSymbol { Name: "Optional" } optional && Space(optional) == Names.Values)
        {
            (type, var nullable) = Unwrap(optional.TypeArguments[0], optional.TypeArgumentNullableAnnotations[0]);
            presence = nullable ? Presence.OptionalNullable : Presence.Optional;
        }
        else
        {
            (type, var nullable) = Unwrap(type, property.NullableAnnotation);
            var required = property.IsRequired || (positional && !nullable);
            presence =
                nullable ? (required ? Presence.Nullable : Presence.Absent)
                : required ? Presence.Required
                : Presence.Defaulted;
        }
        return ShapeOf(type) is { } shape
            ? new Property(property.Name, Names.Wire(owner.Name, property.Name), shape, presence, positional)
            : null;
    }

    private static (ITypeSymbol Type, bool Nullable) Unwrap(ITypeSymbol type, NullableAnnotation annotation) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? (nullable.TypeArguments[0], true)
            : (type, annotation == NullableAnnotation.Annotated);

    private Shape? ShapeOf(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        var global = Global(named);
        if (ScalarOf(named) is { } scalar)
            return scalar;
        if (named.TypeKind == TypeKind.Enum)
        {
            var wide = named.EnumUnderlyingType!.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64;
            return new Shape.Enumeration(global, wide, Names.IsTextEnum(named.Name));
        }
        if (named.AllInterfaces.Any(implemented => implemented.Name == "ISnowflakeId"))
            return new Shape.Id(global);
        if (named is { Name: "EquatableList", TypeArguments.Length: 1 })
            return ShapeOf(named.TypeArguments[0]) is { } item ? new Shape.List(global, item) : null;
        if (named is { Name: "EquatableMap", TypeArguments.Length: 2 })
            return ShapeOf(named.TypeArguments[0]) is { } key && ShapeOf(named.TypeArguments[1]) is { } value
                ? new Shape.Map(global, key, value)
                : null;
        if (named.IsValueType)
            return WrapperOf(named);
        return _known.Contains(Full(named)) ? new Shape.Object(global, Method(named)) : null;
    }

    private static Shape.Scalar? ScalarOf(INamedTypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_String => new("string", "String"),
            SpecialType.System_Boolean => new("bool", "Boolean"),
            SpecialType.System_Int32 => new("int", "Int32"),
            SpecialType.System_Int64 => new("long", "Int64"),
            SpecialType.System_UInt64 => new("ulong", "UInt64"),
            SpecialType.System_Double => new("double", "Double"),
            _ => Full(type) switch
            {
                "System.DateTimeOffset" => new("global::System.DateTimeOffset", "Time"),
                Names.Values + ".RawJson" => new(Global(type), "Raw"),
                Names.Values + ".Color" => new(Global(type), "Color"),
                Names.Values + ".OptionValue" => new(Global(type), "Option"),
                Names.Values + ".Secret" => new(Global(type), "Secret"),
                Names.Values + ".Snowflake" => new(Global(type), "Snowflake"),
                _ => null,
            },
        };

    private static Shape.Wrapper? WrapperOf(INamedTypeSymbol type)
    {
        var value = type.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault();
        var constructed = type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Length == 1 && constructor.Parameters[0].Name == "Value"
        );
        return value is { Type: INamedTypeSymbol inner } && constructed && ScalarOf(inner) is { } scalar
            ? new Shape.Wrapper(Global(type), "Value", scalar)
            : null;
    }

    private List<Event> EventsOf(INamedTypeSymbol events, IAssemblySymbol domain)
    {
        var found = new List<Event>();
        var names = domain.GetTypeByMetadataName(Names.Gateway + ".GatewayEventType");
        var cases = events.GetTypeMembers().ToDictionary(member => member.Name);
        foreach (var member in names?.GetMembers().OfType<IFieldSymbol>() ?? [])
        {
            if (!member.HasConstantValue || member.Name == "Unknown")
                continue;
            if (!cases.TryGetValue(Names.PastTense(member.Name), out var @case))
            {
                _problems.Add($"{Names.Dispatch(member.Name)} has no case {Names.PastTense(member.Name)} in GatewayEvent");
                continue;
            }
            var parts = RecordOf(@case);
            var whole = parts.Properties.Count == 1 && parts.Properties[0].Positional ? parts.Properties[0].Shape as Shape.Object : null;
            found.Add(
                new Event(
                    Names.Dispatch(member.Name),
                    member.Name,
                    Global(@case),
                    whole,
                    whole is null ? null : parts.Properties[0].Name,
                    whole is null ? parts : null
                )
            );
        }
        return found;
    }

    private static string Space(ISymbol type) => type.ContainingNamespace.ToDisplayString();

    private static string Full(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString();

    private static string Global(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>What <c>Type.ToString()</c> says at run time.</summary>
    private static string Runtime(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{Runtime(outer)}+{type.MetadataName}" : $"{Space(type)}.{type.MetadataName}";

    /// <summary><c>Component.Button</c> is read by <c>Component_Button</c>.</summary>
    private static string Method(INamedTypeSymbol type) => type.ContainingType is { } outer ? $"{Method(outer)}_{type.Name}" : type.Name;
}
