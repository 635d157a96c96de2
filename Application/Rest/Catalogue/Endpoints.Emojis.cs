using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>List Application Emojis.</summary>
    public static readonly Endpoint ListApplicationEmojis = new("list_application_emojis", Get, "/applications/{application_id}/emojis");

    /// <summary>Create Application Emoji.</summary>
    public static readonly Endpoint CreateApplicationEmoji = new("create_application_emoji", Post, "/applications/{application_id}/emojis");

    /// <summary>Get Application Emoji.</summary>
    public static readonly Endpoint GetApplicationEmoji = new(
        "get_application_emoji",
        Get,
        "/applications/{application_id}/emojis/{emoji_id}"
    );

    /// <summary>Delete Application Emoji.</summary>
    public static readonly Endpoint DeleteApplicationEmoji = new(
        "delete_application_emoji",
        Delete,
        "/applications/{application_id}/emojis/{emoji_id}"
    );

    /// <summary>Modify Application Emoji.</summary>
    public static readonly Endpoint ModifyApplicationEmoji = new(
        "update_application_emoji",
        Patch,
        "/applications/{application_id}/emojis/{emoji_id}"
    );

    /// <summary>List Guild Emojis.</summary>
    public static readonly Endpoint ListGuildEmojis = new("list_guild_emojis", Get, "/guilds/{guild_id}/emojis") { Major = Guild };

    /// <summary>Create Guild Emoji.</summary>
    public static readonly Endpoint CreateGuildEmoji = new("create_guild_emoji", Post, "/guilds/{guild_id}/emojis")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Emoji.</summary>
    public static readonly Endpoint GetGuildEmoji = new("get_guild_emoji", Get, "/guilds/{guild_id}/emojis/{emoji_id}") { Major = Guild };

    /// <summary>Delete Guild Emoji.</summary>
    public static readonly Endpoint DeleteGuildEmoji = new("delete_guild_emoji", Delete, "/guilds/{guild_id}/emojis/{emoji_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Emoji.</summary>
    public static readonly Endpoint ModifyGuildEmoji = new("update_guild_emoji", Patch, "/guilds/{guild_id}/emojis/{emoji_id}")
    {
        Major = Guild,
        TakesReason = true,
    };
}
