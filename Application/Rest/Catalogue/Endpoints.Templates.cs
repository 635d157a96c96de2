using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Guild Template.</summary>
    public static readonly Endpoint GetGuildTemplate = new("get_guild_template", Get, "/guilds/templates/{code}");

    /// <summary>Get Guild Templates.</summary>
    public static readonly Endpoint GetGuildTemplates = new("list_guild_templates", Get, "/guilds/{guild_id}/templates") { Major = Guild };

    /// <summary>Create Guild Template.</summary>
    public static readonly Endpoint CreateGuildTemplate = new("create_guild_template", Post, "/guilds/{guild_id}/templates")
    {
        Major = Guild,
    };

    /// <summary>Sync Guild Template.</summary>
    public static readonly Endpoint SyncGuildTemplate = new("sync_guild_template", Put, "/guilds/{guild_id}/templates/{code}")
    {
        Major = Guild,
    };

    /// <summary>Delete Guild Template.</summary>
    public static readonly Endpoint DeleteGuildTemplate = new("delete_guild_template", Delete, "/guilds/{guild_id}/templates/{code}")
    {
        Major = Guild,
    };

    /// <summary>Modify Guild Template.</summary>
    public static readonly Endpoint ModifyGuildTemplate = new("update_guild_template", Patch, "/guilds/{guild_id}/templates/{code}")
    {
        Major = Guild,
    };
}
