using System.Text.Json.Nodes;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Messages;

/// <summary>One message, as it is stored. What people wrote into embeds and components is kept as it came.</summary>
internal sealed record Message(MessageId Id, ChannelId Channel, UserId Author, DateTimeOffset At)
{
    public const int Reply = 19;
    public const int ChatInputCommand = 20;
    public const int ContextMenuCommand = 23;

    public int Type { get; init; }
    public string Content { get; init; } = "";
    public DateTimeOffset? EditedAt { get; init; }
    public Json Embeds { get; init; } = Json.EmptyList;
    public Json Components { get; init; } = Json.EmptyList;
    public EquatableList<Attachment> Attachments { get; init; }
    public MessageFlags Flags { get; init; }
    public Json? Nonce { get; init; }
    public MessageId? ReplyTo { get; init; }
    public EquatableList<Reaction> Reactions { get; init; }
    public EquatableList<UserId> Mentions { get; init; }
    public bool MentionsEveryone { get; init; }

    /// <summary>The interaction that this message answers.</summary>
    public Json? Interaction { get; init; }

    /// <summary>True where it was sent through an interaction's webhook.</summary>
    public bool ByWebhook { get; init; }

    /// <summary>The only person who sees it; null where everybody does.</summary>
    public UserId? OnlyFor { get; init; }
}

[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    IsVoiceMessage = 1 << 13,
    IsComponentsV2 = 1 << 15,
}

internal sealed record Attachment(AttachmentId Id, string FileName, long Size, string ContentType, string? Description)
{
    public JsonObject ToJson(ChannelId channel)
    {
        var url = $"https://cdn.discordapp.com/attachments/{channel}/{Id}/{Uri.EscapeDataString(FileName)}";
        return new()
        {
            ["id"] = Id.ToString(),
            ["filename"] = FileName,
            ["description"] = Description,
            ["content_type"] = ContentType,
            ["size"] = Size,
            ["url"] = url,
            ["proxy_url"] = url.Replace("cdn.discordapp.com", "media.discordapp.net", StringComparison.Ordinal),
        };
    }
}

/// <summary>One emoji under a message and who gave it, in order.</summary>
internal sealed record Reaction(ReactionEmoji Emoji, EquatableList<UserId> Users);

/// <summary>A custom emoji (<c>name:id</c> in paths) or a unicode one.</summary>
internal sealed record ReactionEmoji(string? Name, EmojiId? Id)
{
    public static ReactionEmoji Parse(string text) =>
        text.Split(':') is [.., var name, var id] && Snowflake.TryParse(id, out var snowflake)
            ? new(name, new(snowflake))
            : new(text, null);

    /// <summary>Custom emojis are the same by id, whatever they are called.</summary>
    public bool IsSame(ReactionEmoji other) => Id is null ? other.Id is null && Name == other.Name : Id == other.Id;

    public JsonObject ToJson() => new() { ["id"] = Id?.ToString(), ["name"] = Name };
}

/// <summary>The newest messages of one channel, oldest first.</summary>
internal sealed record History(LinearMap<MessageId, Message> Messages, Line<MessageId> Order)
{
    public const int Capacity = 10_000;

    public static History Empty() => new(LinearMap<MessageId, Message>.Empty(), Line<MessageId>.Empty());

    public History Post(Message message)
    {
        var posted = new History(Messages.Set(message.Id, message), Order.Enqueue(message.Id));
        return posted.Order.Count > Capacity && posted.Order.First is { } oldest ? posted.Delete(oldest) : posted;
    }

    public History Replace(Message message) =>
        Messages.Contains(message.Id) ? this with { Messages = Messages.Set(message.Id, message) } : this;

    public History Delete(MessageId id) => new(Messages.Remove(id), Order.Leave(id));
}
