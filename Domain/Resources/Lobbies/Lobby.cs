using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Lobbies;

/// <summary>A place where players of a game meet. Source: Discord documentation, Lobby, Lobby Object.</summary>
public sealed record Lobby
{
    /// <summary>Names the lobby.</summary>
    public required LobbyId Id { get; init; }

    /// <summary>The game.</summary>
    public ApplicationId ApplicationId { get; init; }

    /// <summary>What the game keeps there; together at most 1000 characters.</summary>
    public required EquatableMap<string, string>? Metadata { get; init; }

    /// <summary>Who is there.</summary>
    public EquatableList<LobbyMember> Members { get; init; }

    /// <summary>The channel it is linked to.</summary>
    public Channel? LinkedChannel { get; init; }

    /// <summary>What is special about it; only in the specification.</summary>
    public long? Flags { get; init; }

    /// <summary>Where its events are sent; only in the specification.</summary>
    public Optional<string?> OverrideEventWebhooksUrl { get; init; }
}

/// <summary>Somebody in a lobby. Source: Discord documentation, Lobby, Lobby Member Object.</summary>
public sealed record LobbyMember
{
    /// <summary>Who.</summary>
    public required UserId Id { get; init; }

    /// <summary>What the game keeps of the member.</summary>
    public Optional<EquatableMap<string, string>?> Metadata { get; init; }

    /// <summary>What the member may do.</summary>
    public LobbyMemberFlags? Flags { get; init; }

    /// <summary>Another name; only in the specification.</summary>
    public string? AdditionalName { get; init; }
}

/// <summary>What somebody in a lobby may do. Source: Discord documentation, Lobby, Lobby Member Flags.</summary>
[Flags]
public enum LobbyMemberFlags
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Link the lobby to a channel.</summary>
    CanLinkLobby = 1 << 0,
}

/// <summary>A lobby to be made. Source: Discord documentation, Lobby, Create Lobby.</summary>
public sealed record LobbyDraft
{
    /// <summary>What the game keeps there.</summary>
    public EquatableMap<string, string>? Metadata { get; init; }

    /// <summary>Who is there; at most 25.</summary>
    public EquatableList<LobbyMember> Members { get; init; }

    /// <summary>After how many seconds without anybody it closes, 5 to 604800; 300 where absent.</summary>
    public int? IdleTimeoutSeconds { get; init; }

    /// <summary>What is special about it; only in the specification.</summary>
    public long? Flags { get; init; }

    /// <summary>Where its events are sent; only in the specification.</summary>
    public string? OverrideEventWebhooksUrl { get; init; }
}

/// <summary>
/// A lobby to be joined, or made where there is none; only with a user's token. Source: Discord documentation, Lobby, Create or Join
/// Lobby.
/// </summary>
public sealed record LobbyJoinDraft
{
    /// <summary>What names the lobby; at most 250 characters.</summary>
    public required Secret Secret { get; init; }

    /// <summary>What the game keeps there.</summary>
    public EquatableMap<string, string>? LobbyMetadata { get; init; }

    /// <summary>What the game keeps of the member.</summary>
    public EquatableMap<string, string>? MemberMetadata { get; init; }

    /// <summary>After how many seconds without anybody it closes.</summary>
    public int? IdleTimeoutSeconds { get; init; }

    /// <summary>What is special about it.</summary>
    public long? Flags { get; init; }
}

/// <summary>A change to a lobby; absent fields stay as they are. Source: Discord documentation, Lobby, Modify Lobby.</summary>
public sealed record LobbyPatch
{
    /// <summary>What the game keeps there.</summary>
    public Optional<EquatableMap<string, string>?> Metadata { get; init; }

    /// <summary>Replaces all members; at most 25.</summary>
    public Optional<EquatableList<LobbyMember>?> Members { get; init; }

    /// <summary>After how many seconds without anybody it closes.</summary>
    public Optional<int?> IdleTimeoutSeconds { get; init; }

    /// <summary>What is special about it; only in the specification.</summary>
    public Optional<long?> Flags { get; init; }

    /// <summary>Where its events are sent; only in the specification.</summary>
    public Optional<string?> OverrideEventWebhooksUrl { get; init; }
}

/// <summary>Somebody to be added to a lobby. Source: Discord documentation, Lobby, Add a Member to a Lobby.</summary>
public sealed record LobbyMemberDraft
{
    /// <summary>What the game keeps of the member.</summary>
    public EquatableMap<string, string>? Metadata { get; init; }

    /// <summary>What the member may do.</summary>
    public LobbyMemberFlags Flags { get; init; }

    /// <summary>Another name; only in the specification.</summary>
    public string? AdditionalName { get; init; }
}

/// <summary>Somebody to be added to a lobby, changed or removed. Source: Discord documentation, Lobby, Bulk Update Lobby Members.</summary>
public sealed record LobbyMemberUpdateDraft
{
    /// <summary>Who.</summary>
    public required UserId Id { get; init; }

    /// <summary>What the game keeps of the member.</summary>
    public EquatableMap<string, string>? Metadata { get; init; }

    /// <summary>What the member may do.</summary>
    public LobbyMemberFlags Flags { get; init; }

    /// <summary>Whether to remove the member.</summary>
    public bool RemoveMember { get; init; }

    /// <summary>Another name; only in the specification.</summary>
    public string? AdditionalName { get; init; }
}

/// <summary>The channel that a lobby is to be linked to. Source: Discord documentation, Lobby, Link Channel to Lobby.</summary>
public sealed record LobbyChannelLink
{
    /// <summary>The channel; absent to unlink.</summary>
    public ChannelId? ChannelId { get; init; }
}

/// <summary>A message in a lobby. Source: Discord documentation, Lobby, Lobby Message Object.</summary>
public sealed record LobbyMessage
{
    /// <summary>Names the message.</summary>
    public required MessageId Id { get; init; }

    /// <summary>What kind of message it is.</summary>
    public MessageType Type { get; init; }

    /// <summary>What it says.</summary>
    public string Content { get; init; } = "";

    /// <summary>The lobby.</summary>
    public LobbyId LobbyId { get; init; }

    /// <summary>The channel.</summary>
    public ChannelId ChannelId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required User Author { get; init; }

    /// <summary>What the game keeps of it.</summary>
    public EquatableMap<string, string>? Metadata { get; init; }

    /// <summary>What the game's moderation keeps of it.</summary>
    public EquatableMap<string, string>? ModerationMetadata { get; init; }

    /// <summary>What is special about it.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>The game.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>Who wrote it, in the lobby; only in the specification.</summary>
    public MessageLobbyMember? LobbyMember { get; init; }

    /// <summary>The channel; only in webhook events.</summary>
    public Channel? Channel { get; init; }

    /// <summary>When it was written; only in webhook events.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was changed; only in webhook events.</summary>
    public Optional<DateTimeOffset?> EditedTimestamp { get; init; }
}

/// <summary>
/// An invite to the guild of a lobby's channel. Source: Discord documentation, Lobby, Create Lobby Channel Invite for Self.
/// </summary>
public sealed record LobbyInvite
{
    /// <summary>Names the invite.</summary>
    public required string Code { get; init; }
}
