using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>
/// What to search the messages of a guild for; everything given must hold. Source: Discord documentation, Message, Search Guild Messages.
/// </summary>
public sealed record MessageSearchQuery
{
    /// <summary>What they say; at most 1024 characters.</summary>
    public string? Content { get; init; }

    /// <summary>How many other words may stand between; at most 100, 2 where absent.</summary>
    public int? Slop { get; init; }

    /// <summary>Who wrote them; at most 100, as every list here.</summary>
    public EquatableList<UserId> AuthorIds { get; init; }

    /// <summary>What kind of author wrote them.</summary>
    public EquatableList<SearchAuthorType> AuthorTypes { get; init; }

    /// <summary>Whom they mention.</summary>
    public EquatableList<UserId> Mentions { get; init; }

    /// <summary>Which roles they mention.</summary>
    public EquatableList<RoleId> MentionsRoleIds { get; init; }

    /// <summary>Whom they answer.</summary>
    public EquatableList<UserId> RepliedToUserIds { get; init; }

    /// <summary>What they answer.</summary>
    public EquatableList<MessageId> RepliedToMessageIds { get; init; }

    /// <summary>Whether they mention everyone.</summary>
    public bool? MentionEveryone { get; init; }

    /// <summary>Only later ones.</summary>
    public MessageId? MinId { get; init; }

    /// <summary>Only earlier ones.</summary>
    public MessageId? MaxId { get; init; }

    /// <summary>Where they are; at most 500.</summary>
    public EquatableList<ChannelId> ChannelIds { get; init; }

    /// <summary>Whether they are pinned.</summary>
    public bool? Pinned { get; init; }

    /// <summary>What they have.</summary>
    public EquatableList<SearchHas> Has { get; init; }

    /// <summary>What their embeds show.</summary>
    public EquatableList<SearchEmbedType> EmbedTypes { get; init; }

    /// <summary>Where their embeds are from.</summary>
    public EquatableList<string> EmbedProviders { get; init; }

    /// <summary>Where their links lead.</summary>
    public EquatableList<string> LinkHostnames { get; init; }

    /// <summary>What their files are called.</summary>
    public EquatableList<string> AttachmentFilenames { get; init; }

    /// <summary>How the names of their files end.</summary>
    public EquatableList<string> AttachmentExtensions { get; init; }

    /// <summary>Whether to search channels for adults.</summary>
    public bool? IncludeNsfw { get; init; }

    /// <summary>How they are sorted; by time where absent.</summary>
    public SearchSortMode? SortBy { get; init; }

    /// <summary>In which direction; newest first where absent.</summary>
    public SearchSortOrder? SortOrder { get; init; }

    /// <summary>How many to pass over; at most 9975.</summary>
    public int? Offset { get; init; }

    /// <summary>How many, 1 to 25; 25 where absent.</summary>
    public int? Limit { get; init; }
}

/// <summary>A kind of author; with a minus all but those. Source: Discord documentation, Message, Author Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct SearchAuthorType(string Value)
{
    /// <summary>People.</summary>
    public static SearchAuthorType User => new("user");

    /// <summary>Bots.</summary>
    public static SearchAuthorType Bot => new("bot");

    /// <summary>Webhooks.</summary>
    public static SearchAuthorType Webhook => new("webhook");

    /// <summary>All but people.</summary>
    public static SearchAuthorType NoUser => new("-user");

    /// <summary>All but bots.</summary>
    public static SearchAuthorType NoBot => new("-bot");

    /// <summary>All but webhooks.</summary>
    public static SearchAuthorType NoWebhook => new("-webhook");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Something that messages have; with a minus have not. Source: Discord documentation, Message, Search Has Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct SearchHas(string Value)
{
    /// <summary>Links.</summary>
    public static SearchHas Link => new("link");

    /// <summary>Embeds.</summary>
    public static SearchHas Embed => new("embed");

    /// <summary>Files.</summary>
    public static SearchHas File => new("file");

    /// <summary>Pictures.</summary>
    public static SearchHas Image => new("image");

    /// <summary>Videos.</summary>
    public static SearchHas Video => new("video");

    /// <summary>Sounds.</summary>
    public static SearchHas Sound => new("sound");

    /// <summary>Stickers.</summary>
    public static SearchHas Sticker => new("sticker");

    /// <summary>A poll.</summary>
    public static SearchHas Poll => new("poll");

    /// <summary>A forwarded message.</summary>
    public static SearchHas Snapshot => new("snapshot");

    /// <summary>No links.</summary>
    public static SearchHas NoLink => new("-link");

    /// <summary>No embeds.</summary>
    public static SearchHas NoEmbed => new("-embed");

    /// <summary>No files.</summary>
    public static SearchHas NoFile => new("-file");

    /// <summary>No pictures.</summary>
    public static SearchHas NoImage => new("-image");

    /// <summary>No videos.</summary>
    public static SearchHas NoVideo => new("-video");

    /// <summary>No sounds.</summary>
    public static SearchHas NoSound => new("-sound");

    /// <summary>No stickers.</summary>
    public static SearchHas NoSticker => new("-sticker");

    /// <summary>No poll.</summary>
    public static SearchHas NoPoll => new("-poll");

    /// <summary>No forwarded message.</summary>
    public static SearchHas NoSnapshot => new("-snapshot");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>What the embeds of messages show. Source: Discord documentation, Message, Search Embed Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct SearchEmbedType(string Value)
{
    /// <summary>Pictures.</summary>
    public static SearchEmbedType Image => new("image");

    /// <summary>Videos.</summary>
    public static SearchEmbedType Video => new("video");

    /// <summary>Moving pictures.</summary>
    public static SearchEmbedType Gifv => new("gif");

    /// <summary>Sounds.</summary>
    public static SearchEmbedType Sound => new("sound");

    /// <summary>Articles.</summary>
    public static SearchEmbedType Article => new("article");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>How found messages are sorted. Source: Discord documentation, Message, Search Sort Modes.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct SearchSortMode(string Value)
{
    /// <summary>The best first.</summary>
    public static SearchSortMode Relevance => new("relevance");

    /// <summary>By time.</summary>
    public static SearchSortMode Timestamp => new("timestamp");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>In which direction found things are sorted. Source: Discord documentation, Message, Search Guild Messages.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct SearchSortOrder(string Value)
{
    /// <summary>The least first.</summary>
    public static SearchSortOrder Ascending => new("asc");

    /// <summary>The greatest first.</summary>
    public static SearchSortOrder Descending => new("desc");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
