using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Components;

/// <summary>A part of a message or modal that people act on. Source: Discord documentation, Components, Component Reference.</summary>
public abstract record Component
{
    private Component() { }

    /// <summary>Up to five buttons in a row, or one select.</summary>
    public sealed record ActionRow(EquatableList<Component> Components) : Component;

    /// <summary>Something to click.</summary>
    /// <param name="Style">How it looks, 1 to 6.</param>
    /// <param name="Label">At most 80 characters.</param>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record Button(int Style, string? Label, string? CustomId) : Component;

    /// <summary>A component of a type this version does not know, kept as it came.</summary>
    public sealed record Unknown(int Type, RawJson Json) : Component;
}
