using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>A message. Source: Discord documentation, Message, Message Object.</summary>
public sealed record Message
{
    /// <summary>Names the message.</summary>
    public required MessageId Id { get; init; }

    /// <summary>Where it was written.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>The guild; only in gateway events, and not for direct messages.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Who wrote it; not a real user where a webhook did.</summary>
    public required User Author { get; init; }

    /// <summary>The author as a member, without <c>user</c>; only in MESSAGE_CREATE and MESSAGE_UPDATE.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>What it says; empty without the MESSAGE_CONTENT intent.</summary>
    public string Content { get; init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>Whether it was read aloud.</summary>
    public bool Tts { get; init; }

    /// <summary>Whether it mentions everyone.</summary>
    public bool MentionEveryone { get; init; }

    /// <summary>Who is mentioned; with <c>member</c> in gateway events.</summary>
    public EquatableList<User> Mentions { get; init; }

    /// <summary>Which roles are mentioned.</summary>
    public EquatableList<RoleId> MentionRoles { get; init; }

    /// <summary>Which channels are mentioned; only in crossposts.</summary>
    public EquatableList<ChannelMention>? MentionChannels { get; init; }

    /// <summary>Its files; empty without the MESSAGE_CONTENT intent.</summary>
    public EquatableList<Attachment> Attachments { get; init; }

    /// <summary>Its embeds; empty without the MESSAGE_CONTENT intent.</summary>
    public EquatableList<Embed> Embeds { get; init; }

    /// <summary>Who reacted how.</summary>
    public EquatableList<Reaction>? Reactions { get; init; }

    /// <summary>What its sender named it; a number is read as its text.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether it is pinned.</summary>
    public bool Pinned { get; init; }

    /// <summary>The webhook that wrote it.</summary>
    public WebhookId? WebhookId { get; init; }

    /// <summary>What kind of message it is.</summary>
    public MessageType Type { get; init; }

    /// <summary>An invitation to an activity.</summary>
    public MessageActivity? Activity { get; init; }

    /// <summary>The application of the activity.</summary>
    public MessageApplication? Application { get; init; }

    /// <summary>The application that answered an interaction with it.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>What is special about it.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>The message it answers, forwards, or comes from.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>What it forwards.</summary>
    public EquatableList<MessageSnapshot>? MessageSnapshots { get; init; }

    /// <summary>The message it answers; null where that was deleted.</summary>
    public Optional<Message?> ReferencedMessage { get; init; }

    /// <summary>The interaction it answers.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    /// <summary>Deprecated: use <see cref="InteractionMetadata"/>.</summary>
    public MessageInteraction? Interaction { get; init; }

    /// <summary>The thread that began at it.</summary>
    public Channel? Thread { get; init; }

    /// <summary>Its buttons and menus; empty without the MESSAGE_CONTENT intent.</summary>
    public EquatableList<Component> Components { get; init; }

    /// <summary>Its stickers.</summary>
    public EquatableList<StickerItem>? StickerItems { get; init; }

    /// <summary>Deprecated: its stickers in full.</summary>
    public EquatableList<Sticker>? Stickers { get; init; }

    /// <summary>Its place in a thread, about.</summary>
    public int? Position { get; init; }

    /// <summary>The role subscription it announces.</summary>
    public RoleSubscriptionData? RoleSubscriptionData { get; init; }

    /// <summary>What its selects have chosen at first.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>Its poll.</summary>
    public Poll? Poll { get; init; }

    /// <summary>The call it tells of.</summary>
    public MessageCall? Call { get; init; }

    /// <summary>The theme it shares.</summary>
    public SharedClientTheme? SharedClientTheme { get; init; }

    /// <summary>The purchase it tells of; only in the specification.</summary>
    public PurchaseNotification? PurchaseNotification { get; init; }

    /// <summary>Who wrote it in a lobby; only in the specification.</summary>
    public MessageLobbyMember? LobbyMember { get; init; }

    /// <summary>What kind of channel it was written in; only in gateway events.</summary>
    public ChannelType? ChannelType { get; init; }

    /// <summary>True for what was searched for; only in search results.</summary>
    public bool? Hit { get; init; }

    /// <summary>How many of its parts were held back; only in search results.</summary>
    public int? RestrictionCount { get; init; }
}

/// <summary>Who wrote a message in a lobby.</summary>
public sealed record MessageLobbyMember
{
    /// <summary>The author's name in the lobby.</summary>
    public string? AdditionalName { get; init; }
}
