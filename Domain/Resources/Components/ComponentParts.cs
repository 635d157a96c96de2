using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Components;

/// <summary>How a button looks and what it does. Source: Discord documentation, Components, Button Styles.</summary>
public enum ButtonStyle
{
    /// <summary>Blurple; comes back in an interaction.</summary>
    Primary = 1,

    /// <summary>Grey; comes back in an interaction.</summary>
    Secondary = 2,

    /// <summary>Green; comes back in an interaction.</summary>
    Success = 3,

    /// <summary>Red; comes back in an interaction.</summary>
    Danger = 4,

    /// <summary>Grey; leads to a URL.</summary>
    Link = 5,

    /// <summary>Sells a SKU.</summary>
    Premium = 6,
}

/// <summary>How much room a text input has. Source: Discord documentation, Components, Text Input Styles.</summary>
public enum TextInputStyle
{
    /// <summary>One line.</summary>
    Short = 1,

    /// <summary>Several lines.</summary>
    Paragraph = 2,
}

/// <summary>How large the gap of a separator is. Source: Discord documentation, Components, Separator.</summary>
public enum SeparatorSpacing
{
    /// <summary>A small gap.</summary>
    Small = 1,

    /// <summary>A large gap.</summary>
    Large = 2,
}

/// <summary>The emoji of a button or an option. Source: Discord documentation, Components, Button.</summary>
public sealed record ComponentEmoji
{
    /// <summary>A custom emoji; absent or null for a standard one.</summary>
    public Optional<EmojiId?> Id { get; init; }

    /// <summary>The emoji itself, or the custom emoji's name; at most 32 characters.</summary>
    public string? Name { get; init; }

    /// <summary>True where the custom emoji moves.</summary>
    public bool? Animated { get; init; }
}

/// <summary>One of the texts of a string select. Source: Discord documentation, Components, Select Option Structure.</summary>
public sealed record SelectOption
{
    /// <summary>What people read; 1 to 100 characters.</summary>
    public required string Label { get; init; }

    /// <summary>What comes back; 1 to 100 characters.</summary>
    public required string Value { get; init; }

    /// <summary>Stands under the label; at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Stands before the label.</summary>
    public ComponentEmoji? Emoji { get; init; }

    /// <summary>True where it is chosen at first.</summary>
    public bool? Default { get; init; }
}

/// <summary>One option of a radio group or a checkbox group. Source: Discord documentation, Components, Radio Group.</summary>
public sealed record ComponentOption
{
    /// <summary>What comes back; 1 to 100 characters.</summary>
    public required string Value { get; init; }

    /// <summary>What people read; 1 to 100 characters.</summary>
    public required string Label { get; init; }

    /// <summary>Stands under the label; at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>True where it is chosen at first.</summary>
    public bool? Default { get; init; }
}

/// <summary>
/// Somebody or something that a select has chosen at first. Source: Discord documentation, Components, Select Default Value Structure.
/// </summary>
public sealed record SelectDefaultValue
{
    /// <summary>The user, role or channel.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What the id names.</summary>
    public required SelectDefaultValueType Type { get; init; }
}

/// <summary>
/// What the id of a select's default value names. Source: Discord documentation, Components, Select Default Value Structure.
/// </summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct SelectDefaultValueType(string Value)
{
    /// <summary>A user.</summary>
    public static SelectDefaultValueType User => new("user");

    /// <summary>A role.</summary>
    public static SelectDefaultValueType Role => new("role");

    /// <summary>A channel.</summary>
    public static SelectDefaultValueType Channel => new("channel");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>One picture or video of a media gallery. Source: Discord documentation, Components, Media Gallery Item Structure.</summary>
public sealed record MediaGalleryItem
{
    /// <summary>The picture or video: a URL or an <c>attachment://</c> link.</summary>
    public required UnfurledMediaItem Media { get; init; }

    /// <summary>What it shows, for those who cannot see it; 1 to 1024 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>True to blur it until clicked.</summary>
    public bool? Spoiler { get; init; }
}

/// <summary>
/// A picture, video or file by its URL. Only the URL can be set; Discord fills in the rest. Source: Discord documentation, Components,
/// Unfurled Media Item Structure.
/// </summary>
public sealed record UnfurledMediaItem
{
    /// <summary>Any URL, or <c>attachment://name</c> for a file of the message; at most 2048 characters.</summary>
    public required string Url { get; init; }

    /// <summary>The same through Discord's proxy.</summary>
    public string? ProxyUrl { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Height { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Width { get; init; }

    /// <summary>A ThumbHash to show while it loads.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The version of the placeholder's format.</summary>
    public int? PlaceholderVersion { get; init; }

    /// <summary>The media type.</summary>
    public Optional<string?> ContentType { get; init; }

    /// <summary>What is special about it.</summary>
    public UnfurledMediaItemFlags? Flags { get; init; }

    /// <summary>How far Discord has got with it.</summary>
    public UnfurledMediaItemLoadingState? LoadingState { get; init; }

    /// <summary>Names the item.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The attachment it shows; only where it was uploaded as one.</summary>
    public AttachmentId? AttachmentId { get; init; }
}

/// <summary>What is special about a media item. Source: Discord documentation, Components, Unfurled Media Item Flags.</summary>
[Flags]
public enum UnfurledMediaItemFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It moves.</summary>
    IsAnimated = 1 << 0,
}

/// <summary>
/// How far Discord has got with loading a media item. Source: Discord documentation, Components, Unfurled Media Item Structure.
/// </summary>
public enum UnfurledMediaItemLoadingState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>It is being loaded.</summary>
    Loading = 1,

    /// <summary>It is there.</summary>
    LoadedSuccess = 2,

    /// <summary>There is nothing at its URL.</summary>
    LoadedNotFound = 3,
}
