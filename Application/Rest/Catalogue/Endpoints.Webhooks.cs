using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Channel Webhooks.</summary>
    public static readonly Endpoint GetChannelWebhooks = new("list_channel_webhooks", Get, "/channels/{channel_id}/webhooks")
    {
        Major = Channel,
    };

    /// <summary>Create Webhook.</summary>
    public static readonly Endpoint CreateWebhook = new("create_webhook", Post, "/channels/{channel_id}/webhooks")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Get Guild Webhooks.</summary>
    public static readonly Endpoint GetGuildWebhooks = new("get_guild_webhooks", Get, "/guilds/{guild_id}/webhooks") { Major = Guild };

    /// <summary>Get Webhook.</summary>
    public static readonly Endpoint GetWebhook = new("get_webhook", Get, "/webhooks/{webhook_id}") { Major = Webhook };

    /// <summary>Delete Webhook.</summary>
    public static readonly Endpoint DeleteWebhook = new("delete_webhook", Delete, "/webhooks/{webhook_id}")
    {
        Major = Webhook,
        TakesReason = true,
    };

    /// <summary>Modify Webhook.</summary>
    public static readonly Endpoint ModifyWebhook = new("update_webhook", Patch, "/webhooks/{webhook_id}")
    {
        Major = Webhook,
        TakesReason = true,
    };

    /// <summary>Get Webhook with Token.</summary>
    public static readonly Endpoint GetWebhookWithToken = new("get_webhook_by_token", Get, "/webhooks/{webhook_id}/{webhook_token}")
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Create Followup Message.</summary>
    public static readonly Endpoint ExecuteWebhook = new("execute_webhook", Post, "/webhooks/{webhook_id}/{webhook_token}")
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Delete Webhook with Token.</summary>
    public static readonly Endpoint DeleteWebhookWithToken = new(
        "delete_webhook_by_token",
        Delete,
        "/webhooks/{webhook_id}/{webhook_token}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Modify Webhook with Token.</summary>
    public static readonly Endpoint ModifyWebhookWithToken = new("update_webhook_by_token", Patch, "/webhooks/{webhook_id}/{webhook_token}")
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Execute GitHub-Compatible Webhook.</summary>
    public static readonly Endpoint ExecuteGithubCompatibleWebhook = new(
        "execute_github_compatible_webhook",
        Post,
        "/webhooks/{webhook_id}/{webhook_token}/github"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Get Followup Message.</summary>
    public static readonly Endpoint GetWebhookMessage = new(
        "get_webhook_message",
        Get,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Delete Followup Message.</summary>
    public static readonly Endpoint DeleteWebhookMessage = new(
        "delete_webhook_message",
        Delete,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Edit Followup Message.</summary>
    public static readonly Endpoint EditWebhookMessage = new(
        "update_webhook_message",
        Patch,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };

    /// <summary>Execute Slack-Compatible Webhook.</summary>
    public static readonly Endpoint ExecuteSlackCompatibleWebhook = new(
        "execute_slack_compatible_webhook",
        Post,
        "/webhooks/{webhook_id}/{webhook_token}/slack"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
    };
}
