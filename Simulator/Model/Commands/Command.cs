using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Commands;

/// <summary>A registered application command. What people see of it is kept as it was registered.</summary>
/// <param name="Id">Stays the same while the command is overwritten.</param>
/// <param name="Guild">Where it is; null for a global one.</param>
/// <param name="Type">1 chat input, 2 user, 3 message, 4 entry point.</param>
/// <param name="Name">Unique per place and type.</param>
/// <param name="Definition">The body it was registered with.</param>
/// <param name="Version">Changes with every change.</param>
internal sealed record Command(CommandId Id, GuildId? Guild, int Type, string Name, Json Definition, Snowflake Version)
{
    private static readonly EquatableList<string> s_nullable =
    [
        "name_localizations",
        "description_localizations",
        "default_member_permissions",
    ];

    public JsonObject ToJson(World world)
    {
        var command = (JsonObject)Definition.ToNode()!;
        command["id"] = Id.ToString();
        command["application_id"] = world.Application.ToString();
        command["version"] = Version.ToString();
        command["type"] = Type;
        command["name"] = Name;
        command["description"] ??= "";
        command["nsfw"] ??= false;
        foreach (var name in s_nullable)
            command.TryAdd(name, null);
        if (Guild is { } guild)
            command["guild_id"] = guild.ToString();
        else
        {
            command["dm_permission"] ??= true;
            command["integration_types"] ??= new JsonArray(0);
            command.TryAdd("contexts", null);
        }
        return command;
    }
}
