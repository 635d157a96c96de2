using System.Text;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Forms;
using Oven.Functional.Tests.Domain.Builders;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Simulator.Model.Forms;

/// <summary>
/// The simulator and the builders know Discord's rules from different sources and share no code; what one lets pass, the other lets pass,
/// and what is wrong they report at the same paths.
/// </summary>
public sealed class FormTests
{
    public static TheoryData<string, int> Limits => LimitsTests.Indices;

    public static TheoryData<string, int> Rules => RulesTests.Indices;

    [Property]
    public void It_accepts_what_builders_accept(int seed)
    {
        var samples = new Oven.Functional.Tests.Domain.Builders.Samples(seed);
        Payload?[] payloads =
        [
            Payload.Of(samples.Embed()),
            Payload.Of(samples.Message()),
            Payload.Of(samples.ComponentMessage()),
            Payload.Of(samples.Modal()),
            Payload.Of(samples.Command()),
        ];
        Assert.All(payloads, static payload => Assert.Empty(Problems(payload!)));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void It_accepts_what_is_at_a_limit(string name, int index)
    {
        var @case = LimitsTests.Cases[index];
        Assert.NotEmpty(name);
        foreach (var size in new[] { @case.Smallest, @case.Limit.Maximum })
            if (@case.Sent(size) is { } payload)
                Assert.Empty(Problems(payload));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void It_refuses_what_is_past_a_limit_where_builders_refuse_it(string name, int index)
    {
        var @case = LimitsTests.Cases[index];
        Assert.NotEmpty(name);
        if (!OnlyOurs.Contains(@case.Limit.Subject))
            foreach (var outside in @case.Outside)
                if (@case.Sent(outside) is { } payload)
                    Assert.Equal(@case.Problems(outside).Select(Where), Problems(payload).Select(Where));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_refuses_what_breaks_a_rule_where_builders_refuse_it(string name, int index)
    {
        var (rule, path, _, sent) = RulesTests.Cases[index];
        Assert.NotEmpty(name);
        if (!OnlyOurs.Contains(rule.Code) && !OnlyOurs.Contains($"{rule.Code} at {path}") && sent() is { } payload)
            Assert.Equal([path], Problems(payload).Select(Where));
    }

    /// <summary>What only the builders keep, and why Discord's side does not.</summary>
    private static readonly HashSet<string> OnlyOurs =
    [
        // Answered with 50006 and without a tree, by the route.
        "MESSAGE_EMPTY",
        // Seen by the route, which knows the files that came beside the body.
        "FILE_MISSING",
        // The same route takes follow-ups of interactions, which may be ephemeral.
        "FLAGS_INVALID at flags",
        // Counted from now; the forms have no clock.
        "member.communication_disabled_until ahead",
        "guild.incident_actions ahead",
        // The specification bounds a tag only from above.
        "application.tags[]",
    ];

    private static string Where(FieldError problem) => problem.Path;

    private static IReadOnlyList<FieldError> Problems(Payload payload)
    {
        var body = Fields.Parse(Encoding.UTF8.GetString(payload.Json.Span))!.Value;
        var shape = FormTable.Of(payload.Form);
        Assert.True(shape is not null, payload.Form);
        return [.. Form.Check(new Oven.Functional.Simulator.Model.Forms.Shape.Named(payload.Form), body)];
    }
}
