using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Interactions;

/// <summary>
/// What was used: a command (with a name), a component of a message (with a component type) or a modal (with components). Source: Discord
/// documentation, Receiving and Responding to Interactions, Interaction Data.
/// </summary>
public sealed record InteractionData
{
    /// <summary>Command: which one.</summary>
    public CommandId? Id { get; init; }

    /// <summary>Command: its name.</summary>
    public string? Name { get; init; }

    /// <summary>Command: what kind it is.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>What the ids in options and values name.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>Command: the options and subcommands used.</summary>
    public EquatableList<InteractionDataOption>? Options { get; init; }

    /// <summary>Command: the guild it is registered in; absent for global ones.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>User or message command: whom or what it was used on.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>Component or modal: its custom id.</summary>
    public string? CustomId { get; init; }

    /// <summary>Component: what kind it is.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>Select: what was chosen.</summary>
    public EquatableList<string>? Values { get; init; }

    /// <summary>Modal: what was put in.</summary>
    public EquatableList<SubmittedComponent>? Components { get; init; }
}

/// <summary>
/// An option of a command with what was put in, or a subcommand with its options. Source: Discord documentation, Receiving and Responding
/// to Interactions, Application Command Interaction Data Option Structure.
/// </summary>
public sealed record InteractionDataOption
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind it is.</summary>
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>What was put in; absent for subcommands.</summary>
    public OptionValue? Value { get; init; }

    /// <summary>What a subcommand was used with.</summary>
    public EquatableList<InteractionDataOption>? Options { get; init; }

    /// <summary>True for the option that is being typed; only in autocompletion.</summary>
    public bool? Focused { get; init; }
}

/// <summary>
/// What the ids in an interaction name. Source: Discord documentation, Receiving and Responding to Interactions, Resolved Data Structure.
/// </summary>
public sealed record ResolvedData
{
    /// <summary>Users.</summary>
    public EquatableMap<UserId, User>? Users { get; init; }

    /// <summary>Members, without <c>user</c>, <c>deaf</c> and <c>mute</c>.</summary>
    public EquatableMap<UserId, GuildMember>? Members { get; init; }

    /// <summary>Roles.</summary>
    public EquatableMap<RoleId, Role>? Roles { get; init; }

    /// <summary>Channels, in part.</summary>
    public EquatableMap<ChannelId, Channel>? Channels { get; init; }

    /// <summary>Messages.</summary>
    public EquatableMap<MessageId, Message>? Messages { get; init; }

    /// <summary>Files.</summary>
    public EquatableMap<AttachmentId, Attachment>? Attachments { get; init; }
}
