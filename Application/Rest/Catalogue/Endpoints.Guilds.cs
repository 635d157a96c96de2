using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild.</summary>
    public static readonly Endpoint GetGuild = new("get_guild", Get, "/guilds/{guild_id}") { Major = Guild };

    /// <summary>Modify Guild.</summary>
    public static readonly Endpoint ModifyGuild = new("update_guild", Patch, "/guilds/{guild_id}") { Major = Guild, TakesReason = true };

    /// <summary>Get Guild Channels.</summary>
    public static readonly Endpoint GetGuildChannels = new("list_guild_channels", Get, "/guilds/{guild_id}/channels") { Major = Guild };

    /// <summary>Create Guild Channel.</summary>
    public static readonly Endpoint CreateGuildChannel = new("create_guild_channel", Post, "/guilds/{guild_id}/channels")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Channel Positions.</summary>
    public static readonly Endpoint ModifyGuildChannelPositions = new("bulk_update_guild_channels", Patch, "/guilds/{guild_id}/channels")
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Incident Actions.</summary>
    public static readonly Endpoint ModifyGuildIncidentActions = new(
        "update_guild_incident_actions",
        Put,
        "/guilds/{guild_id}/incident-actions"
    )
    {
        Major = Guild,
    };

    /// <summary>Get Guild Integrations.</summary>
    public static readonly Endpoint GetGuildIntegrations = new("list_guild_integrations", Get, "/guilds/{guild_id}/integrations")
    {
        Major = Guild,
    };

    /// <summary>Delete Guild Integration.</summary>
    public static readonly Endpoint DeleteGuildIntegration = new(
        "delete_guild_integration",
        Delete,
        "/guilds/{guild_id}/integrations/{integration_id}"
    )
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Preview.</summary>
    public static readonly Endpoint GetGuildPreview = new("get_guild_preview", Get, "/guilds/{guild_id}/preview") { Major = Guild };

    /// <summary>Get Guild Prune Count.</summary>
    public static readonly Endpoint GetGuildPruneCount = new("preview_prune_guild", Get, "/guilds/{guild_id}/prune") { Major = Guild };

    /// <summary>Begin Guild Prune.</summary>
    public static readonly Endpoint BeginGuildPrune = new("prune_guild", Post, "/guilds/{guild_id}/prune")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Widget Settings.</summary>
    public static readonly Endpoint GetGuildWidgetSettings = new("get_guild_widget_settings", Get, "/guilds/{guild_id}/widget")
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Widget.</summary>
    public static readonly Endpoint ModifyGuildWidget = new("update_guild_widget_settings", Patch, "/guilds/{guild_id}/widget")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Widget.</summary>
    public static readonly Endpoint GetGuildWidget = new("get_guild_widget", Get, "/guilds/{guild_id}/widget.json")
    {
        Major = Guild,
        Authentication = Anonymous,
    };

    /// <summary>Get Guild Widget Image.</summary>
    public static readonly Endpoint GetGuildWidgetImage = new("get_guild_widget_png", Get, "/guilds/{guild_id}/widget.png")
    {
        Major = Guild,
        Authentication = Anonymous,
    };
}
