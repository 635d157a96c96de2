using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Invites;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>What goes on in guilds: events, stages, sounds, integrations, auto-moderation.</summary>
public abstract partial record GatewayEvent
{
    /// <summary>APPLICATION_COMMAND_PERMISSIONS_UPDATE: who may use a command was changed.</summary>
    /// <param name="Permissions">Who may use it now.</param>
    public sealed record ApplicationCommandPermissionsUpdated(ApplicationCommandPermissions Permissions) : GatewayEvent;

    /// <summary>AUTO_MODERATION_RULE_CREATE: a rule was made.</summary>
    /// <param name="Rule">The rule.</param>
    public sealed record AutoModerationRuleCreated(AutoModerationRule Rule) : GatewayEvent;

    /// <summary>AUTO_MODERATION_RULE_UPDATE: a rule was changed.</summary>
    /// <param name="Rule">The rule as it is now.</param>
    public sealed record AutoModerationRuleUpdated(AutoModerationRule Rule) : GatewayEvent;

    /// <summary>AUTO_MODERATION_RULE_DELETE: a rule was deleted.</summary>
    /// <param name="Rule">The rule as it was.</param>
    public sealed record AutoModerationRuleDeleted(AutoModerationRule Rule) : GatewayEvent;

    /// <summary>AUTO_MODERATION_ACTION_EXECUTION: a rule has acted. Needs MANAGE_GUILD.</summary>
    public sealed record AutoModerationActionExecuted : GatewayEvent
    {
        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>What it did.</summary>
        public required AutoModerationAction Action { get; init; }

        /// <summary>The rule.</summary>
        public required AutoModerationRuleId RuleId { get; init; }

        /// <summary>What the rule looks for.</summary>
        public AutoModerationTriggerType RuleTriggerType { get; init; }

        /// <summary>Whose content it was.</summary>
        public required UserId UserId { get; init; }

        /// <summary>Where.</summary>
        public ChannelId? ChannelId { get; init; }

        /// <summary>The message; absent where it was blocked.</summary>
        public MessageId? MessageId { get; init; }

        /// <summary>The message that tells of it.</summary>
        public MessageId? AlertSystemMessageId { get; init; }

        /// <summary>What was written; empty without MESSAGE_CONTENT.</summary>
        public string Content { get; init; } = "";

        /// <summary>The word of the rule.</summary>
        public required string? MatchedKeyword { get; init; }

        /// <summary>What matched; empty without MESSAGE_CONTENT.</summary>
        public required string? MatchedContent { get; init; }
    }

    /// <summary>GUILD_SCHEDULED_EVENT_CREATE: an event was made.</summary>
    /// <param name="Event">The event.</param>
    public sealed record GuildScheduledEventCreated(GuildScheduledEvent Event) : GatewayEvent;

    /// <summary>GUILD_SCHEDULED_EVENT_UPDATE: an event was changed.</summary>
    /// <param name="Event">The event as it is now.</param>
    public sealed record GuildScheduledEventUpdated(GuildScheduledEvent Event) : GatewayEvent;

    /// <summary>GUILD_SCHEDULED_EVENT_DELETE: an event was deleted.</summary>
    /// <param name="Event">The event as it was.</param>
    public sealed record GuildScheduledEventDeleted(GuildScheduledEvent Event) : GatewayEvent;

    /// <summary>GUILD_SCHEDULED_EVENT_USER_ADD: somebody is interested in an event.</summary>
    /// <param name="GuildScheduledEventId">The event.</param>
    /// <param name="UserId">Who.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record GuildScheduledEventUserAdded(GuildScheduledEventId GuildScheduledEventId, UserId UserId, GuildId GuildId)
        : GatewayEvent;

    /// <summary>GUILD_SCHEDULED_EVENT_USER_REMOVE: somebody is no longer interested in an event.</summary>
    /// <param name="GuildScheduledEventId">The event.</param>
    /// <param name="UserId">Who.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record GuildScheduledEventUserRemoved(GuildScheduledEventId GuildScheduledEventId, UserId UserId, GuildId GuildId)
        : GatewayEvent;

    /// <summary>GUILD_SOUNDBOARD_SOUND_CREATE: a sound was made.</summary>
    /// <param name="Sound">The sound.</param>
    public sealed record GuildSoundboardSoundCreated(SoundboardSound Sound) : GatewayEvent;

    /// <summary>GUILD_SOUNDBOARD_SOUND_UPDATE: a sound was changed.</summary>
    /// <param name="Sound">The sound as it is now.</param>
    public sealed record GuildSoundboardSoundUpdated(SoundboardSound Sound) : GatewayEvent;

    /// <summary>GUILD_SOUNDBOARD_SOUND_DELETE: a sound was deleted.</summary>
    /// <param name="SoundId">The sound.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record GuildSoundboardSoundDeleted(SoundId SoundId, GuildId GuildId) : GatewayEvent;

    /// <summary>GUILD_SOUNDBOARD_SOUNDS_UPDATE: several sounds were changed.</summary>
    /// <param name="SoundboardSounds">The sounds as they are now.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record GuildSoundboardSoundsUpdated(EquatableList<SoundboardSound> SoundboardSounds, GuildId GuildId) : GatewayEvent;

    /// <summary>SOUNDBOARD_SOUNDS: the sounds that were asked for.</summary>
    /// <param name="SoundboardSounds">The sounds.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record SoundboardSoundsReceived(EquatableList<SoundboardSound> SoundboardSounds, GuildId GuildId) : GatewayEvent;

    /// <summary>INTEGRATION_CREATE: an integration was added.</summary>
    /// <param name="Integration">The integration.</param>
    public sealed record IntegrationCreated(Integration Integration) : GatewayEvent;

    /// <summary>INTEGRATION_UPDATE: an integration was changed.</summary>
    /// <param name="Integration">The integration as it is now.</param>
    public sealed record IntegrationUpdated(Integration Integration) : GatewayEvent;

    /// <summary>INTEGRATION_DELETE: an integration was taken away.</summary>
    /// <param name="Id">The integration.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="ApplicationId">Its application.</param>
    public sealed record IntegrationDeleted(IntegrationId Id, GuildId GuildId, ApplicationId? ApplicationId) : GatewayEvent;

    /// <summary>INVITE_CREATE: an invite was made. Needs MANAGE_CHANNELS on the channel.</summary>
    public sealed record InviteCreated : GatewayEvent
    {
        /// <summary>The channel it leads to.</summary>
        public required ChannelId ChannelId { get; init; }

        /// <summary>Names the invite.</summary>
        public required string Code { get; init; }

        /// <summary>When.</summary>
        public DateTimeOffset CreatedAt { get; init; }

        /// <summary>The guild.</summary>
        public GuildId? GuildId { get; init; }

        /// <summary>Who made it.</summary>
        public User? Inviter { get; init; }

        /// <summary>For how many seconds it is good; 0 for ever.</summary>
        public int MaxAge { get; init; }

        /// <summary>How often it can be used; 0 for any number.</summary>
        public int MaxUses { get; init; }

        /// <summary>What it is for.</summary>
        public InviteTargetType? TargetType { get; init; }

        /// <summary>Whose stream it leads to.</summary>
        public User? TargetUser { get; init; }

        /// <summary>The activity it leads to.</summary>
        public Application? TargetApplication { get; init; }

        /// <summary>Whether members without roles leave with their connection.</summary>
        public bool Temporary { get; init; }

        /// <summary>How often it was used: 0.</summary>
        public int Uses { get; init; }

        /// <summary>When it ends.</summary>
        public Optional<DateTimeOffset?> ExpiresAt { get; init; }

        /// <summary>The roles that it gives.</summary>
        public EquatableList<RoleId>? RoleIds { get; init; }
    }

    /// <summary>INVITE_DELETE: an invite was taken back. Needs MANAGE_CHANNELS on the channel.</summary>
    /// <param name="ChannelId">The channel it led to.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Code">Named the invite.</param>
    public sealed record InviteDeleted(ChannelId ChannelId, GuildId? GuildId, string Code) : GatewayEvent;

    /// <summary>STAGE_INSTANCE_CREATE: a stage went live.</summary>
    /// <param name="Stage">The stage.</param>
    public sealed record StageInstanceCreated(StageInstance Stage) : GatewayEvent;

    /// <summary>STAGE_INSTANCE_UPDATE: a live stage was changed.</summary>
    /// <param name="Stage">The stage as it is now.</param>
    public sealed record StageInstanceUpdated(StageInstance Stage) : GatewayEvent;

    /// <summary>STAGE_INSTANCE_DELETE: a stage ended.</summary>
    /// <param name="Stage">The stage as it was.</param>
    public sealed record StageInstanceDeleted(StageInstance Stage) : GatewayEvent;

    /// <summary>WEBHOOKS_UPDATE: a channel's webhooks were changed.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="ChannelId">The channel.</param>
    public sealed record WebhooksUpdated(GuildId GuildId, ChannelId ChannelId) : GatewayEvent;
}
