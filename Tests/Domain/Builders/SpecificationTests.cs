using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>What the builders accept fits the request schemas of Discord's pinned specification.</summary>
public sealed class SpecificationTests
{
    [Property]
    public void An_embed_fits(int seed) => Fits("RichEmbed", new Samples(seed).Embed());

    [Property]
    public void A_message_fits(int seed) => Fits("MessageCreateRequest", new Samples(seed).Message());

    [Property]
    public void A_message_of_components_fits(int seed) => Fits("MessageCreateRequest", new Samples(seed).ComponentMessage());

    [Property]
    public void A_modal_fits(int seed) => Fits("ModalInteractionCallbackRequestData", new Samples(seed).Modal());

    [Property]
    public void A_command_fits(int seed) => Fits("ApplicationCommandCreateRequest", new Samples(seed).Command());

    [Fact]
    public void The_check_finds_what_does_not_fit()
    {
        Assert.NotEmpty(Specification.Misfits("RichEmbed", "{\"title\": 5}"u8.ToArray()));
        Assert.NotEmpty(Specification.Misfits("RichEmbed", "{\"color\": 16777216}"u8.ToArray()));
        Assert.NotEmpty(Specification.Misfits("RichEmbed", "{\"fields\": [{\"name\": \"a\"}]}"u8.ToArray()));
        Assert.NotEmpty(Specification.Misfits("MessageCreateRequest", "{\"components\": [{\"type\": 1, \"components\": []}]}"u8.ToArray()));
        Assert.Empty(
            Specification.Misfits(
                "MessageCreateRequest",
                DiscordJson.Encode(new MessageBuilder("hello").Build().IfFail(_ => throw new InvalidOperationException()))
            )
        );
    }

    private static void Fits<T>(string schema, Builder<T> builder) =>
        Assert.Empty(
            builder
                .Build()
                .Match(
                    Succ: built => Specification.Misfits(schema, DiscordJson.Encode(built)),
                    Fail: problems => throw new InvalidOperationException($"{problems}")
                )
        );
}
