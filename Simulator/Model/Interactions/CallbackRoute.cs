using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Messages;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Interactions;

/// <summary>The first answer to an interaction. Source: Discord documentation, Receiving and Responding to Interactions.</summary>
internal static class CallbackRoute
{
    public static readonly EquatableList<Route> All =
    [
        new(
            "POST",
            "/interactions/{interaction_id}/{interaction_token}/callback",
            Bucket.Of("interactions.callback", 5, 1),
            Respond,
            Access.Open
        )
        {
            IsForInteractions = true,
        },
    ];

    private static Reply Respond(World world, Call call)
    {
        if (
            world.Interactions.Find(new(call.Id("interaction_id"))) is not { } interaction
            || interaction.Token != call.Parameters["interaction_token"]
            || interaction.Progress is Progress.Failed
        )
            return Reply.Of(world, Refusals.UnknownInteraction);
        if (interaction.Progress is not Progress.Waiting)
            return Reply.Of(world, Refusals.AlreadyAcknowledged);
        var data = call with { Body = call.Body.Child("data") };
        var isMessage = interaction is { Kind: InteractionKind.Component } or { Kind: InteractionKind.Modal, Source: not null };
        return (call.Body.Number("type"), interaction.Kind) switch
        {
            (4, not InteractionKind.Autocomplete) => Post(world, call, data, interaction),
            (5, not InteractionKind.Autocomplete) => Defer(world, call, data, interaction),
            (6, _) when isMessage => Acknowledge(world, call, interaction),
            (7, _) when isMessage => Update(world, call, data, interaction),
            (8, InteractionKind.Autocomplete) => Offer(world, call, data, interaction),
            (9, InteractionKind.Command or InteractionKind.Component) => OpenModal(world, call, data, interaction),
            (null, _) => Reply.Of(world, Answer.Invalid("type", "BASE_TYPE_REQUIRED", "This field is required")),
            _ => Reply.Of(
                world,
                Answer.Invalid("type", "INTERACTION_CALLBACK_TYPE_INVALID", "This callback type does not fit the interaction.")
            ),
        };
    }

    private static Reply Post(World world, Call call, Call data, Interaction interaction)
    {
        (world, var message, var refusal) = MessageDraft.Read(world, data, interaction.Channel, byWebhook: true);
        return message is null
            ? Reply.Of(world, refusal!)
            : Stand(world, call, interaction, message.From(interaction, world), static id => new Progress.Answered(id));
    }

    private static Reply Defer(World world, Call call, Call data, Interaction interaction)
    {
        (world, var id) = world.NewId(call.Now.Wall);
        var flags = ((MessageFlags)(data.Body.Number("flags") ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading;
        var loading = new Message(new(id), interaction.Channel, world.Bot.Id, call.Now.Wall) { Flags = flags, ByWebhook = true };
        return Stand(world, call, interaction, loading.From(interaction, world), static id => new Progress.Deferred(id));
    }

    private static Reply Stand(World world, Call call, Interaction interaction, Message message, Func<MessageId, Progress> progress)
    {
        world = world.Post(message).Put(interaction with { Progress = progress(message.Id) });
        return new(world, Said(world, call, interaction, message), message.Event("MESSAGE_CREATE", world));
    }

    private static Reply Acknowledge(World world, Call call, Interaction interaction)
    {
        world = world.Put(interaction with { Progress = new Progress.Answered(interaction.Source) });
        return Reply.Of(world, Said(world, call, interaction, world.Message(interaction.Channel, interaction.Source ?? default)));
    }

    private static Reply Update(World world, Call call, Call data, Interaction interaction)
    {
        if (world.Message(interaction.Channel, interaction.Source ?? default) is not { } source)
            return Reply.Of(world, Refusals.UnknownMessage);
        (world, var edited, var refusal) = MessageDraft.Edit(world, data, source);
        if (edited is null)
            return Reply.Of(world, refusal!);
        world = world.Replace(edited).Put(interaction with { Progress = new Progress.Answered(source.Id) });
        return new(world, Said(world, call, interaction, edited), edited.Event("MESSAGE_UPDATE", world));
    }

    private static Reply Offer(World world, Call call, Call data, Interaction interaction)
    {
        var choices = data.Body.List("choices");
        world = world.Put(interaction with { Progress = new Progress.Answered(null) });
        var names = choices.Select(static choice => choice.Text("name") ?? "").ToEquatableList();
        return new(
            world,
            Said(world, call, interaction, null),
            [new Happening.Seen(new TranscriptEntry.ChoicesShown(default, interaction.Id, names))]
        );
    }

    private static Reply OpenModal(World world, Call call, Call data, Interaction interaction)
    {
        var modal = new SimulatedModal(
            interaction.Id,
            interaction.User,
            data.Body.Text("custom_id")!,
            data.Body.Text("title")!,
            data.Body.Raw("components")?.Text ?? "[]"
        );
        world = world.Put(interaction with { Progress = new Progress.Answered(null), Modal = modal });
        return new(world, Said(world, call, interaction, null), [new Happening.Seen(new TranscriptEntry.ModalShown(default, modal))]);
    }

    // 204, or with with_response=true what Discord made of the callback.
    private static Answer Said(World world, Call call, Interaction interaction, Message? message)
    {
        if (!call.Asks("with_response"))
            return Answer.NoContent;
        var body = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id.ToString(),
                ["type"] = (int)interaction.Kind,
                ["response_message_id"] = message?.Id.ToString(),
                ["response_message_loading"] = message?.Flags.HasFlag(MessageFlags.Loading) ?? false,
                ["response_message_ephemeral"] = message?.OnlyFor is not null,
                ["channel_id"] = interaction.Channel.ToString(),
                ["guild_id"] = world.Channel(interaction.Channel)?.Guild?.ToString(),
            },
            ["resource"] = new JsonObject { ["type"] = call.Body.Number("type"), ["message"] = message?.ToJson(world) },
        };
        return Answer.Ok(body);
    }
}
