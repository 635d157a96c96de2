using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Invites;

/// <summary>A way into a guild, a group or a friendship. Source: Discord documentation, Invite, Invite Object.</summary>
public sealed record Invite
{
    /// <summary>What it leads to.</summary>
    public InviteType Type { get; init; }

    /// <summary>Names the invite.</summary>
    public required string Code { get; init; }

    /// <summary>The guild, in part.</summary>
    public Guild? Guild { get; init; }

    /// <summary>The guild; only in the specification.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>The channel, in part.</summary>
    public required Channel? Channel { get; init; }

    /// <summary>Who made it.</summary>
    public User? Inviter { get; init; }

    /// <summary>What it is for.</summary>
    public InviteTargetType? TargetType { get; init; }

    /// <summary>Whose stream it leads to.</summary>
    public User? TargetUser { get; init; }

    /// <summary>The activity it leads to.</summary>
    public Application? TargetApplication { get; init; }

    /// <summary>How many members are online, about; only where asked for.</summary>
    public Optional<int?> ApproximatePresenceCount { get; init; }

    /// <summary>How many members, about; only where asked for.</summary>
    public Optional<int?> ApproximateMemberCount { get; init; }

    /// <summary>When it ends.</summary>
    public Optional<DateTimeOffset?> ExpiresAt { get; init; }

    /// <summary>The event it leads to; only where asked for.</summary>
    public GuildScheduledEvent? GuildScheduledEvent { get; init; }

    /// <summary>What is special about it.</summary>
    public InviteFlags? Flags { get; init; }

    /// <summary>The roles that it gives, in part.</summary>
    public Optional<EquatableList<Role>?> Roles { get; init; }

    /// <summary>How often it was used; only with its metadata, as everything below.</summary>
    public int? Uses { get; init; }

    /// <summary>How often it can be used; 0 for any number.</summary>
    public int? MaxUses { get; init; }

    /// <summary>For how many seconds it is good; 0 for ever.</summary>
    public int? MaxAge { get; init; }

    /// <summary>Whether members without roles leave with their connection.</summary>
    public bool? Temporary { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Where it leads; only in the specification, as everything below.</summary>
    public ChannelId? TargetChannelId { get; init; }

    /// <summary>The message it leads to.</summary>
    public MessageId? TargetMessageId { get; init; }

    /// <summary>How lively the guild is.</summary>
    public Optional<GuildLiveliness?> Liveliness { get; init; }

    /// <summary>Whether it is from a contact.</summary>
    public bool? IsContact { get; init; }

    /// <summary>Whether new members may change their names.</summary>
    public bool? IsNicknameChangeable { get; init; }

    /// <summary>How many friends there are.</summary>
    public int? FriendsCount { get; init; }
}

/// <summary>What an invite leads to. Source: Discord documentation, Invite, Invite Types.</summary>
public enum InviteType
{
    /// <summary>A guild.</summary>
    Guild = 0,

    /// <summary>A group.</summary>
    GroupDm = 1,

    /// <summary>A friendship.</summary>
    Friend = 2,
}

/// <summary>What an invite to a voice channel is for. Source: Discord documentation, Invite, Invite Target Types.</summary>
public enum InviteTargetType
{
    /// <summary>A stream.</summary>
    Stream = 1,

    /// <summary>An activity.</summary>
    EmbeddedApplication = 2,

    /// <summary>Role subscriptions; only in the specification.</summary>
    RoleSubscriptionsPurchase = 3,
}

/// <summary>What is special about an invite. Source: Discord documentation, Invite, Guild Invite Flags.</summary>
[Flags]
public enum InviteFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It makes guests of a voice channel.</summary>
    IsGuestInvite = 1 << 0,
}

/// <summary>How lively a guild is; only in the specification.</summary>
public sealed record GuildLiveliness
{
    /// <summary>How much was written over time.</summary>
    public EquatableList<int> MsgActivityBins { get; init; }

    /// <summary>When that was counted.</summary>
    public Optional<DateTimeOffset?> LastUpdatedTs { get; init; }
}

/// <summary>An invite to be made. Source: Discord documentation, Channel, Create Channel Invite.</summary>
public sealed record InviteDraft
{
    /// <summary>For how many seconds it is good, 0 to 604800; 0 for ever, a day where absent.</summary>
    public int? MaxAge { get; init; }

    /// <summary>How often it can be used, 0 to 100; 0 for any number.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Whether members without roles leave with their connection.</summary>
    public bool Temporary { get; init; }

    /// <summary>Whether to make a new one rather than return a similar one.</summary>
    public bool Unique { get; init; }

    /// <summary>What it is for.</summary>
    public InviteTargetType? TargetType { get; init; }

    /// <summary>Whose stream it leads to.</summary>
    public UserId? TargetUserId { get; init; }

    /// <summary>The activity it leads to.</summary>
    public ApplicationId? TargetApplicationId { get; init; }

    /// <summary>The roles that it gives.</summary>
    public EquatableList<RoleId> RoleIds { get; init; }
}

/// <summary>
/// How far Discord has got with the users that an invite is for. Source: Discord documentation, Invite, Get Target Users Job Status.
/// </summary>
public sealed record InviteTargetUsersJob
{
    /// <summary>How far.</summary>
    public InviteTargetUsersJobStatus Status { get; init; }

    /// <summary>How many there are.</summary>
    public long TotalUsers { get; init; }

    /// <summary>How many are done.</summary>
    public long ProcessedUsers { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public required string? ErrorMessage { get; init; }
}

/// <summary>How far the users of an invite are. Source: Discord documentation, Invite, Get Target Users Job Status.</summary>
public enum InviteTargetUsersJobStatus
{
    /// <summary>Not known.</summary>
    Unspecified = 0,

    /// <summary>In progress.</summary>
    Processing = 1,

    /// <summary>Done.</summary>
    Completed = 2,

    /// <summary>Failed.</summary>
    Failed = 3,
}
