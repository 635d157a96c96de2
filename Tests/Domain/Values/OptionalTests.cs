using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class OptionalTests
{
    [Property]
    public void A_present_value_is_there_and_comes_back(int value)
    {
        Optional<int> optional = value;
        Assert.True(optional.IsPresent);
        Assert.True(optional.TryGet(out var got));
        Assert.Equal((value, value, value), (got, optional.OrDefault, optional.Or(value + 1)));
        Assert.Equal($"{value}", optional.ToString());
    }

    [Fact]
    public void Absent_null_and_a_value_are_three_different_things()
    {
        Optional<string?> absent = default;
        Optional<string?> cleared = new(null);
        Optional<string?> set = "text";
        Assert.Equal(absent, Optional<string?>.Absent);
        Assert.NotEqual(absent, cleared);
        Assert.NotEqual(cleared, set);
        Assert.False(absent.TryGet(out _));
        Assert.True(cleared.TryGet(out var value) && value is null);
        Assert.Equal(("absent", "null", "text"), (absent.ToString(), cleared.ToString(), set.ToString()));
        Assert.Equal("other", absent.Or("other"));
        Assert.Null(cleared.Or("other"));
    }
}
