using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Webhooks.</summary>
public sealed partial class WebhooksGroup(IRestClient rest)
{
    /// <summary>The webhooks of a channel. Source: Discord documentation, Webhook, Get Channel Webhooks.</summary>
    public Task<Either<OvenError, EquatableList<Webhook>>> GetChannelWebhooks(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelWebhooks(channel), cancellationToken);

    /// <summary>Makes a webhook. Source: Discord documentation, Webhook, Create Webhook.</summary>
    public Task<Either<OvenError, Webhook>> CreateWebhook(
        ChannelId channel,
        WebhookDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateWebhook(channel, draft, reason), cancellationToken);

    /// <summary>The webhooks of a guild. Source: Discord documentation, Webhook, Get Guild Webhooks.</summary>
    public Task<Either<OvenError, EquatableList<Webhook>>> GetGuildWebhooks(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildWebhooks(guild), cancellationToken);

    /// <summary>One webhook. Source: Discord documentation, Webhook, Get Webhook.</summary>
    public Task<Either<OvenError, Webhook>> GetWebhook(WebhookId webhook, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetWebhook(webhook), cancellationToken);

    /// <summary>Deletes a webhook. Source: Discord documentation, Webhook, Delete Webhook.</summary>
    public Task<Either<OvenError, Unit>> DeleteWebhook(
        WebhookId webhook,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteWebhook(webhook, reason), cancellationToken);

    /// <summary>Changes a webhook. Source: Discord documentation, Webhook, Modify Webhook.</summary>
    public Task<Either<OvenError, Webhook>> ModifyWebhook(
        WebhookId webhook,
        WebhookPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyWebhook(webhook, patch, reason), cancellationToken);

    /// <summary>One webhook, by its token; without its maker. Source: Discord documentation, Webhook, Get Webhook with Token.</summary>
    public Task<Either<OvenError, Webhook>> GetWebhookWithToken(
        WebhookId webhook,
        Secret token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetWebhookWithToken(webhook, token), cancellationToken);

    /// <summary>Writes a message with a webhook, and waits for it. Source: Discord documentation, Receiving And Responding, Create Followup Message.</summary>
    public Task<Either<OvenError, Message>> ExecuteWebhook(
        WebhookId webhook,
        Secret token,
        WebhookMessageDraft draft,
        ChannelId? thread = null,
        bool? withComponents = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ExecuteWebhook(webhook, token, draft, thread: thread, withComponents: withComponents), cancellationToken);

    /// <summary>Writes a message with a webhook, and waits for it, with files. Source: Discord documentation, Receiving And Responding, Create Followup Message.</summary>
    public Task<Either<OvenError, Message>> ExecuteWebhook(
        WebhookId webhook,
        Secret token,
        WebhookMessageDraft draft,
        EquatableList<FileUpload> files,
        ChannelId? thread = null,
        bool? withComponents = null,
        CancellationToken cancellationToken = default
    ) =>
        rest.SendAsync(
            Requests.ExecuteWebhook(webhook, token, draft, files: files, thread: thread, withComponents: withComponents),
            cancellationToken
        );

    /// <summary>Deletes a webhook, by its token. Source: Discord documentation, Webhook, Delete Webhook with Token.</summary>
    public Task<Either<OvenError, Unit>> DeleteWebhookWithToken(
        WebhookId webhook,
        Secret token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteWebhookWithToken(webhook, token), cancellationToken);

    /// <summary>Changes a webhook, by its token. Source: Discord documentation, Webhook, Modify Webhook with Token.</summary>
    public Task<Either<OvenError, Webhook>> ModifyWebhookWithToken(
        WebhookId webhook,
        Secret token,
        WebhookPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyWebhookWithToken(webhook, token, patch), cancellationToken);

    /// <summary>Tells a webhook what GitHub tells. Source: Discord documentation, Webhook, Execute GitHub-Compatible Webhook.</summary>
    public Task<Either<OvenError, Unit>> ExecuteGithubCompatibleWebhook(
        WebhookId webhook,
        Secret token,
        GithubWebhook payload,
        ChannelId? thread = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ExecuteGithubCompatibleWebhook(webhook, token, payload, thread), cancellationToken);

    /// <summary>A message of a webhook. Source: Discord documentation, Receiving And Responding, Get Followup Message.</summary>
    public Task<Either<OvenError, Message>> GetWebhookMessage(
        WebhookId webhook,
        Secret token,
        MessageId message,
        ChannelId? thread = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetWebhookMessage(webhook, token, message, thread), cancellationToken);

    /// <summary>Deletes a message of a webhook. Source: Discord documentation, Receiving And Responding, Delete Followup Message.</summary>
    public Task<Either<OvenError, Unit>> DeleteWebhookMessage(
        WebhookId webhook,
        Secret token,
        MessageId message,
        ChannelId? thread = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteWebhookMessage(webhook, token, message, thread), cancellationToken);

    /// <summary>Changes a message of a webhook. Source: Discord documentation, Receiving And Responding, Edit Followup Message.</summary>
    public Task<Either<OvenError, Message>> EditWebhookMessage(
        WebhookId webhook,
        Secret token,
        MessageId message,
        MessagePatch patch,
        ChannelId? thread = null,
        bool? withComponents = null,
        CancellationToken cancellationToken = default
    ) =>
        rest.SendAsync(
            Requests.EditWebhookMessage(webhook, token, message, patch, thread: thread, withComponents: withComponents),
            cancellationToken
        );

    /// <summary>Changes a message of a webhook, with files. Source: Discord documentation, Receiving And Responding, Edit Followup Message.</summary>
    public Task<Either<OvenError, Message>> EditWebhookMessage(
        WebhookId webhook,
        Secret token,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files,
        ChannelId? thread = null,
        bool? withComponents = null,
        CancellationToken cancellationToken = default
    ) =>
        rest.SendAsync(
            Requests.EditWebhookMessage(webhook, token, message, patch, files: files, thread: thread, withComponents: withComponents),
            cancellationToken
        );

    /// <summary>Writes a message in Slack's form. Source: Discord documentation, Webhook, Execute Slack-Compatible Webhook.</summary>
    public Task<Either<OvenError, Unit>> ExecuteSlackCompatibleWebhook(
        WebhookId webhook,
        Secret token,
        SlackWebhook payload,
        ChannelId? thread = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ExecuteSlackCompatibleWebhook(webhook, token, payload, thread), cancellationToken);
}
