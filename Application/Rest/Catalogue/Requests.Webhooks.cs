using LanguageExt;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The webhooks of a channel.</summary>
    public static RestRequest<EquatableList<Webhook>> GetChannelWebhooks(ChannelId channel) =>
        new(Endpoints.GetChannelWebhooks, [$"{channel}"]);

    /// <summary>Makes a webhook.</summary>
    public static RestRequest<Webhook> CreateWebhook(ChannelId channel, WebhookDraft draft, string? reason = null) =>
        new(Endpoints.CreateWebhook, [$"{channel}"]) { Body = draft, Reason = reason };

    /// <summary>The webhooks of a guild.</summary>
    public static RestRequest<EquatableList<Webhook>> GetGuildWebhooks(GuildId guild) => new(Endpoints.GetGuildWebhooks, [$"{guild}"]);

    /// <summary>One webhook.</summary>
    public static RestRequest<Webhook> GetWebhook(WebhookId webhook) => new(Endpoints.GetWebhook, [$"{webhook}"]);

    /// <summary>Deletes a webhook.</summary>
    public static RestRequest<Unit> DeleteWebhook(WebhookId webhook, string? reason = null) =>
        new(Endpoints.DeleteWebhook, [$"{webhook}"]) { Reason = reason };

    /// <summary>Changes a webhook.</summary>
    public static RestRequest<Webhook> ModifyWebhook(WebhookId webhook, WebhookPatch patch, string? reason = null) =>
        new(Endpoints.ModifyWebhook, [$"{webhook}"]) { Body = patch, Reason = reason };

    /// <summary>One webhook, by its token; without its maker.</summary>
    public static RestRequest<Webhook> GetWebhookWithToken(WebhookId webhook, string token) =>
        new(Endpoints.GetWebhookWithToken, [$"{webhook}", token]);

    /// <summary>Writes a message with a webhook, and waits for it.</summary>
    public static RestRequest<Message> ExecuteWebhook(
        WebhookId webhook,
        string token,
        WebhookMessageDraft draft,
        EquatableList<FileUpload> files = default,
        ChannelId? thread = null,
        bool? withComponents = null
    ) =>
        new(Endpoints.ExecuteWebhook, [$"{webhook}", token])
        {
            Body = draft,
            Files = files,
            Query = QueryParameter.Set(("wait", true), ("thread_id", thread), ("with_components", withComponents)),
        };

    /// <summary>Deletes a webhook, by its token.</summary>
    public static RestRequest<Unit> DeleteWebhookWithToken(WebhookId webhook, string token) =>
        new(Endpoints.DeleteWebhookWithToken, [$"{webhook}", token]);

    /// <summary>Changes a webhook, by its token.</summary>
    public static RestRequest<Webhook> ModifyWebhookWithToken(WebhookId webhook, string token, WebhookPatch patch) =>
        new(Endpoints.ModifyWebhookWithToken, [$"{webhook}", token]) { Body = patch };

    /// <summary>Tells a webhook what GitHub tells.</summary>
    public static RestRequest<Unit> ExecuteGithubCompatibleWebhook(
        WebhookId webhook,
        string token,
        GithubWebhook payload,
        ChannelId? thread = null
    ) =>
        new(Endpoints.ExecuteGithubCompatibleWebhook, [$"{webhook}", token])
        {
            Body = payload,
            Query = QueryParameter.Set(("wait", true), ("thread_id", thread)),
        };

    /// <summary>A message of a webhook.</summary>
    public static RestRequest<Message> GetWebhookMessage(WebhookId webhook, string token, MessageId message, ChannelId? thread = null) =>
        new(Endpoints.GetWebhookMessage, [$"{webhook}", token, $"{message}"]) { Query = QueryParameter.Set(("thread_id", thread)) };

    /// <summary>Deletes a message of a webhook.</summary>
    public static RestRequest<Unit> DeleteWebhookMessage(WebhookId webhook, string token, MessageId message, ChannelId? thread = null) =>
        new(Endpoints.DeleteWebhookMessage, [$"{webhook}", token, $"{message}"]) { Query = QueryParameter.Set(("thread_id", thread)) };

    /// <summary>Changes a message of a webhook.</summary>
    public static RestRequest<Message> EditWebhookMessage(
        WebhookId webhook,
        string token,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files = default,
        ChannelId? thread = null,
        bool? withComponents = null
    ) =>
        new(Endpoints.EditWebhookMessage, [$"{webhook}", token, $"{message}"])
        {
            Body = patch,
            Files = files,
            Query = QueryParameter.Set(("thread_id", thread), ("with_components", withComponents)),
        };

    /// <summary>Writes a message in Slack's form.</summary>
    public static RestRequest<Unit> ExecuteSlackCompatibleWebhook(
        WebhookId webhook,
        string token,
        SlackWebhook payload,
        ChannelId? thread = null
    ) =>
        new(Endpoints.ExecuteSlackCompatibleWebhook, [$"{webhook}", token])
        {
            Body = payload,
            Query = QueryParameter.Set(("wait", true), ("thread_id", thread)),
        };
}
