using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Webhooks;

/// <summary>A message sent by a webhook, under a name and picture of its own. Source: Discord documentation, Webhook, Execute Webhook.</summary>
public sealed record WebhookMessageBuilder : Builder<WebhookMessageDraft>
{
    /// <summary>The message; of its parts, stickers, replies and themes do not go through webhooks and are left out.</summary>
    public WebhookMessageBuilder(AnyMessageBuilder message) => Message = message;

    internal AnyMessageBuilder Message { get; init; }

    internal string? Username { get; init; }

    internal string? AvatarUrl { get; init; }

    internal string? ThreadName { get; init; }

    internal EquatableList<TagId> Tags { get; init; }

    /// <summary>The name it is sent under; 1 to 80 characters.</summary>
    public WebhookMessageBuilder SetUsername(string username) => this with { Username = username };

    /// <summary>The picture it is sent with; http or https, at most 2048 characters.</summary>
    public WebhookMessageBuilder SetAvatarUrl(string url) => this with { AvatarUrl = url };

    /// <summary>Opens a post of a forum with it; the name has 1 to 100 characters.</summary>
    /// <param name="name">The name of the post.</param>
    /// <param name="tags">Its tags; 5 at most.</param>
    public WebhookMessageBuilder SetPost(string name, params ReadOnlySpan<TagId> tags) => this with { ThreadName = name, Tags = [.. tags] };

    internal override void Check(ref Problems problems)
    {
        Message.Check(ref problems);
        problems.Flags(
            "flags",
            Message.Flags,
            MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2
        );
        problems.OptionalText("username", Username, Limits.Webhook.Username);
        if (AvatarUrl is not null)
            problems.Address("avatar_url", AvatarUrl, Limits.Webhook.AvatarUrl, Limits.Embed.Link, "http://", "https://");
        problems.OptionalText("thread_name", ThreadName, Limits.Webhook.ThreadName);
        problems.Number("applied_tags", Tags.Count, Limits.Webhook.AppliedTags);
    }

    internal override WebhookMessageDraft Make()
    {
        var draft = Message.Make();
        return new()
        {
            Content = draft.Content,
            Tts = draft.Tts,
            Embeds = draft.Embeds,
            AllowedMentions = draft.AllowedMentions,
            Components = draft.Components,
            Attachments = draft.Attachments,
            Flags = draft.Flags,
            Poll = draft.Poll,
            Username = Username,
            AvatarUrl = AvatarUrl,
            ThreadName = ThreadName,
            AppliedTags = Tags,
        };
    }
}
