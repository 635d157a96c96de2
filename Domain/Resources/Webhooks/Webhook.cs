using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Webhooks;

/// <summary>A way to write to a channel without a bot. Source: Discord documentation, Webhook, Webhook Object.</summary>
public sealed record Webhook
{
    /// <summary>Names the webhook.</summary>
    public required WebhookId Id { get; init; }

    /// <summary>What kind it is.</summary>
    public WebhookType Type { get; init; }

    /// <summary>The guild.</summary>
    public Optional<GuildId?> GuildId { get; init; }

    /// <summary>The channel.</summary>
    public required ChannelId? ChannelId { get; init; }

    /// <summary>Who made it; not where it was read by its token.</summary>
    public User? User { get; init; }

    /// <summary>Its name.</summary>
    public required string? Name { get; init; }

    /// <summary>The hash of its avatar.</summary>
    public required string? Avatar { get; init; }

    /// <summary>What it is used with; incoming ones only.</summary>
    public Secret? Token { get; init; }

    /// <summary>The application that made it.</summary>
    public required ApplicationId? ApplicationId { get; init; }

    /// <summary>The guild that is followed.</summary>
    public WebhookSourceGuild? SourceGuild { get; init; }

    /// <summary>The channel that is followed.</summary>
    public WebhookSourceChannel? SourceChannel { get; init; }

    /// <summary>Where it is used, its token included; from the OAuth2 flow only.</summary>
    public Secret? Url { get; init; }
}

/// <summary>What kind of webhook it is. Source: Discord documentation, Webhook, Webhook Types.</summary>
public enum WebhookType
{
    /// <summary>Writes messages with its token.</summary>
    Incoming = 1,

    /// <summary>Brings the messages of a channel that is followed.</summary>
    ChannelFollower = 2,

    /// <summary>Answers interactions.</summary>
    Application = 3,
}

/// <summary>The guild that a webhook follows. Source: Discord documentation, Webhook, Webhook Object.</summary>
public sealed record WebhookSourceGuild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }
}

/// <summary>The channel that a webhook follows. Source: Discord documentation, Webhook, Webhook Object.</summary>
public sealed record WebhookSourceChannel
{
    /// <summary>Names the channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>A webhook to be created. Source: Discord documentation, Webhook, Create Webhook.</summary>
public sealed record WebhookDraft
{
    /// <summary>1 to 80 characters, without "clyde" and "discord".</summary>
    public required string Name { get; init; }

    /// <summary>Its avatar.</summary>
    public ImageData? Avatar { get; init; }
}

/// <summary>A change to a webhook; absent fields stay as they are. Source: Discord documentation, Webhook, Modify Webhook.</summary>
public sealed record WebhookPatch
{
    /// <summary>1 to 80 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Its avatar.</summary>
    public Optional<ImageData?> Avatar { get; init; }

    /// <summary>The channel it goes to; not with its token.</summary>
    public Optional<ChannelId> ChannelId { get; init; }
}

/// <summary>A message to be written by a webhook. Source: Discord documentation, Webhook, Execute Webhook.</summary>
public sealed record WebhookMessageDraft
{
    /// <summary>What it says; at most 2000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Who it seems to be from; 1 to 80 characters.</summary>
    public string? Username { get; init; }

    /// <summary>The avatar of who it seems to be from; at most 2048 characters.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>Whether to read it aloud.</summary>
    public bool Tts { get; init; }

    /// <summary>At most 10.</summary>
    public EquatableList<Embed> Embeds { get; init; }

    /// <summary>Who may be notified.</summary>
    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>Its components; see <c>with_components</c>.</summary>
    public EquatableList<Component> Components { get; init; }

    /// <summary>What is said of its files.</summary>
    public EquatableList<AttachmentDraft> Attachments { get; init; }

    /// <summary>SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>The post to start; forums and media channels only, at most 100 characters.</summary>
    public string? ThreadName { get; init; }

    /// <summary>The tags of the post; at most 5.</summary>
    public EquatableList<TagId> AppliedTags { get; init; }

    /// <summary>A poll.</summary>
    public PollDraft? Poll { get; init; }
}
