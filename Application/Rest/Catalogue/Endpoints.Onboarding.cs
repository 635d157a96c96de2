using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild New Member Welcome; only in the specification.</summary>
    public static readonly Endpoint GetGuildNewMemberWelcome = new(
        "get_guild_new_member_welcome",
        Get,
        "/guilds/{guild_id}/new-member-welcome"
    )
    {
        Major = Guild,
    };

    /// <summary>Get Guild Onboarding.</summary>
    public static readonly Endpoint GetGuildOnboarding = new("get_guilds_onboarding", Get, "/guilds/{guild_id}/onboarding")
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Onboarding.</summary>
    public static readonly Endpoint ModifyGuildOnboarding = new("put_guilds_onboarding", Put, "/guilds/{guild_id}/onboarding")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Join Requests; only in the specification.</summary>
    public static readonly Endpoint GetGuildJoinRequests = new("get_guild_join_requests", Get, "/guilds/{guild_id}/requests")
    {
        Major = Guild,
    };

    /// <summary>Action Guild Join Request; only in the specification.</summary>
    public static readonly Endpoint ActionGuildJoinRequest = new(
        "action_guild_join_request",
        Patch,
        "/guilds/{guild_id}/requests/{request_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Get Guild Welcome Screen.</summary>
    public static readonly Endpoint GetGuildWelcomeScreen = new("get_guild_welcome_screen", Get, "/guilds/{guild_id}/welcome-screen")
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Welcome Screen.</summary>
    public static readonly Endpoint ModifyGuildWelcomeScreen = new(
        "update_guild_welcome_screen",
        Patch,
        "/guilds/{guild_id}/welcome-screen"
    )
    {
        Major = Guild,
        TakesReason = true,
    };
}
