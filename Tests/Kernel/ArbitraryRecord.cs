using FsCheck;
using FsCheck.Fluent;

namespace Oven.Functional.Tests.Kernel;

/// <summary>Builds a record from generated parts; shrinks one part at a time.</summary>
public static class ArbitraryRecord<T>
{
    public static Arbitrary<T> Make(IArbMap map)
    {
        var recipe = new Recipe(typeof(T), map);
        return Arb.From(recipe.Generator.Select(static value => (T)value), value => recipe.Shrink(value!).Cast<T>());
    }
}

/// <summary>Picks a case of a closed union and builds it; shrinks within the case.</summary>
public static class ArbitraryUnion<T>
{
    public static Arbitrary<T> Make(IArbMap map)
    {
        var cases = Inventory.Cases(typeof(T)).Select(type => new Recipe(type, map)).ToArray();
        return Arb.From(
            Gen.OneOf(cases.Select(static @case => @case.Generator.Select(static value => (T)value))),
            value => cases.First(@case => @case.Type == value!.GetType()).Shrink(value!).Cast<T>()
        );
    }
}

/// <summary>How values of one record type are made.</summary>
internal sealed class Recipe(Type type, IArbMap map)
{
    private readonly Shape _shape = Shape.Of(type);

    public Type Type => type;

    // Sized, so that nothing is looked up before it is needed, and so that records which contain themselves end.
    public Gen<object> Generator =>
        Gen.Sized(size => Gen.CollectToArray(_shape.Parts, part => Generate(part, size)).Select(values => _shape.Build(values)));

    /// <summary>Every value that differs in one part, which is smaller.</summary>
    public IEnumerable<object> Shrink(object value)
    {
        var values = _shape.Read(value);
        return values.SelectMany(
            (part, index) =>
                part is null
                    ? []
                    : map.ArbFor(_shape.Parts[index].Type)
                        .Shrinker(part)
                        .Select(smaller => _shape.Build([.. values.Take(index), smaller, .. values.Skip(index + 1)]))
        );
    }

    private Gen<object> Generate(Shape.Part part, int size)
    {
        var nothing = Gen.Constant<object>(null!);
        if (part.IsNullable && size == 0)
            return nothing;
        var something = map.ArbFor(part.Type).Generator.Resize(size / 2);
        return part.IsNullable ? Gen.OneOf(nothing, something)
            : part.Type.IsValueType ? something
            : something.Where(static value => value is not null);
    }
}
