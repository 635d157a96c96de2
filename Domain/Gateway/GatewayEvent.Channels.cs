using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Channels, threads and voice.</summary>
public abstract partial record GatewayEvent
{
    /// <summary>CHANNEL_CREATE: a channel was made.</summary>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelCreated(Channel Channel) : GatewayEvent;

    /// <summary>CHANNEL_UPDATE: a channel was changed.</summary>
    /// <param name="Channel">The channel as it is now.</param>
    public sealed record ChannelUpdated(Channel Channel) : GatewayEvent;

    /// <summary>CHANNEL_DELETE: a channel was deleted.</summary>
    /// <param name="Channel">The channel as it was.</param>
    public sealed record ChannelDeleted(Channel Channel) : GatewayEvent;

    /// <summary>CHANNEL_INFO: what was asked for of a guild's channels.</summary>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Channels">The channels.</param>
    public sealed record ChannelInfoReceived(GuildId GuildId, EquatableList<ChannelInfo> Channels) : GatewayEvent;

    /// <summary>CHANNEL_PINS_UPDATE: a message was pinned or unpinned.</summary>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record ChannelPinsUpdated(ChannelId ChannelId, GuildId? GuildId) : GatewayEvent
    {
        /// <summary>When the newest pinned message was pinned.</summary>
        public Optional<DateTimeOffset?> LastPinTimestamp { get; init; }
    }

    /// <summary>THREAD_CREATE: a thread was started, or the bot was added to a private one.</summary>
    /// <param name="Thread">The thread, with the bot's membership in the second case.</param>
    public sealed record ThreadCreated(Channel Thread) : GatewayEvent;

    /// <summary>THREAD_UPDATE: a thread was changed.</summary>
    /// <param name="Thread">The thread as it is now.</param>
    public sealed record ThreadUpdated(Channel Thread) : GatewayEvent;

    /// <summary>THREAD_DELETE: a thread was deleted.</summary>
    /// <param name="Id">The thread.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="ParentId">The channel it hung on.</param>
    /// <param name="Type">What kind of thread it was.</param>
    public sealed record ThreadDeleted(ChannelId Id, GuildId? GuildId, ChannelId? ParentId, ChannelType Type) : GatewayEvent;

    /// <summary>THREAD_LIST_SYNC: the bot may see a channel now; these are its active threads.</summary>
    public sealed record ThreadListSynced : GatewayEvent
    {
        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>The channels; all of the guild where absent.</summary>
        public EquatableList<ChannelId>? ChannelIds { get; init; }

        /// <summary>Their active threads.</summary>
        public EquatableList<Channel> Threads { get; init; }

        /// <summary>Where the bot is in.</summary>
        public EquatableList<ThreadMember> Members { get; init; }
    }

    /// <summary>THREAD_MEMBER_UPDATE: the bot's membership in a thread was changed.</summary>
    /// <param name="Member">The membership, with the guild.</param>
    public sealed record ThreadMemberUpdated(ThreadMember Member) : GatewayEvent;

    /// <summary>THREAD_MEMBERS_UPDATE: somebody was added to a thread or removed; without GUILD_MEMBERS only the bot.</summary>
    public sealed record ThreadMembersUpdated : GatewayEvent
    {
        /// <summary>The thread.</summary>
        public required ChannelId Id { get; init; }

        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>How many are in it, about; at most 50.</summary>
        public int MemberCount { get; init; }

        /// <summary>Who was added.</summary>
        public EquatableList<ThreadMember>? AddedMembers { get; init; }

        /// <summary>Who was removed.</summary>
        public EquatableList<UserId>? RemovedMemberIds { get; init; }
    }

    /// <summary>VOICE_CHANNEL_EFFECT_SEND: an emoji or sound was played in the bot's voice channel.</summary>
    public sealed record VoiceChannelEffectSent : GatewayEvent
    {
        /// <summary>The channel.</summary>
        public required ChannelId ChannelId { get; init; }

        /// <summary>The guild.</summary>
        public required GuildId GuildId { get; init; }

        /// <summary>Who played it.</summary>
        public required UserId UserId { get; init; }

        /// <summary>The emoji.</summary>
        public Optional<Emoji?> Emoji { get; init; }

        /// <summary>How the emoji moves.</summary>
        public Optional<VoiceChannelEffectAnimationType?> AnimationType { get; init; }

        /// <summary>Which movement.</summary>
        public int? AnimationId { get; init; }

        /// <summary>The sound; Discord's have small numbers.</summary>
        public SoundId? SoundId { get; init; }

        /// <summary>0 to 1.</summary>
        public double? SoundVolume { get; init; }
    }

    /// <summary>VOICE_CHANNEL_START_TIME_UPDATE: the first came into a voice channel, or the last left.</summary>
    /// <param name="Id">The channel.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record VoiceChannelStartTimeUpdated(ChannelId Id, GuildId GuildId) : GatewayEvent
    {
        /// <summary>Since when somebody is there, in Unix seconds.</summary>
        public Optional<long?> VoiceStartTime { get; init; }
    }

    /// <summary>VOICE_CHANNEL_STATUS_UPDATE: what a voice channel says of itself was changed.</summary>
    /// <param name="Id">The channel.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record VoiceChannelStatusUpdated(ChannelId Id, GuildId GuildId) : GatewayEvent
    {
        /// <summary>What it says now.</summary>
        public Optional<string?> Status { get; init; }
    }

    /// <summary>VOICE_STATE_UPDATE: somebody came into voice, left, or changed there.</summary>
    /// <param name="State">How it is now.</param>
    public sealed record VoiceStateUpdated(VoiceState State) : GatewayEvent;

    /// <summary>VOICE_SERVER_UPDATE: where to connect for voice.</summary>
    /// <param name="Token">What to connect with.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="Endpoint">Where; null while the server is being replaced.</param>
    public sealed record VoiceServerUpdated(Secret Token, GuildId GuildId, string? Endpoint) : GatewayEvent;
}

/// <summary>What was asked for of a channel. Source: Discord documentation, Gateway Events, Channel Info.</summary>
public sealed record ChannelInfo
{
    /// <summary>The channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>What a voice channel says of itself.</summary>
    public Optional<string?> Status { get; init; }

    /// <summary>Since when somebody is there, in Unix seconds.</summary>
    public Optional<long?> VoiceStartTime { get; init; }
}

/// <summary>How an emoji in voice moves. Source: Discord documentation, Gateway Events, Animation Types.</summary>
public enum VoiceChannelEffectAnimationType
{
    /// <summary>In Nitro's way.</summary>
    Premium = 0,

    /// <summary>In the usual way.</summary>
    Basic = 1,
}
