using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>Lists of component builders.</summary>
internal static class Parts
{
    internal static EquatableList<ComponentBuilder> List<T>(ReadOnlySpan<T> parts)
        where T : IPlaceable => Append([], parts);

    internal static EquatableList<ComponentBuilder> Append<T>(EquatableList<ComponentBuilder> list, ReadOnlySpan<T> parts)
        where T : IPlaceable
    {
        var all = new ComponentBuilder[list.Count + parts.Length];
        list.Span.CopyTo(all);
        for (var i = 0; i < parts.Length; i++)
            all[list.Count + i] = parts[i].Self;
        return new(all);
    }

    internal static EquatableList<Component> Make(EquatableList<ComponentBuilder> list) => list.Select(static builder => builder.Make());

    internal static Optional<string?> OrAbsent(string? text) => text is null ? default : new(text);
}
