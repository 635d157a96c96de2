using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Simulation;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>The row <c>reshard</c> against the machine: both sets hear everything, with different delays.</summary>
public sealed class HandoverTests
{
    [Fact]
    [Row("reshard", RowKind.Pure, "0 lost, 0 doubled, order kept, whatever the delays")]
    public void Reshard()
    {
        var total = 0;
        World.Explore(300, world => total += Move(world));
        Rows.Measured($"{total:N0} events in 300 worlds: 0 lost, 0 doubled, in order");
    }

    [Fact]
    public void Where_the_new_set_does_not_come_up_the_old_one_goes_on()
    {
        var state = Take(Handover.Machine.Initial, new Handover.Event.NewCame(1, 7, null, Instant.Zero)).State;
        (state, var effects) = Take(state, new Handover.Event.Abandoned());
        Assert.Equal([new Handover.Effect.Drop(1), new Handover.Effect.Finish()], effects);
        Assert.Equal([new Handover.Effect.Deliver(2)], Take(state, new Handover.Event.OldCame(2, 7, Instant.Zero)).Effects);
        Assert.Equal([new Handover.Effect.Drop(3)], Take(state, new Handover.Event.NewCame(3, 8, null, Instant.Zero)).Effects);
    }

    [Fact]
    public void What_the_new_set_says_of_its_own_beginning_is_no_news()
    {
        GuildId guild = new(new Snowflake(5));
        var state = Take(Handover.Machine.Initial, new Handover.Event.NewBegan(1, [guild])).State;
        (state, var effects) = Take(state, new Handover.Event.NewCame(2, 9, guild, Instant.Zero));
        Assert.Equal([new Handover.Effect.Drop(2)], effects);
        Assert.Empty(Take(state, new Handover.Event.NewCame(3, 10, guild, Instant.Zero)).Effects); // joined again: held
    }

    // 1 was said before the new set began and lies in the old set's queue when the new one is up, which has heard 2 already.
    [Fact]
    public void What_only_the_old_set_has_from_before_comes_first_and_is_not_lost()
    {
        var state = Take(Handover.Machine.Initial, new Handover.Event.NewCame(20, 2, null, Instant.Zero)).State;
        (state, var effects) = Take(state, new Handover.Event.Switched(Instant.Zero));
        Assert.Empty(effects);
        (state, effects) = Take(state, new Handover.Event.OldCame(10, 1, Instant.Zero));
        Assert.Equal([new Handover.Effect.Deliver(10)], effects);
        (state, effects) = Take(state, new Handover.Event.OldCame(11, 2, Instant.Zero));
        Assert.Equal([new Handover.Effect.Deliver(11), new Handover.Effect.Drop(20), new Handover.Effect.Retire()], effects);
        Assert.Equal([new Handover.Effect.Deliver(21)], Take(state, new Handover.Event.NewCame(21, 3, null, Instant.Zero)).Effects);
    }

    [Fact]
    public void An_old_set_that_has_fallen_silent_is_not_waited_for_without_end()
    {
        var state = Take(Handover.Machine.Initial, new Handover.Event.NewCame(1, 7, null, Instant.Zero)).State;
        state = Take(state, new Handover.Event.Switched(Instant.Zero)).State;
        (state, var effects) = Take(state, new Handover.Event.Ticked(Instant.Zero + Handover.Patience));
        Assert.Equal([new Handover.Effect.Deliver(1), new Handover.Effect.Retire()], effects);
        Assert.Equal([new Handover.Effect.Drop(2)], Take(state, new Handover.Event.OldCame(2, 7, Instant.Zero)).Effects);
    }

    // Contents repeat or do not, each stream is in order, the new one begins some events later, and either may be the faster.
    private static int Move(World world)
    {
        var delivered = new List<(long Event, bool IsOld)>();
        var events = new Dictionary<long, (long Event, bool IsOld)>();
        var desk = world.Play(
            "handover",
            Handover.Machine,
            static now => new Handover.Event.Ticked(now),
            (effect, _) =>
            {
                if (effect is Handover.Effect.Deliver(var id))
                    delivered.Add(events[id]);
            }
        );
        var (count, repeats) = (world.Between(20, 200), world.Chance(0.5));
        var begins = repeats ? 0 : world.Between(0, 15); // what only the old set has said must not be said again: rule 4
        var (old, young, id) = (Instant.Zero, Instant.Zero, 0L);
        var what = Enumerable.Range(0, count).Select(number => repeats ? world.Between(1, 50) : (long)number).ToList();
        for (var number = 0; number < count; number++)
        {
            var said = Instant.Zero + TimeSpan.FromMilliseconds(100 * number);
            old = Instant.Later(old, said + world.Within(3_000));
            young = Instant.Later(young, said + world.Within(3_000));
            world.At(old, Offer(number, isOld: true));
            if (number >= begins)
                world.At(young, Offer(number, isOld: false));
        }
        // The new set is up only when it has said something later than what the old one said before the new one began.
        world.At(Instant.Zero + TimeSpan.FromSeconds(world.Between(6, 25)), () => desk.Post(new Handover.Event.Switched(world.Now)));
        world.Run();

        world.Require(
            delivered.Select(one => what[(int)one.Event]).SequenceEqual(what),
            $"said {string.Join(' ', what)}, delivered {string.Join(' ', delivered.Select(one => what[(int)one.Event]))}"
        );
        return count;

        Action Offer(int number, bool isOld) =>
            () =>
            {
                events[++id] = (number, isOld);
                desk.Post(
                    isOld
                        ? new Handover.Event.OldCame(id, what[number], world.Now)
                        : new Handover.Event.NewCame(id, what[number], null, world.Now)
                );
            };
    }

    private static Functional.Application.Kernel.Transition<Handover.State, Handover.Effect> Take(
        Handover.State state,
        Handover.Event @event
    ) => Handover.Step(state, @event);
}
