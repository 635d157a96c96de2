using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A guild ("server"). Source: Discord documentation, Guild, Guild Object.</summary>
public sealed record Guild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>2 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of the icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>The hash of the icon, in templates.</summary>
    public Optional<string?> IconHash { get; init; }

    /// <summary>The hash of the picture behind invites.</summary>
    public required string? Splash { get; init; }

    /// <summary>The hash of the picture in the discovery list.</summary>
    public required string? DiscoverySplash { get; init; }

    /// <summary>The hash of the picture over the server guide.</summary>
    public Optional<string?> HomeHeader { get; init; }

    /// <summary>True where the current user owns it; only in Get Current User Guilds.</summary>
    public bool? Owner { get; init; }

    /// <summary>Who owns it.</summary>
    public UserId OwnerId { get; init; }

    /// <summary>What the current user may do, channels left aside; only in Get Current User Guilds.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Deprecated: the voice region.</summary>
    public Optional<string?> Region { get; init; }

    /// <summary>Where those are moved who do nothing.</summary>
    public required ChannelId? AfkChannelId { get; init; }

    /// <summary>After how many seconds they are moved: 60, 300, 900, 1800 or 3600.</summary>
    public int AfkTimeout { get; init; }

    /// <summary>True where the widget is on.</summary>
    public bool? WidgetEnabled { get; init; }

    /// <summary>Where the widget's invite leads.</summary>
    public Optional<ChannelId?> WidgetChannelId { get; init; }

    /// <summary>What new members must have.</summary>
    public VerificationLevel VerificationLevel { get; init; }

    /// <summary>What notifies members who chose nothing.</summary>
    public DefaultMessageNotificationLevel DefaultMessageNotifications { get; init; }

    /// <summary>Whose pictures are scanned.</summary>
    public ExplicitContentFilterLevel ExplicitContentFilter { get; init; }

    /// <summary>Its roles, Source: Discord documentation, everyone included.</summary>
    public EquatableList<Role> Roles { get; init; }

    /// <summary>Its own emojis.</summary>
    public EquatableList<Emoji> Emojis { get; init; }

    /// <summary>What it can do.</summary>
    public EquatableList<GuildFeature> Features { get; init; }

    /// <summary>What moderators must have.</summary>
    public MfaLevel MfaLevel { get; init; }

    /// <summary>The application that made it; null where a person did.</summary>
    public required ApplicationId? ApplicationId { get; init; }

    /// <summary>Where Discord's notices go.</summary>
    public required ChannelId? SystemChannelId { get; init; }

    /// <summary>Which notices are not given.</summary>
    public SystemChannelFlags SystemChannelFlags { get; init; }

    /// <summary>Where the rules are; null without the feature COMMUNITY.</summary>
    public required ChannelId? RulesChannelId { get; init; }

    /// <summary>The most presences; null for all but the largest guilds.</summary>
    public Optional<int?> MaxPresences { get; init; }

    /// <summary>The most members.</summary>
    public int? MaxMembers { get; init; }

    /// <summary>The code of its vanity invite.</summary>
    public required string? VanityUrlCode { get; init; }

    /// <summary>At most 300 characters.</summary>
    public required string? Description { get; init; }

    /// <summary>The hash of the banner.</summary>
    public required string? Banner { get; init; }

    /// <summary>The boost level.</summary>
    public PremiumTier PremiumTier { get; init; }

    /// <summary>How many boosts.</summary>
    public int? PremiumSubscriptionCount { get; init; }

    /// <summary>Its language; English (US) where it chose none.</summary>
    public Locale PreferredLocale { get; init; }

    /// <summary>Where Discord tells moderators of changes; null without the feature COMMUNITY.</summary>
    public required ChannelId? PublicUpdatesChannelId { get; init; }

    /// <summary>The most people in a video channel.</summary>
    public int? MaxVideoChannelUsers { get; init; }

    /// <summary>The most people in a stage with video.</summary>
    public int? MaxStageVideoChannelUsers { get; init; }

    /// <summary>How many members, about; only where asked for.</summary>
    public Optional<int?> ApproximateMemberCount { get; init; }

    /// <summary>How many members are online, about; only where asked for.</summary>
    public Optional<int?> ApproximatePresenceCount { get; init; }

    /// <summary>What new members see; only in invites.</summary>
    public WelcomeScreen? WelcomeScreen { get; init; }

    /// <summary>Deprecated: see <see cref="NsfwLevel"/>.</summary>
    public Optional<bool?> Nsfw { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public NsfwLevel NsfwLevel { get; init; }

    /// <summary>Its own stickers.</summary>
    public EquatableList<Sticker>? Stickers { get; init; }

    /// <summary>Whether the boost progress bar is shown.</summary>
    public bool PremiumProgressBarEnabled { get; init; }

    /// <summary>When a person last switched the boost progress bar.</summary>
    public Optional<DateTimeOffset?> PremiumProgressBarEnabledUserUpdatedAt { get; init; }

    /// <summary>Where safety alerts go.</summary>
    public required ChannelId? SafetyAlertsChannelId { get; init; }

    /// <summary>Which security actions are on.</summary>
    public required IncidentsData? IncidentsData { get; init; }

    /// <summary>When the bot joined; only in GUILD_CREATE, as everything below.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>True where the member list is not sent as a whole.</summary>
    public bool? Large { get; init; }

    /// <summary>True while the guild is down.</summary>
    public bool? Unavailable { get; init; }

    /// <summary>How many members.</summary>
    public int? MemberCount { get; init; }

    /// <summary>Who is in voice; without <c>guild_id</c>.</summary>
    public EquatableList<VoiceState>? VoiceStates { get; init; }

    /// <summary>The members: all of a small guild, else those in voice and the bot.</summary>
    public EquatableList<GuildMember>? Members { get; init; }

    /// <summary>Its channels; empty outside GUILD_CREATE.</summary>
    public EquatableList<Channel> Channels { get; init; }

    /// <summary>The active threads that the bot may see.</summary>
    public EquatableList<Channel>? Threads { get; init; }

    /// <summary>Who is online or has an activity; not the offline members of large guilds.</summary>
    public EquatableList<Presence>? Presences { get; init; }

    /// <summary>Its stages that are live.</summary>
    public EquatableList<StageInstance>? StageInstances { get; init; }

    /// <summary>Its scheduled events.</summary>
    public EquatableList<GuildScheduledEvent>? GuildScheduledEvents { get; init; }

    /// <summary>Its soundboard.</summary>
    public EquatableList<SoundboardSound>? SoundboardSounds { get; init; }
}

/// <summary>A guild that is down, or that has not been sent yet. Source: Discord documentation, Guild, Unavailable Guild Object.</summary>
public sealed record UnavailableGuild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>True while the guild is down; absent in GUILD_DELETE where the bot was removed.</summary>
    public bool? Unavailable { get; init; }
}

/// <summary>Security actions that are on in a guild. Source: Discord documentation, Guild, Incidents Data Object.</summary>
public sealed record IncidentsData
{
    /// <summary>Until when nobody can join by invite.</summary>
    public required DateTimeOffset? InvitesDisabledUntil { get; init; }

    /// <summary>Until when members cannot write to each other directly.</summary>
    public required DateTimeOffset? DmsDisabledUntil { get; init; }

    /// <summary>When spam in direct messages was seen.</summary>
    public Optional<DateTimeOffset?> DmSpamDetectedAt { get; init; }

    /// <summary>When a raid was seen.</summary>
    public Optional<DateTimeOffset?> RaidDetectedAt { get; init; }
}

/// <summary>What anybody can see of a discoverable guild. Source: Discord documentation, Guild, Guild Preview Object.</summary>
public sealed record GuildPreview
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of the icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>The hash of the picture behind invites.</summary>
    public required string? Splash { get; init; }

    /// <summary>The hash of the picture in the discovery list.</summary>
    public required string? DiscoverySplash { get; init; }

    /// <summary>The hash of the picture over the server guide.</summary>
    public Optional<string?> HomeHeader { get; init; }

    /// <summary>Its own emojis.</summary>
    public EquatableList<Emoji> Emojis { get; init; }

    /// <summary>What it can do.</summary>
    public EquatableList<GuildFeature> Features { get; init; }

    /// <summary>How many members, about.</summary>
    public int ApproximateMemberCount { get; init; }

    /// <summary>How many members are online, about.</summary>
    public int ApproximatePresenceCount { get; init; }

    /// <summary>What it is about.</summary>
    public required string? Description { get; init; }

    /// <summary>Its own stickers.</summary>
    public EquatableList<Sticker> Stickers { get; init; }
}
