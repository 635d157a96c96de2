using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Channel.</summary>
    public static readonly Endpoint GetChannel = new("get_channel", Get, "/channels/{channel_id}") { Major = Channel };

    /// <summary>Delete/Close Channel.</summary>
    public static readonly Endpoint DeleteChannel = new("delete_channel", Delete, "/channels/{channel_id}")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Modify Channel.</summary>
    public static readonly Endpoint ModifyChannel = new("update_channel", Patch, "/channels/{channel_id}")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Follow Announcement Channel.</summary>
    public static readonly Endpoint FollowAnnouncementChannel = new("follow_channel", Post, "/channels/{channel_id}/followers")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Edit Channel Permissions.</summary>
    public static readonly Endpoint EditChannelPermissions = new(
        "set_channel_permission_overwrite",
        Put,
        "/channels/{channel_id}/permissions/{overwrite_id}"
    )
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Delete Channel Permission.</summary>
    public static readonly Endpoint DeleteChannelPermission = new(
        "delete_channel_permission_overwrite",
        Delete,
        "/channels/{channel_id}/permissions/{overwrite_id}"
    )
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Group DM Add Recipient.</summary>
    public static readonly Endpoint GroupDmAddRecipient = new("add_group_dm_user", Put, "/channels/{channel_id}/recipients/{user_id}")
    {
        Major = Channel,
    };

    /// <summary>Group DM Remove Recipient.</summary>
    public static readonly Endpoint GroupDmRemoveRecipient = new(
        "delete_group_dm_user",
        Delete,
        "/channels/{channel_id}/recipients/{user_id}"
    )
    {
        Major = Channel,
    };

    /// <summary>Trigger Typing Indicator.</summary>
    public static readonly Endpoint TriggerTypingIndicator = new("trigger_typing_indicator", Post, "/channels/{channel_id}/typing")
    {
        Major = Channel,
        Idempotence = Idempotence.Always,
    };

    /// <summary>Set Voice Channel Status.</summary>
    public static readonly Endpoint SetVoiceChannelStatus = new("update_voice_channel_status", Put, "/channels/{channel_id}/voice-status")
    {
        Major = Channel,
        TakesReason = true,
    };
}
