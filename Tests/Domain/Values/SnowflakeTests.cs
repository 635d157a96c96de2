using System.Globalization;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class SnowflakeTests
{
    [Fact]
    public void The_example_of_the_documentation_comes_apart_as_documented()
    {
        var snowflake = new Snowflake(175928847299117063);
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), snowflake.CreatedAt);
        Assert.Equal((1, 0, 7), (snowflake.Worker, snowflake.Process, snowflake.Increment));
    }

    [Property]
    public void The_parts_make_up_the_whole(Snowflake snowflake)
    {
        var milliseconds = (ulong)(snowflake.CreatedAt.ToUnixTimeMilliseconds() - Snowflake.DiscordEpoch);
        var whole = milliseconds << 22 | (ulong)snowflake.Worker << 17 | (ulong)snowflake.Process << 12 | (uint)snowflake.Increment;
        Assert.Equal(snowflake.Value, whole);
    }

    [Property]
    public void The_text_form_reads_back(Snowflake snowflake)
    {
        Assert.True(Snowflake.TryParse(snowflake.ToString(), out var read));
        Assert.Equal(snowflake, read);
        Assert.True(Snowflake.From(snowflake.ToString()).Match(Succ: from => from == snowflake, Fail: _ => false));
    }

    [Property]
    public void Only_digits_that_fit_into_64_bits_are_read(string text)
    {
        var isOne =
            text.Length > 0
            && text.All(char.IsAsciiDigit)
            && UInt128.TryParse(text, CultureInfo.InvariantCulture, out var n)
            && n <= ulong.MaxValue;
        Assert.Equal(isOne, Snowflake.TryParse(text, out _));
    }

    [Theory]
    [InlineData("18446744073709551615", true)]
    [InlineData("18446744073709551616", false)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    [InlineData("+1", false)]
    [InlineData(" 1", false)]
    [InlineData("1.0", false)]
    [InlineData("1e3", false)]
    [InlineData("١٢", false)]
    [InlineData("0", true)]
    [InlineData(null, false)]
    public void Text_at_the_edges(string? text, bool isOne)
    {
        Assert.Equal(isOne, Snowflake.TryParse(text, out _));
        var problems = Snowflake.From(text, "guild_id").Match(Succ: _ => [], Fail: failed => failed.ToList());
        Assert.Equal(isOne ? 0 : 1, problems.Count);
        Assert.All(problems, problem => Assert.Equal(("guild_id", text), (problem.Path, problem.Given)));
    }

    [Property]
    public void Integers_are_read_where_they_are_not_negative(long number) =>
        Assert.Equal(number >= 0, Snowflake.From(number).Match(Succ: read => read.Value == (ulong)number, Fail: _ => false));

    [Property]
    public void Ids_order_by_creation_time(Snowflake one, Snowflake other)
    {
        Assert.Equal(one.Value < other.Value, one < other);
        Assert.Equal(one.Value >= other.Value, one >= other);
        Assert.Equal(other < one, one > other);
        Assert.Equal(!(one > other), one <= other);
        if (one.CreatedAt < other.CreatedAt)
            Assert.True(one < other);
    }

    [Property]
    public void The_smallest_id_of_a_moment_has_that_moment_and_nothing_else(Snowflake snowflake)
    {
        var first = Snowflake.At(snowflake.CreatedAt);
        Assert.Equal(snowflake.CreatedAt, first.CreatedAt);
        Assert.Equal(0, first.Worker + first.Process + first.Increment);
        Assert.True(first <= snowflake);
    }

    [Fact]
    public void Moments_outside_the_range_give_its_ends()
    {
        Assert.Equal(new Snowflake(0), Snowflake.At(DateTimeOffset.UnixEpoch));
        Assert.Equal(ulong.MaxValue >> 22 << 22, Snowflake.At(DateTimeOffset.MaxValue).Value);
    }
}
