using Oven.Functional.Domain.Builders;

namespace Oven.Functional.Tests.Domain.Builders;

public sealed class LimitsTests
{
    internal static readonly LimitCase[] Cases =
    [
        .. MessageLimitCases.All,
        .. ComponentLimitCases.All,
        .. CommandLimitCases.All,
        .. GuildLimitCases.All,
        .. OtherLimitCases.All,
    ];

    public static TheoryData<string, int> Indices
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var i = 0; i < Cases.Length; i++)
                data.Add($"{Cases[i].Limit.Subject} at {Cases[i].Path}", i);
            return data;
        }
    }

    [Fact]
    public void Every_limit_that_a_builder_keeps_is_tried_out() =>
        Assert.Empty(
            Limits
                .Ranges.Where(limit => limit.Keeper == LimitKeeper.Builder)
                .Except(Cases.Select(@case => @case.Limit))
                .Select(limit => limit.Subject)
        );

    [Theory]
    [MemberData(nameof(Indices))]
    public void What_is_at_the_limit_builds(string name, int index)
    {
        var (limit, _, problems) = Cases[index];
        Assert.NotEmpty(name);
        Assert.Empty(problems(Cases[index].Smallest));
        Assert.Empty(problems(limit.Maximum));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void What_is_one_past_the_limit_fails_with_exactly_that_error(string name, int index)
    {
        var (limit, path, problems) = Cases[index];
        Assert.NotEmpty(name);
        foreach (var outside in Cases[index].Outside)
            Assert.Equal([limit.Broken(path, outside)], problems(outside));
    }

    [Fact]
    public void Every_row_says_where_it_stands_and_every_subject_stands_once()
    {
        Assert.All(Limits.Ranges, limit => Assert.True(limit.Source.Length > 3 && limit.Minimum <= limit.Maximum, limit.Subject));
        Assert.All(Limits.Rules, rule => Assert.True(rule.Source.Length > 3 && rule.Statement.EndsWith('.'), rule.Subject));
        Assert.Equal(Limits.Ranges.Count, Limits.Ranges.Select(limit => limit.Subject).Distinct().Count());
    }
}
