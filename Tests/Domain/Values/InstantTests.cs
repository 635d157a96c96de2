using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class InstantTests
{
    [Property]
    public void A_wait_moves_forward_and_stops_at_never(Instant at, TimeSpan wait)
    {
        wait = wait.Duration();
        var later = at + wait;
        Assert.True(later >= at && later <= Instant.Never);
        Assert.True(later == Instant.Never || later - at == wait);
    }

    [Property]
    public void Instants_are_ordered_in_one_way(Instant one, Instant other)
    {
        Assert.Equal(
            Math.Sign(one.CompareTo(other)),
            one < other ? -1
                : one > other ? 1
                : 0
        );
        Assert.Equal(one <= other, !(one > other));
        Assert.Equal(one >= other, !(one < other));
        Assert.True(Instant.Earlier(one, other) <= Instant.Later(one, other));
        Assert.True(Instant.Earlier(one, other) == one || Instant.Earlier(one, other) == other);
        Assert.Equal(one == other, Instant.Earlier(one, other) == Instant.Later(one, other));
    }

    [Fact]
    public void An_instant_shows_its_seconds() => Assert.Equal("12.345s", Instant.FromSeconds(12.345).ToString());
}
