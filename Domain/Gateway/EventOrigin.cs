using System.Diagnostics;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Where an event happened: what keeps its order among others, and what handlers are filtered by.</summary>
/// <param name="Guild">The guild; null in direct messages and for what concerns the bot or a user as such.</param>
/// <param name="Channel">The channel or thread, where the event names one.</param>
public readonly record struct EventOrigin(GuildId? Guild, ChannelId? Channel)
{
    /// <summary>No place: READY, RESUMED, the bot's own user.</summary>
    public static readonly EventOrigin Nowhere;

    /// <summary>
    /// Events of one key have an order that means something: that of their guild, or of the channel of direct messages. 0 where there is
    /// neither.
    /// </summary>
    public ulong OrderKey => Guild?.Value.Value ?? Channel?.Value.Value ?? 0;

    /// <summary>The place of any event.</summary>
    public static EventOrigin Of(GatewayEvent @event) =>
        @event switch
        {
            GatewayEvent.MessageCreated(var message) => new(message.GuildId, message.ChannelId),
            GatewayEvent.MessageUpdated(var message) => new(message.GuildId, message.ChannelId),
            GatewayEvent.MessageDeleted deleted => new(deleted.GuildId, deleted.ChannelId),
            GatewayEvent.MessageDeletedBulk deleted => new(deleted.GuildId, deleted.ChannelId),
            GatewayEvent.InteractionCreated(var interaction) => new(interaction.GuildId, interaction.ChannelId),
            GatewayEvent.MessageReactionAdded added => new(added.GuildId, added.ChannelId),
            GatewayEvent.MessageReactionRemoved removed => new(removed.GuildId, removed.ChannelId),
            GatewayEvent.MessageReactionRemovedAll removed => new(removed.GuildId, removed.ChannelId),
            GatewayEvent.MessageReactionRemovedEmoji removed => new(removed.GuildId, removed.ChannelId),
            GatewayEvent.MessagePollVoteAdded vote => new(vote.GuildId, vote.ChannelId),
            GatewayEvent.MessagePollVoteRemoved vote => new(vote.GuildId, vote.ChannelId),
            GatewayEvent.TypingStarted typing => new(typing.GuildId, typing.ChannelId),
            GatewayEvent.PresenceUpdated(var presence) => new(presence.GuildId, null),
            GatewayEvent.GuildMemberAdded member => new(member.GuildId, null),
            GatewayEvent.GuildMemberUpdated member => new(member.GuildId, null),
            GatewayEvent.GuildMemberRemoved member => new(member.GuildId, null),
            GatewayEvent.GuildMembersChunkReceived chunk => new(chunk.GuildId, null),
            GatewayEvent.VoiceStateUpdated(var state) => new(state.GuildId.OrDefault, state.ChannelId),
            GatewayEvent.GuildCreated(var guild) => new(guild.Id, null),
            GatewayEvent.GuildUpdated(var guild) => new(guild.Id, null),
            GatewayEvent.GuildDeleted(var guild) => new(guild.Id, null),
            GatewayEvent.ChannelCreated(var channel) => new(channel.GuildId, channel.Id),
            GatewayEvent.ChannelUpdated(var channel) => new(channel.GuildId, channel.Id),
            GatewayEvent.ChannelDeleted(var channel) => new(channel.GuildId, channel.Id),
            GatewayEvent.ThreadCreated(var thread) => new(thread.GuildId, thread.Id),
            GatewayEvent.ThreadUpdated(var thread) => new(thread.GuildId, thread.Id),
            GatewayEvent.ThreadDeleted thread => new(thread.GuildId, thread.Id),
            GatewayEvent.ThreadListSynced synced => new(synced.GuildId, null),
            GatewayEvent.ThreadMemberUpdated(var member) => new(member.GuildId, member.Id),
            GatewayEvent.ThreadMembersUpdated members => new(members.GuildId, members.Id),
            GatewayEvent.ChannelInfoReceived info => new(info.GuildId, null),
            GatewayEvent.ChannelPinsUpdated pins => new(pins.GuildId, pins.ChannelId),
            GatewayEvent.GuildRoleCreated role => new(role.GuildId, null),
            GatewayEvent.GuildRoleUpdated role => new(role.GuildId, null),
            GatewayEvent.GuildRoleDeleted role => new(role.GuildId, null),
            GatewayEvent.GuildAuditLogEntryCreated(var entry) => new(entry.GuildId, null),
            GatewayEvent.GuildBanAdded ban => new(ban.GuildId, null),
            GatewayEvent.GuildBanRemoved ban => new(ban.GuildId, null),
            GatewayEvent.GuildEmojisUpdated emojis => new(emojis.GuildId, null),
            GatewayEvent.GuildStickersUpdated stickers => new(stickers.GuildId, null),
            GatewayEvent.GuildIntegrationsUpdated integrations => new(integrations.GuildId, null),
            GatewayEvent.IntegrationCreated(var integration) => new(integration.GuildId, null),
            GatewayEvent.IntegrationUpdated(var integration) => new(integration.GuildId, null),
            GatewayEvent.IntegrationDeleted integration => new(integration.GuildId, null),
            GatewayEvent.InviteCreated invite => new(invite.GuildId, invite.ChannelId),
            GatewayEvent.InviteDeleted invite => new(invite.GuildId, invite.ChannelId),
            GatewayEvent.WebhooksUpdated webhooks => new(webhooks.GuildId, webhooks.ChannelId),
            GatewayEvent.StageInstanceCreated(var stage) => new(stage.GuildId, stage.ChannelId),
            GatewayEvent.StageInstanceUpdated(var stage) => new(stage.GuildId, stage.ChannelId),
            GatewayEvent.StageInstanceDeleted(var stage) => new(stage.GuildId, stage.ChannelId),
            GatewayEvent.VoiceChannelEffectSent effect => new(effect.GuildId, effect.ChannelId),
            GatewayEvent.VoiceChannelStartTimeUpdated channel => new(channel.GuildId, channel.Id),
            GatewayEvent.VoiceChannelStatusUpdated channel => new(channel.GuildId, channel.Id),
            GatewayEvent.VoiceServerUpdated server => new(server.GuildId, null),
            GatewayEvent.GuildScheduledEventCreated(var planned) => new(planned.GuildId, planned.ChannelId),
            GatewayEvent.GuildScheduledEventUpdated(var planned) => new(planned.GuildId, planned.ChannelId),
            GatewayEvent.GuildScheduledEventDeleted(var planned) => new(planned.GuildId, planned.ChannelId),
            GatewayEvent.GuildScheduledEventUserAdded guest => new(guest.GuildId, null),
            GatewayEvent.GuildScheduledEventUserRemoved guest => new(guest.GuildId, null),
            GatewayEvent.GuildSoundboardSoundCreated(var sound) => new(sound.GuildId, null),
            GatewayEvent.GuildSoundboardSoundUpdated(var sound) => new(sound.GuildId, null),
            GatewayEvent.GuildSoundboardSoundDeleted sound => new(sound.GuildId, null),
            GatewayEvent.GuildSoundboardSoundsUpdated sounds => new(sounds.GuildId, null),
            GatewayEvent.SoundboardSoundsReceived sounds => new(sounds.GuildId, null),
            GatewayEvent.AutoModerationRuleCreated(var rule) => new(rule.GuildId, null),
            GatewayEvent.AutoModerationRuleUpdated(var rule) => new(rule.GuildId, null),
            GatewayEvent.AutoModerationRuleDeleted(var rule) => new(rule.GuildId, null),
            GatewayEvent.AutoModerationActionExecuted action => new(action.GuildId, action.ChannelId),
            GatewayEvent.ApplicationCommandPermissionsUpdated(var permissions) => new(permissions.GuildId, null),
            GatewayEvent.EntitlementCreated(var entitlement) => new(entitlement.GuildId.OrDefault, null),
            GatewayEvent.EntitlementUpdated(var entitlement) => new(entitlement.GuildId.OrDefault, null),
            GatewayEvent.EntitlementDeleted(var entitlement) => new(entitlement.GuildId.OrDefault, null),
            GatewayEvent.RateLimited limited => new(limited.Meta.GuildId, null),
            GatewayEvent.Ready or GatewayEvent.Resumed or GatewayEvent.UserUpdated or GatewayEvent.Unknown => Nowhere,
            GatewayEvent.SubscriptionCreated or GatewayEvent.SubscriptionUpdated or GatewayEvent.SubscriptionDeleted => Nowhere,
            _ => throw new UnreachableException(),
        };
}
