using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using static Oven.Functional.Application.Client.Collectors.Collector;

namespace Oven.Functional.Tests.Application.Client.Collectors;

public sealed class CollectorTests
{
    // The plain model: what a collector takes of arrivals at given times, and why it ends if the clock runs on.
    private static (List<long> Taken, CollectorEnd Why) Model(CollectorLimits limits, List<TimeSpan> arrivals)
    {
        var taken = new List<long>();
        var last = TimeSpan.Zero;
        for (var i = 0; i < arrivals.Count; i++)
        {
            if (arrivals[i] >= limits.Within || arrivals[i] - last >= (limits.Idle ?? TimeSpan.MaxValue))
                break;
            taken.Add(i);
            last = arrivals[i];
            if (taken.Count == limits.Max)
                return (taken, CollectorEnd.Full);
        }
        return (taken, limits.Idle is { } idle && last + idle < limits.Within ? CollectorEnd.Idle : CollectorEnd.TimeUp);
    }

    [Property(MaxTest = 500)]
    public void It_takes_what_the_plain_model_takes(ushort[] gaps, ushort within, ushort idle, byte max)
    {
        var limits = new CollectorLimits
        {
            Within = TimeSpan.FromMilliseconds(within + 1),
            Idle = idle % 3 == 0 ? null : TimeSpan.FromMilliseconds(idle + 1),
            Max = (max % 20) + 1,
        };
        var at = TimeSpan.Zero;
        var arrivals = gaps.Select(gap => at += TimeSpan.FromMilliseconds(gap % 500)).ToList();

        var (taken, why) = Run(limits, arrivals);

        Assert.Equal(Model(limits, arrivals).Taken, taken);
        Assert.Equal([Model(limits, arrivals).Why], why);
    }

    [Property]
    public void It_ends_once_whatever_comes(Event[] events)
    {
        var state = Machine.Initial;
        var ends = 0;
        foreach (var @event in events)
        {
            var (next, effects) = Machine.Step(state, @event);
            if (state is Collector.State.Ended)
                Assert.Empty(effects);
            ends += effects.Count(static effect => effect is Effect.Finish);
            state = next;
        }
        Assert.Equal(state is Collector.State.Ended ? 1 : 0, ends);
    }

    [Fact]
    public void Limits_that_cannot_be_are_all_named()
    {
        Assert.Empty(new CollectorLimits().Problems());
        var problems = new CollectorLimits
        {
            Within = TimeSpan.Zero,
            Idle = TimeSpan.FromSeconds(-1),
            Max = 0,
        }.Problems();
        Assert.Equal(["Within", "Idle", "Max"], problems.Select(static problem => problem.Path));
        Assert.Equal("Max", Assert.Single(new CollectorLimits { Max = 10_001 }.Problems()).Path);
    }

    // The shell: it posts arrivals as they come, and ticks whenever the deadline has passed.
    private static (List<long> Taken, List<CollectorEnd> Why) Run(CollectorLimits limits, List<TimeSpan> arrivals)
    {
        var (taken, why) = (new List<long>(), new List<CollectorEnd>());
        var state = Machine.Initial;
        Post(new Event.Started(limits, Instant.Zero));
        for (var i = 0; i < arrivals.Count; i++)
        {
            var now = new Instant(arrivals[i]);
            while (Machine.Deadline(state) is { } due && due <= now)
                Post(new Event.Ticked(due));
            Post(new Event.Matched(i, now));
        }
        while (Machine.Deadline(state) is { } due)
            Post(new Event.Ticked(due));
        return (taken, why);

        void Post(Event @event)
        {
            (state, var effects) = Machine.Step(state, @event);
            taken.AddRange(effects.OfType<Effect.Take>().Select(static take => take.Item));
            why.AddRange(effects.OfType<Effect.Finish>().Select(static finish => finish.Why));
        }
    }
}
