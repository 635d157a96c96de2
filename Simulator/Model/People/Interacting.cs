using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Commands;
using Oven.Functional.Simulator.Model.Interactions;
using Oven.Functional.Simulator.Model.Messages;

namespace Oven.Functional.Simulator.Model.People;

/// <summary>
/// People using commands, components and dialogs. What Discord's own client would not let them do (a command nobody registered, a
/// button that is not there, a required option left out) is impossible here too, with a reason that says what there is.
/// </summary>
internal static class Interacting
{
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;
    private const int Button = 2;

    public static Consequence Run(World world, Act.Run act, Moment now) =>
        Fill(world, act.Channel, act.Name, act.Options, focused: null) switch
        {
            (null, _, var reason) => Acting.Impossible(world, reason),
            ({ } command, { } data, _) => Start(
                world,
                now,
                new(default, "", InteractionKind.Command, act.Channel, act.User, now, new Progress.Waiting()) { CommandName = act.Name, CommandType = command.Type },
                data
            ),
            ({ }, null, var reason) => Acting.Impossible(world, reason),
        };

    public static Consequence Complete(World world, Act.Complete act, Moment now) =>
        Fill(world, act.Channel, act.Name, act.Options, act.Focused) switch
        {
            ({ }, { } data, _) => Start(world, now, new(default, "", InteractionKind.Autocomplete, act.Channel, act.User, now, new Progress.Waiting()), data),
            (_, _, var reason) => Acting.Impossible(world, reason),
        };

    public static Consequence Click(World world, Act.Click act, Moment now) =>
        Use(world, now, act.User, act.Channel, act.Message, act.CustomId, static type => type == Button, "button", static data => data);

    public static Consequence Choose(World world, Act.Choose act, Moment now) =>
        Use(
            world,
            now,
            act.User,
            act.Channel,
            act.Message,
            act.CustomId,
            static type => type is 3 or (>= 5 and <= 8),
            "select",
            data =>
            {
                data["values"] = new JsonArray([.. act.Values.Select(static value => (JsonNode)value)]);
                if ((int?)data["component_type"] is not 3)
                    data["resolved"] = Resolved(world, act.Channel, act.Values);
                return data;
            }
        );

    public static Consequence Submit(World world, Act.Submit act, Moment now)
    {
        if (world.Interactions.Find(act.Opened) is not { Modal: { } modal } opened || opened.User != act.User)
            return Acting.Impossible(world, "The bot opened no dialog for this person.");
        var values = act.Values.Span.ToArray().ToDictionary(static value => value.Name, static value => value.Value);
        var data = new JsonObject
        {
            ["custom_id"] = modal.CustomId,
            ["components"] = Submitted((JsonArray)JsonNode.Parse(modal.Components)!, values),
        };
        if (values.Count > 0)
            return Acting.Impossible(world, $"The dialog has no field {string.Join(", ", values.Keys)}.");
        world = world.Put(opened with { Modal = null });
        return Start(
            world,
            now,
            new(default, "", InteractionKind.Modal, opened.Channel, act.User, now, new Progress.Waiting()) { Source = opened.Source },
            data
        );
    }

    private static Consequence Start(World world, Moment now, Interaction draft, JsonObject data)
    {
        (world, var id) = world.NewId(now.Wall);
        var interaction = draft with { Id = new(id), Token = Interaction.TokenFor(world.Seed, id) };
        world = world.Put(interaction);
        return new(world, new Outcome.Started(interaction.Id, interaction.Channel), [interaction.Event(data, world)]);
    }

    private static Consequence Use(
        World world,
        Moment now,
        UserId user,
        ChannelId channel,
        MessageId message,
        string customId,
        Func<int, bool> isOfKind,
        string kind,
        Func<JsonObject, JsonObject> fill
    )
    {
        if (world.Message(channel, message) is not { } source || source.OnlyFor is { } only && only != user)
            return Acting.Impossible(world, $"{world.User(user).Name} sees no message {message}.");
        var components = All(source.Components.ToNode()).Where(component => isOfKind((int?)component["type"] ?? 0)).ToList();
        if (components.Find(component => (string?)component["custom_id"] == customId) is not { } component)
        {
            var there = string.Join(", ", components.Select(static component => (string?)component["custom_id"]).OfType<string>());
            return Acting.Impossible(world, $"The message has no {kind} '{customId}'. It has: {(there.Length == 0 ? "none" : there)}.");
        }
        if ((bool?)component["disabled"] is true)
            return Acting.Impossible(world, $"The {kind} '{customId}' is disabled.");
        var data = new JsonObject
        {
            ["custom_id"] = customId,
            ["component_type"] = (int)component["type"]!,
            ["id"] = component["id"]?.DeepClone(),
        };
        return Start(
            world,
            now,
            new(default, "", InteractionKind.Component, channel, user, now, new Progress.Waiting()) { Source = message },
            fill(data)
        );
    }

    private static (Command? Command, JsonObject? Data, string Problem) Fill(
        World world,
        ChannelId channel,
        string typed,
        EquatableList<Filled> filled,
        string? focused
    )
    {
        var words = typed.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var guild = world.Channel(channel)?.Guild;
        var offered = world.Commands.Select(static pair => pair.Value).Where(command => command.Type == 1 && (command.Guild is null || command.Guild == guild)).ToList();
        // A guild's own command hides a global one of the same name.
        var command = offered.Where(command => command.Name == words.FirstOrDefault()).MaxBy(static command => command.Guild is not null);
        if (command is null)
            return (null, null, $"No command /{typed} is registered here. There is: {string.Join(", ", offered.Select(static known => $"/{known.Name}").DefaultIfEmpty("none"))}.");

        var definition = Fields.Parse(command.Definition.Text)!.Value;
        var data = new JsonObject { ["id"] = command.Id.ToString(), ["name"] = command.Name, ["type"] = command.Type };
        if (command.Guild is { } own)
            data["guild_id"] = own.ToString();
        var (place, level) = (data, definition);
        foreach (var word in words.Skip(1))
        {
            level = level.List("options").FirstOrDefault(option => option.Text("name") == word && option.Number("type") is SubCommand or SubCommandGroup, Fields.None);
            if (level.Text("name") is null)
                return (command, null, $"/{command.Name} has no subcommand {word}.");
            var sub = new JsonObject { ["name"] = word, ["type"] = level.Number("type") };
            place["options"] = new JsonArray((JsonNode)sub);
            place = sub;
        }
        if (level.List("options").FirstOrDefault(static option => option.Number("type") is SubCommand or SubCommandGroup, Fields.None).Text("name") is { } missing)
            return (command, null, $"/{typed} needs a subcommand, for example {missing}.");
        return Options(level, filled, focused) switch
        {
            (null, var problem) => (command, null, $"/{typed}: {problem}"),
            ({ Count: 0 }, _) => (command, data, ""),
            ({ } options, _) => (command, With(world, channel, data, place, options), ""),
        };
    }

    private static JsonObject With(World world, ChannelId channel, JsonObject data, JsonObject place, JsonArray options)
    {
        var ids = options.OfType<JsonObject>().Where(static option => (int?)option["type"] is >= 6 and <= 9).Select(static option => (string)option["value"]!);
        if (Resolved(world, channel, ids) is { Count: > 0 } resolved)
            data["resolved"] = resolved;
        place["options"] = options;
        return data;
    }

    private static (JsonArray? Options, string Problem) Options(Fields level, EquatableList<Filled> filled, string? focused)
    {
        var known = level.List("options");
        var options = new JsonArray();
        foreach (var (name, value) in filled)
        {
            if (known.FirstOrDefault(option => option.Text("name") == name, Fields.None) is not { IsObject: true } option || option.Text("name") is null)
                return (null, $"there is no option {name}.");
            var sent = new JsonObject { ["name"] = name, ["type"] = option.Number("type"), ["value"] = JsonNode.Parse(value) };
            if (focused == name)
                sent["focused"] = true;
            options.Add((JsonNode)sent);
        }
        var given = ((IEnumerable<Filled>)filled).Select(static option => option.Name).ToHashSet();
        var required = known.FirstOrDefault(option => option.Flag("required") && !given.Contains(option.Text("name")!), Fields.None).Text("name");
        return required is not null && focused is null ? (null, $"the option {required} is required.") : (options, "");
    }

    private static JsonObject Resolved(World world, ChannelId channel, IEnumerable<string> ids)
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
                    member["permissions"] = Guilds.Guild.Everything;
                    members[text] = member;
                }
            }
            else if (world.Channel(new(id)) is { } named)
            {
                var json = named.ToJson(world.User);
                json["permissions"] = Guilds.Guild.Everything;
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

    // The same tree as the dialog, with what was filled in; used values are taken out of the dictionary.
    private static JsonArray Submitted(JsonArray components, Dictionary<string, string> values)
    {
        var submitted = new JsonArray();
        foreach (var component in components.OfType<JsonObject>())
        {
            var sent = new JsonObject { ["type"] = component["type"]?.DeepClone(), ["id"] = component["id"]?.DeepClone() ?? 0 };
            if (component["components"] is JsonArray children)
                sent["components"] = Submitted(children, values);
            if (component["component"] is JsonObject child)
                sent["component"] = Submitted(new JsonArray(child.DeepClone()), values)[0]!.DeepClone();
            if ((string?)component["custom_id"] is { } customId)
            {
                sent["custom_id"] = customId;
                var value = values.Remove(customId, out var given) ? JsonNode.Parse(given) : component["value"]?.DeepClone() ?? "";
                sent[value is JsonArray ? "values" : "value"] = value;
            }
            submitted.Add((JsonNode)sent);
        }
        return submitted;
    }

    private static IEnumerable<JsonObject> All(JsonNode? components)
    {
        foreach (var component in (components as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return component;
            foreach (var nested in All(component["components"]))
                yield return nested;
            if (component["accessory"] is JsonObject accessory)
                yield return accessory;
        }
    }
}
