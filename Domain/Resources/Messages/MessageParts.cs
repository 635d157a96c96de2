using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>A channel that a message mentions. Source: Discord documentation, Message, Channel Mention Object.</summary>
public sealed record ChannelMention
{
    /// <summary>Names the channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>Its guild.</summary>
    public GuildId GuildId { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>An invitation to an activity. Source: Discord documentation, Message, Message Activity Structure.</summary>
public sealed record MessageActivity
{
    /// <summary>What it invites to.</summary>
    public MessageActivityType Type { get; init; }

    /// <summary>The party of a rich presence.</summary>
    public string? PartyId { get; init; }
}

/// <summary>What a message invites to. Source: Discord documentation, Message, Message Activity Types.</summary>
public enum MessageActivityType
{
    /// <summary>Joining.</summary>
    Join = 1,

    /// <summary>Watching.</summary>
    Spectate = 2,

    /// <summary>Listening.</summary>
    Listen = 3,

    /// <summary>Asking to join.</summary>
    JoinRequest = 5,

    /// <summary>Asking for a stream; only in the specification.</summary>
    StreamRequest = 6,
}

/// <summary>The application behind a message. Source: Discord documentation, Application, Application Object.</summary>
public sealed record MessageApplication
{
    /// <summary>Names the application.</summary>
    public required ApplicationId Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>What kind of application it is.</summary>
    public Optional<ApplicationType?> Type { get; init; }

    /// <summary>The hash of its cover.</summary>
    public string? CoverImage { get; init; }

    /// <summary>What it is sold as.</summary>
    public SkuId? PrimarySkuId { get; init; }

    /// <summary>Its bot.</summary>
    public User? Bot { get; init; }
}

/// <summary>
/// The message that a message answers, forwards, or comes from. Source: Discord documentation, Message, Message Reference Structure.
/// </summary>
public sealed record MessageReference
{
    /// <summary>Whether it answers or forwards; answers where absent.</summary>
    public MessageReferenceType? Type { get; init; }

    /// <summary>The message.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>Its channel; needed to forward.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>Its guild.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>In a draft: whether to fail where the message is gone; true where absent.</summary>
    public bool? FailIfNotExists { get; init; }
}

/// <summary>How a message refers to another. Source: Discord documentation, Message, Message Reference Types.</summary>
public enum MessageReferenceType
{
    /// <summary>It answers.</summary>
    Default = 0,

    /// <summary>It forwards.</summary>
    Forward = 1,
}

/// <summary>A forwarded message. Source: Discord documentation, Message, Message Snapshot Object.</summary>
public sealed record MessageSnapshot
{
    /// <summary>What it said.</summary>
    public required MessageContent Message { get; init; }
}

/// <summary>The part of a message that is forwarded. Source: Discord documentation, Message, Message Snapshot Structure.</summary>
public sealed record MessageContent
{
    /// <summary>What kind of message it was.</summary>
    public MessageType Type { get; init; }

    /// <summary>What it said.</summary>
    public string Content { get; init; } = "";

    /// <summary>Its embeds.</summary>
    public EquatableList<Embed> Embeds { get; init; }

    /// <summary>Its files.</summary>
    public EquatableList<Attachment> Attachments { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>What was special about it.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Who was mentioned.</summary>
    public EquatableList<User> Mentions { get; init; }

    /// <summary>Which roles were mentioned.</summary>
    public EquatableList<RoleId> MentionRoles { get; init; }

    /// <summary>Its stickers in full.</summary>
    public EquatableList<Sticker>? Stickers { get; init; }

    /// <summary>Its stickers.</summary>
    public EquatableList<StickerItem>? StickerItems { get; init; }

    /// <summary>Its components.</summary>
    public EquatableList<Component> Components { get; init; }
}

/// <summary>A call in a group or direct messages. Source: Discord documentation, Message, Message Call Object.</summary>
public sealed record MessageCall
{
    /// <summary>Who took part.</summary>
    public EquatableList<UserId> Participants { get; init; }

    /// <summary>When it ended.</summary>
    public Optional<DateTimeOffset?> EndedTimestamp { get; init; }
}

/// <summary>A role subscription that a message announces. Source: Discord documentation, Message, Role Subscription Data Object.</summary>
public sealed record RoleSubscriptionData
{
    /// <summary>What was bought.</summary>
    public required SkuId RoleSubscriptionListingId { get; init; }

    /// <summary>What it is called.</summary>
    public string TierName { get; init; } = "";

    /// <summary>For how many months by now.</summary>
    public int TotalMonthsSubscribed { get; init; }

    /// <summary>Whether it was renewed.</summary>
    public bool IsRenewal { get; init; }
}

/// <summary>A purchase that a message tells of; only in the specification.</summary>
public sealed record PurchaseNotification
{
    /// <summary>What was bought.</summary>
    public PurchaseType Type { get; init; }

    /// <summary>The product.</summary>
    public GuildProductPurchase? GuildProductPurchase { get; init; }
}

/// <summary>What was bought; only in the specification.</summary>
public enum PurchaseType
{
    /// <summary>A product of a guild.</summary>
    GuildProduct = 0,
}

/// <summary>A product of a guild that was bought; only in the specification.</summary>
public sealed record GuildProductPurchase
{
    /// <summary>Names the product.</summary>
    public required Snowflake ListingId { get; init; }

    /// <summary>What it is called.</summary>
    public string ProductName { get; init; } = "";
}

/// <summary>The look of the client that a message shares. Source: Discord documentation, Message, Shared Client Theme Object.</summary>
public sealed record SharedClientTheme
{
    /// <summary>1 to 5 colors of 6 hex digits.</summary>
    public EquatableList<string> Colors { get; init; }

    /// <summary>The direction of the gradient in degrees, 0 to 360.</summary>
    public int GradientAngle { get; init; }

    /// <summary>How strong the colors are, 0 to 100.</summary>
    public int BaseMix { get; init; }

    /// <summary>What they are mixed with.</summary>
    public Optional<BaseTheme?> BaseTheme { get; init; }
}

/// <summary>What the colors of a theme are mixed with. Source: Discord documentation, Message, Base Theme Types.</summary>
public enum BaseTheme
{
    /// <summary>Nothing was chosen.</summary>
    Unset = 0,

    /// <summary>Dark.</summary>
    Dark = 1,

    /// <summary>Light.</summary>
    Light = 2,

    /// <summary>Darker.</summary>
    Darker = 3,

    /// <summary>Midnight.</summary>
    Midnight = 4,
}
