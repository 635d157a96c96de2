using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A user in a guild. Source: Discord documentation, Guild, Guild Member Object.</summary>
public sealed record GuildMember
{
    /// <summary>The user; absent inside MESSAGE_CREATE and MESSAGE_UPDATE.</summary>
    public User? User { get; init; }

    /// <summary>The name in this guild; 1 to 32 characters.</summary>
    public Optional<string?> Nick { get; init; }

    /// <summary>The hash of the avatar in this guild.</summary>
    public Optional<string?> Avatar { get; init; }

    /// <summary>The hash of the banner in this guild.</summary>
    public Optional<string?> Banner { get; init; }

    /// <summary>The member's roles, Source: Discord documentation, everyone left out.</summary>
    public EquatableList<RoleId> Roles { get; init; }

    /// <summary>When the user joined; null for guests.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Since when the member boosts the guild.</summary>
    public Optional<DateTimeOffset?> PremiumSince { get; init; }

    /// <summary>Whether the guild deafens the member.</summary>
    public bool Deaf { get; init; }

    /// <summary>Whether the guild mutes the member.</summary>
    public bool Mute { get; init; }

    /// <summary>What has happened to the member.</summary>
    public GuildMemberFlags Flags { get; init; }

    /// <summary>True until the member has passed membership screening.</summary>
    public bool Pending { get; init; }

    /// <summary>Everything the member may do in the channel; only in interactions.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Until when the member is timed out; a time in the past counts as none.</summary>
    public Optional<DateTimeOffset?> CommunicationDisabledUntil { get; init; }

    /// <summary>Until when unusual direct messages are watched.</summary>
    public Optional<DateTimeOffset?> UnusualDmActivityUntil { get; init; }

    /// <summary>The frame around the avatar in this guild.</summary>
    public Optional<AvatarDecorationData?> AvatarDecorationData { get; init; }

    /// <summary>What the member shows in this guild.</summary>
    public Optional<Collectibles?> Collectibles { get; init; }

    /// <summary>The name to show in this guild: the nickname, else the user's; null where neither came along.</summary>
    public string? DisplayName => Nick.OrDefault ?? User?.DisplayName;
}

/// <summary>What has happened to a member. Source: Discord documentation, Guild, Guild Member Flags.</summary>
[Flags]
public enum GuildMemberFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Left and came back.</summary>
    DidRejoin = 1 << 0,

    /// <summary>Has finished onboarding.</summary>
    CompletedOnboarding = 1 << 1,

    /// <summary>May write without meeting the verification level. Can be set.</summary>
    BypassesVerification = 1 << 2,

    /// <summary>Has begun onboarding.</summary>
    StartedOnboarding = 1 << 3,

    /// <summary>Is a guest, only for a voice channel.</summary>
    IsGuest = 1 << 4,

    /// <summary>Has begun the server guide.</summary>
    StartedHomeActions = 1 << 5,

    /// <summary>Has finished the server guide.</summary>
    CompletedHomeActions = 1 << 6,

    /// <summary>Auto-moderation has blocked the name.</summary>
    AutomodQuarantinedUsername = 1 << 7,

    /// <summary>Has closed the notice about direct messages.</summary>
    DmSettingsUpsellAcknowledged = 1 << 9,

    /// <summary>Auto-moderation has blocked the guild tag.</summary>
    AutomodQuarantinedGuildTag = 1 << 10,
}

/// <summary>
/// Somebody to be added with an OAuth2 token of scope <c>guilds.join</c>. Source: Discord documentation, Guild, Add Guild Member.
/// </summary>
public sealed record GuildMemberDraft
{
    /// <summary>The user's OAuth2 token.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>The name in the guild; at most 32 characters.</summary>
    public string? Nick { get; init; }

    /// <summary>The roles to give.</summary>
    public EquatableList<RoleId> Roles { get; init; }

    /// <summary>Whether to mute the member.</summary>
    public bool Mute { get; init; }

    /// <summary>Whether to deafen the member.</summary>
    public bool Deaf { get; init; }

    /// <summary>Flags to set.</summary>
    public GuildMemberFlags Flags { get; init; }
}

/// <summary>A change to a member; absent fields stay as they are. Source: Discord documentation, Guild, Modify Guild Member.</summary>
public sealed record GuildMemberPatch
{
    /// <summary>The name in the guild; at most 32 characters.</summary>
    public Optional<string?> Nick { get; init; }

    /// <summary>Replaces all roles.</summary>
    public Optional<EquatableList<RoleId>> Roles { get; init; }

    /// <summary>Whether the guild mutes the member. An error for who is not in voice.</summary>
    public Optional<bool> Mute { get; init; }

    /// <summary>Whether the guild deafens the member. An error for who is not in voice.</summary>
    public Optional<bool> Deaf { get; init; }

    /// <summary>Moves the member to another voice channel; null disconnects.</summary>
    public Optional<ChannelId?> ChannelId { get; init; }

    /// <summary>Times the member out, at most 28 days; null ends it.</summary>
    public Optional<DateTimeOffset?> CommunicationDisabledUntil { get; init; }

    /// <summary>Which flags are set.</summary>
    public Optional<GuildMemberFlags> Flags { get; init; }
}

/// <summary>
/// A change to the bot's own membership; absent fields stay as they are. Source: Discord documentation, Guild, Modify Current Member.
/// </summary>
public sealed record CurrentMemberPatch
{
    /// <summary>The name in the guild; at most 32 characters.</summary>
    public Optional<string?> Nick { get; init; }

    /// <summary>The avatar in the guild.</summary>
    public Optional<ImageData?> Avatar { get; init; }

    /// <summary>The banner in the guild.</summary>
    public Optional<ImageData?> Banner { get; init; }

    /// <summary>The text about the bot in the guild; at most 190 characters.</summary>
    public Optional<string?> Bio { get; init; }
}
