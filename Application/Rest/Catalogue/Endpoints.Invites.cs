using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Channel Invites.</summary>
    public static readonly Endpoint GetChannelInvites = new("list_channel_invites", Get, "/channels/{channel_id}/invites")
    {
        Major = Channel,
    };

    /// <summary>Create Channel Invite.</summary>
    public static readonly Endpoint CreateChannelInvite = new("create_channel_invite", Post, "/channels/{channel_id}/invites")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Get Guild Invites.</summary>
    public static readonly Endpoint GetGuildInvites = new("list_guild_invites", Get, "/guilds/{guild_id}/invites") { Major = Guild };

    /// <summary>Get Guild Vanity URL.</summary>
    public static readonly Endpoint GetGuildVanityUrl = new("get_guild_vanity_url", Get, "/guilds/{guild_id}/vanity-url") { Major = Guild };

    /// <summary>Get Invite.</summary>
    public static readonly Endpoint GetInvite = new("invite_resolve", Get, "/invites/{code}");

    /// <summary>Delete Invite.</summary>
    public static readonly Endpoint DeleteInvite = new("invite_revoke", Delete, "/invites/{code}") { TakesReason = true };

    /// <summary>Get Target Users.</summary>
    public static readonly Endpoint GetTargetUsers = new("get_invite_target_users", Get, "/invites/{code}/target-users");

    /// <summary>Update Target Users.</summary>
    public static readonly Endpoint UpdateTargetUsers = new("update_invite_target_users", Put, "/invites/{code}/target-users");

    /// <summary>Get Target Users Job Status.</summary>
    public static readonly Endpoint GetTargetUsersJobStatus = new(
        "get_invite_target_users_job_status",
        Get,
        "/invites/{code}/target-users/job-status"
    );
}
