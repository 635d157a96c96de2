namespace Oven.Functional.Domain.Gateway;

/// <summary>
/// Which intents bring which events: a bot that says what it listens to need not say what it intends. Source: Discord documentation,
/// Gateway, List of Intents.
/// </summary>
public static class EventCatalog
{
    /// <summary>
    /// The intents that bring an event, each of them on its own; <see cref="Intents.None"/> where it comes without any. With more than one
    /// intent, each brings a part: that of guilds, or that of direct messages.
    /// </summary>
    public static Intents IntentsOf(GatewayEventType type) =>
        type switch
        {
            GatewayEventType.AutoModerationRuleCreate
            or GatewayEventType.AutoModerationRuleUpdate
            or GatewayEventType.AutoModerationRuleDelete => Intents.AutoModerationConfiguration,
            GatewayEventType.AutoModerationActionExecution => Intents.AutoModerationExecution,
            GatewayEventType.ChannelCreate
            or GatewayEventType.ChannelUpdate
            or GatewayEventType.ChannelDelete
            or GatewayEventType.ThreadCreate
            or GatewayEventType.ThreadUpdate
            or GatewayEventType.ThreadDelete
            or GatewayEventType.ThreadListSync
            or GatewayEventType.ThreadMemberUpdate
            or GatewayEventType.GuildCreate
            or GatewayEventType.GuildUpdate
            or GatewayEventType.GuildDelete
            or GatewayEventType.GuildRoleCreate
            or GatewayEventType.GuildRoleUpdate
            or GatewayEventType.GuildRoleDelete
            or GatewayEventType.StageInstanceCreate
            or GatewayEventType.StageInstanceUpdate
            or GatewayEventType.StageInstanceDelete
            or GatewayEventType.VoiceChannelStartTimeUpdate
            or GatewayEventType.VoiceChannelStatusUpdate => Intents.Guilds,
            GatewayEventType.ChannelPinsUpdate => Intents.Guilds | Intents.DirectMessages,
            GatewayEventType.ThreadMembersUpdate => Intents.Guilds | Intents.GuildMembers,
            GatewayEventType.GuildAuditLogEntryCreate or GatewayEventType.GuildBanAdd or GatewayEventType.GuildBanRemove =>
                Intents.GuildModeration,
            GatewayEventType.GuildEmojisUpdate
            or GatewayEventType.GuildStickersUpdate
            or GatewayEventType.GuildSoundboardSoundCreate
            or GatewayEventType.GuildSoundboardSoundUpdate
            or GatewayEventType.GuildSoundboardSoundDelete
            or GatewayEventType.GuildSoundboardSoundsUpdate => Intents.GuildExpressions,
            GatewayEventType.GuildIntegrationsUpdate
            or GatewayEventType.IntegrationCreate
            or GatewayEventType.IntegrationUpdate
            or GatewayEventType.IntegrationDelete => Intents.GuildIntegrations,
            GatewayEventType.GuildMemberAdd or GatewayEventType.GuildMemberRemove or GatewayEventType.GuildMemberUpdate =>
                Intents.GuildMembers,
            GatewayEventType.GuildScheduledEventCreate
            or GatewayEventType.GuildScheduledEventUpdate
            or GatewayEventType.GuildScheduledEventDelete
            or GatewayEventType.GuildScheduledEventUserAdd
            or GatewayEventType.GuildScheduledEventUserRemove => Intents.GuildScheduledEvents,
            GatewayEventType.InviteCreate or GatewayEventType.InviteDelete => Intents.GuildInvites,
            GatewayEventType.MessageCreate or GatewayEventType.MessageUpdate or GatewayEventType.MessageDelete => Intents.GuildMessages
                | Intents.DirectMessages,
            GatewayEventType.MessageDeleteBulk => Intents.GuildMessages,
            GatewayEventType.MessageReactionAdd
            or GatewayEventType.MessageReactionRemove
            or GatewayEventType.MessageReactionRemoveAll
            or GatewayEventType.MessageReactionRemoveEmoji => Intents.GuildMessageReactions | Intents.DirectMessageReactions,
            GatewayEventType.PresenceUpdate => Intents.GuildPresences,
            GatewayEventType.TypingStart => Intents.GuildMessageTyping | Intents.DirectMessageTyping,
            GatewayEventType.VoiceChannelEffectSend or GatewayEventType.VoiceStateUpdate => Intents.GuildVoiceStates,
            GatewayEventType.WebhooksUpdate => Intents.GuildWebhooks,
            GatewayEventType.MessagePollVoteAdd or GatewayEventType.MessagePollVoteRemove => Intents.GuildMessagePolls
                | Intents.DirectMessagePolls,
            _ => Intents.None,
        };

    /// <summary>Every intent that a bot needs to see all there is of some events. <see cref="Intents.MessageContent"/> is never among them.</summary>
    public static Intents IntentsOf(IEnumerable<GatewayEventType> types) =>
        types.Aggregate(Intents.None, static (needed, type) => needed | IntentsOf(type));

    /// <summary>Every event that some intents bring, those included that come without any.</summary>
    public static IEnumerable<GatewayEventType> EventsOf(Intents intents) =>
        Enum.GetValues<GatewayEventType>()
            .Where(type =>
                type != GatewayEventType.Unknown && (IntentsOf(type) is Intents.None || (IntentsOf(type) & intents) != Intents.None)
            );
}
