using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Application.Client.State;

/// <summary>
/// What the cache keeps, per kind, as data. The default keeps everything that Discord sends, and of messages the last 50 of a channel.
/// <para>A bot that needs the names of channels and no more: <c>CachePolicy.Nothing with { Channels = ChannelFields.Name }</c>.</para>
/// </summary>
public sealed record CachePolicy
{
    /// <summary>Everything, of messages the last 50 of a channel.</summary>
    public static CachePolicy Default { get; } = new();

    /// <summary>Nothing but which guilds there are.</summary>
    public static CachePolicy Nothing { get; } =
        new()
        {
            Guilds = Keep<GuildFields>.Ids,
            Channels = Keep<ChannelFields>.Nothing,
            Threads = Keep<ChannelFields>.Nothing,
            DirectChannels = Keep<ChannelFields>.Nothing,
            Roles = Keep<RoleFields>.Nothing,
            Members = Keep<MemberFields>.Nothing,
            Users = Keep<UserFields>.Nothing,
            Emojis = Keep<EmojiFields>.Nothing,
            Stickers = Keep<StickerFields>.Nothing,
            VoiceStates = Keep<VoiceStateFields>.Nothing,
            Presences = Keep<PresenceFields>.Nothing,
            StageInstances = Keep<StageInstanceFields>.Nothing,
            ScheduledEvents = Keep<ScheduledEventFields>.Nothing,
            SoundboardSounds = Keep<SoundFields>.Nothing,
            Messages = Keep<MessageFields>.Nothing,
        };

    /// <summary>Guilds. Which there are is always known; <see cref="Keep{TFields}.Nothing"/> counts as <see cref="Keep{TFields}.Ids"/>.</summary>
    public Keep<GuildFields> Guilds { get; init; } = Keep<GuildFields>.Everything;

    /// <summary>Channels of guilds.</summary>
    public Keep<ChannelFields> Channels { get; init; } = Keep<ChannelFields>.Everything;

    /// <summary>Active threads of guilds.</summary>
    public Keep<ChannelFields> Threads { get; init; } = Keep<ChannelFields>.Everything;

    /// <summary>Direct messages; at most 1000.</summary>
    public Keep<ChannelFields> DirectChannels { get; init; } = Keep<ChannelFields>.Everything with { Limit = 1000 };

    /// <summary>Roles.</summary>
    public Keep<RoleFields> Roles { get; init; } = Keep<RoleFields>.Everything;

    /// <summary>Members, as far as Discord sends them.</summary>
    public Keep<MemberFields> Members { get; init; } = Keep<MemberFields>.Everything;

    /// <summary>Users, once each however many guilds they share with the bot. A user is kept as long as a cached member refers to it.</summary>
    public Keep<UserFields> Users { get; init; } = Keep<UserFields>.Everything;

    /// <summary>Emojis of guilds.</summary>
    public Keep<EmojiFields> Emojis { get; init; } = Keep<EmojiFields>.Everything;

    /// <summary>Stickers of guilds.</summary>
    public Keep<StickerFields> Stickers { get; init; } = Keep<StickerFields>.Everything;

    /// <summary>Who is in voice.</summary>
    public Keep<VoiceStateFields> VoiceStates { get; init; } = Keep<VoiceStateFields>.Everything;

    /// <summary>Who is online; whoever is not there is offline.</summary>
    public Keep<PresenceFields> Presences { get; init; } = Keep<PresenceFields>.Everything;

    /// <summary>Live stages.</summary>
    public Keep<StageInstanceFields> StageInstances { get; init; } = Keep<StageInstanceFields>.Everything;

    /// <summary>Scheduled events.</summary>
    public Keep<ScheduledEventFields> ScheduledEvents { get; init; } = Keep<ScheduledEventFields>.Everything;

    /// <summary>Sounds of guilds.</summary>
    public Keep<SoundFields> SoundboardSounds { get; init; } = Keep<SoundFields>.Everything;

    /// <summary>Messages; the last 50 of each channel.</summary>
    public Keep<MessageFields> Messages { get; init; } = Keep<MessageFields>.Everything with { Limit = 50 };

    /// <summary>How long messages are kept from when they were written; without end where null. The only kind with an age: all others are told of their end.</summary>
    public TimeSpan? MessageLifetime { get; init; }

    /// <summary>The events that what is kept is made of: a client that listens to nothing has to decode these.</summary>
    public IEnumerable<GatewayEventType> Events() => Enum.GetValues<GatewayEventType>().Where(type => StateEvents.Changes(type, this));
}
