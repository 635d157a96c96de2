using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Channel Messages.</summary>
    public static readonly Endpoint GetChannelMessages = new("list_messages", Get, "/channels/{channel_id}/messages") { Major = Channel };

    /// <summary>Create Message.</summary>
    public static readonly Endpoint CreateMessage = new("create_message", Post, "/channels/{channel_id}/messages")
    {
        Major = Channel,
        Idempotence = Idempotence.ByNonce,
    };

    /// <summary>Bulk Delete Messages.</summary>
    public static readonly Endpoint BulkDeleteMessages = new("bulk_delete_messages", Post, "/channels/{channel_id}/messages/bulk-delete")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Get Channel Pins.</summary>
    public static readonly Endpoint GetChannelPins = new("list_pins", Get, "/channels/{channel_id}/messages/pins") { Major = Channel };

    /// <summary>Pin Message.</summary>
    public static readonly Endpoint PinMessage = new("create_pin", Put, "/channels/{channel_id}/messages/pins/{message_id}")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Unpin Message.</summary>
    public static readonly Endpoint UnpinMessage = new("delete_pin", Delete, "/channels/{channel_id}/messages/pins/{message_id}")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Get Channel Message.</summary>
    public static readonly Endpoint GetChannelMessage = new("get_message", Get, "/channels/{channel_id}/messages/{message_id}")
    {
        Major = Channel,
    };

    /// <summary>Delete Message.</summary>
    public static readonly Endpoint DeleteMessage = new("delete_message", Delete, "/channels/{channel_id}/messages/{message_id}")
    {
        Major = Channel,
        TakesReason = true,
    };

    /// <summary>Edit Message.</summary>
    public static readonly Endpoint EditMessage = new("update_message", Patch, "/channels/{channel_id}/messages/{message_id}")
    {
        Major = Channel,
    };

    /// <summary>Crosspost Message.</summary>
    public static readonly Endpoint CrosspostMessage = new(
        "crosspost_message",
        Post,
        "/channels/{channel_id}/messages/{message_id}/crosspost"
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

    /// <summary>Get Reactions.</summary>
    public static readonly Endpoint GetReactions = new(
        "list_message_reactions_by_emoji",
        Get,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}"
    )
    {
        Major = Channel,
    };

    /// <summary>Delete All Reactions for Emoji.</summary>
    public static readonly Endpoint DeleteAllReactionsForEmoji = new(
        "delete_all_message_reactions_by_emoji",
        Delete,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}"
    )
    {
        Major = Channel,
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

    /// <summary>Get Pinned Messages (deprecated).</summary>
    public static readonly Endpoint GetPinnedMessages = new("deprecated_list_pins", Get, "/channels/{channel_id}/pins") { Major = Channel };

    /// <summary>Pin Message (deprecated).</summary>
    public static readonly Endpoint PinMessageDeprecated = new("deprecated_create_pin", Put, "/channels/{channel_id}/pins/{message_id}")
    {
        Major = Channel,
    };

    /// <summary>Unpin Message (deprecated).</summary>
    public static readonly Endpoint UnpinMessageDeprecated = new(
        "deprecated_delete_pin",
        Delete,
        "/channels/{channel_id}/pins/{message_id}"
    )
    {
        Major = Channel,
    };

    /// <summary>Search Guild Messages.</summary>
    public static readonly Endpoint SearchGuildMessages = new("guild_search", Get, "/guilds/{guild_id}/messages/search") { Major = Guild };
}
