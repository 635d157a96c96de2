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
    private const int StringSelect = 3;

    public static Consequence Run(World world, Act.Run act, Moment now) =>
        Fill(world, act.Channel, act.Name, act.Options, focused: null) switch
        {
            (null, _, var reason) => Acting.Impossible(world, reason),
            ({ } command, { } data, _) => Start(
                world,
                now,
                new(default, "", InteractionKind.Command, act.Channel, act.User, now, new Progress.Waiting())
                {
                    CommandName = act.Name,
                    CommandType = command.Type,
                },
                data
            ),
            ({ }, null, var reason) => Acting.Impossible(world, reason),
        };

    public static Consequence Complete(World world, Act.Complete act, Moment now) =>
        Fill(world, act.Channel, act.Name, act.Options, act.Focused) switch
        {
            ({ }, { } data, _) => Start(
                world,
                now,
                new(default, "", InteractionKind.Autocomplete, act.Channel, act.User, now, new Progress.Waiting()),
                data
            ),
            (_, _, var reason) => Acting.Impossible(world, reason),
        };

    public static Consequence Click(World world, Act.Click act, Moment now) =>
        Use(
            world,
            now,
            act.User,
            act.Channel,
            act.Message,
            act.CustomId,
            static type => type is Button,
            "button",
            static (data, _) => data
        );

    public static Consequence Choose(World world, Act.Choose act, Moment now) =>
        Use(
            world,
            now,
            act.User,
            act.Channel,
            act.Message,
            act.CustomId,
            static type => type is StringSelect or (>= 5 and <= 8),
            "select",
            (data, type) =>
            {
                data["values"] = new JsonArray([.. act.Values.Select(static value => (JsonNode)value)]);
                if (type != StringSelect)
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
            ["components"] = Submitted(Fields.Parse(modal.Components)!.Value.Items, values),
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
        Func<long?, bool> isOfKind,
        string kind,
        Func<JsonObject, long, JsonObject> fill
    )
    {
        if (world.Message(channel, message) is not { } source || source.OnlyFor is { } only && only != user)
            return Acting.Impossible(world, $"{world.User(user).Name} sees no message {message}.");
        var components = Fields
            .Parse(source.Components.Text)!
            .Value.Items.SelectMany(All)
            .Where(component => isOfKind(component.Number("type")))
            .ToList();
        var component = components.Find(component => component.Text("custom_id") == customId);
        if (component.Number("type") is not { } type)
        {
            var there = string.Join(", ", components.Select(static component => component.Text("custom_id")).OfType<string>());
            return Acting.Impossible(world, $"The message has no {kind} '{customId}'. It has: {(there.Length == 0 ? "none" : there)}.");
        }
        if (component.Flag("disabled"))
            return Acting.Impossible(world, $"The {kind} '{customId}' is disabled.");
        var data = new JsonObject
        {
            ["custom_id"] = customId,
            ["component_type"] = type,
            ["id"] = component.Number("id"),
        };
        return Start(
            world,
            now,
            new(default, "", InteractionKind.Component, channel, user, now, new Progress.Waiting()) { Source = message },
            fill(data, type)
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
    private static JsonArray Submitted(IEnumerable<Fields> components, Dictionary<string, string> values)
    {
        var submitted = new JsonArray();
        foreach (var component in components)
        {
            var sent = new JsonObject { ["type"] = component.Number("type"), ["id"] = component.Number("id") ?? 0 };
            if (component.List("components") is { Count: > 0 } children)
                sent["components"] = Submitted(children, values);
            if (component.Child("component") is { IsObject: true } child && component.Has("component"))
                sent["component"] = Submitted([child], values)[0]!.DeepClone();
            if (component.Text("custom_id") is { } customId)
            {
                sent["custom_id"] = customId;
                var value = values.Remove(customId, out var given) ? JsonNode.Parse(given) : component.Text("value") ?? "";
                sent[value is JsonArray ? "values" : "value"] = value;
            }
            submitted.Add((JsonNode)sent);
        }
        return submitted;
    }

    private static IEnumerable<Fields> All(Fields component) =>
        component
            .List("components")
            .SelectMany(All)
            .Prepend(component)
            .Concat(component.Has("accessory") ? [component.Child("accessory")] : []);
}
