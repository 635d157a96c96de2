using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using static Oven.Functional.Application.Client.Collectors.Debounce;

namespace Oven.Functional.Tests.Application.Client.Collectors;

public sealed class DebounceTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    [Property(MaxTest = 300)]
    public void Of_every_burst_of_a_key_the_last_is_passed_on_when_it_is_over((byte Key, byte Gap)[] arrivals)
    {
        var at = TimeSpan.Zero;
        var log = arrivals.Select(arrival => (Key: (ulong)(arrival.Key % 4), At: at += TimeSpan.FromMilliseconds(arrival.Gap))).ToList();

        var (passed, dropped) = Run(log);

        var last = Enumerable
            .Range(0, log.Count)
            .Where(i =>
                log.Skip(i + 1).Where(entry => entry.Key == log[i].Key).Select(entry => entry.At - log[i].At).FirstOrDefault(Quiet) >= Quiet
            )
            .Select(static i => (long)i);
        Assert.Equal(last.Order(), passed.Order());
        Assert.Equal(log.Count, passed.Count + dropped.Count);
    }

    [Fact]
    public void It_holds_no_more_keys_than_it_may()
    {
        var state = Machine.Initial;
        for (var key = 0; key < MostKeys; key++)
            state = Machine.Step(state, new Event.Arrived((ulong)key, key, Quiet, Instant.FromSeconds(key * 1e-6))).State;

        var (next, effects) = Machine.Step(state, new Event.Arrived(MostKeys, MostKeys, Quiet, Instant.FromSeconds(0.05)));

        Assert.Equal([new Effect.Pass(0)], effects);
        Assert.Equal((MostKeys, MostKeys), (next.Due.Count, next.Latest.Count));
    }

    private static (List<long> Passed, List<long> Dropped) Run(List<(ulong Key, TimeSpan At)> log)
    {
        var (passed, dropped) = (new List<long>(), new List<long>());
        var state = Machine.Initial;
        for (var i = 0; i < log.Count; i++)
        {
            var now = new Instant(log[i].At);
            while (Machine.Deadline(state) is { } due && due <= now)
                Post(new Event.Ticked(due));
            Post(new Event.Arrived(log[i].Key, i, Quiet, now));
        }
        while (Machine.Deadline(state) is { } due)
            Post(new Event.Ticked(due));
        return (passed, dropped);

        void Post(Event @event)
        {
            (state, var effects) = Machine.Step(state, @event);
            passed.AddRange(effects.OfType<Effect.Pass>().Select(static pass => pass.Item));
            dropped.AddRange(effects.OfType<Effect.Drop>().Select(static drop => drop.Item));
        }
    }
}
