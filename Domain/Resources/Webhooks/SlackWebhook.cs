using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Webhooks;

/// <summary>A message in Slack's form. Source: Discord documentation, Webhook, Execute Slack-Compatible Webhook.</summary>
public sealed record SlackWebhook
{
    /// <summary>What it says.</summary>
    public string? Text { get; init; }

    /// <summary>Who it seems to be from.</summary>
    public string? Username { get; init; }

    /// <summary>The avatar of who it seems to be from.</summary>
    public string? IconUrl { get; init; }

    /// <summary>What Slack calls attachments.</summary>
    public EquatableList<SlackEmbed>? Attachments { get; init; }
}

/// <summary>What Slack calls an attachment.</summary>
public sealed record SlackEmbed
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? TitleLink { get; init; }

    /// <summary>The text.</summary>
    public string? Text { get; init; }

    /// <summary>The color of its edge.</summary>
    public string? Color { get; init; }

    /// <summary>The time shown below, in Unix seconds.</summary>
    public long? Ts { get; init; }

    /// <summary>The text above.</summary>
    public string? Pretext { get; init; }

    /// <summary>The text below.</summary>
    public string? Footer { get; init; }

    /// <summary>The picture below.</summary>
    public string? FooterIcon { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Where the author leads.</summary>
    public string? AuthorLink { get; init; }

    /// <summary>The author's picture.</summary>
    public string? AuthorIcon { get; init; }

    /// <summary>A picture.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>A small picture.</summary>
    public string? ThumbUrl { get; init; }

    /// <summary>Headings with texts.</summary>
    public EquatableList<SlackField>? Fields { get; init; }
}

/// <summary>A heading with a text in a Slack attachment.</summary>
public sealed record SlackField
{
    /// <summary>The heading.</summary>
    public string? Name { get; init; }

    /// <summary>The text.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it may stand beside others.</summary>
    public bool? Inline { get; init; }
}
