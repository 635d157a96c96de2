using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Gate;

namespace Oven.Functional.Tests.Simulation.Rest;

/// <summary>
/// The gate among callers who come and go, a network that reorders and loses, and a server with buckets of every kind. After every run:
/// every request ended exactly once, nothing was refused that could be known, nothing unsafe was executed twice, no sliding second held
/// more than fifty, each bucket was served first in first out, and the gate is as small as it was.
/// </summary>
public sealed class RestSimulation
{
    [Fact]
    public void On_a_network_that_only_delays_nothing_is_ever_refused() =>
        World.Explore(
            1000,
            static world =>
            {
                var rest = new RestWorld(world);
                var slowest = world.Between(1, 200);
                rest.OneWay = () => world.Within(slowest);
                rest.Discord.Rules = RulesOf(world, slowest);
                Populate(world, rest, 60, cancelling: 0);
                world.Run();
                rest.AllDone();
                // Nobody can know that b draws on a's bucket before b's first answer, of which there is one per major parameter.
                var shared = rest.Discord.Rules(new("a", "1")) == rest.Discord.Rules(new("b", "1"));
                world.Require(rest.Discord.Refused <= (shared ? 2 : 0), $"{rest.Discord.Refused} were refused");
                Invariants(world, rest);
            }
        );

    [Fact]
    public void Whatever_the_network_does_everything_ends_and_nothing_unsafe_happens_twice() =>
        World.Explore(
            400,
            static world =>
            {
                var rest = new RestWorld(world) { Timeout = TimeSpan.FromSeconds(world.Between(1, 20)) };
                rest.OneWay = () => world.Chance(0.02) ? world.Within(3000) : world.Within(120);
                rest.Discord.Rules = RulesOf(world, 120);
                var (lost, broken) = (world.Roll() * 0.2, world.Roll() * 0.2);
                var serve = rest.Serve;
                rest.Serve = call =>
                    world.Chance(broken) ? new Answer(world.Pick(500, 502, 503))
                    : serve(call) is var answer && world.Chance(lost) ? null
                    : answer;
                Populate(world, rest, 60, cancelling: 0.1);
                world.Run();
                world.Require(rest.Ended.Count == rest.Asked.Count, $"{rest.Ended.Count} of {rest.Asked.Count} ended");
                foreach (var (call, _) in rest.Asked.Values)
                    world.Require(
                        call.IsRepeatable || rest.Discord.Executed.GetValueOrDefault(call.Id) <= 1,
                        $"{call} was executed {rest.Discord.Executed.GetValueOrDefault(call.Id)} times"
                    );
                Invariants(world, rest);
            }
        );

    private static void Populate(World world, RestWorld rest, int callers, double cancelling)
    {
        for (var i = 0; i < callers; i++)
        {
            var route = new Route(world.Pick("a", "b", "c", "d"), world.Pick("1", "2"));
            var repeatable = world.Chance(0.5);
            world.After(
                world.Within(4000),
                () =>
                {
                    var id = rest.Request(route, call => call with { IsRepeatable = repeatable });
                    if (world.Chance(cancelling))
                        world.After(world.Within(3000), () => rest.Cancel(id));
                }
            );
        }
    }

    // a and b may share a bucket, c may be without, d may slide. A window is longer than what the network can blur.
    private static Func<Route, Rule?> RulesOf(World world, int slowest)
    {
        TimeSpan Window() => TimeSpan.FromMilliseconds((slowest * 4) + world.Between(200, 6000));
        var a = new Rule("A", world.Between(1, 6), Window());
        var b = world.Chance(0.5) ? a : new Rule("B", world.Between(1, 6), Window());
        var c = world.Chance(0.5) ? null : new Rule("C", world.Between(1, 20), Window());
        var d = new Rule("D", world.Between(2, 6), Window());
        return route =>
            route.Template switch
            {
                "a" => a,
                "b" => b,
                "c" => c,
                _ => d,
            };
    }

    private static void Invariants(World world, RestWorld rest)
    {
        world.Require(rest.Discord.BusiestSecond <= 50, $"{rest.Discord.BusiestSecond} in one second");
        // A request that was refused goes again after those that went before it was: only first tries show the order.
        foreach (var route in rest.Sent.Where(static sent => sent.Permit.Attempt == 1).GroupBy(static sent => sent.Permit.Call.Route))
        {
            var ids = route.Select(static sent => sent.Permit.Call.Id.Value).ToList();
            world.Require(ids.SequenceEqual(ids.Order()), $"{route.Key} was not served in order: {string.Join(' ', ids)}");
        }
        var books = rest.Gate.Books;
        world.Require(
            rest.Gate.Buckets.Count + books.Routes.Count + books.Waiters.Count + books.Agenda.Count + books.Named.Count + books.Holds.Count
                == 0,
            $"The gate keeps {rest.Gate}"
        );
    }
}
