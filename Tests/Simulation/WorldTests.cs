using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Simulation;

/// <summary>The simulated world on a machine small enough to see through: it answers a poke one second later.</summary>
public sealed class WorldTests
{
    private abstract record Event
    {
        private Event() { }

        public sealed record Poked(Instant Now) : Event;

        public sealed record Ticked(Instant Now) : Event;
    }

    private static readonly Machine<Instant?, Event, string> Doorbell = new(
        null,
        static (due, @event) =>
            (due, @event) switch
            {
                (null, Event.Poked(var now)) => new(now + TimeSpan.FromSeconds(1), ["ring", "light"]),
                (_, Event.Poked) => new(due, []),
                ({ } at, Event.Ticked(var now)) when now >= at => new(null, ["answer"]),
                (_, Event.Ticked) => new(due, []),
                _ => throw new UnreachableException(),
            },
        static due => due
    );

    [Fact]
    public void Deadlines_are_met_on_virtual_time()
    {
        var world = new World(1);
        var heard = new List<string>();
        var bell = world.Play("bell", Doorbell, now => new Event.Ticked(now), (effect, _) => heard.Add($"{effect} {world.Now}"));
        world.After(TimeSpan.FromSeconds(2), () => bell.Post(new Event.Poked(world.Now)));
        world.Run();
        Assert.Equal(["ring 2.000s", "light 2.000s", "answer 3.000s"], heard);
    }

    [Fact]
    public void An_event_posted_by_an_effect_waits_for_the_effects_before_it()
    {
        var world = new World(1);
        var bell = (Actor<Instant?, Event, string>?)null;
        var heard = new List<string>();
        bell = world.Play(
            "bell",
            Doorbell,
            now => new Event.Ticked(now),
            (effect, post) =>
            {
                heard.Add($"{effect} after {bell!.Steps}");
                post(new Event.Poked(world.Now));
            }
        );
        bell.Post(new Event.Poked(world.Now));
        Assert.Equal(["ring after 1", "light after 1"], heard);
        Assert.Equal(3, bell.Steps);
    }

    [Fact]
    public void One_seed_is_one_story()
    {
        Assert.Equal(Story(7), Story(7));
        Assert.NotEqual(Story(7), Story(8));
    }

    [Fact]
    public void A_failure_prints_the_seed_and_the_story()
    {
        var failure = Assert.Throws<WorldFailedException>(() =>
            World.Explore(
                3,
                static world =>
                {
                    world.Tell("something happened");
                    world.Require(false, "but not this");
                }
            )
        );
        Assert.Contains("but not this", failure.Message, StringComparison.Ordinal);
        Assert.Contains("OVEN_SEED=", failure.Message, StringComparison.Ordinal);
        Assert.Contains("something happened", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agenda_without_end_fails()
    {
        var failure = Assert.Throws<WorldFailedException>(() =>
            World.Explore(
                1,
                static world =>
                {
                    Again(world);
                    world.Run(most: 1000);
                }
            )
        );
        Assert.Contains("never ends", failure.Message, StringComparison.Ordinal);
    }

    private static void Again(World world) => world.After(TimeSpan.FromSeconds(1), () => Again(world));

    private static string Story(ulong seed)
    {
        var world = new World(seed);
        var bell = world.Play("bell", Doorbell, now => new Event.Ticked(now), static (_, _) => { });
        for (var i = 0; i < 10; i++)
            world.After(world.Within(5000), () => bell.Post(new Event.Poked(world.Now)));
        world.Run();
        return $"{world}";
    }
}
