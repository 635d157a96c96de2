using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>
/// A message to be created. It needs content, embeds, stickers, components, files or a poll; with IS_COMPONENTS_V2 components only.
/// Source: Discord documentation, Message, Create Message.
/// </summary>
public sealed record MessageDraft
{
    /// <summary>What it says; at most 2000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>
    /// At most 25 characters; with <see cref="EnforceNonce"/> Discord returns the earlier message instead of making a second one.
    /// </summary>
    public string? Nonce { get; init; }

    /// <summary>Whether to read it aloud.</summary>
    public bool Tts { get; init; }

    /// <summary>At most 10, together at most 6000 characters.</summary>
    public EquatableList<Embed> Embeds { get; init; }

    /// <summary>Who may be notified; everybody mentioned where absent.</summary>
    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>The message to answer or forward.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>Its buttons and menus; at most 5 rows, or 40 components with IS_COMPONENTS_V2.</summary>
    public EquatableList<Component> Components { get; init; }

    /// <summary>At most 3.</summary>
    public EquatableList<StickerId> StickerIds { get; init; }

    /// <summary>What is said of its files; at most 10.</summary>
    public EquatableList<AttachmentDraft> Attachments { get; init; }

    /// <summary>SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, IS_VOICE_MESSAGE, IS_COMPONENTS_V2, and EPHEMERAL for interactions.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>True to have Discord check <see cref="Nonce"/> for the past few minutes.</summary>
    public bool EnforceNonce { get; init; }

    /// <summary>A poll.</summary>
    public PollDraft? Poll { get; init; }

    /// <summary>A theme to share.</summary>
    public SharedClientTheme? SharedClientTheme { get; init; }
}

/// <summary>A change to a message; absent fields stay as they are. Source: Discord documentation, Message, Edit Message.</summary>
public sealed record MessagePatch
{
    /// <summary>At most 2000 characters; null clears.</summary>
    public Optional<string?> Content { get; init; }

    /// <summary>Replaces all embeds.</summary>
    public Optional<EquatableList<Embed>?> Embeds { get; init; }

    /// <summary>SUPPRESS_EMBEDS can be set and taken away, IS_COMPONENTS_V2 only set.</summary>
    public Optional<MessageFlags?> Flags { get; init; }

    /// <summary>Who may be notified.</summary>
    public Optional<AllowedMentions?> AllowedMentions { get; init; }

    /// <summary>Replaces all components.</summary>
    public Optional<EquatableList<Component>> Components { get; init; }

    /// <summary>Replaces all stickers; IS_COMPONENTS_V2 needs an empty list where there are any.</summary>
    public Optional<EquatableList<StickerId>?> StickerIds { get; init; }

    /// <summary>What is said of its files; must list those to keep.</summary>
    public Optional<EquatableList<AttachmentDraft>?> Attachments { get; init; }

    /// <summary>A poll for the answer to an interaction; null takes it away with IS_COMPONENTS_V2.</summary>
    public Optional<PollDraft?> Poll { get; init; }
}

/// <summary>
/// Who may be notified by a message. An empty one lets it notify nobody. Source: Discord documentation, Message, Allowed Mentions Object.
/// </summary>
public sealed record AllowedMentions
{
    /// <summary>Which kinds of mentions are taken from the text; none where empty.</summary>
    public EquatableList<AllowedMentionType>? Parse { get; init; }

    /// <summary>Which roles; at most 100, and not together with the kind.</summary>
    public EquatableList<RoleId>? Roles { get; init; }

    /// <summary>Which users; at most 100, and not together with the kind.</summary>
    public EquatableList<UserId>? Users { get; init; }

    /// <summary>Whether to notify the author of the message that is answered.</summary>
    public bool? RepliedUser { get; init; }
}

/// <summary>A kind of mention. Source: Discord documentation, Message, Allowed Mention Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct AllowedMentionType(string Value)
{
    /// <summary>Roles.</summary>
    public static AllowedMentionType Roles => new("roles");

    /// <summary>Users.</summary>
    public static AllowedMentionType Users => new("users");

    /// <summary><c>@everyone</c> and <c>@here</c>.</summary>
    public static AllowedMentionType Everyone => new("everyone");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Messages to be deleted at once. Source: Discord documentation, Message, Bulk Delete Messages.</summary>
public sealed record BulkDelete
{
    /// <summary>2 to 100, none older than 2 weeks.</summary>
    public required EquatableList<MessageId> Messages { get; init; }
}
