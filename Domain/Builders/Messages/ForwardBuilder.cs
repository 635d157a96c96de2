using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>Another message, forwarded; it brings nothing of its own. Source: Discord documentation, Message, Message Reference Types.</summary>
public sealed record ForwardBuilder : Builder<MessageDraft>
{
    /// <summary>Forwards a message.</summary>
    /// <param name="channel">Where it is.</param>
    /// <param name="message">Which one it is.</param>
    public ForwardBuilder(ChannelId channel, MessageId message) => (Channel, Message) = (channel, message);

    internal ChannelId Channel { get; init; }

    internal MessageId Message { get; init; }

    // Ids are all it has, and every id is one.
    internal override void Check(ref Problems problems) { }

    internal override MessageDraft Make() =>
        new()
        {
            MessageReference = new()
            {
                Type = MessageReferenceType.Forward,
                ChannelId = Channel,
                MessageId = Message,
            },
        };
}
