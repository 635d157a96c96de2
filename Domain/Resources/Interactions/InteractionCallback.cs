using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Interactions;

/// <summary>
/// What became of an answer, where <c>with_response</c> asked for it. Source: Discord documentation, Receiving and Responding to
/// Interactions, Interaction Callback Response Object.
/// </summary>
public sealed record InteractionCallback
{
    /// <summary>The interaction.</summary>
    public required CallbackInteraction Interaction { get; init; }

    /// <summary>What was made.</summary>
    public InteractionCallbackResource? Resource { get; init; }
}

/// <summary>
/// The interaction that was answered. Source: Discord documentation, Receiving and Responding to Interactions, Interaction Callback
/// Object.
/// </summary>
public sealed record CallbackInteraction
{
    /// <summary>Names the interaction.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>What was used.</summary>
    public InteractionType Type { get; init; }

    /// <summary>The activity that was started or joined.</summary>
    public Optional<string?> ActivityInstanceId { get; init; }

    /// <summary>The message that was made.</summary>
    public MessageId? ResponseMessageId { get; init; }

    /// <summary>Whether the message is still to come.</summary>
    public bool? ResponseMessageLoading { get; init; }

    /// <summary>Whether only the user sees the message.</summary>
    public bool? ResponseMessageEphemeral { get; init; }

    /// <summary>The channel; only in the specification.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>The guild; only in the specification.</summary>
    public GuildId? GuildId { get; init; }
}

/// <summary>
/// What an answer made. Source: Discord documentation, Receiving and Responding to Interactions, Interaction Callback Resource Object.
/// </summary>
public sealed record InteractionCallbackResource
{
    /// <summary>How the interaction was answered.</summary>
    public InteractionCallbackType Type { get; init; }

    /// <summary>The activity that was started.</summary>
    public CallbackActivityInstance? ActivityInstance { get; init; }

    /// <summary>The message that was made or changed.</summary>
    public Message? Message { get; init; }
}

/// <summary>
/// An activity that an answer started. Source: Discord documentation, Receiving and Responding to Interactions, Interaction Callback
/// Activity Instance Resource.
/// </summary>
public sealed record CallbackActivityInstance
{
    /// <summary>Names it.</summary>
    public required string Id { get; init; }
}
