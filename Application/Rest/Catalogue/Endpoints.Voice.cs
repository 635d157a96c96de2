using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild Voice Regions.</summary>
    public static readonly Endpoint GetGuildVoiceRegions = new("list_guild_voice_regions", Get, "/guilds/{guild_id}/regions")
    {
        Major = Guild,
    };

    /// <summary>Get Current User Voice State.</summary>
    public static readonly Endpoint GetCurrentUserVoiceState = new("get_self_voice_state", Get, "/guilds/{guild_id}/voice-states/@me")
    {
        Major = Guild,
    };

    /// <summary>Modify Current User Voice State.</summary>
    public static readonly Endpoint ModifyCurrentUserVoiceState = new(
        "update_self_voice_state",
        Patch,
        "/guilds/{guild_id}/voice-states/@me"
    )
    {
        Major = Guild,
    };

    /// <summary>Get User Voice State.</summary>
    public static readonly Endpoint GetUserVoiceState = new("get_voice_state", Get, "/guilds/{guild_id}/voice-states/{user_id}")
    {
        Major = Guild,
    };

    /// <summary>Modify User Voice State.</summary>
    public static readonly Endpoint ModifyUserVoiceState = new("update_voice_state", Patch, "/guilds/{guild_id}/voice-states/{user_id}")
    {
        Major = Guild,
    };

    /// <summary>List Voice Regions.</summary>
    public static readonly Endpoint ListVoiceRegions = new("list_voice_regions", Get, "/voice/regions");
}
