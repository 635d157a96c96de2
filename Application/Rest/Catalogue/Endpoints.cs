using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

/// <summary>Discord's operations, named as its documentation names them.</summary>
public static class Endpoints
{
    // The first answer to an interaction counts only for 3 seconds; a later one is of no use to anybody.
    private static readonly TimeSpan InteractionWindow = TimeSpan.FromSeconds(3);

    /// <summary>Get Gateway Bot.</summary>
    public static readonly Endpoint GetGatewayBot = new("get_bot_gateway", Get, "/gateway/bot");

    /// <summary>Get Current User.</summary>
    public static readonly Endpoint GetCurrentUser = new("get_my_user", Get, "/users/@me");

    /// <summary>Get Current Application.</summary>
    public static readonly Endpoint GetCurrentApplication = new("get_my_application", Get, "/applications/@me");

    /// <summary>Get Guild.</summary>
    public static readonly Endpoint GetGuild = new("get_guild", Get, "/guilds/{guild_id}") { Major = Guild };

    /// <summary>Get Guild Channels.</summary>
    public static readonly Endpoint GetGuildChannels = new("list_guild_channels", Get, "/guilds/{guild_id}/channels") { Major = Guild };

    /// <summary>Get Channel.</summary>
    public static readonly Endpoint GetChannel = new("get_channel", Get, "/channels/{channel_id}") { Major = Channel };

    /// <summary>Get Channel Messages.</summary>
    public static readonly Endpoint GetChannelMessages = new("list_messages", Get, "/channels/{channel_id}/messages") { Major = Channel };

    /// <summary>Get Channel Message.</summary>
    public static readonly Endpoint GetChannelMessage = new("get_message", Get, "/channels/{channel_id}/messages/{message_id}")
    {
        Major = Channel,
    };

    /// <summary>Create Message.</summary>
    public static readonly Endpoint CreateMessage = new("create_message", Post, "/channels/{channel_id}/messages")
    {
        Major = Channel,
        Idempotence = Idempotence.ByNonce,
    };

    /// <summary>Edit Message.</summary>
    public static readonly Endpoint EditMessage = new("update_message", Patch, "/channels/{channel_id}/messages/{message_id}")
    {
        Major = Channel,
    };

    /// <summary>Delete Message.</summary>
    public static readonly Endpoint DeleteMessage = new("delete_message", Delete, "/channels/{channel_id}/messages/{message_id}")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Create Reaction.</summary>
    public static readonly Endpoint CreateReaction = new(
        "add_my_message_reaction",
        Put,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"
    )
    {
        Major = Channel,
    };

    /// <summary>Delete Own Reaction.</summary>
    public static readonly Endpoint DeleteOwnReaction = new(
        "delete_my_message_reaction",
        Delete,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"
    )
    {
        Major = Channel,
    };

    /// <summary>Delete User Reaction.</summary>
    public static readonly Endpoint DeleteUserReaction = new(
        "delete_user_message_reaction",
        Delete,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/{user_id}"
    )
    {
        Major = Channel,
    };

    /// <summary>Delete All Reactions.</summary>
    public static readonly Endpoint DeleteAllReactions = new(
        "delete_all_message_reactions",
        Delete,
        "/channels/{channel_id}/messages/{message_id}/reactions"
    )
    {
        Major = Channel,
    };

    /// <summary>Trigger Typing Indicator; harmless when repeated.</summary>
    public static readonly Endpoint TriggerTypingIndicator = new("trigger_typing_indicator", Post, "/channels/{channel_id}/typing")
    {
        Major = Channel,
        Idempotence = Idempotence.Always,
    };

    /// <summary>Bulk Overwrite Global Application Commands.</summary>
    public static readonly Endpoint BulkOverwriteGlobalApplicationCommands = new(
        "bulk_set_application_commands",
        Put,
        "/applications/{application_id}/commands"
    );

    /// <summary>Create Global Application Command; one of the same name is overwritten, so it may be repeated.</summary>
    public static readonly Endpoint CreateGlobalApplicationCommand = new(
        "create_application_command",
        Post,
        "/applications/{application_id}/commands"
    )
    {
        Idempotence = Idempotence.Always,
    };

    /// <summary>Bulk Overwrite Guild Application Commands.</summary>
    public static readonly Endpoint BulkOverwriteGuildApplicationCommands = new(
        "bulk_set_guild_application_commands",
        Put,
        "/applications/{application_id}/guilds/{guild_id}/commands"
    );

    /// <summary>Create Guild Application Command; one of the same name is overwritten, so it may be repeated.</summary>
    public static readonly Endpoint CreateGuildApplicationCommand = new(
        "create_guild_application_command",
        Post,
        "/applications/{application_id}/guilds/{guild_id}/commands"
    )
    {
        Idempotence = Idempotence.Always,
    };

    /// <summary>Create Interaction Response. Waits behind nothing: its bucket is its own, and it is exempt from the global limit.</summary>
    public static readonly Endpoint CreateInteractionResponse = new(
        "create_interaction_response",
        Post,
        "/interactions/{interaction_id}/{interaction_token}/callback"
    )
    {
        Major = InteractionToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
        Within = InteractionWindow,
    };

    /// <summary>Get Original Interaction Response.</summary>
    public static readonly Endpoint GetOriginalInteractionResponse = new(
        "get_original_webhook_message",
        Get,
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Edit Original Interaction Response.</summary>
    public static readonly Endpoint EditOriginalInteractionResponse = new(
        "update_original_webhook_message",
        Patch,
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Delete Original Interaction Response.</summary>
    public static readonly Endpoint DeleteOriginalInteractionResponse = new(
        "delete_original_webhook_message",
        Delete,
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Create Followup Message.</summary>
    public static readonly Endpoint CreateFollowupMessage = new("execute_webhook", Post, "/webhooks/{webhook_id}/{webhook_token}")
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Get Followup Message.</summary>
    public static readonly Endpoint GetFollowupMessage = new(
        "get_webhook_message",
        Get,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Edit Followup Message.</summary>
    public static readonly Endpoint EditFollowupMessage = new(
        "update_webhook_message",
        Patch,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };

    /// <summary>Delete Followup Message.</summary>
    public static readonly Endpoint DeleteFollowupMessage = new(
        "delete_webhook_message",
        Delete,
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
    )
    {
        Major = WebhookToken,
        Authentication = Anonymous,
        ExemptFromGlobalLimit = true,
    };
}
