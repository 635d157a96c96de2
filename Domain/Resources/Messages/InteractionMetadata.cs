using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>
/// Deprecated: the interaction that a message answers. Source: Discord documentation, Receiving and Responding, Message Interaction
/// Object.
/// </summary>
public sealed record MessageInteraction
{
    /// <summary>Names the interaction.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>What kind of interaction it was.</summary>
    public InteractionType Type { get; init; }

    /// <summary>The command with its subcommands.</summary>
    public string Name { get; init; } = "";

    /// <summary>The command in the language of who used it; only in the specification.</summary>
    public string? NameLocalized { get; init; }

    /// <summary>Who used it.</summary>
    public User? User { get; init; }

    /// <summary>The user as a member; only in gateway events.</summary>
    public GuildMember? Member { get; init; }
}

/// <summary>The interaction that a message answers. Source: Discord documentation, Message, Message Interaction Metadata Object.</summary>
public sealed record InteractionMetadata
{
    /// <summary>Names the interaction.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>What kind of interaction it was.</summary>
    public InteractionType Type { get; init; }

    /// <summary>Who used it.</summary>
    public User? User { get; init; }

    /// <summary>Who installed the application, per kind of installation.</summary>
    public EquatableMap<ApplicationIntegrationType, Snowflake> AuthorizingIntegrationOwners { get; init; }

    /// <summary>The first answer; only on follow-ups.</summary>
    public MessageId? OriginalResponseMessageId { get; init; }

    /// <summary>Whom a user command was used on.</summary>
    public User? TargetUser { get; init; }

    /// <summary>What a message command was used on.</summary>
    public MessageId? TargetMessageId { get; init; }

    /// <summary>The message with the component.</summary>
    public MessageId? InteractedMessageId { get; init; }

    /// <summary>The interaction that opened the modal.</summary>
    public InteractionMetadata? TriggeringInteractionMetadata { get; init; }
}
