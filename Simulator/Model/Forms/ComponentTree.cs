using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>The components of a message or modal with all inside them. Source: Discord documentation, Components, Anatomy of a Component.</summary>
internal static class ComponentTree
{
    public static IEnumerable<(string Path, Fields Component)> All(Fields parent)
    {
        var children = parent.List("components").Select(static (child, i) => ($"components[{i}]", child));
        foreach (var single in new[] { "accessory", "component" })
            if (parent.Child(single) is { IsObject: true } child && parent.Raw(single) is not null)
                children = children.Append((single, child));
        foreach (var (path, child) in children)
        {
            yield return (path, child);
            foreach (var (below, grandchild) in All(child))
                yield return ($"{path}.{below}", grandchild);
        }
    }

    /// <summary>Ids and custom ids that stand twice; the later one is wrong.</summary>
    public static IEnumerable<FieldError> Duplicates(Fields parent)
    {
        var (ids, names) = (new HashSet<long>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (path, component) in All(parent))
        {
            if (component.Number("id") is { } id and not 0 && !ids.Add(id))
                yield return new($"{path}.id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
            if (component.Text("custom_id") is { Length: > 0 } name && !names.Add(name))
                yield return new($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    /// <summary>Where a component shows a picture or file, and which.</summary>
    public static IEnumerable<(string Path, string Url)> Media(Fields component)
    {
        foreach (var field in new[] { "media", "file" })
            if (component.Child(field).Text("url") is { } url)
                yield return ($"{field}.url", url);
        var items = component.List("items");
        for (var i = 0; i < items.Count; i++)
            if (items[i].Child("media").Text("url") is { } url)
                yield return ($"items[{i}].media.url", url);
    }
}
