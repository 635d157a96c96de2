using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Lobbies;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Lobbies and accounts of games.</summary>
public sealed partial class LobbiesGroup(IRestClient rest)
{
    /// <summary>Joins a lobby, or makes it; with a person's token. Source: Discord documentation, Lobby, Create or Join Lobby.</summary>
    public Task<Either<OvenError, Lobby>> CreateOrJoinLobby(
        Token bearer,
        LobbyJoinDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateOrJoinLobby(bearer, draft), cancellationToken);

    /// <summary>Makes a lobby. Source: Discord documentation, Lobby, Create Lobby.</summary>
    public Task<Either<OvenError, Lobby>> CreateLobby(LobbyDraft draft, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.CreateLobby(draft), cancellationToken);

    /// <summary>One lobby. Source: Discord documentation, Lobby, Get Lobby.</summary>
    public Task<Either<OvenError, Lobby>> GetLobby(LobbyId lobby, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetLobby(lobby), cancellationToken);

    /// <summary>Deletes a lobby. Source: Discord documentation, Lobby, Delete Lobby.</summary>
    public Task<Either<OvenError, Unit>> DeleteLobby(LobbyId lobby, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.DeleteLobby(lobby), cancellationToken);

    /// <summary>Changes a lobby. Source: Discord documentation, Lobby, Modify Lobby.</summary>
    public Task<Either<OvenError, Lobby>> ModifyLobby(LobbyId lobby, LobbyPatch patch, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ModifyLobby(lobby, patch), cancellationToken);

    /// <summary>Links a lobby to a channel, or unlinks it; with a person's token. Source: Discord documentation, Lobby, Link Channel to Lobby.</summary>
    public Task<Either<OvenError, Lobby>> LinkChannelToLobby(
        Token bearer,
        LobbyId lobby,
        LobbyChannelLink link,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.LinkChannelToLobby(bearer, lobby, link), cancellationToken);

    /// <summary>Leaves a lobby; with a person's token. Source: Discord documentation, Lobby, Leave Lobby.</summary>
    public Task<Either<OvenError, Unit>> LeaveLobby(Token bearer, LobbyId lobby, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.LeaveLobby(bearer, lobby), cancellationToken);

    /// <summary>Makes an invite to the guild of a lobby's channel; with a person's token. Source: Discord documentation, Lobby, Create Lobby Channel Invite for Self.</summary>
    public Task<Either<OvenError, LobbyInvite>> CreateLobbyChannelInviteForSelf(
        Token bearer,
        LobbyId lobby,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateLobbyChannelInviteForSelf(bearer, lobby), cancellationToken);

    /// <summary>Adds, changes and removes members of a lobby; at most 25. Source: Discord documentation, Lobby, Bulk Update Lobby Members.</summary>
    public Task<Either<OvenError, EquatableList<LobbyMember>>> BulkUpdateLobbyMembers(
        LobbyId lobby,
        EquatableList<LobbyMemberUpdateDraft> members,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkUpdateLobbyMembers(lobby, members), cancellationToken);

    /// <summary>Adds somebody to a lobby, or changes the member. Source: Discord documentation, Lobby, Add a Member to a Lobby.</summary>
    public Task<Either<OvenError, LobbyMember>> AddMemberToLobby(
        LobbyId lobby,
        UserId user,
        LobbyMemberDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.AddMemberToLobby(lobby, user, draft), cancellationToken);

    /// <summary>Removes somebody from a lobby. Source: Discord documentation, Lobby, Remove a Member from a Lobby.</summary>
    public Task<Either<OvenError, Unit>> RemoveMemberFromLobby(LobbyId lobby, UserId user, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.RemoveMemberFromLobby(lobby, user), cancellationToken);

    /// <summary>Makes an invite to the guild of a lobby's channel for somebody. Source: Discord documentation, Lobby, Create Lobby Channel Invite for User.</summary>
    public Task<Either<OvenError, LobbyInvite>> CreateLobbyChannelInviteForUser(
        LobbyId lobby,
        UserId user,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateLobbyChannelInviteForUser(lobby, user), cancellationToken);

    /// <summary>The last messages of a lobby. Source: Discord documentation, Lobby, Get Lobby Messages.</summary>
    public Task<Either<OvenError, EquatableList<LobbyMessage>>> GetLobbyMessages(
        LobbyId lobby,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetLobbyMessages(lobby, limit), cancellationToken);

    /// <summary>Writes in a lobby; with a person's token. Source: Discord documentation, Lobby, Send Lobby Message.</summary>
    public Task<Either<OvenError, LobbyMessage>> SendLobbyMessage(
        Token bearer,
        LobbyId lobby,
        MessageDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SendLobbyMessage(bearer, lobby, draft), cancellationToken);

    /// <summary>Sets what the game's moderation keeps of a message. Source: Discord documentation, Lobby, Update Lobby Message Moderation Metadata.</summary>
    public Task<Either<OvenError, Unit>> UpdateLobbyMessageModerationMetadata(
        LobbyId lobby,
        MessageId message,
        EquatableMap<string, string> metadata,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UpdateLobbyMessageModerationMetadata(lobby, message, metadata), cancellationToken);

    /// <summary>Sets what the game's moderation keeps of a direct message; only in the specification.</summary>
    public Task<Either<OvenError, Unit>> UpdateUserMessageModerationMetadata(
        UserId first,
        UserId second,
        MessageId message,
        EquatableMap<string, string> metadata,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UpdateUserMessageModerationMetadata(first, second, message, metadata), cancellationToken);

    /// <summary>Separates a player's account again; only in the specification.</summary>
    public Task<Either<OvenError, Unit>> UnmergeProvisionalAccount(
        ProvisionalUnmergeDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UnmergeProvisionalAccount(draft), cancellationToken);

    /// <summary>Separates a player's account again, with the bot's token; only in the specification.</summary>
    public Task<Either<OvenError, Unit>> UnmergeProvisionalAccountAsBot(
        BotProvisionalUnmergeDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UnmergeProvisionalAccountAsBot(draft), cancellationToken);

    /// <summary>A token for a player's provisional account; only in the specification.</summary>
    public Task<Either<OvenError, ProvisionalToken>> CreateProvisionalToken(
        ProvisionalTokenDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateProvisionalToken(draft), cancellationToken);

    /// <summary>A token for a player's provisional account, with the bot's token; only in the specification.</summary>
    public Task<Either<OvenError, ProvisionalToken>> CreateProvisionalTokenAsBot(
        BotProvisionalTokenDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateProvisionalTokenAsBot(draft), cancellationToken);
}
