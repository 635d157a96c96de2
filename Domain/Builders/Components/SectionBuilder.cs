using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>One to three texts beside a button or thumbnail. Source: Discord documentation, Components, Section.</summary>
public sealed record SectionBuilder : ComponentBuilder, IContainerPart
{
    /// <summary>A section with its accessory, which it cannot be without.</summary>
    public SectionBuilder(IAccessory accessory, params ReadOnlySpan<TextDisplayBuilder> texts) =>
        (Accessory, Texts) = (accessory.Self, Parts.List(texts));

    /// <summary>A section with its accessory and one text.</summary>
    public SectionBuilder(IAccessory accessory, string text)
        : this(accessory, new TextDisplayBuilder(text)) { }

    internal ComponentBuilder Accessory { get; init; }

    internal EquatableList<ComponentBuilder> Texts { get; init; }

    internal override EquatableList<ComponentBuilder> Children => Texts.Add(Accessory);

    /// <summary>More texts, below; three at most.</summary>
    public SectionBuilder AddTextDisplayComponents(params ReadOnlySpan<TextDisplayBuilder> texts) =>
        this with
        {
            Texts = Parts.Append(Texts, texts),
        };

    /// <summary>Another accessory: a button or a thumbnail.</summary>
    public SectionBuilder SetAccessory(IAccessory accessory) => this with { Accessory = accessory.Self };

    internal override string ChildPath(int index) => index == Texts.Count ? "accessory" : base.ChildPath(index);

    private protected override void CheckParts(ref Problems problems) =>
        problems.Number("components", Texts.Count, Limits.Component.SectionTexts);

    internal override Component Make() => new Component.Section(Parts.Make(Texts), Accessory.Make()) { Id = Id };
}
