namespace Oven.Functional.Tests.Kernel;

public sealed class FakeTimeTests
{
    private readonly FakeTime _time = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_moment()
    {
        Start("b", 20);
        Start("a", 10);
        Start("c", 30);
        _time.Advance(TimeSpan.FromMilliseconds(25));
        Assert.Equal(["a at 10", "b at 20"], _fired);
        Assert.Equal(25, _time.Elapsed.TotalMilliseconds);
    }

    [Fact]
    public void A_period_fires_until_the_timer_is_disposed()
    {
        var timer = Start("tick", 10, period: 10);
        _time.Advance(TimeSpan.FromMilliseconds(30));
        timer.Dispose();
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(["tick at 10", "tick at 20", "tick at 30"], _fired);
    }

    [Fact]
    public void A_changed_timer_forgets_when_it_was_due()
    {
        var timer = Start("late", 10);
        timer.Change(TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(["late at 50"], _fired);
    }

    [Fact]
    public async Task Delays_and_timeouts_of_the_framework_run_on_it()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _time);
        Assert.False(delay.IsCompleted);
        _time.Advance(TimeSpan.FromHours(1));
        await delay;
    }

    private ITimer Start(string name, int due, int period = Timeout.Infinite) =>
        _time.CreateTimer(
            _ => _fired.Add(FormattableString.Invariant($"{name} at {_time.Elapsed.TotalMilliseconds}")),
            null,
            TimeSpan.FromMilliseconds(due),
            TimeSpan.FromMilliseconds(period)
        );
}
