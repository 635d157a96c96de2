using LanguageExt;
using Oven.Functional.Domain.Resources.Lobbies;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Joins a lobby, or makes it; with a person's token.</summary>
    public static RestRequest<Lobby> CreateOrJoinLobby(Token bearer, LobbyJoinDraft draft) =>
        new(Endpoints.CreateOrJoinLobby, []) { Body = draft, Bearer = bearer };

    /// <summary>Makes a lobby.</summary>
    public static RestRequest<Lobby> CreateLobby(LobbyDraft draft) => new(Endpoints.CreateLobby, []) { Body = draft };

    /// <summary>One lobby.</summary>
    public static RestRequest<Lobby> GetLobby(LobbyId lobby) => new(Endpoints.GetLobby, [$"{lobby}"]);

    /// <summary>Deletes a lobby.</summary>
    public static RestRequest<Unit> DeleteLobby(LobbyId lobby) => new(Endpoints.DeleteLobby, [$"{lobby}"]);

    /// <summary>Changes a lobby.</summary>
    public static RestRequest<Lobby> ModifyLobby(LobbyId lobby, LobbyPatch patch) =>
        new(Endpoints.ModifyLobby, [$"{lobby}"]) { Body = patch };

    /// <summary>Links a lobby to a channel, or unlinks it; with a person's token.</summary>
    public static RestRequest<Lobby> LinkChannelToLobby(Token bearer, LobbyId lobby, LobbyChannelLink link) =>
        new(Endpoints.LinkChannelToLobby, [$"{lobby}"]) { Body = link, Bearer = bearer };

    /// <summary>Leaves a lobby; with a person's token.</summary>
    public static RestRequest<Unit> LeaveLobby(Token bearer, LobbyId lobby) => new(Endpoints.LeaveLobby, [$"{lobby}"]) { Bearer = bearer };

    /// <summary>Makes an invite to the guild of a lobby's channel; with a person's token.</summary>
    public static RestRequest<LobbyInvite> CreateLobbyChannelInviteForSelf(Token bearer, LobbyId lobby) =>
        new(Endpoints.CreateLobbyChannelInviteForSelf, [$"{lobby}"]) { Bearer = bearer };

    /// <summary>Adds, changes and removes members of a lobby; at most 25.</summary>
    public static RestRequest<EquatableList<LobbyMember>> BulkUpdateLobbyMembers(
        LobbyId lobby,
        EquatableList<LobbyMemberUpdateDraft> members
    ) => new(Endpoints.BulkUpdateLobbyMembers, [$"{lobby}"]) { Body = members };

    /// <summary>Adds somebody to a lobby, or changes the member.</summary>
    public static RestRequest<LobbyMember> AddMemberToLobby(LobbyId lobby, UserId user, LobbyMemberDraft draft) =>
        new(Endpoints.AddMemberToLobby, [$"{lobby}", $"{user}"]) { Body = draft };

    /// <summary>Removes somebody from a lobby.</summary>
    public static RestRequest<Unit> RemoveMemberFromLobby(LobbyId lobby, UserId user) =>
        new(Endpoints.RemoveMemberFromLobby, [$"{lobby}", $"{user}"]);

    /// <summary>Makes an invite to the guild of a lobby's channel for somebody.</summary>
    public static RestRequest<LobbyInvite> CreateLobbyChannelInviteForUser(LobbyId lobby, UserId user) =>
        new(Endpoints.CreateLobbyChannelInviteForUser, [$"{lobby}", $"{user}"]);

    /// <summary>The last messages of a lobby.</summary>
    public static RestRequest<EquatableList<LobbyMessage>> GetLobbyMessages(LobbyId lobby, int? limit = null) =>
        new(Endpoints.GetLobbyMessages, [$"{lobby}"]) { Query = QueryParameter.Set(("limit", limit)) };

    /// <summary>Writes in a lobby; with a person's token.</summary>
    public static RestRequest<LobbyMessage> SendLobbyMessage(Token bearer, LobbyId lobby, MessageDraft draft) =>
        new(Endpoints.SendLobbyMessage, [$"{lobby}"]) { Body = draft, Bearer = bearer };

    /// <summary>Sets what the game's moderation keeps of a message.</summary>
    public static RestRequest<Unit> UpdateLobbyMessageModerationMetadata(
        LobbyId lobby,
        MessageId message,
        EquatableMap<string, string> metadata
    ) => new(Endpoints.UpdateLobbyMessageModerationMetadata, [$"{lobby}", $"{message}"]) { Body = metadata };

    /// <summary>Sets what the game's moderation keeps of a direct message; only in the specification.</summary>
    public static RestRequest<Unit> UpdateUserMessageModerationMetadata(
        UserId first,
        UserId second,
        MessageId message,
        EquatableMap<string, string> metadata
    ) => new(Endpoints.UpdateUserMessageModerationMetadata, [$"{first}", $"{second}", $"{message}"]) { Body = metadata };

    /// <summary>Separates a player's account again; only in the specification.</summary>
    public static RestRequest<Unit> UnmergeProvisionalAccount(ProvisionalUnmergeDraft draft) =>
        new(Endpoints.UnmergeProvisionalAccount, []) { Body = draft };

    /// <summary>Separates a player's account again, with the bot's token; only in the specification.</summary>
    public static RestRequest<Unit> UnmergeProvisionalAccountAsBot(BotProvisionalUnmergeDraft draft) =>
        new(Endpoints.UnmergeProvisionalAccountAsBot, []) { Body = draft };

    /// <summary>A token for a player's provisional account; only in the specification.</summary>
    public static RestRequest<ProvisionalToken> CreateProvisionalToken(ProvisionalTokenDraft draft) =>
        new(Endpoints.CreateProvisionalToken, []) { Body = draft };

    /// <summary>A token for a player's provisional account, with the bot's token; only in the specification.</summary>
    public static RestRequest<ProvisionalToken> CreateProvisionalTokenAsBot(BotProvisionalTokenDraft draft) =>
        new(Endpoints.CreateProvisionalTokenAsBot, []) { Body = draft };
}
