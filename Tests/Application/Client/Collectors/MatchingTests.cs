using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.Collectors;

public sealed class MatchingTests
{
    [Property]
    public void A_message_is_matched_by_channel_and_author(Message message, ChannelId elsewhere, UserId other)
    {
        var created = new GatewayEvent.MessageCreated(message with { Author = message.Author with { Bot = false } });
        Assert.True(Matching.Message(message.ChannelId)(created));
        Assert.True(Matching.Message(message.ChannelId, message.Author.Id)(created));
        Assert.Equal(elsewhere == message.ChannelId, Matching.Message(elsewhere)(created));
        Assert.Equal(other == message.Author.Id, Matching.Message(message.ChannelId, other)(created));
        Assert.False(Matching.Message(message.ChannelId)(new(message with { Author = message.Author with { Bot = true } })));
    }

    [Property]
    public void A_reaction_is_matched_by_message_user_and_emoji(GatewayEvent.MessageReactionAdded added, UserId other)
    {
        Assert.True(Matching.Reaction(added.MessageId)(added));
        Assert.True(Matching.Reaction(added.MessageId, added.UserId, added.Emoji.Name)(added));
        Assert.Equal(other == added.UserId, Matching.Reaction(added.MessageId, other)(added));
        Assert.False(Matching.Reaction(added.MessageId, emoji: added.Emoji.Name + "x")(added));
    }

    [Property]
    public void A_click_and_a_modal_are_told_apart(Interaction any, Message message, string customId)
    {
        var data = new InteractionData { CustomId = customId };
        var click = any with { Type = InteractionType.MessageComponent, Message = message, Data = data };
        var modal = click with { Type = InteractionType.ModalSubmit };

        Assert.True(Matching.Component(message.Id, customId: customId)(new(click)));
        Assert.True(Matching.Component(message.Id, any.Invoker?.Id)(new(click)));
        Assert.False(Matching.Component(message.Id)(new(modal)));
        Assert.True(Matching.Modal(customId)(new(modal)));
        Assert.False(Matching.Modal(customId)(new(click)));
        Assert.False(Matching.Modal(customId + "x")(new(modal)));
    }
}
