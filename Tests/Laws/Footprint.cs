using System.Collections;
using System.Reflection;
using Oven.Functional.Application.Kernel;

namespace Oven.Functional.Tests.Laws;

/// <summary>How much a state holds: the elements of all collections in it, however deep.</summary>
public static class Footprint
{
    public static int Of(object? value) =>
        value switch
        {
            null or string => 0,
            IEnumerable items => items.Cast<object?>().Sum(static item => 1 + Of(item)),
            _ => Parts(value).Sum(Of),
        };

    /// <summary>How many maps in the state have versions, which two holders of the state would share.</summary>
    public static int SharedMaps(object? value) =>
        value is not null && value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(LinearMap<,>)
            ? ((IEnumerable)value).Cast<object>().Any()
                ? 1
                : 0
            : value is null or string
                ? 0
                : Parts(value).Sum(SharedMaps);

    private static IEnumerable<object?> Parts(object value) =>
        value.GetType().Namespace?.StartsWith("Oven.Functional", StringComparison.Ordinal) != true || value.GetType().IsEnum
            ? []
            : value
                .GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(static property =>
                    property.GetIndexParameters().Length == 0 && property.PropertyType is { IsByRefLike: false, IsPrimitive: false }
                )
                .Select(property => property.GetValue(value));
}
