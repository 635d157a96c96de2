using BenchmarkDotNet.Attributes;
using FluentValidation;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Benchmarks.Building;

/// <summary>A typical embed and two rows of buttons, built and checked; and what the same checks cost as FluentValidation rules.</summary>
[MemoryDiagnoser]
public class BuilderBenchmarks
{
    private static readonly EmbedRules Rules = new();

    private readonly Embed _embed = Embed().Build().IfFail(_ => new Embed());

    /// <summary>Embed and rows of a message, from nothing to the checked draft.</summary>
    [Benchmark]
    public bool EmbedAndTwoRows() => Message().Build().IsSuccess;

    /// <summary>The embed alone.</summary>
    [Benchmark]
    public bool EmbedAlone() => Embed().Build().IsSuccess;

    /// <summary>The checks of the embed alone, as they are.</summary>
    [Benchmark(Baseline = true)]
    public bool EmbedChecks() => Prepared.Build().IsSuccess;

    /// <summary>The checks of the embed alone, as FluentValidation rules.</summary>
    [Benchmark]
    public bool EmbedChecksAsFluentValidation() => Rules.Validate(_embed).IsValid;

    private static readonly EmbedBuilder Prepared = Embed();

    /// <summary>The message of the measurement.</summary>
    public static MessageBuilder Message() =>
        new MessageBuilder("Pick one")
            .AddEmbeds(Embed())
            .AddComponents(
                new ActionRowBuilder(
                    ButtonBuilder.Primary("yes", "Yes"),
                    ButtonBuilder.Danger("no", "No"),
                    ButtonBuilder.Secondary("skip", "Skip")
                ),
                new ActionRowBuilder(ButtonBuilder.Success("more", "More"), ButtonBuilder.Link("https://example.com", "Docs"))
            );

    /// <summary>The embed of the measurement.</summary>
    public static EmbedBuilder Embed() =>
        new EmbedBuilder()
            .SetTitle("Status")
            .SetDescription("Everything is running.")
            .SetColor(Color.Green)
            .SetTimestamp(DateTimeOffset.UnixEpoch)
            .SetFooter("Oven")
            .AddFields(("Guilds", "1024", true), ("Shards", "2", true), ("Latency", "40 ms", true));

    // The same limits as EmbedBuilder's own checks, without the rules between fields.
    private sealed class EmbedRules : AbstractValidator<Embed>
    {
        public EmbedRules()
        {
            RuleFor(embed => embed.Title).MaximumLength(256);
            RuleFor(embed => embed.Description).MaximumLength(4096);
            RuleFor(embed => embed.Url).MaximumLength(2048);
            RuleFor(embed => embed.Color!.Value.Value).InclusiveBetween(0, Color.MaxValue).When(embed => embed.Color is not null);
            RuleFor(embed => embed.Footer!.Text).NotEmpty().MaximumLength(2048).When(embed => embed.Footer is not null);
            RuleFor(embed => embed.Fields!.Value.Count).InclusiveBetween(0, 25).When(embed => embed.Fields is not null);
            RuleForEach(embed => embed.Fields!.Value)
                .ChildRules(field =>
                {
                    field.RuleFor(f => f.Name).NotEmpty().MaximumLength(256);
                    field.RuleFor(f => f.Value).NotEmpty().MaximumLength(1024);
                })
                .When(embed => embed.Fields is not null);
        }
    }
}
