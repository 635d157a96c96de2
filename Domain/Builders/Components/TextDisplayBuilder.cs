using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>Markdown text, in messages with IS_COMPONENTS_V2 and in modals. Source: Discord documentation, Components, Text Display.</summary>
public sealed record TextDisplayBuilder : ComponentBuilder, IContainerPart, IModalPart
{
    /// <summary>A text of 1 to 4000 characters.</summary>
    public TextDisplayBuilder(string content = "") => Content = content;

    internal string Content { get; init; }

    /// <summary>Another text; 1 to 4000 characters.</summary>
    public TextDisplayBuilder SetContent(string content) => this with { Content = content };

    private protected override void CheckParts(ref Problems problems) => problems.Text("content", Content, Limits.Component.TextContent);

    internal override Component Make() => new Component.TextDisplay(Content) { Id = Id };
}
