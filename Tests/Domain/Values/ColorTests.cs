using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class ColorTests
{
    [Property]
    public void A_color_is_its_parts_its_number_and_its_text(byte r, byte g, byte b)
    {
        var color = Color.FromRgb(r, g, b);
        Assert.Equal((r, g, b), (color.R, color.G, color.B));
        Assert.Equal(color, Read(color.ToString()));
        Assert.Equal(color, Read($"0x{color.Value:x6}"));
        Assert.Equal(color, Color.From(color.Value).Match(Succ: read => read, Fail: _ => Color.White));
    }

    [Theory]
    [InlineData("Blurple", 0x5865F2)]
    [InlineData("DarkRed", 0x992D22)]
    [InlineData("dark_red", 0x992D22)]
    [InlineData("#58f", 0x5588FF)]
    [InlineData("#FFFFFF", 0xFFFFFF)]
    public void People_write_colors_in_many_ways(string text, int value) => Assert.Equal(value, Read(text).Value);

    [Theory]
    [InlineData("#12345")]
    [InlineData("#GGGGGG")]
    [InlineData("")]
    [InlineData("blurpel")]
    public void What_is_no_color_is_refused(string text) => Assert.True(Color.From(text).IsFail);

    [Property]
    public void Numbers_outside_are_refused(int value) => Assert.Equal(value is >= 0 and <= 0xFFFFFF, Color.From(value).IsSuccess);

    [Fact]
    public void Every_name_is_a_color() => Assert.All(Color.KnownNames, name => Assert.True(Color.From(name).IsSuccess));

    [Fact]
    public void Equal_rolls_give_equal_colors_from_the_whole_range()
    {
        Assert.Equal(Color.FromRoll(0.3), Color.FromRoll(0.3));
        Assert.Equal((Color.Black, Color.White), (Color.FromRoll(0), Color.FromRoll(1)));
    }

    private static Color Read(string text) =>
        Color.From(text).Match(Succ: color => color, Fail: problems => throw new InvalidOperationException($"{problems}"));
}
