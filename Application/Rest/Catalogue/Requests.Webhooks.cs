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
    public static RestRequest<Webhook> GetWebhookWithToken(WebhookId webhook, Secret token) =>
        new(Endpoints.GetWebhookWithToken, [$"{webhook}", token.Reveal()]);

    /// <summary>Writes a message with a webhook, and waits for it.</summary>
    public static RestRequest<Message> ExecuteWebhook(
        WebhookId webhook,
        Secret token,
        WebhookMessageDraft draft,
        EquatableList<FileUpload> files = default,
        ChannelId? thread = null,
        bool? withComponents = null
    ) =>
        new(Endpoints.ExecuteWebhook, [$"{webhook}", token.Reveal()])
        {
            Body = draft,
            Files = files,
            Query = QueryParameter.Set(("wait", true), ("thread_id", thread), ("with_components", withComponents)),
        };

    /// <summary>Deletes a webhook, by its token.</summary>
    public static RestRequest<Unit> DeleteWebhookWithToken(WebhookId webhook, Secret token) =>
        new(Endpoints.DeleteWebhookWithToken, [$"{webhook}", token.Reveal()]);

    /// <summary>Changes a webhook, by its token.</summary>
    public static RestRequest<Webhook> ModifyWebhookWithToken(WebhookId webhook, Secret token, WebhookPatch patch) =>
        new(Endpoints.ModifyWebhookWithToken, [$"{webhook}", token.Reveal()]) { Body = patch };

    /// <summary>Tells a webhook what GitHub tells.</summary>
    public static RestRequest<Unit> ExecuteGithubCompatibleWebhook(
        WebhookId webhook,
        Secret token,
        GithubWebhook payload,
        ChannelId? thread = null
    ) =>
        new(Endpoints.ExecuteGithubCompatibleWebhook, [$"{webhook}", token.Reveal()])
        {
            Body = payload,
            Query = QueryParameter.Set(("wait", true), ("thread_id", thread)),
        };

    /// <summary>A message of a webhook.</summary>
    public static RestRequest<Message> GetWebhookMessage(WebhookId webhook, Secret token, MessageId message, ChannelId? thread = null) =>
        new(Endpoints.GetWebhookMessage, [$"{webhook}", token.Reveal(), $"{message}"])
        {
            Query = QueryParameter.Set(("thread_id", thread)),
        };

    /// <summary>Deletes a message of a webhook.</summary>
    public static RestRequest<Unit> DeleteWebhookMessage(WebhookId webhook, Secret token, MessageId message, ChannelId? thread = null) =>
        new(Endpoints.DeleteWebhookMessage, [$"{webhook}", token.Reveal(), $"{message}"])
        {
            Query = QueryParameter.Set(("thread_id", thread)),
        };

    /// <summary>Changes a message of a webhook.</summary>
    public static RestRequest<Message> EditWebhookMessage(
        WebhookId webhook,
        Secret token,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files = default,
        ChannelId? thread = null,
        bool? withComponents = null
    ) =>
        new(Endpoints.EditWebhookMessage, [$"{webhook}", token.Reveal(), $"{message}"])
        {
            Body = patch,
            Files = files,
            Query = QueryParameter.Set(("thread_id", thread), ("with_components", withComponents)),
        };

    /// <summary>Writes a message in Slack's form.</summary>
    public static RestRequest<Unit> ExecuteSlackCompatibleWebhook(
        WebhookId webhook,
        Secret token,
        SlackWebhook payload,
        ChannelId? thread = null
    ) =>
        new(Endpoints.ExecuteSlackCompatibleWebhook, [$"{webhook}", token.Reveal()])
        {
            Body = payload,
            Query = QueryParameter.Set(("wait", true), ("thread_id", thread)),
        };
}
