using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Commands;
using Oven.Functional.Simulator.Model.Guilds;

namespace Oven.Functional.Simulator.Model.People;

/// <summary>What a person typed after the slash, held against what the bot registered.</summary>
internal static class TypedCommand
{
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;

    /// <summary>The command and the data of its interaction, or why a person could not have sent this.</summary>
    public static (Command? Command, JsonObject? Data, string Problem) Fill(
        World world,
        ChannelId channel,
        string typed,
        EquatableList<Filled> filled,
        string? focused
    )
    {
        typed = typed.TrimStart('/');
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var guild = world.Channel(channel)?.Guild;
        var offered = world
            .Commands.Select(static pair => pair.Value)
            .Where(command => command.Type == 1 && (command.Guild is null || command.Guild == guild))
            .ToList();
        // A guild's own command hides a global one of the same name.
        var command = offered.Where(command => command.Name == words.FirstOrDefault()).MaxBy(static command => command.Guild is not null);
        if (command is null)
            return (
                null,
                null,
                $"No command /{typed} is registered here. There is: {string.Join(", ", offered.Select(static known => $"/{known.Name}").DefaultIfEmpty("none"))}."
            );

        var definition = Fields.Parse(command.Definition.Text)!.Value;
        var data = new JsonObject
        {
            ["id"] = command.Id.ToString(),
            ["name"] = command.Name,
            ["type"] = command.Type,
        };
        if (command.Guild is { } own)
            data["guild_id"] = own.ToString();
        var (place, level) = (data, definition);
        foreach (var word in words.Skip(1))
        {
            level = level
                .List("options")
                .FirstOrDefault(option => option.Text("name") == word && option.Number("type") is SubCommand or SubCommandGroup);
            if (level.Text("name") is null)
                return (command, null, $"/{command.Name} has no subcommand {word}.");
            var sub = new JsonObject { ["name"] = word, ["type"] = level.Number("type") };
            place["options"] = new JsonArray((JsonNode)sub);
            place = sub;
        }
        if (
            level.List("options").FirstOrDefault(static option => option.Number("type") is SubCommand or SubCommandGroup).Text("name") is
            { } missing
        )
            return (command, null, $"/{typed} needs a subcommand, for example {missing}.");
        var (options, mentioned, problem) = Options(level, filled, focused);
        if (options is null)
            return (command, null, $"/{typed}: {problem}");
        if (options.Count > 0)
            place["options"] = options;
        if (Resolved(world, channel, mentioned) is { Count: > 0 } resolved)
            data["resolved"] = resolved;
        return (command, data, "");
    }

    private static (JsonArray? Options, List<string> Mentioned, string Problem) Options(
        Fields level,
        EquatableList<Filled> filled,
        string? focused
    )
    {
        var known = level.List("options");
        var options = new JsonArray();
        var mentioned = new List<string>();
        foreach (var (name, value) in filled)
        {
            var option = known.FirstOrDefault(option => option.Text("name") == name);
            if (!option.IsObject)
                return (null, mentioned, $"there is no option {name}.");
            var sent = new JsonObject
            {
                ["name"] = name,
                ["type"] = option.Number("type"),
                ["value"] = JsonNode.Parse(value),
            };
            if (focused == name)
                sent["focused"] = true;
            options.Add((JsonNode)sent);
            if (option.Number("type") is >= 6 and <= 9) // user, channel, role, mentionable
                mentioned.Add(value.Trim('"'));
        }
        var given = ((IEnumerable<Filled>)filled).Select(static option => option.Name).ToHashSet();
        var required = known.FirstOrDefault(option => option.Flag("required") && !given.Contains(option.Text("name")!)).Text("name");
        return required is not null && focused is null
            ? (null, mentioned, $"the option {required} is required.")
            : (options, mentioned, "");
    }

    /// <summary>The users, members and channels that ids stand for.</summary>
    public static JsonObject Resolved(World world, ChannelId channel, IEnumerable<string> ids)
    {
        var (users, members, channels) = (new JsonObject(), new JsonObject(), new JsonObject());
        var guild = world.Guild(world.Channel(channel)?.Guild);
        foreach (var text in ids)
        {
            if (!Snowflake.TryParse(text, out var id))
                continue;
            if (world.Users.TryGet(new(id), out var user))
            {
                users[text] = user.ToJson();
                if (guild?.Member(user.Id)?.ToJson() is { } member)
                {
                    member["permissions"] = Guild.Everything;
                    members[text] = member;
                }
            }
            else if (world.Channel(new(id)) is { } named)
            {
                var json = named.ToJson(world.User);
                json["permissions"] = Guild.Everything;
                channels[text] = json;
            }
        }
        var resolved = new JsonObject();
        foreach (var (name, found) in new[] { ("users", users), ("members", members), ("channels", channels) })
        {
            if (found.Count > 0)
                resolved[name] = found;
        }
        return resolved;
    }
}
