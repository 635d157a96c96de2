using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>Components in a box with a colored edge; no container inside. Source: Discord documentation, Components, Container.</summary>
public sealed record ContainerBuilder : ComponentBuilder, IMessagePart
{
    /// <summary>A box with up to 40 components.</summary>
    public ContainerBuilder(params ReadOnlySpan<IContainerPart> components) => Inside = Parts.List(components);

    internal EquatableList<ComponentBuilder> Inside { get; init; }

    internal Color? AccentColor { get; init; }

    internal bool IsSpoiler { get; init; }

    internal override EquatableList<ComponentBuilder> Children => Inside;

    /// <summary>More components, below.</summary>
    public ContainerBuilder AddComponents(params ReadOnlySpan<IContainerPart> components) =>
        this with
        {
            Inside = Parts.Append(Inside, components),
        };

    /// <summary>Other components.</summary>
    public ContainerBuilder SetComponents(params ReadOnlySpan<IContainerPart> components) => this with { Inside = Parts.List(components) };

    /// <summary>The color of the edge.</summary>
    public ContainerBuilder SetAccentColor(Color color) => this with { AccentColor = color };

    /// <summary>Whether it is blurred until clicked.</summary>
    public ContainerBuilder SetSpoiler(bool spoiler = true) => this with { IsSpoiler = spoiler };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Number("components", Inside.Count, Limits.Component.ContainerChildren);
        problems.OptionalNumber("accent_color", AccentColor?.Value, Limits.Component.AccentColor);
    }

    internal override Component Make() =>
        new Component.Container(Parts.Make(Inside))
        {
            Id = Id,
            AccentColor = AccentColor is { } color ? new(color) : default,
            Spoiler = IsSpoiler ? true : null,
        };
}
