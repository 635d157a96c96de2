using System.Collections.Concurrent;
using System.Reflection;

namespace Oven.Functional.Tests.Kernel;

/// <summary>The parts of a record: the parameters of its widest constructor and then its other properties that can be initialised.</summary>
public sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    private readonly ConstructorInfo _constructor;
    private readonly PropertyInfo[] _initialised;

    private Shape(Type type)
    {
        _constructor = type.GetConstructors().MaxBy(static constructor => constructor.GetParameters().Length)!;
        var parameters = _constructor.GetParameters();
        _initialised =
        [
            .. type.GetProperties()
                .Where(property =>
                    property.SetMethod is { IsPublic: true } && parameters.All(parameter => parameter.Name != property.Name)
                ),
        ];
        var nullability = new NullabilityInfoContext();
        Parts =
        [
            .. parameters.Select(parameter => new Part(
                parameter.Name!,
                parameter.ParameterType,
                IsNull(nullability.Create(parameter)),
                type.GetProperty(parameter.Name!)
            )),
            .. _initialised.Select(property => new Part(
                property.Name,
                property.PropertyType,
                IsNull(nullability.Create(property)),
                property
            )),
        ];
    }

    /// <summary>The parts, in the order of <see cref="Build"/>.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>The shape of a record type; see <see cref="Inventory.Records"/>.</summary>
    public static Shape Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>Puts a record together.</summary>
    public object Build(IReadOnlyList<object?> values)
    {
        var record = _constructor.Invoke([.. values.Take(_constructor.GetParameters().Length)]);
        foreach (var (property, value) in _initialised.Zip(values.Skip(_constructor.GetParameters().Length)))
            property.SetValue(record, value);
        return record;
    }

    /// <summary>Takes a record apart.</summary>
    public IReadOnlyList<object?> Read(object record) => [.. Parts.Select(part => part.Property?.GetValue(record))];

    private static bool IsNull(NullabilityInfo info) => !info.Type.IsValueType && info.WriteState == NullabilityState.Nullable;

    /// <summary>One part of a record.</summary>
    public sealed record Part(string Name, Type Type, bool IsNullable, PropertyInfo? Property);
}
