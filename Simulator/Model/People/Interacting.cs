using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Interactions;
using Oven.Functional.Simulator.Model.Messages;

namespace Oven.Functional.Simulator.Model.People;

/// <summary>
/// People using commands, components and dialogs. What Discord's own client would not let them do (a command nobody registered, a
/// button that is not there, a required option left out) is impossible here too, with a reason that says what there is.
/// </summary>
internal static class Interacting
{
    private const int Button = 2;
    private const int StringSelect = 3;

    public static Consequence Run(World world, Act.Run act, Moment now) =>
        TypedCommand.Fill(world, act.Channel, act.Name, act.Options, focused: null) switch
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
        TypedCommand.Fill(world, act.Channel, act.Name, act.Options, act.Focused) switch
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
                    data["resolved"] = TypedCommand.Resolved(world, act.Channel, act.Values);
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
