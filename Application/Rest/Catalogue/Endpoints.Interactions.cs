using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    // The first answer to an interaction counts only for 3 seconds; a later one is of no use to anybody.
    private static readonly TimeSpan InteractionWindow = TimeSpan.FromSeconds(3);

    /// <summary>Create Interaction Response.</summary>
    public static readonly Endpoint CreateInteractionResponse = new(
        "create_interaction_response",
        Post,
        "/interactions/{interaction_id}/{interaction_token}/callback"
    )
    {
        Major = InteractionToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
        Within = InteractionWindow,
    };

    /// <summary>Get Original Interaction Response.</summary>
    public static readonly Endpoint GetOriginalInteractionResponse = new(
        "get_original_webhook_message",
        Get,
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Delete Original Interaction Response.</summary>
    public static readonly Endpoint DeleteOriginalInteractionResponse = new(
        "delete_original_webhook_message",
        Delete,
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Edit Original Interaction Response.</summary>
    public static readonly Endpoint EditOriginalInteractionResponse = new(
        "update_original_webhook_message",
        Patch,
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Create Followup Message.</summary>
    public static readonly Endpoint CreateFollowupMessage = new("execute_webhook", Post, "/webhooks/{webhook_id}/{webhook_token}")
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Get Followup Message.</summary>
    public static readonly Endpoint GetFollowupMessage = new(
        "get_webhook_message",
        Get,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Edit Followup Message.</summary>
    public static readonly Endpoint EditFollowupMessage = new(
        "update_webhook_message",
        Patch,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Delete Followup Message.</summary>
    public static readonly Endpoint DeleteFollowupMessage = new(
        "delete_webhook_message",
        Delete,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };
}
