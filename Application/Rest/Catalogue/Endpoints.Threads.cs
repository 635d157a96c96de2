using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Start Thread from Message.</summary>
    public static readonly Endpoint StartThreadFromMessage = new(
        "create_thread_from_message",
        Post,
        "/channels/{channel_id}/messages/{message_id}/threads"
    )
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>List Thread Members.</summary>
    public static readonly Endpoint ListThreadMembers = new("list_thread_members", Get, "/channels/{channel_id}/thread-members")
    {
        Major = Channel,
    };

    /// <summary>Join Thread.</summary>
    public static readonly Endpoint JoinThread = new("join_thread", Put, "/channels/{channel_id}/thread-members/@me") { Major = Channel };

    /// <summary>Leave Thread.</summary>
    public static readonly Endpoint LeaveThread = new("leave_thread", Delete, "/channels/{channel_id}/thread-members/@me")
    {
        Major = Channel,
    };

    /// <summary>Get Thread Member.</summary>
    public static readonly Endpoint GetThreadMember = new("get_thread_member", Get, "/channels/{channel_id}/thread-members/{user_id}")
    {
        Major = Channel,
    };

    /// <summary>Add Thread Member.</summary>
    public static readonly Endpoint AddThreadMember = new("add_thread_member", Put, "/channels/{channel_id}/thread-members/{user_id}")
    {
        Major = Channel,
    };

    /// <summary>Remove Thread Member.</summary>
    public static readonly Endpoint RemoveThreadMember = new(
        "delete_thread_member",
        Delete,
        "/channels/{channel_id}/thread-members/{user_id}"
    )
    {
        Major = Channel,
    };

    /// <summary>Start Thread without Message.</summary>
    public static readonly Endpoint StartThread = new("create_thread", Post, "/channels/{channel_id}/threads")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>List Private Archived Threads.</summary>
    public static readonly Endpoint ListPrivateArchivedThreads = new(
        "list_private_archived_threads",
        Get,
        "/channels/{channel_id}/threads/archived/private"
    )
    {
        Major = Channel,
    };

    /// <summary>List Public Archived Threads.</summary>
    public static readonly Endpoint ListPublicArchivedThreads = new(
        "list_public_archived_threads",
        Get,
        "/channels/{channel_id}/threads/archived/public"
    )
    {
        Major = Channel,
    };

    /// <summary>Search Threads; only in the specification.</summary>
    public static readonly Endpoint SearchThreads = new("thread_search", Get, "/channels/{channel_id}/threads/search") { Major = Channel };

    /// <summary>List Joined Private Archived Threads.</summary>
    public static readonly Endpoint ListJoinedPrivateArchivedThreads = new(
        "list_my_private_archived_threads",
        Get,
        "/channels/{channel_id}/users/@me/threads/archived/private"
    )
    {
        Major = Channel,
    };

    /// <summary>List Active Guild Threads.</summary>
    public static readonly Endpoint ListActiveGuildThreads = new("get_active_guild_threads", Get, "/guilds/{guild_id}/threads/active")
    {
        Major = Guild,
    };
}
