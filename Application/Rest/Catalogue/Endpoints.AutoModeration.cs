using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>List Auto Moderation Rules for Guild.</summary>
    public static readonly Endpoint ListAutoModerationRulesForGuild = new(
        "list_auto_moderation_rules",
        Get,
        "/guilds/{guild_id}/auto-moderation/rules"
    )
    {
        Major = Guild,
    };

    /// <summary>Create Auto Moderation Rule.</summary>
    public static readonly Endpoint CreateAutoModerationRule = new(
        "create_auto_moderation_rule",
        Post,
        "/guilds/{guild_id}/auto-moderation/rules"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Auto Moderation Rule.</summary>
    public static readonly Endpoint GetAutoModerationRule = new(
        "get_auto_moderation_rule",
        Get,
        "/guilds/{guild_id}/auto-moderation/rules/{rule_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Delete Auto Moderation Rule.</summary>
    public static readonly Endpoint DeleteAutoModerationRule = new(
        "delete_auto_moderation_rule",
        Delete,
        "/guilds/{guild_id}/auto-moderation/rules/{rule_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Auto Moderation Rule.</summary>
    public static readonly Endpoint ModifyAutoModerationRule = new(
        "update_auto_moderation_rule",
        Patch,
        "/guilds/{guild_id}/auto-moderation/rules/{rule_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };
}
