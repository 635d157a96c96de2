using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Messages, reactions, polls and typing.</summary>
public abstract partial record GatewayEvent
{
    /// <summary>MESSAGE_CREATE: somebody wrote a message.</summary>
    /// <param name="Message">The message, with <c>guild_id</c> and <c>member</c> in guilds.</param>
    public sealed record MessageCreated(Message Message) : GatewayEvent;

    /// <summary>MESSAGE_UPDATE: a message was changed.</summary>
    /// <param name="Message">The message as it is now.</param>
    public sealed record MessageUpdated(Message Message) : GatewayEvent;

    /// <summary>MESSAGE_DELETE: a message was deleted.</summary>
    /// <param name="Id">The message.</param>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record MessageDeleted(MessageId Id, ChannelId ChannelId, GuildId? GuildId) : GatewayEvent;

    /// <summary>MESSAGE_DELETE_BULK: several messages were deleted at once.</summary>
    /// <param name="Ids">The messages.</param>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record MessageDeletedBulk(EquatableList<MessageId> Ids, ChannelId ChannelId, GuildId? GuildId) : GatewayEvent;

    /// <summary>MESSAGE_REACTION_ADD: somebody reacted.</summary>
    public sealed record MessageReactionAdded : GatewayEvent
    {
        /// <summary>Who.</summary>
        public required UserId UserId { get; init; }

        /// <summary>The channel.</summary>
        public required ChannelId ChannelId { get; init; }

        /// <summary>The message.</summary>
        public required MessageId MessageId { get; init; }

        /// <summary>The guild.</summary>
        public GuildId? GuildId { get; init; }

        /// <summary>Who, as a member.</summary>
        public GuildMember? Member { get; init; }

        /// <summary>With what.</summary>
        public required Emoji Emoji { get; init; }

        /// <summary>Whose message it is.</summary>
        public UserId? MessageAuthorId { get; init; }

        /// <summary>Whether it is a super reaction.</summary>
        public bool Burst { get; init; }

        /// <summary>The colors of a super reaction.</summary>
        public EquatableList<string>? BurstColors { get; init; }

        /// <summary>In which way.</summary>
        public ReactionType Type { get; init; }
    }

    /// <summary>MESSAGE_REACTION_REMOVE: somebody took a reaction back.</summary>
    public sealed record MessageReactionRemoved : GatewayEvent
    {
        /// <summary>Who.</summary>
        public required UserId UserId { get; init; }

        /// <summary>The channel.</summary>
        public required ChannelId ChannelId { get; init; }

        /// <summary>The message.</summary>
        public required MessageId MessageId { get; init; }

        /// <summary>The guild.</summary>
        public GuildId? GuildId { get; init; }

        /// <summary>Which.</summary>
        public required Emoji Emoji { get; init; }

        /// <summary>Whether it was a super reaction.</summary>
        public bool Burst { get; init; }

        /// <summary>In which way.</summary>
        public ReactionType Type { get; init; }
    }

    /// <summary>MESSAGE_REACTION_REMOVE_ALL: all reactions of a message were taken away.</summary>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="GuildId">The guild.</param>
    public sealed record MessageReactionRemovedAll(ChannelId ChannelId, MessageId MessageId, GuildId? GuildId) : GatewayEvent;

    /// <summary>MESSAGE_REACTION_REMOVE_EMOJI: all reactions of a message with one emoji were taken away.</summary>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="Emoji">The emoji.</param>
    public sealed record MessageReactionRemovedEmoji(ChannelId ChannelId, GuildId? GuildId, MessageId MessageId, Emoji Emoji)
        : GatewayEvent;

    /// <summary>MESSAGE_POLL_VOTE_ADD: somebody voted.</summary>
    /// <param name="UserId">Who.</param>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="MessageId">The message with the poll.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="AnswerId">For what.</param>
    public sealed record MessagePollVoteAdded(UserId UserId, ChannelId ChannelId, MessageId MessageId, GuildId? GuildId, int AnswerId)
        : GatewayEvent;

    /// <summary>MESSAGE_POLL_VOTE_REMOVE: somebody took a vote back.</summary>
    /// <param name="UserId">Who.</param>
    /// <param name="ChannelId">The channel.</param>
    /// <param name="MessageId">The message with the poll.</param>
    /// <param name="GuildId">The guild.</param>
    /// <param name="AnswerId">Which.</param>
    public sealed record MessagePollVoteRemoved(UserId UserId, ChannelId ChannelId, MessageId MessageId, GuildId? GuildId, int AnswerId)
        : GatewayEvent;

    /// <summary>TYPING_START: somebody is typing.</summary>
    public sealed record TypingStarted : GatewayEvent
    {
        /// <summary>The channel.</summary>
        public required ChannelId ChannelId { get; init; }

        /// <summary>The guild.</summary>
        public GuildId? GuildId { get; init; }

        /// <summary>Who.</summary>
        public required UserId UserId { get; init; }

        /// <summary>Since when, in Unix seconds.</summary>
        public long Timestamp { get; init; }

        /// <summary>Who, as a member.</summary>
        public GuildMember? Member { get; init; }
    }

    /// <summary>INTERACTION_CREATE: somebody used a command, a component or a modal.</summary>
    /// <param name="Interaction">What was used.</param>
    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;
}
