using System.Collections.Concurrent;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace Oven.Functional.Tests.Kernel;

/// <summary>Builds a record from generated constructor arguments; shrinks one argument at a time.</summary>
public static class ArbitraryRecord<T>
{
    public static Arbitrary<T> Make(IArbMap map) => Recipe.Of(typeof(T), map).Typed<T>();
}

/// <summary>Picks a case of a closed union and builds it; shrinks within the case.</summary>
public static class ArbitraryUnion<T>
{
    public static Arbitrary<T> Make(IArbMap map)
    {
        var cases = Inventory.Cases(typeof(T)).Select(type => Recipe.Of(type, map)).ToArray();
        return Arb.From(
            Gen.OneOf(cases.Select(static @case => @case.Generator.Select(static value => (T)value))),
            value => cases.First(@case => @case.Type == value!.GetType()).Shrink(value!).Cast<T>()
        );
    }
}

/// <summary>How values of one record type are put together from the parameters of its widest constructor.</summary>
internal sealed class Recipe
{
    private static readonly ConcurrentDictionary<ParameterInfo, bool> Nullable = new();

    private readonly ConstructorInfo _constructor;
    private readonly IArbMap _map;

    private Recipe(Type type, IArbMap map)
    {
        (Type, _map) = (type, map);
        _constructor = type.GetConstructors().MaxBy(static constructor => constructor.GetParameters().Length)!;
        // Sized, so that nothing is looked up before it is needed: records may contain themselves.
        Generator = Gen.Sized(_ => Gen.CollectToArray(_constructor.GetParameters(), Argument).Select(_constructor.Invoke));
    }

    public Type Type { get; }

    public Gen<object> Generator { get; }

    public static Recipe Of(Type type, IArbMap map) => new(type, map);

    public Arbitrary<T> Typed<T>() => Arb.From(Generator.Select(static value => (T)value), value => Shrink(value!).Cast<T>());

    /// <summary>Every value that differs in one constructor argument, which is smaller.</summary>
    public IEnumerable<object> Shrink(object value)
    {
        var parameters = _constructor.GetParameters();
        var arguments = parameters.Select(parameter => Type.GetProperty(parameter.Name!)?.GetValue(value)).ToArray();
        return parameters.SelectMany(
            (parameter, index) =>
                arguments[index] is not { } argument
                    ? []
                    : _map.ArbFor(parameter.ParameterType)
                        .Shrinker(argument)
                        .Select(smaller => _constructor.Invoke([.. arguments[..index], smaller, .. arguments[(index + 1)..]]))
        );
    }

    private Gen<object> Argument(ParameterInfo parameter)
    {
        var generator = _map.ArbFor(parameter.ParameterType).Generator;
        return IsNullable(parameter)
            ? Gen.OneOf(Gen.Constant<object>(null!), generator)
            : generator.Where(static value => value is not null);
    }

    private static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetOrAdd(
            parameter,
            static parameter =>
                !parameter.ParameterType.IsValueType
                && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable
        );
}
