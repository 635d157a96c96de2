using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Application.Client.Effects;

/// <summary>What can be done about a message or an interaction, said from there: <c>message.Reply("Pong!")</c> is an effect.</summary>
public static class Answers
{
    /// <summary>Answers with a text; at most 2000 characters.</summary>
    public static BotEffect Reply(this Message message, string text) => message.Reply(new MessageDraft { Content = text });

    /// <summary>Answers with a message.</summary>
    public static BotEffect Reply(this Message message, MessageDraft draft) => new BotEffect.Reply(message.ChannelId, message.Id, draft);

    /// <summary>Writes into the same channel; at most 2000 characters.</summary>
    public static BotEffect Send(this Message message, string text) => message.Send(new MessageDraft { Content = text });

    /// <summary>Writes into the same channel.</summary>
    public static BotEffect Send(this Message message, MessageDraft draft) => new BotEffect.Send(message.ChannelId, draft);

    /// <summary>Changes a message of the bot.</summary>
    public static BotEffect Edit(this Message message, MessagePatch patch) => new BotEffect.Edit(message.ChannelId, message.Id, patch);

    /// <summary>Deletes it; the reason is for the audit log, 1 to 512 characters.</summary>
    public static BotEffect Delete(this Message message, string? reason = null) =>
        new BotEffect.Delete(message.ChannelId, message.Id, reason);

    /// <summary>Adds a reaction of the bot: the emoji itself, or <c>name:id</c> of a custom one.</summary>
    public static BotEffect React(this Message message, string emoji) => new BotEffect.React(message.ChannelId, message.Id, emoji);

    /// <summary>Answers with a text, within 3 seconds; at most 2000 characters.</summary>
    public static BotEffect Respond(this Interaction interaction, string text, bool ephemeral = false) =>
        interaction.Respond(new MessageDraft { Content = text, Flags = ephemeral ? MessageFlags.Ephemeral : 0 });

    /// <summary>Answers with a message, within 3 seconds.</summary>
    public static BotEffect Respond(this Interaction interaction, MessageDraft draft) =>
        new BotEffect.Respond(InteractionKey.Of(interaction), new InteractionResponse.ChannelMessageWithSource(draft));

    /// <summary>Says within 3 seconds that a message will follow within 15 minutes.</summary>
    public static BotEffect Defer(this Interaction interaction, bool ephemeral = false) =>
        new BotEffect.Defer(InteractionKey.Of(interaction), ephemeral);

    /// <summary>Acknowledges a component within 3 seconds.</summary>
    public static BotEffect DeferUpdate(this Interaction interaction) => new BotEffect.DeferUpdate(InteractionKey.Of(interaction));

    /// <summary>Changes the message of a component, within 3 seconds.</summary>
    public static BotEffect Update(this Interaction interaction, MessagePatch patch) =>
        new BotEffect.UpdateMessage(InteractionKey.Of(interaction), patch);

    /// <summary>Opens a modal, within 3 seconds.</summary>
    public static BotEffect OpenModal(this Interaction interaction, ModalDraft modal) =>
        new BotEffect.OpenModal(InteractionKey.Of(interaction), modal);

    /// <summary>Offers choices for the option that is being typed, at most 25.</summary>
    public static BotEffect Suggest(this Interaction interaction, AutocompleteResult choices) =>
        new BotEffect.Respond(InteractionKey.Of(interaction), new InteractionResponse.ApplicationCommandAutocompleteResult(choices));

    /// <summary>Changes the first answer, or writes what was deferred; within 15 minutes.</summary>
    public static BotEffect EditResponse(this Interaction interaction, MessagePatch patch) =>
        new BotEffect.EditResponse(InteractionKey.Of(interaction), patch);

    /// <summary>Writes one more message; within 15 minutes.</summary>
    public static BotEffect FollowUp(this Interaction interaction, string text) =>
        interaction.FollowUp(new MessageDraft { Content = text });

    /// <summary>Writes one more message; within 15 minutes.</summary>
    public static BotEffect FollowUp(this Interaction interaction, MessageDraft draft) =>
        new BotEffect.FollowUp(InteractionKey.Of(interaction), draft);
}
