using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Messages;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Interactions;

/// <summary>What a bot may still say while the token works. Source: Discord documentation, Receiving and Responding to Interactions.</summary>
internal static class FollowUpRoutes
{
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";
    private const string One = $"{Webhook}/messages/{{message_id}}";
    private const string Original = $"{Webhook}/messages/@original";

    // One bucket for all of a token, as Discord is seen to do it.
    private static readonly Bucket s_bucket = Bucket.Of("webhooks.token", 5, 2);

    public static readonly EquatableList<Route> All =
    [
        Open("POST", Webhook, Create),
        Open("GET", Original, On(OriginalOf, Get)),
        Open("PATCH", Original, On(OriginalOf, Edit)),
        Open("DELETE", Original, On(OriginalOf, Delete)),
        Open("GET", One, On(Named, Get)),
        Open("PATCH", One, On(Named, Edit)),
        Open("DELETE", One, On(Named, Delete)),
    ];

    private static Route Open(string method, string template, Func<World, Call, Reply> handle) =>
        new(method, template, s_bucket, handle, Access.Open) { IsForInteractions = true };

    private static Reply Create(World world, Call call)
    {
        if (Behind(world, call) is not { } interaction)
            return Reply.Of(world, Refusals.UnknownWebhook);
        // Deprecated but still so: the first follow-up after a deferral replaces the loading message.
        if (
            interaction.Progress is Progress.Deferred { Original: var loading }
            && world.Message(interaction.Channel, loading) is { } original
        )
            return Edit(world, call, interaction, original);
        (world, var message, var refusal) = MessageDraft.Read(world, call, interaction.Channel, byWebhook: true);
        if (message is null)
            return Reply.Of(world, refusal!);
        message = message.From(interaction, world) with { Type = 0 };
        return MessageRoutes.Posted(world.Post(message), message, Answer.Ok);
    }

    private static Reply Get(World world, Call call, Interaction interaction, Message message) =>
        Reply.Of(world, Answer.Ok(message.ToJson(world)));

    private static Reply Edit(World world, Call call, Interaction interaction, Message message)
    {
        if (!message.Flags.HasFlag(MessageFlags.Loading))
            return MessageRoutes.EditOwn(world, call, message);
        world = world.Put(interaction with { Progress = new Progress.Answered(message.Id) });
        return MessageRoutes.EditOwn(world, call, message with { Flags = message.Flags & ~MessageFlags.Loading });
    }

    private static Reply Delete(World world, Call call, Interaction interaction, Message message) => MessageRoutes.Deleted(world, message);

    private static Func<World, Call, Reply> On(
        Func<World, Call, Interaction, Message?> find,
        Func<World, Call, Interaction, Message, Reply> act
    ) =>
        (world, call) =>
            Behind(world, call) is not { } interaction ? Reply.Of(world, Refusals.UnknownWebhook)
            : find(world, call, interaction) is not { } message ? Reply.Of(world, Refusals.UnknownMessage)
            : act(world, call, interaction, message);

    private static Message? OriginalOf(World world, Call call, Interaction interaction) =>
        interaction.Progress switch
        {
            Progress.Deferred deferred => world.Message(interaction.Channel, deferred.Original),
            Progress.Answered { Original: { } original } => world.Message(interaction.Channel, original),
            _ => null,
        };

    private static Message? Named(World world, Call call, Interaction interaction) =>
        world.Message(interaction.Channel, call.Message) is { ByWebhook: true } message ? message : null;

    // The interaction whose token this is, once it has its first answer: before that Discord knows no such webhook.
    private static Interaction? Behind(World world, Call call) =>
        call.Id("webhook_id") == world.Application.Value
        && world.Interactions.Find(Interaction.IdIn(call.Parameters["webhook_token"]))
            is { Progress: Progress.Answered or Progress.Deferred } interaction
        && interaction.Token == call.Parameters["webhook_token"]
            ? interaction
            : null;

    /// <summary>A message with the traces of the interaction that it answers.</summary>
    public static Message From(this Message message, Interaction interaction, World world)
    {
        var metadata = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["type"] = (int)interaction.Kind,
            ["user"] = world.User(interaction.User).ToJson(),
            ["authorizing_integration_owners"] = InteractionView.Owners(world, interaction),
        };
        if (interaction.CommandName is { } name)
            (metadata["name"], metadata["command_type"]) = (name, interaction.CommandType);
        if (interaction.Source is { } source)
            metadata["interacted_message_id"] = source.ToString();
        return message with
        {
            Type = interaction.CommandType switch
            {
                1 => Message.ChatInputCommand,
                2 or 3 => Message.ContextMenuCommand,
                _ => message.Type,
            },
            Interaction = Json.From(metadata),
            OnlyFor = message.Flags.HasFlag(MessageFlags.Ephemeral) ? interaction.User : null,
        };
    }
}
