using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Building, encoding, decoding, parsing back and building again changes nothing.</summary>
public sealed class RoundTripTests
{
    [Property]
    public void An_embed_comes_back_as_it_was(int seed)
    {
        var embed = Built(new Samples(seed).Embed());
        Assert.Equal(embed, Built(EmbedBuilder.From(Travel(embed))));
    }

    [Property]
    public void A_message_comes_back_as_it_was(int seed)
    {
        var draft = Built(new Samples(seed).Message());
        var received = Received(Travel(draft));
        var again = MessageBuilder.From(received).Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal((draft.Content, draft.Embeds, draft.Components), (again.Content, again.Embeds, again.Components));
    }

    [Property]
    public void A_message_of_components_comes_back_as_it_was(int seed)
    {
        var draft = Built(new Samples(seed).ComponentMessage());
        var received = Received(Travel(draft));
        var again = ComponentMessageBuilder
            .From(received)
            .Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(draft, again);
    }

    [Property]
    public void A_modal_comes_back_as_it_was(int seed)
    {
        var modal = Built(new Samples(seed).Modal());
        var again = ModalBuilder
            .From(Travel(modal))
            .Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(modal, again);
    }

    [Property]
    public void A_command_travels_unchanged(int seed)
    {
        var command = Built(new Samples(seed).Command());
        Assert.Equal(command, Travel(command));
    }

    private static T Built<T>(Builder<T> builder) =>
        builder.Build().Match(Succ: built => built, Fail: problems => throw new InvalidOperationException($"{problems}"));

    private static T Travel<T>(T value) =>
        DiscordJson
            .Decode<T>(DiscordJson.Encode(value))
            .Match(Right: read => read, Left: error => throw new InvalidOperationException($"{error}"));

    private static Message Received(MessageDraft draft) =>
        new()
        {
            Id = MessageId.From(new(1)),
            ChannelId = ChannelId.From(new(2)),
            Author = new()
            {
                Id = UserId.From(new(3)),
                Username = "bot",
                GlobalName = null,
                Avatar = null,
            },
            EditedTimestamp = null,
            Content = draft.Content ?? "",
            Embeds = draft.Embeds,
            Components = draft.Components,
        };
}
