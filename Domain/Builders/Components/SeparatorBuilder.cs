using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A gap between components. Source: Discord documentation, Components, Separator.</summary>
public sealed record SeparatorBuilder : ComponentBuilder, IContainerPart
{
    /// <summary>A small gap with a line.</summary>
    public SeparatorBuilder() { }

    internal bool? Divider { get; init; }

    internal SeparatorSpacing? Spacing { get; init; }

    /// <summary>Whether there is a line; true where not set.</summary>
    public SeparatorBuilder SetDivider(bool divider = true) => this with { Divider = divider };

    /// <summary>How large the gap is; small where not set.</summary>
    public SeparatorBuilder SetSpacing(SeparatorSpacing spacing) => this with { Spacing = spacing };

    private protected override void CheckParts(ref Problems problems) =>
        problems.Rule(
            Spacing is null or SeparatorSpacing.Small or SeparatorSpacing.Large,
            "spacing",
            Limits.Component.Spacing,
            $"{Spacing:d}"
        );

    internal override Component Make() =>
        new Component.Separator
        {
            Id = Id,
            Divider = Divider,
            Spacing = Spacing,
        };
}
