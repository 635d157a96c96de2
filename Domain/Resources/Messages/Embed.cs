using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>
/// Rich content of a message. All texts together are at most 6000 characters over all embeds of the message. Source: Discord
/// documentation, Message, Embed Object.
/// </summary>
public sealed record Embed
{
    /// <summary>At most 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>What it shows; always rich where a bot sends it.</summary>
    public EmbedType? Type { get; init; }

    /// <summary>At most 4096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads; at most 2048 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Shown beside the footer.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The color of its edge.</summary>
    public Color? Color { get; init; }

    /// <summary>What stands below.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>A picture.</summary>
    public EmbedMedia? Image { get; init; }

    /// <summary>A small picture in the corner.</summary>
    public EmbedMedia? Thumbnail { get; init; }

    /// <summary>A video; set by Discord.</summary>
    public EmbedMedia? Video { get; init; }

    /// <summary>Where it comes from; set by Discord.</summary>
    public EmbedProvider? Provider { get; init; }

    /// <summary>What stands above.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>At most 25.</summary>
    public EquatableList<EmbedField>? Fields { get; init; }

    /// <summary>What is special about it.</summary>
    public Optional<EmbedFlags?> Flags { get; init; }

    /// <summary>Its components; only in the specification.</summary>
    public EquatableList<Component>? Components { get; init; }

    /// <summary>Which version of Discord's picture filter saw it.</summary>
    public int? ContentScanVersion { get; init; }
}

/// <summary>What an embed shows. Source: Discord documentation, Message, Embed Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct EmbedType(string Value)
{
    /// <summary>Anything.</summary>
    public static EmbedType Rich => new("rich");

    /// <summary>A picture.</summary>
    public static EmbedType Image => new("image");

    /// <summary>A video.</summary>
    public static EmbedType Video => new("video");

    /// <summary>A moving picture as a video.</summary>
    public static EmbedType Gifv => new("gifv");

    /// <summary>An article.</summary>
    public static EmbedType Article => new("article");

    /// <summary>A link.</summary>
    public static EmbedType Link => new("link");

    /// <summary>How a poll ended.</summary>
    public static EmbedType PollResult => new("poll_result");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A picture or video of an embed. Source: Discord documentation, Message, Embed Image Structure.</summary>
public sealed record EmbedMedia
{
    /// <summary>Any URL, or <c>attachment://name</c> for a file of the message; at most 2048 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Where it is, through Discord's proxy.</summary>
    public string? ProxyUrl { get; init; }

    /// <summary>In pixels.</summary>
    public int? Height { get; init; }

    /// <summary>In pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>A ThumbHash to show while it loads.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The version of the placeholder's format.</summary>
    public int? PlaceholderVersion { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string? Description { get; init; }

    /// <summary>What is special about it.</summary>
    public EmbedMediaFlags? Flags { get; init; }

    /// <summary>Whether it moves; only in the specification.</summary>
    public bool? IsAnimated { get; init; }
}

/// <summary>What is special about a picture or video of an embed. Source: Discord documentation, Message, Embed Media Flags.</summary>
[Flags]
public enum EmbedMediaFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It moves.</summary>
    IsAnimated = 1 << 5,
}

/// <summary>What is special about an embed. Source: Discord documentation, Message, Embed Flags.</summary>
[Flags]
public enum EmbedFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It tells of somebody's activity.</summary>
    IsContentInventoryEntry = 1 << 5,
}

/// <summary>Where an embed comes from. Source: Discord documentation, Message, Embed Provider Structure.</summary>
public sealed record EmbedProvider
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is.</summary>
    public string? Url { get; init; }
}

/// <summary>What stands above an embed. Source: Discord documentation, Message, Embed Author Structure.</summary>
public sealed record EmbedAuthor
{
    /// <summary>At most 256 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Where the name leads; http or https.</summary>
    public string? Url { get; init; }

    /// <summary>A picture beside the name.</summary>
    public string? IconUrl { get; init; }

    /// <summary>The picture through Discord's proxy.</summary>
    public string? ProxyIconUrl { get; init; }
}

/// <summary>What stands below an embed. Source: Discord documentation, Message, Embed Footer Structure.</summary>
public sealed record EmbedFooter
{
    /// <summary>At most 2048 characters.</summary>
    public string? Text { get; init; }

    /// <summary>A picture beside the text.</summary>
    public string? IconUrl { get; init; }

    /// <summary>The picture through Discord's proxy.</summary>
    public string? ProxyIconUrl { get; init; }
}

/// <summary>A heading with a text in an embed. Source: Discord documentation, Message, Embed Field Structure.</summary>
public sealed record EmbedField
{
    /// <summary>1 to 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 1024 characters.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it may stand beside others.</summary>
    public bool? Inline { get; init; }
}
