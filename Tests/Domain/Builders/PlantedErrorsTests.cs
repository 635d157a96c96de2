using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Builders.Polls;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Builders;

public sealed class PlantedErrorsTests
{
    private static readonly string Long = new('x', 5000);

    /// <summary>Embeds by number of planted errors in them.</summary>
    private static EmbedBuilder Embed(int faults) =>
        Enumerable
            .Range(0, faults)
            .Aggregate(
                new EmbedBuilder().SetTitle("fine"),
                (embed, i) =>
                    (i % 4) switch
                    {
                        0 => embed.AddField("", "value"),
                        1 => embed.AddField("name", Long),
                        2 => embed.AddField("name", ""),
                        _ => embed.AddField(Long, "value"),
                    }
            );

    private static IMessagePart Part(int faults, int index) =>
        (index % 4) switch
        {
            0 => new ContainerBuilder(
                new TextDisplayBuilder("fine"),
                new SectionBuilder(ButtonBuilder.Primary(faults > 0 ? "" : $"s{index}", faults > 1 ? Long : "Go"), faults > 2 ? "" : "text")
            ),
            1 => new ActionRowBuilder(
                ButtonBuilder.Link(faults > 0 ? "nowhere" : "https://x.y", "Go"),
                ButtonBuilder.Danger($"d{index}", faults > 1 ? Long : "No").SetEmoji(faults > 2 ? "none" : "👎")
            ),
            2 => new SelectRowBuilder(
                new StringSelectMenuBuilder($"m{index}")
                    .AddOption(faults > 0 ? "" : "a", "a")
                    .AddOption("b", faults > 1 ? Long : "b")
                    .SetPlaceholder(faults > 2 ? Long : "fine")
            ),
            _ => new MediaGalleryBuilder(
                new MediaGalleryItemBuilder(faults > 0 ? "" : "https://x.y"),
                new MediaGalleryItemBuilder(faults > 1 ? "x.y" : "https://x.y").SetDescription(faults > 2 ? "" : "fine")
            ),
        };

    [Property]
    public void A_message_reports_as_many_errors_as_were_planted_in_it(int[] perEmbed, bool content, bool nonce, bool poll)
    {
        var counts = perEmbed.Take(10).Select(count => Math.Abs(count % 5)).ToArray();
        var message = new MessageBuilder(content ? Long : "fine").AddEmbeds([.. counts.Select(Embed)]);
        if (nonce)
            message = message.SetNonce(Long);
        if (poll)
            message = message.SetPoll(new PollBuilder("").AddAnswer("fine"));
        var problems = LimitCase.ProblemsOf(message.Build());
        Assert.Equal(counts.Sum() + (content ? 1 : 0) + (nonce ? 1 : 0) + (poll ? 1 : 0), problems.Count);
        for (var i = 0; i < counts.Length; i++)
            Assert.Equal(counts[i], problems.Count(problem => problem.Path.StartsWith($"embeds[{i}].", StringComparison.Ordinal)));
    }

    [Property]
    public void A_tree_of_components_reports_as_many_errors_as_were_planted_in_it(int[] perPart)
    {
        var counts = perPart.Take(8).Select(count => Math.Abs(count % 4)).DefaultIfEmpty(0).ToArray();
        var problems = LimitCase.ProblemsOf(new ComponentMessageBuilder([.. counts.Select(Part)]).Build());
        Assert.Equal(counts.Sum(), problems.Count);
        for (var i = 0; i < counts.Length; i++)
            Assert.Equal(counts[i], problems.Count(problem => problem.Path.StartsWith($"components[{i}].", StringComparison.Ordinal)));
    }

    [Property]
    public void A_command_reports_as_many_errors_as_were_planted_in_it(bool[] planted)
    {
        var faults = planted.Take(20).ToArray();
        var command = faults
            .Select((fault, i) => (fault, i))
            .Aggregate(
                new SlashCommandBuilder("play", "Plays"),
                (made, entry) =>
                    made.AddStringOption(o =>
                        o.SetName($"o{entry.i}").SetDescription(entry.fault ? "" : "fine").AddChoice("c", entry.fault ? Long : "v")
                    )
            );
        Assert.Equal(2 * faults.Count(fault => fault), LimitCase.ProblemsOf(command.Build()).Count);
    }

    [Property]
    public void A_modal_reports_as_many_errors_as_were_planted_in_it(bool[] planted)
    {
        var faults = planted.Take(5).DefaultIfEmpty(false).ToArray();
        var modal = new ModalBuilder("modal", "Title").AddComponents([
            .. faults.Select(
                (fault, i) => new LabelBuilder(fault ? "" : "fine", new TextInputBuilder($"t{i}").SetPlaceholder(fault ? Long : "fine"))
            ),
        ]);
        Assert.Equal(2 * faults.Count(fault => fault), LimitCase.ProblemsOf(modal.Build()).Count);
    }

    [Fact]
    public void A_path_leads_through_every_parent() =>
        Assert.Equal(
            "components[1].components[1].accessory.emoji.name",
            Assert
                .Single(
                    LimitCase.ProblemsOf(
                        new ComponentMessageBuilder(
                            new SeparatorBuilder(),
                            new ContainerBuilder(
                                new SeparatorBuilder(),
                                new SectionBuilder(ButtonBuilder.Primary("a", "A").SetEmoji("nothing"), "text")
                            )
                        ).Build()
                    )
                )
                .Path
        );
}
