using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>A message. Source: Discord documentation, Message, Message Object.</summary>
public sealed record Message
{
    /// <summary>Names the message.</summary>
    public required MessageId Id { get; init; }

    /// <summary>Where it was written.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>The guild; only in gateway events, and not for direct messages.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Who wrote it; not a real user where a webhook did.</summary>
    public required User Author { get; init; }

    /// <summary>What it says; empty without the MESSAGE_CONTENT intent.</summary>
    public string Content { get; init; } = "";

    /// <summary>Its buttons and menus.</summary>
    public EquatableList<Component> Components { get; init; }
}

/// <summary>A message to be created. Source: Discord documentation, Message, Create Message.</summary>
public sealed record MessageDraft
{
    /// <summary>What it says; at most 2000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Its buttons and menus; at most 5 rows.</summary>
    public EquatableList<Component> Components { get; init; }

    /// <summary>At most 25 characters; with <see cref="EnforceNonce"/> Discord returns the earlier message instead of making a second one.</summary>
    public string? Nonce { get; init; }

    /// <summary>True to have Discord check <see cref="Nonce"/> for the past few minutes.</summary>
    public bool EnforceNonce { get; init; }
}

/// <summary>A change to a message; absent fields stay as they are. Source: Discord documentation, Message, Edit Message.</summary>
public sealed record MessagePatch
{
    /// <summary>At most 2000 characters; null clears.</summary>
    public Optional<string?> Content { get; init; }

    /// <summary>Replaces all components.</summary>
    public Optional<EquatableList<Component>> Components { get; init; }
}
