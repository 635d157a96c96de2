using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Channels;

/// <summary>A channel or thread. Source: Discord documentation, Channel, Channel Object.</summary>
public sealed record Channel
{
    /// <summary>Names the channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The guild it belongs to; absent for direct messages and in some gateway events.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Its place among its siblings; those at the same place go by id.</summary>
    public int? Position { get; init; }

    /// <summary>Exceptions from permissions, for roles and members.</summary>
    public EquatableList<Overwrite>? PermissionOverwrites { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>What it is about; at most 1024 characters, 4096 for forums.</summary>
    public Optional<string?> Topic { get; init; }

    /// <summary>True where it is for adults.</summary>
    public bool? Nsfw { get; init; }

    /// <summary>The last message, or the last thread of a forum; it may be gone.</summary>
    public Optional<MessageId?> LastMessageId { get; init; }

    /// <summary>Bits per second in voice.</summary>
    public int? Bitrate { get; init; }

    /// <summary>How many people in voice; 0 for any number.</summary>
    public int? UserLimit { get; init; }

    /// <summary>Seconds between a person's messages, 0 to 21600.</summary>
    public int? RateLimitPerUser { get; init; }

    /// <summary>With whom the direct messages are.</summary>
    public EquatableList<User>? Recipients { get; init; }

    /// <summary>The hash of a group's icon.</summary>
    public Optional<string?> Icon { get; init; }

    /// <summary>Who made the group or thread.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>The application that made the group.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>Whether an application manages the group.</summary>
    public bool? Managed { get; init; }

    /// <summary>The category; for a thread the channel it hangs on.</summary>
    public Optional<ChannelId?> ParentId { get; init; }

    /// <summary>When a message was last pinned.</summary>
    public Optional<DateTimeOffset?> LastPinTimestamp { get; init; }

    /// <summary>The voice region; null for automatic.</summary>
    public Optional<string?> RtcRegion { get; init; }

    /// <summary>How good the camera pictures are.</summary>
    public VideoQualityMode? VideoQualityMode { get; init; }

    /// <summary>How many messages in the thread now, the first one left out.</summary>
    public int? MessageCount { get; init; }

    /// <summary>How many are in the thread, about; at most 50.</summary>
    public int? MemberCount { get; init; }

    /// <summary>What only threads have.</summary>
    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>The current user in the thread.</summary>
    public ThreadMember? Member { get; init; }

    /// <summary>After how many minutes new threads are archived.</summary>
    public int? DefaultAutoArchiveDuration { get; init; }

    /// <summary>Everything the user may do there; only in the resolved data of interactions.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Everything the application may do there; only in the resolved data of interactions.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>What is special about it.</summary>
    public ChannelFlags? Flags { get; init; }

    /// <summary>How many messages the thread has had.</summary>
    public int? TotalMessageSent { get; init; }

    /// <summary>The tags of a forum; at most 20.</summary>
    public EquatableList<ForumTag>? AvailableTags { get; init; }

    /// <summary>The tags of a post; at most 5.</summary>
    public EquatableList<TagId>? AppliedTags { get; init; }

    /// <summary>The emoji offered under posts.</summary>
    public Optional<DefaultReaction?> DefaultReactionEmoji { get; init; }

    /// <summary>Seconds between a person's messages in new threads.</summary>
    public int? DefaultThreadRateLimitPerUser { get; init; }

    /// <summary>How posts are sorted.</summary>
    public Optional<SortOrderType?> DefaultSortOrder { get; init; }

    /// <summary>How posts are shown.</summary>
    public ForumLayoutType? DefaultForumLayout { get; init; }

    /// <summary>How tags are searched.</summary>
    public Optional<ThreadSearchTagSetting?> DefaultTagSetting { get; init; }

    /// <summary>True where the thread is new; only in THREAD_CREATE.</summary>
    public bool? NewlyCreated { get; init; }

    /// <summary>What a voice channel says of itself.</summary>
    public Optional<string?> Status { get; init; }

    /// <summary>True for the three kinds of threads.</summary>
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}

/// <summary>How good camera pictures are. Source: Discord documentation, Channel, Video Quality Modes.</summary>
public enum VideoQualityMode
{
    /// <summary>As good as the connection allows.</summary>
    Auto = 1,

    /// <summary>720p.</summary>
    Full = 2,
}

/// <summary>What is special about a channel. Source: Discord documentation, Channel, Channel Flags.</summary>
[Flags]
public enum ChannelFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The thread is pinned to the top of its forum.</summary>
    Pinned = 1 << 1,

    /// <summary>Posts in the forum must have a tag.</summary>
    RequireTag = 1 << 4,

    /// <summary>A media channel without download buttons.</summary>
    HideMediaDownloadOptions = 1 << 15,

    /// <summary>Its contents are blurred until clicked.</summary>
    IsSpoilerChannel = 1 << 21,
}

/// <summary>How posts of a forum are sorted. Source: Discord documentation, Channel, Sort Order Types.</summary>
public enum SortOrderType
{
    /// <summary>By the last message.</summary>
    LatestActivity = 0,

    /// <summary>By when they were made.</summary>
    CreationDate = 1,
}

/// <summary>How posts of a forum are shown. Source: Discord documentation, Channel, Forum Layout Types.</summary>
public enum ForumLayoutType
{
    /// <summary>Nothing was chosen.</summary>
    NotSet = 0,

    /// <summary>As a list.</summary>
    ListView = 1,

    /// <summary>As tiles.</summary>
    GalleryView = 2,
}

/// <summary>How the tags of a forum are searched; only in the specification.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct ThreadSearchTagSetting(string Value)
{
    /// <summary>Posts with all tags.</summary>
    public static ThreadSearchTagSetting MatchAll => new("match_all");

    /// <summary>Posts with any of the tags.</summary>
    public static ThreadSearchTagSetting MatchSome => new("match_some");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
