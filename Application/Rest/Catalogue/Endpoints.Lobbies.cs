using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Create or Join Lobby.</summary>
    public static readonly Endpoint CreateOrJoinLobby = new("create_or_join_lobby", Put, "/lobbies") { Authentication = Bearer };

    /// <summary>Create Lobby.</summary>
    public static readonly Endpoint CreateLobby = new("create_lobby", Post, "/lobbies");

    /// <summary>Get Lobby.</summary>
    public static readonly Endpoint GetLobby = new("get_lobby", Get, "/lobbies/{lobby_id}");

    /// <summary>Delete Lobby.</summary>
    public static readonly Endpoint DeleteLobby = new("delete_lobby", Delete, "/lobbies/{lobby_id}");

    /// <summary>Modify Lobby.</summary>
    public static readonly Endpoint ModifyLobby = new("edit_lobby", Patch, "/lobbies/{lobby_id}");

    /// <summary>Link Channel to Lobby.</summary>
    public static readonly Endpoint LinkChannelToLobby = new("edit_lobby_channel_link", Patch, "/lobbies/{lobby_id}/channel-linking")
    {
        Authentication = Bearer,
    };

    /// <summary>Leave Lobby.</summary>
    public static readonly Endpoint LeaveLobby = new("leave_lobby", Delete, "/lobbies/{lobby_id}/members/@me") { Authentication = Bearer };

    /// <summary>Create Lobby Channel Invite for Self.</summary>
    public static readonly Endpoint CreateLobbyChannelInviteForSelf = new(
        "create_linked_lobby_guild_invite_for_self",
        Post,
        "/lobbies/{lobby_id}/members/@me/invites"
    )
    {
        Authentication = Bearer,
    };

    /// <summary>Bulk Update Lobby Members.</summary>
    public static readonly Endpoint BulkUpdateLobbyMembers = new("bulk_update_lobby_members", Post, "/lobbies/{lobby_id}/members/bulk");

    /// <summary>Add a Member to a Lobby.</summary>
    public static readonly Endpoint AddMemberToLobby = new("add_lobby_member", Put, "/lobbies/{lobby_id}/members/{user_id}");

    /// <summary>Remove a Member from a Lobby.</summary>
    public static readonly Endpoint RemoveMemberFromLobby = new("delete_lobby_member", Delete, "/lobbies/{lobby_id}/members/{user_id}");

    /// <summary>Create Lobby Channel Invite for User.</summary>
    public static readonly Endpoint CreateLobbyChannelInviteForUser = new(
        "create_linked_lobby_guild_invite_for_user",
        Post,
        "/lobbies/{lobby_id}/members/{user_id}/invites"
    );

    /// <summary>Get Lobby Messages.</summary>
    public static readonly Endpoint GetLobbyMessages = new("get_lobby_messages", Get, "/lobbies/{lobby_id}/messages");

    /// <summary>Send Lobby Message.</summary>
    public static readonly Endpoint SendLobbyMessage = new("create_lobby_message", Post, "/lobbies/{lobby_id}/messages")
    {
        Authentication = Bearer,
    };

    /// <summary>Update Lobby Message Moderation Metadata.</summary>
    public static readonly Endpoint UpdateLobbyMessageModerationMetadata = new(
        "update_lobby_message_external_moderation_metadata",
        Put,
        "/lobbies/{lobby_id}/messages/{message_id}/moderation-metadata"
    );

    /// <summary>Update User Message Moderation Metadata; only in the specification.</summary>
    public static readonly Endpoint UpdateUserMessageModerationMetadata = new(
        "update_user_message_external_moderation_metadata",
        Put,
        "/partner-sdk/dms/{user_id_1}/{user_id_2}/messages/{message_id}/moderation-metadata"
    );

    /// <summary>Unmerge Provisional Account; only in the specification.</summary>
    public static readonly Endpoint UnmergeProvisionalAccount = new(
        "partner_sdk_unmerge_provisional_account",
        Post,
        "/partner-sdk/provisional-accounts/unmerge"
    )
    {
        Authentication = Anonymous,
    };

    /// <summary>Unmerge Provisional Account As Bot; only in the specification.</summary>
    public static readonly Endpoint UnmergeProvisionalAccountAsBot = new(
        "bot_partner_sdk_unmerge_provisional_account",
        Post,
        "/partner-sdk/provisional-accounts/unmerge/bot"
    );

    /// <summary>Create Provisional Token; only in the specification.</summary>
    public static readonly Endpoint CreateProvisionalToken = new("partner_sdk_token", Post, "/partner-sdk/token")
    {
        Authentication = Anonymous,
    };

    /// <summary>Create Provisional Token As Bot; only in the specification.</summary>
    public static readonly Endpoint CreateProvisionalTokenAsBot = new("bot_partner_sdk_token", Post, "/partner-sdk/token/bot");
}
