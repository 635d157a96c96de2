namespace Oven.Functional.Domain.Resources.Channels;

/// <summary>What kind of channel it is. Source: Discord documentation, Channel, Channel Types.</summary>
public enum ChannelType
{
    /// <summary>Text in a guild.</summary>
    GuildText = 0,

    /// <summary>Direct messages.</summary>
    Dm = 1,

    /// <summary>Voice in a guild.</summary>
    GuildVoice = 2,

    /// <summary>Direct messages of a group.</summary>
    GroupDm = 3,

    /// <summary>Holds up to 50 channels.</summary>
    GuildCategory = 4,

    /// <summary>Announcements that other guilds can follow.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread of an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that everybody sees; also the posts of forums.</summary>
    PublicThread = 11,

    /// <summary>A thread for those who were invited.</summary>
    PrivateThread = 12,

    /// <summary>A stage with an audience.</summary>
    GuildStageVoice = 13,

    /// <summary>The list of guilds in a hub.</summary>
    GuildDirectory = 14,

    /// <summary>Holds only threads.</summary>
    GuildForum = 15,

    /// <summary>Holds only threads, shown as pictures.</summary>
    GuildMedia = 16,
}
