using FluentValidation;
using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Tests.Domain.Builders;

public sealed class BuilderValidatorTests
{
    [Fact]
    public void A_builders_rules_can_be_part_of_ones_own_validator_with_the_same_errors()
    {
        var embed = new EmbedBuilder().SetTitle("fine").AddField("", new string('x', 1025));
        var problems = new ReportRules().Problems(new Report("", embed));
        var own = LimitCase.ProblemsOf(embed.Build()).Select(problem => problem.Under("embed"));
        Assert.Equal(own, problems.Where(problem => problem.Path != "name"));
        Assert.Equal(("name", "BASE_TYPE_REQUIRED"), (problems[0].Path, problems[0].Code));
        Assert.True(new ReportRules().Check(new Report("named", new EmbedBuilder().SetTitle("fine"))).IsSuccess);
    }

    [Fact]
    public void Texts_of_an_embed_are_trimmed_as_discord_does()
    {
        var embed = new EmbedBuilder().SetTitle($" {new string('x', 256)} ").SetFooter("\tfoot\n").AddField(" n ", " v ").Build();
        embed.Match(
            Succ: built =>
                Assert.Equal(
                    (256, "foot", "n", "v"),
                    (built.Title!.Length, built.Footer!.Text, built.Fields!.Value[0].Name, built.Fields.Value[0].Value)
                ),
            Fail: problems => Assert.Fail($"{problems}")
        );
        Assert.Equal("fields[0].name", Assert.Single(LimitCase.ProblemsOf(new EmbedBuilder().AddField("  ", "v").Build())).Path);
    }

    private sealed record Report(string Name, Builder<Embed> Embed);

    private sealed class ReportRules : AbstractValidator<Report>
    {
        public ReportRules()
        {
            RuleFor(report => report.Name).NotEmpty().Otherwise("BASE_TYPE_REQUIRED", "A report has a name.");
            RuleFor(report => report.Embed).SetValidator(new BuilderValidator<Embed>());
        }
    }
}
