using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Kernel;

/// <summary>
/// The loop contract, on a machine that is a table of functions: each test says in one line what its machine does. Time is moved by hand.
/// </summary>
public sealed class MachineHostTests : IDisposable
{
    private readonly FakeTime _time = new();
    private readonly Recorder _recorder = new();
    private readonly List<IDisposable> _hosts = [];

    public void Dispose() => _hosts.ForEach(static host => host.Dispose());

    [Fact]
    public void An_overdue_deadline_goes_before_a_busy_inbox()
    {
        var host = Host(Alarm(TimeSpan.FromSeconds(1)));
        _recorder.On(
            "a",
            () =>
            {
                // While "a" is being handled the deadline passes and more comes in: the tick must not wait behind it.
                host.Post("b");
                host.Post("c");
                _time.Advance(TimeSpan.FromSeconds(2));
            }
        );
        host.Post("a");
        Assert.Equal(["a", "tick 2.000s", "b", "c"], _recorder.Begun);
    }

    [Fact]
    public void All_effects_of_an_event_are_begun_in_order_before_the_next_event()
    {
        var host = Host(
            new Machine<int, string, string>(
                0,
                static (n, @event) => new(n + 1, [$"{@event}1", $"{@event}2", $"{@event}3"]),
                static _ => null
            )
        );
        _recorder.On("a1", () => host.Post("b"));
        host.Post("a");
        Assert.Equal(["a1", "a2", "a3", "b1", "b2", "b3"], _recorder.Begun);
    }

    [Fact]
    public void A_deadline_is_met_and_the_next_one_too()
    {
        Host(Alarm(TimeSpan.FromSeconds(1)));
        _time.Advance(TimeSpan.FromSeconds(3.5));
        Assert.Equal(["tick 1.000s", "tick 2.000s", "tick 3.000s"], _recorder.Begun);
    }

    [Fact]
    public void An_earlier_deadline_moves_the_timer_forward()
    {
        var host = Host(Chosen());
        host.Post("60");
        host.Post("5");
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["tick 5.000s"], _recorder.Begun);
    }

    [Fact]
    public void A_later_deadline_is_not_met_early()
    {
        var host = Host(Chosen());
        host.Post("5");
        host.Post("60");
        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.Empty(_recorder.Begun);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["tick 60.000s"], _recorder.Begun);
    }

    [Fact]
    public void A_deadline_beyond_the_longest_timer_is_met()
    {
        Host(Chosen()).Post($"{TimeSpan.FromDays(100).TotalSeconds}");
        _time.Advance(TimeSpan.FromDays(99));
        Assert.Empty(_recorder.Begun);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Single(_recorder.Begun);
    }

    [Fact]
    public void A_deadline_that_will_never_come_arms_no_overflowing_timer()
    {
        Host(new Machine<int, string, string>(0, static (n, _) => new(n, ["tick"]), static _ => Instant.Never));
        _time.Advance(TimeSpan.FromDays(1000));
        Assert.Empty(_recorder.Begun);
    }

    [Fact]
    public async Task A_step_that_throws_breaks_the_host_and_later_posts_are_refused()
    {
        var host = Host(
            new Machine<int, string, string>(0, static (_, _) => throw new InvalidOperationException("a bug"), static _ => null)
        );
        host.Post("a");
        var bug = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Broken.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("a bug", bug.Message);
        Assert.False(host.Post("b"));
    }

    [Fact]
    public async Task A_handler_that_throws_breaks_the_host()
    {
        var host = Host(Echo());
        _recorder.On("a", static () => throw new InvalidOperationException("a bug"));
        host.Post("a");
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Broken.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void A_disposed_host_takes_nothing_and_its_deadline_passes_unheard()
    {
        var host = Host(Alarm(TimeSpan.FromSeconds(1)));
        host.Dispose();
        Assert.False(host.Post("a"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_recorder.Begun);
    }

    [Fact]
    public void Dispose_inside_an_effect_lets_the_event_finish_and_takes_no_more()
    {
        var host = Host(new Machine<int, string, string>(0, static (n, @event) => new(n, [$"{@event}1", $"{@event}2"]), static _ => null));
        _recorder.On(
            "a1",
            () =>
            {
                host.Post("b");
                host.Dispose();
            }
        );
        host.Post("a");
        Assert.Equal(["a1", "a2"], _recorder.Begun);
    }

    [Fact]
    public void A_full_inbox_refuses_posts_but_never_what_effects_lead_to()
    {
        var host = Host(Echo(), capacity: 1);
        var taken = new List<bool>();
        _recorder.On(
            "a",
            () =>
            {
                taken.Add(host.Post("b"));
                taken.Add(host.Post("refused"));
                taken.Add(_recorder.Report("answer"));
            }
        );
        host.Post("a");
        Assert.Equal([true, false, true], taken);
        Assert.Equal(["a", "b", "answer"], _recorder.Begun);
    }

    [Fact]
    public async Task A_long_queue_leaves_the_posting_thread_and_is_still_worked_off()
    {
        var finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var host = Host(Echo());
        _recorder.On(
            "first",
            () =>
            {
                for (var i = 0; i < 10_000; i++)
                    host.Post("more");
                host.Post("last");
            }
        );
        _recorder.On("last", finished.SetResult);
        host.Post("first");
        await finished.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(10_002, _recorder.Begun.Count);
    }

    private MachineHost<TState, string, string> Host<TState>(Machine<TState, string, string> machine, int capacity = int.MaxValue)
    {
        var host = new MachineHost<TState, string, string>(machine, _recorder, static now => $"tick {now}", new(_time), capacity);
        _hosts.Add(host);
        return host;
    }

    /// <summary>Each event is its own effect.</summary>
    private static Machine<int, string, string> Echo() => new(0, static (n, @event) => new(n + 1, [@event]), static _ => null);

    /// <summary>Echoes, and wants a tick so often.</summary>
    private static Machine<Instant, string, string> Alarm(TimeSpan every) =>
        new(
            Instant.Zero + every,
            (due, @event) =>
                @event.StartsWith("tick ", StringComparison.Ordinal) ? new(Seconds(@event[5..^1]) + every, [@event]) : new(due, [@event]),
            static due => due
        );

    /// <summary>An event is the second at which the tick is wanted.</summary>
    private static Machine<Instant?, string, string> Chosen() =>
        new(
            null,
            static (_, @event) => @event.StartsWith("tick ", StringComparison.Ordinal) ? new(null, [@event]) : new(Seconds(@event), []),
            static due => due
        );

    private static Instant Seconds(string text) =>
        Instant.FromSeconds(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private sealed class Recorder : IEffectHandler<string, string>
    {
        private readonly Dictionary<string, Action> _reactions = [];

        public List<string> Begun { get; } = [];

        public Func<string, bool> Report { get; private set; } = static _ => false;

        public void On(string effect, Action reaction) => _reactions[effect] = reaction;

        public void Begin(string effect, Func<string, bool> post)
        {
            Report = post;
            Begun.Add(effect);
            if (_reactions.TryGetValue(effect, out var reaction))
                reaction();
        }
    }
}
