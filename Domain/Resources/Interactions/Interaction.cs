using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Interactions;

/// <summary>
/// Somebody used a command, a component or a modal. To be answered within 3 seconds; its token is good for 15 minutes.
/// Source: Discord documentation, Receiving and Responding to Interactions, Interaction Object.
/// </summary>
public sealed record Interaction
{
    /// <summary>Names the interaction.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>The application it is for.</summary>
    public required ApplicationId ApplicationId { get; init; }

    /// <summary>1 ping, 2 command, 3 component, 4 autocomplete, 5 modal.</summary>
    public required int Type { get; init; }

    /// <summary>What answers are sent with; good for 15 minutes.</summary>
    public required string Token { get; init; }

    /// <summary>Where it happened.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>The guild; null in direct messages.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Who did it, in a guild.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who did it, in a direct message.</summary>
    public User? User { get; init; }

    /// <summary>What was used.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }
}

/// <summary>Which command or component was used.</summary>
public sealed record InteractionData
{
    /// <summary>The command's name; null for components.</summary>
    public string? Name { get; init; }

    /// <summary>The component's or modal's custom id; null for commands.</summary>
    public string? CustomId { get; init; }
}

/// <summary>The first answer to an interaction. Source: Discord documentation, Interaction Response Object.</summary>
/// <param name="Type">4 message, 5 deferred message, 6 deferred update, 7 update.</param>
/// <param name="Data">The message, where the type has one.</param>
public sealed record InteractionResponse(int Type, MessageDraft? Data);
