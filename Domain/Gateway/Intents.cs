namespace Oven.Functional.Domain.Gateway;

/// <summary>
/// The groups of events a bot asks for when it identifies. Three are privileged: they must be switched on in the developer portal, or
/// the gateway closes with 4014. Source: Discord documentation, Gateway, Gateway Intents.
/// </summary>
[Flags]
public enum Intents
{
    /// <summary>No group; interactions still arrive.</summary>
    None = 0,

    /// <summary>Guilds, roles, channels, threads and stage instances.</summary>
    Guilds = 1 << 0,

    /// <summary>Members joining, changing and leaving. Privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Bans and audit-log entries.</summary>
    GuildModeration = 1 << 2,

    /// <summary>Emojis, stickers and soundboard sounds.</summary>
    GuildExpressions = 1 << 3,

    /// <summary>Integrations.</summary>
    GuildIntegrations = 1 << 4,

    /// <summary>Webhooks.</summary>
    GuildWebhooks = 1 << 5,

    /// <summary>Invites.</summary>
    GuildInvites = 1 << 6,

    /// <summary>Voice states.</summary>
    GuildVoiceStates = 1 << 7,

    /// <summary>Presences. Privileged.</summary>
    GuildPresences = 1 << 8,

    /// <summary>Messages in guilds.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Reactions in guilds.</summary>
    GuildMessageReactions = 1 << 10,

    /// <summary>Typing in guilds.</summary>
    GuildMessageTyping = 1 << 11,

    /// <summary>Direct messages.</summary>
    DirectMessages = 1 << 12,

    /// <summary>Reactions in direct messages.</summary>
    DirectMessageReactions = 1 << 13,

    /// <summary>Typing in direct messages.</summary>
    DirectMessageTyping = 1 << 14,

    /// <summary>What messages say: without it content, embeds, attachments and components come empty. Privileged.</summary>
    MessageContent = 1 << 15,

    /// <summary>Scheduled events.</summary>
    GuildScheduledEvents = 1 << 16,

    /// <summary>Auto-moderation rules.</summary>
    AutoModerationConfiguration = 1 << 20,

    /// <summary>Auto-moderation at work.</summary>
    AutoModerationExecution = 1 << 21,

    /// <summary>Poll votes in guilds.</summary>
    GuildMessagePolls = 1 << 24,

    /// <summary>Poll votes in direct messages.</summary>
    DirectMessagePolls = 1 << 25,

    /// <summary>The three groups that must be switched on in the developer portal.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>Every group that needs no switch.</summary>
    Unprivileged = All & ~Privileged,

    /// <summary>Every group there is.</summary>
    All = 53_608_447,
}
