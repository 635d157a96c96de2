using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Channels;

/// <summary>A channel to be created in a guild. Source: Discord documentation, Guild, Create Guild Channel.</summary>
public sealed record ChannelDraft
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What kind; text where absent.</summary>
    public ChannelType? Type { get; init; }

    /// <summary>At most 1024 characters, 4096 for forums.</summary>
    public string? Topic { get; init; }

    /// <summary>Bits per second in voice, at least 8000.</summary>
    public int? Bitrate { get; init; }

    /// <summary>How many people in voice; 0 for any number.</summary>
    public int? UserLimit { get; init; }

    /// <summary>Seconds between a person's messages, 0 to 21600.</summary>
    public int? RateLimitPerUser { get; init; }

    /// <summary>Its place.</summary>
    public int? Position { get; init; }

    /// <summary>Exceptions from permissions; at most 100.</summary>
    public EquatableList<OverwriteDraft> PermissionOverwrites { get; init; }

    /// <summary>The category.</summary>
    public ChannelId? ParentId { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public bool Nsfw { get; init; }

    /// <summary>The voice region; automatic where absent.</summary>
    public string? RtcRegion { get; init; }

    /// <summary>How good the camera pictures are.</summary>
    public VideoQualityMode? VideoQualityMode { get; init; }

    /// <summary>After how many minutes new threads are archived.</summary>
    public int? DefaultAutoArchiveDuration { get; init; }

    /// <summary>The emoji offered under posts.</summary>
    public DefaultReaction? DefaultReactionEmoji { get; init; }

    /// <summary>The tags of a forum; at most 20.</summary>
    public EquatableList<ForumTag> AvailableTags { get; init; }

    /// <summary>How posts are sorted.</summary>
    public SortOrderType? DefaultSortOrder { get; init; }

    /// <summary>How posts are shown.</summary>
    public ForumLayoutType? DefaultForumLayout { get; init; }

    /// <summary>Seconds between a person's messages in new threads.</summary>
    public int? DefaultThreadRateLimitPerUser { get; init; }

    /// <summary>How tags are searched.</summary>
    public ThreadSearchTagSetting? DefaultTagSetting { get; init; }
}

/// <summary>
/// A change to a channel, thread or group; absent fields stay as they are. Which fields count depends on the kind of channel. Source:
/// Discord documentation, Channel, Modify Channel.
/// </summary>
public sealed record ChannelPatch
{
    /// <summary>1 to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>A group's icon.</summary>
    public Optional<ImageData?> Icon { get; init; }

    /// <summary>Turns a text channel into an announcement channel and back.</summary>
    public Optional<ChannelType> Type { get; init; }

    /// <summary>Its place.</summary>
    public Optional<int?> Position { get; init; }

    /// <summary>At most 1024 characters, 4096 for forums.</summary>
    public Optional<string?> Topic { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public Optional<bool?> Nsfw { get; init; }

    /// <summary>Seconds between a person's messages, 0 to 21600.</summary>
    public Optional<int?> RateLimitPerUser { get; init; }

    /// <summary>Bits per second in voice, at least 8000.</summary>
    public Optional<int?> Bitrate { get; init; }

    /// <summary>How many people in voice; 0 for any number.</summary>
    public Optional<int?> UserLimit { get; init; }

    /// <summary>Replaces all exceptions.</summary>
    public Optional<EquatableList<OverwriteDraft>?> PermissionOverwrites { get; init; }

    /// <summary>The category.</summary>
    public Optional<ChannelId?> ParentId { get; init; }

    /// <summary>The voice region; null for automatic.</summary>
    public Optional<string?> RtcRegion { get; init; }

    /// <summary>How good the camera pictures are.</summary>
    public Optional<VideoQualityMode?> VideoQualityMode { get; init; }

    /// <summary>After how many minutes new threads are archived.</summary>
    public Optional<int?> DefaultAutoArchiveDuration { get; init; }

    /// <summary>What is special about it.</summary>
    public Optional<ChannelFlags> Flags { get; init; }

    /// <summary>The tags of a forum; at most 20.</summary>
    public Optional<EquatableList<ForumTag>> AvailableTags { get; init; }

    /// <summary>The emoji offered under posts.</summary>
    public Optional<DefaultReaction?> DefaultReactionEmoji { get; init; }

    /// <summary>Seconds between a person's messages in new threads.</summary>
    public Optional<int> DefaultThreadRateLimitPerUser { get; init; }

    /// <summary>How posts are sorted.</summary>
    public Optional<SortOrderType?> DefaultSortOrder { get; init; }

    /// <summary>How posts are shown.</summary>
    public Optional<ForumLayoutType> DefaultForumLayout { get; init; }

    /// <summary>How tags are searched.</summary>
    public Optional<ThreadSearchTagSetting?> DefaultTagSetting { get; init; }

    /// <summary>Whether the thread is archived.</summary>
    public Optional<bool> Archived { get; init; }

    /// <summary>After how many minutes the thread is archived.</summary>
    public Optional<int> AutoArchiveDuration { get; init; }

    /// <summary>Whether only moderators may take the thread back.</summary>
    public Optional<bool> Locked { get; init; }

    /// <summary>Whether members may add others to the private thread.</summary>
    public Optional<bool> Invitable { get; init; }

    /// <summary>The tags of a post; at most 5.</summary>
    public Optional<EquatableList<TagId>> AppliedTags { get; init; }
}

/// <summary>A new place for a channel. Source: Discord documentation, Guild, Modify Guild Channel Positions.</summary>
public sealed record ChannelPosition
{
    /// <summary>Which channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>Its place.</summary>
    public Optional<int?> Position { get; init; }

    /// <summary>Whether to take over the new category's exceptions.</summary>
    public Optional<bool?> LockPermissions { get; init; }

    /// <summary>The new category; of one request at most one channel may change it.</summary>
    public Optional<ChannelId?> ParentId { get; init; }
}

/// <summary>A thread to be started at a message. Source: Discord documentation, Channel, Start Thread from Message.</summary>
public sealed record ThreadFromMessageDraft
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>After how many minutes it is archived.</summary>
    public int? AutoArchiveDuration { get; init; }

    /// <summary>Seconds between a person's messages, 0 to 21600.</summary>
    public int? RateLimitPerUser { get; init; }
}

/// <summary>A thread or post to be started. Source: Discord documentation, Channel, Start Thread without Message.</summary>
public sealed record ThreadDraft
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>After how many minutes it is archived.</summary>
    public int? AutoArchiveDuration { get; init; }

    /// <summary>A public or private thread; private where absent.</summary>
    public ChannelType? Type { get; init; }

    /// <summary>Whether members may add others to the private thread.</summary>
    public bool? Invitable { get; init; }

    /// <summary>Seconds between a person's messages, 0 to 21600.</summary>
    public int? RateLimitPerUser { get; init; }

    /// <summary>The first message; forums and media channels need one.</summary>
    public MessageDraft? Message { get; init; }

    /// <summary>The tags of the post; at most 5.</summary>
    public EquatableList<TagId> AppliedTags { get; init; }
}

/// <summary>Somebody to be added to a group. Source: Discord documentation, Channel, Group DM Add Recipient.</summary>
public sealed record GroupRecipientDraft
{
    /// <summary>The user's OAuth2 token of scope <c>gdm.join</c>.</summary>
    public Secret? AccessToken { get; init; }

    /// <summary>What the user is called.</summary>
    public string? Nick { get; init; }
}

/// <summary>What a voice channel is to say of itself. Source: Discord documentation, Channel, Set Voice Channel Status.</summary>
public sealed record VoiceStatusPatch
{
    /// <summary>At most 500 characters; null for nothing.</summary>
    public required string? Status { get; init; }
}
