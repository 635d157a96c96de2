using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Channels;

/// <summary>An exception from permissions in one channel. Source: Discord documentation, Channel, Overwrite Object.</summary>
public sealed record Overwrite
{
    /// <summary>The role or member.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What the id names.</summary>
    public OverwriteType Type { get; init; }

    /// <summary>What is allowed here.</summary>
    public Permissions Allow { get; init; }

    /// <summary>What is forbidden here.</summary>
    public Permissions Deny { get; init; }
}

/// <summary>What an exception is for. Source: Discord documentation, Channel, Overwrite Object.</summary>
public enum OverwriteType
{
    /// <summary>A role.</summary>
    Role = 0,

    /// <summary>A member.</summary>
    Member = 1,
}

/// <summary>An exception from permissions to be made. Source: Discord documentation, Channel, Edit Channel Permissions.</summary>
public sealed record OverwriteDraft
{
    /// <summary>The role or member; part of the path where one exception is set.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>What the id names.</summary>
    public required OverwriteType Type { get; init; }

    /// <summary>What is allowed.</summary>
    public Permissions? Allow { get; init; }

    /// <summary>What is forbidden.</summary>
    public Permissions? Deny { get; init; }
}

/// <summary>A tag that posts of a forum can have. Source: Discord documentation, Channel, Forum Tag Object.</summary>
public sealed record ForumTag
{
    /// <summary>Names the tag; absent for a new one.</summary>
    public TagId? Id { get; init; }

    /// <summary>At most 20 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whether only members with MANAGE_THREADS may set it.</summary>
    public bool? Moderated { get; init; }

    /// <summary>A custom emoji.</summary>
    public Optional<EmojiId?> EmojiId { get; init; }

    /// <summary>A standard emoji.</summary>
    public Optional<string?> EmojiName { get; init; }
}

/// <summary>The emoji offered under posts of a forum. Source: Discord documentation, Channel, Default Reaction Object.</summary>
public sealed record DefaultReaction
{
    /// <summary>A custom emoji.</summary>
    public required EmojiId? EmojiId { get; init; }

    /// <summary>A standard emoji.</summary>
    public required string? EmojiName { get; init; }
}

/// <summary>What only threads have. Source: Discord documentation, Channel, Thread Metadata Object.</summary>
public sealed record ThreadMetadata
{
    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>After how many minutes without activity it leaves the list: 60, 1440, 4320 or 10080.</summary>
    public int AutoArchiveDuration { get; init; }

    /// <summary>When it was last archived or taken back.</summary>
    public required DateTimeOffset? ArchiveTimestamp { get; init; }

    /// <summary>Whether only moderators may take it back.</summary>
    public bool Locked { get; init; }

    /// <summary>Whether members may add others; private threads only.</summary>
    public bool? Invitable { get; init; }

    /// <summary>When it was made; only since 2022-01-09.</summary>
    public Optional<DateTimeOffset?> CreateTimestamp { get; init; }
}

/// <summary>Somebody in a thread. Source: Discord documentation, Channel, Thread Member Object.</summary>
public sealed record ThreadMember
{
    /// <summary>The thread; absent in the threads of GUILD_CREATE.</summary>
    public ChannelId? Id { get; init; }

    /// <summary>The user; absent in the threads of GUILD_CREATE.</summary>
    public UserId? UserId { get; init; }

    /// <summary>When the user last joined.</summary>
    public DateTimeOffset JoinTimestamp { get; init; }

    /// <summary>How the user is notified.</summary>
    public int Flags { get; init; }

    /// <summary>The member; only where asked for.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>The member's presence; only in THREAD_MEMBERS_UPDATE.</summary>
    public Optional<Presence?> Presence { get; init; }

    /// <summary>The guild; only in THREAD_MEMBER_UPDATE.</summary>
    public GuildId? GuildId { get; init; }
}

/// <summary>
/// Threads, with the current user's memberships in them. Source: Discord documentation, Channel, List Public Archived Threads.
/// </summary>
public sealed record ThreadList
{
    /// <summary>The threads.</summary>
    public EquatableList<Channel> Threads { get; init; }

    /// <summary>Where the current user is in.</summary>
    public EquatableList<ThreadMember> Members { get; init; }

    /// <summary>Whether there are more.</summary>
    public bool? HasMore { get; init; }

    /// <summary>The first messages of the posts; only in the specification.</summary>
    public EquatableList<Message>? FirstMessages { get; init; }

    /// <summary>How many were found; only in Search Threads.</summary>
    public int? TotalResults { get; init; }
}

/// <summary>An announcement channel that a channel follows. Source: Discord documentation, Channel, Followed Channel Object.</summary>
public sealed record FollowedChannel
{
    /// <summary>The announcement channel.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>The webhook that brings its messages.</summary>
    public required WebhookId WebhookId { get; init; }
}

/// <summary>Where announcements are to go. Source: Discord documentation, Channel, Follow Announcement Channel.</summary>
public sealed record FollowDraft
{
    /// <summary>The channel that is to follow.</summary>
    public required ChannelId WebhookChannelId { get; init; }
}
