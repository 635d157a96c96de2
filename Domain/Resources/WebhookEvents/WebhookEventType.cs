namespace Oven.Functional.Domain.Resources.WebhookEvents;

/// <summary>An event that can be sent to a web address. Source: Discord documentation, Webhook Events, Event Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct WebhookEventType(string Value)
{
    /// <summary>A user or guild has added the application.</summary>
    public static WebhookEventType ApplicationAuthorized => new("APPLICATION_AUTHORIZED");

    /// <summary>A user has taken the application away.</summary>
    public static WebhookEventType ApplicationDeauthorized => new("APPLICATION_DEAUTHORIZED");

    /// <summary>Something was bought.</summary>
    public static WebhookEventType EntitlementCreate => new("ENTITLEMENT_CREATE");

    /// <summary>Something bought has changed.</summary>
    public static WebhookEventType EntitlementUpdate => new("ENTITLEMENT_UPDATE");

    /// <summary>Something bought was taken back.</summary>
    public static WebhookEventType EntitlementDelete => new("ENTITLEMENT_DELETE");

    /// <summary>A user has begun a quest; not sent at present.</summary>
    public static WebhookEventType QuestUserEnrollment => new("QUEST_USER_ENROLLMENT");

    /// <summary>A message was written in a lobby.</summary>
    public static WebhookEventType LobbyMessageCreate => new("LOBBY_MESSAGE_CREATE");

    /// <summary>A message in a lobby was changed.</summary>
    public static WebhookEventType LobbyMessageUpdate => new("LOBBY_MESSAGE_UPDATE");

    /// <summary>A message in a lobby was deleted.</summary>
    public static WebhookEventType LobbyMessageDelete => new("LOBBY_MESSAGE_DELETE");

    /// <summary>A direct message was written in a game.</summary>
    public static WebhookEventType GameDirectMessageCreate => new("GAME_DIRECT_MESSAGE_CREATE");

    /// <summary>A direct message in a game was changed.</summary>
    public static WebhookEventType GameDirectMessageUpdate => new("GAME_DIRECT_MESSAGE_UPDATE");

    /// <summary>A direct message in a game was deleted.</summary>
    public static WebhookEventType GameDirectMessageDelete => new("GAME_DIRECT_MESSAGE_DELETE");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
