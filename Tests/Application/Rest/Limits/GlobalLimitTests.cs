using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Simulation;

namespace Oven.Functional.Tests.Application.Rest.Limits;

public sealed class GlobalLimitTests
{
    private const int Capacity = 50;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // Discord counts a request when it arrives, somewhere between its sending and its answer. A busy one answers after seconds, and a
    // connection that has stalled brings many at once.
    [Fact]
    public void Discord_never_counts_more_than_fifty_in_any_second_however_late_it_answers() =>
        World.Explore(
            100,
            static world =>
            {
                var arrivals = new List<Instant>();
                var ended = 0;
                Actor<GlobalLimit.State, GlobalLimit.Event, GlobalLimit.Effect> limit = null!;
                var slowest = world.Between(50, 4_900);
                var gulp = world.Chance(0.5) ? TimeSpan.FromMilliseconds(world.Between(1_100, 4_800)) : (TimeSpan?)null;
                limit = world.Play(
                    "limit",
                    GlobalLimit.Machine,
                    static now => new GlobalLimit.Event.Ticked(now),
                    (effect, _) =>
                    {
                        var sent = world.Now;
                        // In gulps, or each by itself.
                        var answered = gulp is { } every ? Gulp(world.Now, every) - world.Now + world.Within(50) : world.Within(slowest);
                        world.After(
                            gulp is { } all ? Gulp(world.Now, all) - world.Now : answered * world.Roll(),
                            () => arrivals.Add(world.Now)
                        );
                        world.After(
                            answered,
                            () =>
                            {
                                ended++;
                                limit.Post(new GlobalLimit.Event.Ended(sent, world.Now));
                            }
                        );
                    }
                );
                for (var i = 0; i < 400; i++)
                {
                    var id = new RequestId(i);
                    world.After(world.Within(2_000), () => limit.Post(new GlobalLimit.Event.Requested(id, world.Now)));
                }
                world.Run();
                world.Require(ended == 400, $"{ended} of 400 have ended.");
                var counted = arrivals.Order().ToList();
                for (var i = Capacity; i < counted.Count; i++)
                    world.Require(
                        counted[i] - counted[i - Capacity] >= Second,
                        $"51 arrived between {counted[i - Capacity]} and {counted[i]}."
                    );
            }
        );

    [Fact]
    public void What_is_answered_at_once_goes_on_at_fifty_a_second()
    {
        var (state, sent) = (GlobalLimit.Machine.Initial, 0);
        for (var i = 0; i < 200; i++)
            sent += Take(ref state, new GlobalLimit.Event.Requested(new(i), Instant.Zero));
        Assert.Equal(Capacity, sent);
        for (var second = 1; second <= 3; second++)
        {
            var before = Instant.FromSeconds(second - 1);
            for (var i = 0; i < Capacity; i++)
                Take(ref state, new GlobalLimit.Event.Ended(before, before));
            Assert.Equal(Instant.FromSeconds(second), GlobalLimit.Deadline(state));
            Assert.Equal(Capacity, Take(ref state, new GlobalLimit.Event.Ticked(Instant.FromSeconds(second))));
        }
        Assert.Null(GlobalLimit.Deadline(state));
    }

    // Fifty uploads that take minutes: after at most ten seconds, and the second that Discord may count, others go.
    [Fact]
    public void Fifty_that_are_never_answered_do_not_stop_a_bot_for_good()
    {
        var (state, now) = (GlobalLimit.Machine.Initial, Instant.FromSeconds(3));
        for (var i = 0; i < Capacity; i++)
            Assert.Equal(1, Take(ref state, new GlobalLimit.Event.Requested(new(i), now)));
        Assert.Equal(0, Take(ref state, new GlobalLimit.Event.Requested(new(99), now)));
        var permits = 0;
        while (GlobalLimit.Deadline(state) is { } due)
            permits += Take(ref state, new GlobalLimit.Event.Ticked(now = due));
        Assert.Equal(1, permits);
        Assert.InRange((now - Instant.FromSeconds(3)).TotalSeconds, 6, 11);
        Assert.Equal(0, Take(ref state, new GlobalLimit.Event.Ended(Instant.FromSeconds(3), now))); // given back once already
        Assert.Equal(1, state.Used);
    }

    [Fact]
    public void A_global_429_stops_everything_and_the_longest_one_counts()
    {
        var state = GlobalLimit.Machine.Initial;
        Take(ref state, new GlobalLimit.Event.Stopped(Second * 5, Instant.Zero));
        Take(ref state, new GlobalLimit.Event.Stopped(Second * 2, Instant.Zero));
        Assert.Equal(0, Take(ref state, new GlobalLimit.Event.Requested(new(1), Instant.Zero)));
        Assert.Equal(Instant.FromSeconds(5), GlobalLimit.Deadline(state));
        Assert.Equal(0, Take(ref state, new GlobalLimit.Event.Ticked(Instant.FromSeconds(4.9))));
        Assert.Equal(1, Take(ref state, new GlobalLimit.Event.Ticked(Instant.FromSeconds(5))));
    }

    [Fact]
    public void First_come_first_served_and_who_leaves_is_passed_over()
    {
        var state = GlobalLimit.Machine.Initial;
        Take(ref state, new GlobalLimit.Event.Stopped(Second, Instant.Zero));
        for (var i = 1; i <= 3; i++)
            Take(ref state, new GlobalLimit.Event.Requested(new(i), Instant.Zero));
        Take(ref state, new GlobalLimit.Event.Cancelled(new(2)));
        var (_, effects) = GlobalLimit.Step(state, new GlobalLimit.Event.Ticked(Instant.FromSeconds(1)));
        Assert.Equal([new GlobalLimit.Effect.Permit(new(1)), new GlobalLimit.Effect.Permit(new(3))], effects);
    }

    private static Instant Gulp(Instant now, TimeSpan every) => new(every * (Math.Floor(now.SinceStart / every) + 1));

    private static int Take(ref GlobalLimit.State state, GlobalLimit.Event @event)
    {
        (state, var effects) = GlobalLimit.Step(state, @event);
        return effects.Count;
    }
}
