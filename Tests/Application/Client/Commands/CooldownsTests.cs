using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.Commands;

/// <summary>A cooldown says how long is left, is not lengthened by trying, and is forgotten when it is over.</summary>
public sealed class CooldownsTests
{
    private static readonly CooldownKey s_sam = new("ban", CooldownScope.User, new(7));
    private static readonly TimeSpan s_length = TimeSpan.FromSeconds(10);

    [Fact]
    public void The_second_use_is_told_the_time_left()
    {
        var first = Use(Cooldowns.Machine.Initial, s_sam, 0);
        var second = Use(first.State, s_sam, 4);
        var third = Use(second.State, s_sam, 10);

        Assert.Equal([new Cooldowns.Effect.Allow(s_sam)], first.Effects);
        Assert.Equal([new Cooldowns.Effect.Refuse(s_sam, TimeSpan.FromSeconds(6))], second.Effects);
        Assert.Equal([new Cooldowns.Effect.Allow(s_sam)], third.Effects);
    }

    [Property]
    public bool Others_do_not_wait(CooldownKey other) =>
        other == s_sam || Use(Use(Cooldowns.Machine.Initial, s_sam, 0).State, other, 1).Effects == [new Cooldowns.Effect.Allow(other)];

    [Fact]
    public void No_more_than_the_capacity_is_remembered_and_the_first_to_end_is_forgotten()
    {
        var state = Cooldowns.Machine.Initial;
        for (var user = 0UL; user <= Cooldowns.Capacity; user++)
            state = Use(state, s_sam with { Id = new(user) }, user / 100_000.0).State;

        Assert.Equal(Cooldowns.Capacity, state.Ends.Count);
        Assert.IsType<Cooldowns.Effect.Allow>(Assert.Single(Use(state, s_sam with { Id = new(0) }, 2).Effects));
    }

    private static Transition<Cooldowns.State, Cooldowns.Effect> Use(Cooldowns.State state, CooldownKey key, double at) =>
        Cooldowns.Step(state, new Cooldowns.Event.Used(key, s_length, Instant.FromSeconds(at)));
}
