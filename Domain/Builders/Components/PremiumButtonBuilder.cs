using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A button that sells a SKU. Discord draws it, so there is nothing else to set. Source: Discord documentation, Components, Button.</summary>
public sealed record PremiumButtonBuilder : ComponentBuilder, IButton
{
    /// <summary>A button that sells a SKU.</summary>
    public PremiumButtonBuilder(SkuId sku) => Sku = sku;

    internal SkuId Sku { get; init; }

    internal bool IsDisabled { get; init; }

    /// <summary>Whether it cannot be clicked.</summary>
    public PremiumButtonBuilder SetDisabled(bool disabled = true) => this with { IsDisabled = disabled };

    // An id is all it has, and every id is one.
    private protected override void CheckParts(ref Problems problems) { }

    internal override Component Make() =>
        new Component.Button(ButtonStyle.Premium, null, null)
        {
            Id = Id,
            SkuId = Sku,
            Disabled = IsDisabled ? true : null,
        };
}
