using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A change to a guild; absent fields stay as they are. Source: Discord documentation, Guild, Modify Guild.</summary>
public sealed record GuildPatch
{
    /// <summary>2 to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Deprecated: the voice region.</summary>
    public Optional<string?> Region { get; init; }

    /// <summary>What new members must have.</summary>
    public Optional<VerificationLevel?> VerificationLevel { get; init; }

    /// <summary>What notifies members who chose nothing.</summary>
    public Optional<DefaultMessageNotificationLevel?> DefaultMessageNotifications { get; init; }

    /// <summary>Whose pictures are scanned.</summary>
    public Optional<ExplicitContentFilterLevel?> ExplicitContentFilter { get; init; }

    /// <summary>Where those are moved who do nothing.</summary>
    public Optional<ChannelId?> AfkChannelId { get; init; }

    /// <summary>After how many seconds: 60, 300, 900, 1800 or 3600.</summary>
    public Optional<int> AfkTimeout { get; init; }

    /// <summary>The icon.</summary>
    public Optional<ImageData?> Icon { get; init; }

    /// <summary>The picture behind invites; needs the feature INVITE_SPLASH.</summary>
    public Optional<ImageData?> Splash { get; init; }

    /// <summary>The picture in the discovery list; needs the feature DISCOVERABLE.</summary>
    public Optional<ImageData?> DiscoverySplash { get; init; }

    /// <summary>The banner; needs the feature BANNER.</summary>
    public Optional<ImageData?> Banner { get; init; }

    /// <summary>The picture over the server guide; only in the specification.</summary>
    public Optional<ImageData?> HomeHeader { get; init; }

    /// <summary>Where Discord's notices go.</summary>
    public Optional<ChannelId?> SystemChannelId { get; init; }

    /// <summary>Which notices are not given.</summary>
    public Optional<SystemChannelFlags> SystemChannelFlags { get; init; }

    /// <summary>Where the rules are.</summary>
    public Optional<ChannelId?> RulesChannelId { get; init; }

    /// <summary>Where Discord tells moderators of changes.</summary>
    public Optional<ChannelId?> PublicUpdatesChannelId { get; init; }

    /// <summary>The guild's language.</summary>
    public Optional<Locale?> PreferredLocale { get; init; }

    /// <summary>The features that can be changed.</summary>
    public Optional<EquatableList<GuildFeature>> Features { get; init; }

    /// <summary>At most 300 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether the boost progress bar is shown.</summary>
    public Optional<bool> PremiumProgressBarEnabled { get; init; }

    /// <summary>Where safety alerts go.</summary>
    public Optional<ChannelId?> SafetyAlertsChannelId { get; init; }
}

/// <summary>
/// Security actions to switch on or off, at most for 24 hours. Source: Discord documentation, Guild, Modify Guild Incident Actions.
/// </summary>
public sealed record IncidentActionsPatch
{
    /// <summary>Until when nobody can join by invite; null ends it.</summary>
    public Optional<DateTimeOffset?> InvitesDisabledUntil { get; init; }

    /// <summary>Until when members cannot write to each other directly; null ends it.</summary>
    public Optional<DateTimeOffset?> DmsDisabledUntil { get; init; }
}

/// <summary>A ban. Source: Discord documentation, Guild, Ban Object.</summary>
public sealed record Ban
{
    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>Who.</summary>
    public required User User { get; init; }
}

/// <summary>A ban to be made. Source: Discord documentation, Guild, Create Guild Ban.</summary>
public sealed record BanDraft
{
    /// <summary>Deletes the user's messages of so many seconds, 0 to 604800.</summary>
    public int? DeleteMessageSeconds { get; init; }

    /// <summary>Deprecated: days, 0 to 7.</summary>
    public int? DeleteMessageDays { get; init; }
}

/// <summary>Bans to be made at once. Source: Discord documentation, Guild, Bulk Guild Ban.</summary>
public sealed record BulkBanDraft
{
    /// <summary>Whom: at most 200.</summary>
    public required EquatableList<UserId> UserIds { get; init; }

    /// <summary>Deletes their messages of so many seconds, 0 to 604800.</summary>
    public int? DeleteMessageSeconds { get; init; }
}

/// <summary>What became of a bulk ban. Source: Discord documentation, Guild, Bulk Guild Ban.</summary>
public sealed record BulkBan
{
    /// <summary>Who is banned now.</summary>
    public EquatableList<UserId> BannedUsers { get; init; }

    /// <summary>Who was not banned: already banned, above the bot, or the bot itself.</summary>
    public EquatableList<UserId> FailedUsers { get; init; }
}

/// <summary>Inactive members to be removed. Source: Discord documentation, Guild, Begin Guild Prune.</summary>
public sealed record PruneDraft
{
    /// <summary>Inactive for so many days, 1 to 30; 7 where absent.</summary>
    public int? Days { get; init; }

    /// <summary>Whether to count; false is better for large guilds.</summary>
    public bool? ComputePruneCount { get; init; }

    /// <summary>Members with these roles too; others with roles stay.</summary>
    public EquatableList<RoleId> IncludeRoles { get; init; }
}

/// <summary>How many members are, or would be, removed. Source: Discord documentation, Guild, Get Guild Prune Count.</summary>
public sealed record PruneCount
{
    /// <summary>How many; null where it was not to be counted.</summary>
    public required int? Pruned { get; init; }
}

/// <summary>The search is not ready: HTTP 202. Source: Discord documentation, Message, Search Guild Messages.</summary>
public sealed record GuildSearchUnavailable
{
    /// <summary>Discord's sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>Discord's error code, 110000.</summary>
    public int Code { get; init; }

    /// <summary>How many messages are indexed.</summary>
    public int DocumentsIndexed { get; init; }

    /// <summary>Seconds until the next try.</summary>
    public double RetryAfter { get; init; }
}

/// <summary>The vanity invite of a guild. Source: Discord documentation, Guild, Get Guild Vanity URL.</summary>
public sealed record VanityUrl
{
    /// <summary>Its code.</summary>
    public required string? Code { get; init; }

    /// <summary>How often it was used.</summary>
    public int Uses { get; init; }

    /// <summary>Why it cannot be used; only in the specification.</summary>
    public Optional<VanityUrlError?> Error { get; init; }
}

/// <summary>Why a vanity invite cannot be used.</summary>
public sealed record VanityUrlError
{
    /// <summary>Discord's sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>Discord's error code.</summary>
    public int Code { get; init; }
}

/// <summary>How a guild's widget is set. Source: Discord documentation, Guild, Guild Widget Settings Object.</summary>
public sealed record WidgetSettings
{
    /// <summary>Whether it is on.</summary>
    public bool Enabled { get; init; }

    /// <summary>Where its invite leads.</summary>
    public required ChannelId? ChannelId { get; init; }
}

/// <summary>
/// A change to a guild's widget; absent fields stay as they are. Source: Discord documentation, Guild, Modify Guild Widget.
/// </summary>
public sealed record WidgetSettingsPatch
{
    /// <summary>Whether it is on.</summary>
    public Optional<bool> Enabled { get; init; }

    /// <summary>Where its invite leads.</summary>
    public Optional<ChannelId?> ChannelId { get; init; }
}
