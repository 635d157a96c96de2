using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Collectors;

/// <summary>What bots commonly wait for, as predicates: <c>client.When&lt;MessageCreated&gt;().Where(Matching.Message(channel, by: user))</c>.</summary>
public static class Matching
{
    /// <summary>A message in a channel; of one user, or of anybody but bots.</summary>
    public static Func<GatewayEvent.MessageCreated, bool> Message(ChannelId channel, UserId? by = null) =>
        created =>
            created.Message.ChannelId == channel
            && (by is { } user ? created.Message.Author.Id == user : created.Message.Author.Bot != true);

    /// <summary>A reaction to a message; of one user or of anybody, with one emoji or any.</summary>
    /// <param name="message">The message.</param>
    /// <param name="by">Whose.</param>
    /// <param name="emoji">The emoji itself, or the name of a custom one.</param>
    public static Func<GatewayEvent.MessageReactionAdded, bool> Reaction(MessageId message, UserId? by = null, string? emoji = null) =>
        added => added.MessageId == message && (by is not { } user || added.UserId == user) && (emoji is null || added.Emoji.Name == emoji);

    /// <summary>A click or choice in a message; of one user or of anybody, on one component or any.</summary>
    public static Func<GatewayEvent.InteractionCreated, bool> Component(MessageId message, UserId? by = null, string? customId = null) =>
        created =>
            created.Interaction is { Type: InteractionType.MessageComponent } interaction
            && interaction.Message?.Id == message
            && IsBy(interaction, by)
            && (customId is null || interaction.Data?.CustomId == customId);

    /// <summary>A filled-in modal; of one user or of anybody.</summary>
    public static Func<GatewayEvent.InteractionCreated, bool> Modal(string customId, UserId? by = null) =>
        created =>
            created.Interaction is { Type: InteractionType.ModalSubmit } interaction
            && interaction.Data?.CustomId == customId
            && IsBy(interaction, by);

    private static bool IsBy(Interaction interaction, UserId? by) => by is not { } user || interaction.Invoker?.Id == user;
}
