using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A guild to make others from. Source: Discord documentation, Guild Template, Guild Template Object.</summary>
public sealed record GuildTemplate
{
    /// <summary>Names the template.</summary>
    public required string Code { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 120 characters.</summary>
    public required string? Description { get; init; }

    /// <summary>How often it was used.</summary>
    public int UsageCount { get; init; }

    /// <summary>Who made it.</summary>
    public UserId CreatorId { get; init; }

    /// <summary>Who made it.</summary>
    public required User? Creator { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last synchronized with its guild.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The guild it was made from.</summary>
    public GuildId SourceGuildId { get; init; }

    /// <summary>What new guilds get.</summary>
    public GuildSnapshot? SerializedSourceGuild { get; init; }

    /// <summary>True where its guild has changed since.</summary>
    public required bool? IsDirty { get; init; }
}

/// <summary>
/// A guild inside a template: ids are small numbers, valid within it. Source: Discord documentation, Guild Template, Guild Template
/// Object.
/// </summary>
public sealed record GuildSnapshot
{
    /// <summary>The guild's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required string? Description { get; init; }

    /// <summary>Deprecated: the voice region.</summary>
    public Optional<string?> Region { get; init; }

    /// <summary>What new members must have.</summary>
    public VerificationLevel VerificationLevel { get; init; }

    /// <summary>What notifies members who chose nothing.</summary>
    public DefaultMessageNotificationLevel DefaultMessageNotifications { get; init; }

    /// <summary>Whose pictures are scanned.</summary>
    public ExplicitContentFilterLevel ExplicitContentFilter { get; init; }

    /// <summary>Its language.</summary>
    public Locale PreferredLocale { get; init; }

    /// <summary>After how many seconds those are moved who do nothing.</summary>
    public int AfkTimeout { get; init; }

    /// <summary>Where to; a number within the snapshot.</summary>
    public required Snowflake? AfkChannelId { get; init; }

    /// <summary>Where notices go; a number within the snapshot.</summary>
    public required Snowflake? SystemChannelId { get; init; }

    /// <summary>Which notices are not given.</summary>
    public SystemChannelFlags SystemChannelFlags { get; init; }

    /// <summary>Its roles.</summary>
    public EquatableList<RoleSnapshot> Roles { get; init; }

    /// <summary>Its channels.</summary>
    public EquatableList<ChannelSnapshot> Channels { get; init; }
}

/// <summary>A role inside a template. Source: Discord documentation, Guild Template, Guild Template Object.</summary>
public sealed record RoleSnapshot
{
    /// <summary>A number within the snapshot; 0 for Source: Discord documentation, everyone.</summary>
    public int Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Its color.</summary>
    public Color Color { get; init; }

    /// <summary>Its colors.</summary>
    public required RoleColors? Colors { get; init; }

    /// <summary>Whether its members are listed apart.</summary>
    public bool Hoist { get; init; }

    /// <summary>Whether everybody can mention it.</summary>
    public bool Mentionable { get; init; }

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>The emoji in place of an icon.</summary>
    public required string? UnicodeEmoji { get; init; }
}

/// <summary>A channel inside a template. Source: Discord documentation, Guild Template, Guild Template Object.</summary>
public sealed record ChannelSnapshot
{
    /// <summary>A number within the snapshot.</summary>
    public required int? Id { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>Its name.</summary>
    public required string? Name { get; init; }

    /// <summary>Its place.</summary>
    public required int? Position { get; init; }

    /// <summary>What it is about.</summary>
    public required string? Topic { get; init; }

    /// <summary>Bits per second in voice.</summary>
    public int Bitrate { get; init; }

    /// <summary>How many people in voice; 0 for any number.</summary>
    public int UserLimit { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public bool Nsfw { get; init; }

    /// <summary>Seconds between a person's messages.</summary>
    public int RateLimitPerUser { get; init; }

    /// <summary>Its category; a number within the snapshot.</summary>
    public required Snowflake? ParentId { get; init; }

    /// <summary>After how many minutes its threads are archived.</summary>
    public required int? DefaultAutoArchiveDuration { get; init; }

    /// <summary>Exceptions from permissions.</summary>
    public EquatableList<Overwrite> PermissionOverwrites { get; init; }

    /// <summary>The tags of a forum.</summary>
    public Optional<EquatableList<ForumTagSnapshot>?> AvailableTags { get; init; }

    /// <summary>What it was made from.</summary>
    public string Template { get; init; } = "";

    /// <summary>The emoji offered under posts.</summary>
    public required DefaultReaction? DefaultReactionEmoji { get; init; }

    /// <summary>Seconds between a person's messages in new threads.</summary>
    public required int? DefaultThreadRateLimitPerUser { get; init; }

    /// <summary>How posts are sorted.</summary>
    public required SortOrderType? DefaultSortOrder { get; init; }

    /// <summary>How posts are shown.</summary>
    public required ForumLayoutType? DefaultForumLayout { get; init; }

    /// <summary>How tags are searched.</summary>
    public Optional<ThreadSearchTagSetting?> DefaultTagSetting { get; init; }

    /// <summary>Its color.</summary>
    public Optional<Color?> ThemeColor { get; init; }
}

/// <summary>A forum tag inside a template.</summary>
public sealed record ForumTagSnapshot
{
    /// <summary>A number within the snapshot.</summary>
    public required int? Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>A custom emoji.</summary>
    public required EmojiId? EmojiId { get; init; }

    /// <summary>A standard emoji.</summary>
    public required string? EmojiName { get; init; }

    /// <summary>Whether only moderators may set it.</summary>
    public required bool? Moderated { get; init; }
}

/// <summary>A template to be made. Source: Discord documentation, Guild Template, Create Guild Template.</summary>
public sealed record GuildTemplateDraft
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 120 characters.</summary>
    public string? Description { get; init; }
}

/// <summary>
/// A change to a template; absent fields stay as they are. Source: Discord documentation, Guild Template, Modify Guild Template.
/// </summary>
public sealed record GuildTemplatePatch
{
    /// <summary>1 to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>At most 120 characters.</summary>
    public Optional<string?> Description { get; init; }
}
