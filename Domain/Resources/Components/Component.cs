using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Components;

/// <summary>
/// A part of a message or modal. Which component may stand where is in the documentation of each. Source: Discord documentation,
/// Components, Component Reference.
/// </summary>
public abstract partial record Component
{
    private Component() { }

    /// <summary>Which kind it is.</summary>
    public abstract ComponentType Type { get; }

    /// <summary>Names the component within its message; 0 to 2147483647, unique. Discord gives one where it is absent.</summary>
    public int? Id { get; init; }

    /// <summary>Up to five buttons in a row, or one select. In messages, containers and (deprecated, with a text input) modals.</summary>
    /// <param name="Components">1 to 5 buttons, or exactly one select.</param>
    public sealed record ActionRow(EquatableList<Component> Components) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.ActionRow;
    }

    /// <summary>Something to click, in an action row or beside a section.</summary>
    /// <param name="Style">How it looks and what it does.</param>
    /// <param name="Label">At most 80 characters; absent for premium buttons.</param>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters. Only for the styles primary to danger.</param>
    public sealed record Button(ButtonStyle Style, string? Label, string? CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Button;

        /// <summary>Stands before the label.</summary>
        public ComponentEmoji? Emoji { get; init; }

        /// <summary>What a premium button sells.</summary>
        public SkuId? SkuId { get; init; }

        /// <summary>Where a link button leads; at most 512 characters.</summary>
        public Optional<string?> Url { get; init; }

        /// <summary>True where it cannot be clicked.</summary>
        public bool? Disabled { get; init; }
    }

    /// <summary>Text beside a button or a thumbnail. Needs the flag IS_COMPONENTS_V2.</summary>
    /// <param name="Components">1 to 3 text displays.</param>
    /// <param name="Accessory">A button or a thumbnail.</param>
    public sealed record Section(EquatableList<Component> Components, Component Accessory) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Section;
    }

    /// <summary>Markdown text, in messages (with IS_COMPONENTS_V2) and modals.</summary>
    /// <param name="Content">1 to 4000 characters.</param>
    public sealed record TextDisplay(string Content) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.TextDisplay;
    }

    /// <summary>A small picture beside a section.</summary>
    /// <param name="Media">The picture: a URL or an <c>attachment://</c> link.</param>
    public sealed record Thumbnail(UnfurledMediaItem Media) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Thumbnail;

        /// <summary>What it shows, for those who cannot see it; 1 to 1024 characters.</summary>
        public Optional<string?> Description { get; init; }

        /// <summary>True to blur it until clicked.</summary>
        public bool? Spoiler { get; init; }
    }

    /// <summary>Pictures and videos in a grid. Needs the flag IS_COMPONENTS_V2.</summary>
    /// <param name="Items">1 to 10.</param>
    public sealed record MediaGallery(EquatableList<MediaGalleryItem> Items) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.MediaGallery;
    }

    /// <summary>An attached file, shown for download. Needs the flag IS_COMPONENTS_V2.</summary>
    /// <param name="Media">The file, as an <c>attachment://</c> link; <c>file</c> on the wire.</param>
    public sealed record File(UnfurledMediaItem Media) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.File;

        /// <summary>The file's name; set by Discord.</summary>
        public Optional<string?> Name { get; init; }

        /// <summary>The file's size in bytes; set by Discord.</summary>
        public Optional<int?> Size { get; init; }

        /// <summary>True to blur it until clicked.</summary>
        public bool? Spoiler { get; init; }
    }

    /// <summary>A gap between components, with or without a line. Needs the flag IS_COMPONENTS_V2.</summary>
    public sealed record Separator : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Separator;

        /// <summary>Whether there is a line; true where absent.</summary>
        public bool? Divider { get; init; }

        /// <summary>How large the gap is; small where absent.</summary>
        public SeparatorSpacing? Spacing { get; init; }
    }

    /// <summary>Components in a box with a colored edge. Needs the flag IS_COMPONENTS_V2.</summary>
    /// <param name="Components">1 to 40: action rows, text displays, sections, media galleries, separators and files.</param>
    public sealed record Container(EquatableList<Component> Components) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Container;

        /// <summary>The color of the edge.</summary>
        public Optional<Color?> AccentColor { get; init; }

        /// <summary>True to blur it until clicked.</summary>
        public bool? Spoiler { get; init; }
    }

    /// <summary>A kind this version does not know, kept as it came.</summary>
    /// <param name="Type">The number that tells the kind.</param>
    /// <param name="Json">The whole object.</param>
    public sealed record Unknown(ComponentType Type, RawJson Json) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type { get; } = Type;
    }
}
