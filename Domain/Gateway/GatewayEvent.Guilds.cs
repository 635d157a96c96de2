using Oven.Functional.Domain.Resources.AuditLogs;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Guilds, their members, roles and expressions.</summary>
public abstract partial record GatewayEvent
{
    /// <summary>GUILD_CREATE: a guild was joined, came back, or is sent for the first time in this session.</summary>
    /// <param name="Guild">The guild, with its channels, members and presences.</param>
    public sealed record GuildCreated(Guild Guild) : GatewayEvent;

    /// <summary>GUILD_UPDATE: a guild was changed.</summary>
    /// <param name="Guild">The guild as it is now.</param>
    public sealed record GuildUpdated(Guild Guild) : GatewayEvent;

    /// <summary>GUILD_DELETE: a guild is down, or the bot was removed.</summary>
    /// <param name="Guild">The guild; where it says nothing of being unavailable, the bot was removed.</param>
    public sealed record GuildDeleted(UnavailableGuild Guild) : GatewayEvent;

    /// <summary>GUILD_AUDIT_LOG_ENTRY_CREATE: something was done. Needs VIEW_AUDIT_LOG.</summary>
    /// <param name="Entry">What was done.</param>
    public sealed record GuildAuditLogEntryCreated(AuditLogEntry Entry) : GatewayEvent;

    /// <summary>GUILD_BAN_ADD: somebody was banned.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="User">Who.</param>
    public sealed record GuildBanAdded(GuildId GuildId, User User) : GatewayEvent;

    /// <summary>GUILD_BAN_REMOVE: a ban was lifted.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="User">Whose.</param>
    public sealed record GuildBanRemoved(GuildId GuildId, User User) : GatewayEvent;

    /// <summary>GUILD_EMOJIS_UPDATE: a guild's emojis were changed.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Emojis">All its emojis.</param>
    public sealed record GuildEmojisUpdated(GuildId GuildId, EquatableList<Emoji> Emojis) : GatewayEvent;

    /// <summary>GUILD_STICKERS_UPDATE: a guild's stickers were changed.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Stickers">All its stickers.</param>
    public sealed record GuildStickersUpdated(GuildId GuildId, EquatableList<Sticker> Stickers) : GatewayEvent;

    /// <summary>GUILD_INTEGRATIONS_UPDATE: a guild's integrations were changed.</summary>
    /// <param name="GuildId">The guild.</param>
    public sealed record GuildIntegrationsUpdated(GuildId GuildId) : GatewayEvent;

    /// <summary>GUILD_MEMBER_ADD: somebody joined.</summary>
    public sealed record GuildMemberAdded : GatewayEvent
    {
        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>Who.</summary>
        public required User User { get; init; }

        /// <summary>The name in the guild.</summary>
        public Optional<string?> Nick { get; init; }

        /// <summary>The hash of the avatar in the guild.</summary>
        public Optional<string?> Avatar { get; init; }

        /// <summary>The hash of the banner in the guild.</summary>
        public Optional<string?> Banner { get; init; }

        /// <summary>The member's roles.</summary>
        public EquatableList<RoleId> Roles { get; init; }

        /// <summary>When.</summary>
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
        public bool? Pending { get; init; }

        /// <summary>Until when the member is timed out.</summary>
        public Optional<DateTimeOffset?> CommunicationDisabledUntil { get; init; }

        /// <summary>Until when unusual direct messages are watched.</summary>
        public Optional<DateTimeOffset?> UnusualDmActivityUntil { get; init; }

        /// <summary>The frame around the avatar in the guild.</summary>
        public Optional<AvatarDecorationData?> AvatarDecorationData { get; init; }

        /// <summary>What the member shows in the guild.</summary>
        public Optional<Collectibles?> Collectibles { get; init; }
    }

    /// <summary>GUILD_MEMBER_REMOVE: somebody left or was removed.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="User">Who.</param>
    public sealed record GuildMemberRemoved(GuildId GuildId, User User) : GatewayEvent;

    /// <summary>GUILD_MEMBER_UPDATE: a member was changed; absent fields stay as they are.</summary>
    public sealed record GuildMemberUpdated : GatewayEvent
    {
        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>The member's roles.</summary>
        public EquatableList<RoleId> Roles { get; init; }

        /// <summary>Who.</summary>
        public required User User { get; init; }

        /// <summary>The name in the guild.</summary>
        public Optional<string?> Nick { get; init; }

        /// <summary>The hash of the avatar in the guild.</summary>
        public Optional<string?> Avatar { get; init; }

        /// <summary>The hash of the banner in the guild.</summary>
        public Optional<string?> Banner { get; init; }

        /// <summary>When the user joined.</summary>
        public DateTimeOffset? JoinedAt { get; init; }

        /// <summary>Since when the member boosts the guild.</summary>
        public Optional<DateTimeOffset?> PremiumSince { get; init; }

        /// <summary>Whether the guild deafens the member.</summary>
        public bool? Deaf { get; init; }

        /// <summary>Whether the guild mutes the member.</summary>
        public bool? Mute { get; init; }

        /// <summary>True until the member has passed membership screening.</summary>
        public bool? Pending { get; init; }

        /// <summary>Until when the member is timed out.</summary>
        public Optional<DateTimeOffset?> CommunicationDisabledUntil { get; init; }

        /// <summary>Until when unusual direct messages are watched.</summary>
        public Optional<DateTimeOffset?> UnusualDmActivityUntil { get; init; }

        /// <summary>What has happened to the member.</summary>
        public GuildMemberFlags? Flags { get; init; }

        /// <summary>The frame around the avatar in the guild.</summary>
        public Optional<AvatarDecorationData?> AvatarDecorationData { get; init; }

        /// <summary>What the member shows in the guild.</summary>
        public Optional<Collectibles?> Collectibles { get; init; }
    }

    /// <summary>GUILD_MEMBERS_CHUNK: some of the members that were asked for.</summary>
    public sealed record GuildMembersChunkReceived : GatewayEvent
    {
        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>The members; at most 1000.</summary>
        public EquatableList<GuildMember> Members { get; init; }

        /// <summary>Which answer this is, from 0.</summary>
        public int ChunkIndex { get; init; }

        /// <summary>How many answers there are.</summary>
        public int ChunkCount { get; init; }

        /// <summary>The ids that were asked for and are no members.</summary>
        public EquatableList<Snowflake>? NotFound { get; init; }

        /// <summary>Their presences, where asked for.</summary>
        public EquatableList<Presence>? Presences { get; init; }

        /// <summary>What the question was named.</summary>
        public string? Nonce { get; init; }
    }

    /// <summary>GUILD_ROLE_CREATE: a role was made.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Role">The role.</param>
    public sealed record GuildRoleCreated(GuildId GuildId, Role Role) : GatewayEvent;

    /// <summary>GUILD_ROLE_UPDATE: a role was changed.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Role">The role as it is now.</param>
    public sealed record GuildRoleUpdated(GuildId GuildId, Role Role) : GatewayEvent;

    /// <summary>GUILD_ROLE_DELETE: a role was deleted.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="RoleId">The role.</param>
    public sealed record GuildRoleDeleted(GuildId GuildId, RoleId RoleId) : GatewayEvent;
}
