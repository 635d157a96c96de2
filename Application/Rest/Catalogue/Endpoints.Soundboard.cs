using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Send Soundboard Sound.</summary>
    public static readonly Endpoint SendSoundboardSound = new("send_soundboard_sound", Post, "/channels/{channel_id}/send-soundboard-sound")
    {
        Major = Channel,
    };

    /// <summary>List Guild Soundboard Sounds.</summary>
    public static readonly Endpoint ListGuildSoundboardSounds = new(
        "list_guild_soundboard_sounds",
        Get,
        "/guilds/{guild_id}/soundboard-sounds"
    )
    {
        Major = Guild,
    };

    /// <summary>Create Guild Soundboard Sound.</summary>
    public static readonly Endpoint CreateGuildSoundboardSound = new(
        "create_guild_soundboard_sound",
        Post,
        "/guilds/{guild_id}/soundboard-sounds"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Soundboard Sound.</summary>
    public static readonly Endpoint GetGuildSoundboardSound = new(
        "get_guild_soundboard_sound",
        Get,
        "/guilds/{guild_id}/soundboard-sounds/{sound_id}"
    )
    {
        Major = Guild,
    };

    /// <summary>Delete Guild Soundboard Sound.</summary>
    public static readonly Endpoint DeleteGuildSoundboardSound = new(
        "delete_guild_soundboard_sound",
        Delete,
        "/guilds/{guild_id}/soundboard-sounds/{sound_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Soundboard Sound.</summary>
    public static readonly Endpoint ModifyGuildSoundboardSound = new(
        "update_guild_soundboard_sound",
        Patch,
        "/guilds/{guild_id}/soundboard-sounds/{sound_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>List Default Soundboard Sounds.</summary>
    public static readonly Endpoint ListDefaultSoundboardSounds = new("get_soundboard_default_sounds", Get, "/soundboard-default-sounds");
}
