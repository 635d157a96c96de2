using static Oven.Functional.Application.Rest.Authentication;
using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Global Application Commands.</summary>
    public static readonly Endpoint GetGlobalApplicationCommands = new(
        "list_application_commands",
        Get,
        "/applications/{application_id}/commands"
    );

    /// <summary>Bulk Overwrite Global Application Commands.</summary>
    public static readonly Endpoint BulkOverwriteGlobalApplicationCommands = new(
        "bulk_set_application_commands",
        Put,
        "/applications/{application_id}/commands"
    );

    /// <summary>Create Global Application Command.</summary>
    public static readonly Endpoint CreateGlobalApplicationCommand = new(
        "create_application_command",
        Post,
        "/applications/{application_id}/commands"
    )
    {
        Idempotence = Idempotence.Always,
    };

    /// <summary>Get Global Application Command.</summary>
    public static readonly Endpoint GetGlobalApplicationCommand = new(
        "get_application_command",
        Get,
        "/applications/{application_id}/commands/{command_id}"
    );

    /// <summary>Delete Global Application Command.</summary>
    public static readonly Endpoint DeleteGlobalApplicationCommand = new(
        "delete_application_command",
        Delete,
        "/applications/{application_id}/commands/{command_id}"
    );

    /// <summary>Edit Global Application Command.</summary>
    public static readonly Endpoint EditGlobalApplicationCommand = new(
        "update_application_command",
        Patch,
        "/applications/{application_id}/commands/{command_id}"
    );

    /// <summary>Get Guild Application Commands.</summary>
    public static readonly Endpoint GetGuildApplicationCommands = new(
        "list_guild_application_commands",
        Get,
        "/applications/{application_id}/guilds/{guild_id}/commands"
    );

    /// <summary>Bulk Overwrite Guild Application Commands.</summary>
    public static readonly Endpoint BulkOverwriteGuildApplicationCommands = new(
        "bulk_set_guild_application_commands",
        Put,
        "/applications/{application_id}/guilds/{guild_id}/commands"
    );

    /// <summary>Create Guild Application Command.</summary>
    public static readonly Endpoint CreateGuildApplicationCommand = new(
        "create_guild_application_command",
        Post,
        "/applications/{application_id}/guilds/{guild_id}/commands"
    )
    {
        Idempotence = Idempotence.Always,
    };

    /// <summary>Get Guild Application Command Permissions.</summary>
    public static readonly Endpoint GetGuildApplicationCommandPermissions = new(
        "list_guild_application_command_permissions",
        Get,
        "/applications/{application_id}/guilds/{guild_id}/commands/permissions"
    );

    /// <summary>Get Guild Application Command.</summary>
    public static readonly Endpoint GetGuildApplicationCommand = new(
        "get_guild_application_command",
        Get,
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}"
    );

    /// <summary>Delete Guild Application Command.</summary>
    public static readonly Endpoint DeleteGuildApplicationCommand = new(
        "delete_guild_application_command",
        Delete,
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}"
    );

    /// <summary>Edit Guild Application Command.</summary>
    public static readonly Endpoint EditGuildApplicationCommand = new(
        "update_guild_application_command",
        Patch,
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}"
    );

    /// <summary>Get Application Command Permissions.</summary>
    public static readonly Endpoint GetApplicationCommandPermissions = new(
        "get_guild_application_command_permissions",
        Get,
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions"
    );

    /// <summary>Edit Application Command Permissions.</summary>
    public static readonly Endpoint EditApplicationCommandPermissions = new(
        "set_guild_application_command_permissions",
        Put,
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions"
    )
    {
        Authentication = Bearer,
    };

    /// <summary>Batch Edit Application Command Permissions.</summary>
    public static readonly Endpoint BatchEditApplicationCommandPermissions = new(
        "batch_edit_application_command_permissions",
        Put,
        "/applications/{application_id}/guilds/{guild_id}/commands/permissions"
    )
    {
        Major = Guild,
    };
}
