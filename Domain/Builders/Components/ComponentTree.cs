using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>What can be said of the components of a message or modal only when all are seen together.</summary>
internal static class ComponentTree
{
    private delegate string? Key(ComponentBuilder component);

    /// <summary>Every component, and that no id and no custom id stands twice.</summary>
    internal static void Check(EquatableList<ComponentBuilder> components, ref Problems problems)
    {
        for (var i = 0; i < components.Count; i++)
        {
            var mark = problems.Count;
            components[i].Check(ref problems);
            problems.Under(mark, "components", i);
        }
        CheckUnique(components, static component => component.InteractionId, "custom_id", Limits.Component.CustomIdUnique, ref problems);
        CheckUnique(
            components,
            static component => component.Id is { } id and not 0 ? $"{id}" : null,
            "id",
            Limits.Component.IdUnique,
            ref problems
        );
    }

    /// <summary>How many components there are, nested ones counted.</summary>
    internal static int Count(EquatableList<ComponentBuilder> components)
    {
        var count = components.Count;
        foreach (var component in components)
            count += Count(component.Children);
        return count;
    }

    /// <summary>Every component with its path.</summary>
    internal static IEnumerable<(string Path, ComponentBuilder Component)> All(EquatableList<ComponentBuilder> components) =>
        components.SelectMany(static (component, i) => Under(component, $"components[{i}]"));

    private static IEnumerable<(string Path, ComponentBuilder Component)> Under(ComponentBuilder component, string path)
    {
        var children = component.Children;
        return children.SelectMany((child, i) => Under(child, $"{path}.{component.ChildPath(i)}")).Prepend((path, component));
    }

    // Paths are made only when there is a duplicate to report: a first pass without them finds out.
    private static void CheckUnique(EquatableList<ComponentBuilder> components, Key key, string field, Rule rule, ref Problems problems)
    {
        var seen = new List<string>();
        Collect(components, key, seen);
        if (!HasDuplicate(seen))
            return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, component) in All(components))
            if (key(component) is { Length: > 0 } text && !known.Add(text))
                problems.Add(rule.Broken($"{path}.{field}", text));
    }

    private static void Collect(EquatableList<ComponentBuilder> components, Key key, List<string> seen)
    {
        foreach (var component in components)
        {
            if (key(component) is { Length: > 0 } text)
                seen.Add(text);
            Collect(component.Children, key, seen);
        }
    }

    // At most 40 components stand in a message, so comparing all is cheaper than hashing them.
    private static bool HasDuplicate(List<string> texts)
    {
        for (var i = 1; i < texts.Count; i++)
        for (var j = 0; j < i; j++)
            if (string.Equals(texts[i], texts[j], StringComparison.Ordinal))
                return true;
        return false;
    }
}
