namespace Oven.Functional.Domain.Configuration;

/// <summary>What a plugin may do. Asked for in its manifest, granted in the bot's configuration, checked at every effect.</summary>
[Flags]
public enum Capability
{
    /// <summary>Nothing but thinking.</summary>
    None = 0,

    /// <summary>See messages, reactions and polls.</summary>
    ReadMessages = 1 << 0,

    /// <summary>Write, edit and react, also in direct messages.</summary>
    SendMessages = 1 << 1,

    /// <summary>Delete and pin messages, and take others' reactions away.</summary>
    ManageMessages = 1 << 2,

    /// <summary>See and answer interactions.</summary>
    RespondToInteractions = 1 << 3,

    /// <summary>Register commands.</summary>
    ManageCommands = 1 << 4,

    /// <summary>See guilds, channels, roles, emojis and what else is no person's.</summary>
    ReadGuild = 1 << 5,

    /// <summary>Change guilds themselves: settings, auto-moderation, integrations, onboarding, templates.</summary>
    ManageGuild = 1 << 6,

    /// <summary>Make, change and delete channels and threads.</summary>
    ManageChannels = 1 << 7,

    /// <summary>Make, change, give and take roles, and set permissions of channels.</summary>
    ManageRoles = 1 << 8,

    /// <summary>See members and users, their presences and voice states.</summary>
    ReadMembers = 1 << 9,

    /// <summary>Change, time out, kick and ban members.</summary>
    ManageMembers = 1 << 10,

    /// <summary>Make, change and use webhooks.</summary>
    ManageWebhooks = 1 << 11,

    /// <summary>Emojis, stickers and sounds.</summary>
    ManageExpressions = 1 << 12,

    /// <summary>Scheduled events.</summary>
    ManageEvents = 1 << 13,

    /// <summary>Invites.</summary>
    ManageInvites = 1 << 14,

    /// <summary>Voice states, stages and soundboards.</summary>
    UseVoice = 1 << 15,

    /// <summary>What the application sells, and who has it.</summary>
    Monetization = 1 << 16,

    /// <summary>The bot's own account and application, its presence, OAuth2, lobbies, and every operation that no other capability covers.</summary>
    ManageBot = 1 << 17,

    /// <summary>Talk to other hosts. Told to whoever reads the manifest; only a sandbox around a process of its own can keep a plugin from it.</summary>
    Network = 1 << 18,

    /// <summary>Read and write files. Told to whoever reads the manifest; only a sandbox around a process of its own can keep a plugin from it.</summary>
    FileSystem = 1 << 19,

    /// <summary>Everything.</summary>
    All = (1 << 20) - 1,
}
