using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.WebhookEvents;

/// <summary>
/// What Discord sends to the address for webhook events. Source: Discord documentation, Webhook Events, Webhook Event Payloads.
/// </summary>
public sealed record WebhookEventPayload
{
    /// <summary>Always 1.</summary>
    public int Version { get; init; }

    /// <summary>The application.</summary>
    public required ApplicationId ApplicationId { get; init; }

    /// <summary>A check or an event.</summary>
    public WebhookPayloadType Type { get; init; }

    /// <summary>The event.</summary>
    public WebhookEventBody? Event { get; init; }
}

/// <summary>What Discord sends to the address for webhook events. Source: Discord documentation, Webhook Events, Webhook Types.</summary>
public enum WebhookPayloadType
{
    /// <summary>A check, to be answered with 204.</summary>
    Ping = 0,

    /// <summary>An event, to be answered with 204 within 3 seconds.</summary>
    Event = 1,
}

/// <summary>An event as Discord sends it. Source: Discord documentation, Webhook Events, Event Body Object.</summary>
public sealed record WebhookEventBody
{
    /// <summary>Which event.</summary>
    public required WebhookEventType Type { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>What happened; see the records of this folder.</summary>
    public RawJson? Data { get; init; }
}

/// <summary>
/// APPLICATION_AUTHORIZED: a user or guild has added the application. Source: Discord documentation, Webhook Events, Application
/// Authorized.
/// </summary>
public sealed record ApplicationAuthorized
{
    /// <summary>How it was installed.</summary>
    public ApplicationIntegrationType? IntegrationType { get; init; }

    /// <summary>Who did it.</summary>
    public required User User { get; init; }

    /// <summary>What was allowed.</summary>
    public EquatableList<OAuth2Scope> Scopes { get; init; }

    /// <summary>The guild.</summary>
    public Guild? Guild { get; init; }
}

/// <summary>
/// APPLICATION_DEAUTHORIZED: a user has taken the application away. Source: Discord documentation, Webhook Events, Application
/// Deauthorized.
/// </summary>
public sealed record ApplicationDeauthorized
{
    /// <summary>Who did it.</summary>
    public required User User { get; init; }
}

/// <summary>
/// GAME_DIRECT_MESSAGE_*: a direct message between players. Source: Discord documentation, Webhook Events, Game Direct Message Create.
/// </summary>
public sealed record GameDirectMessage
{
    /// <summary>Names the message.</summary>
    public required MessageId Id { get; init; }

    /// <summary>What kind of message it is.</summary>
    public MessageType? Type { get; init; }

    /// <summary>What it says.</summary>
    public string? Content { get; init; }

    /// <summary>The channel.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was changed.</summary>
    public Optional<DateTimeOffset?> EditedTimestamp { get; init; }

    /// <summary>Its files.</summary>
    public EquatableList<Attachment>? Attachments { get; init; }

    /// <summary>What is special about it.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>The game.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>Who gets it.</summary>
    public UserId? RecipientId { get; init; }

    /// <summary>The channel.</summary>
    public Channel? Channel { get; init; }
}
