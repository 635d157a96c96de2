using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>What the builders of all components have in common.</summary>
public abstract record ComponentBuilder : Builder<Component>, IPlaceable
{
    private protected ComponentBuilder() { }

    internal int? Id { get; init; }

    /// <summary>What comes back in the interaction; null for what nobody acts on.</summary>
    internal virtual string? InteractionId => null;

    /// <summary>The components inside, with a section's accessory at the end.</summary>
    internal virtual EquatableList<ComponentBuilder> Children => [];

    /// <summary>How errors call a component inside.</summary>
    internal virtual string ChildPath(int index) => $"components[{index}]";

    ComponentBuilder IPlaceable.Self => this;

    internal override void Check(ref Problems problems)
    {
        problems.OptionalNumber("id", Id, Limits.Component.Id);
        CheckParts(ref problems);
        for (var i = 0; i < Children.Count; i++)
        {
            var mark = problems.Count;
            Children[i].Check(ref problems);
            if (problems.Count > mark)
                problems.Under(mark, ChildPath(i));
        }
    }

    /// <summary>Everything but the id and the components inside.</summary>
    private protected abstract void CheckParts(ref Problems problems);
}

/// <summary>What every component builder can be told.</summary>
public static class ComponentSetters
{
    /// <summary>The same component with a number of its own; 0 to 2147483647, where 0 lets Discord choose.</summary>
    public static T SetId<T>(this T builder, int id)
        where T : ComponentBuilder => (T)(builder with { Id = id });
}
