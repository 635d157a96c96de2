using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using Oven.Functional.Tests.Laws;
using static Oven.Functional.Application.Plugins.PluginLifecycle;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class PluginLifecycleTests
{
    private static readonly PluginLimits s_limits = new();

    [Fact]
    public void It_is_loaded_runs_and_is_unloaded()
    {
        var life = new Life();
        life.Send(now => new Event.LoadRequested(now));
        Assert.Equal([new Effect.Load(1)], life.Orders);
        life.Send(now => new Event.LoadSucceeded(1, now));
        Assert.IsType<PluginPhase.Running>(life.Phase);
        life.Send(now => new Event.UnloadRequested(now));
        Assert.Equal([new Effect.Load(1), new Effect.Unload(1)], life.Orders);
        life.Send(now => new Event.UnloadFinished(1, now, 0.5));
        Assert.IsType<PluginPhase.Unloaded>(life.Phase);
        Assert.Null(Machine.Deadline(life.State));
    }

    [Fact]
    public void It_is_tried_again_after_pauses_that_double_and_then_put_into_quarantine()
    {
        var life = new Life();
        life.Send(now => new Event.LoadRequested(now));
        var pauses = new List<double>();
        for (var attempt = 1; attempt <= s_limits.Attempts; attempt++)
        {
            life.Send(now => new Event.LoadFailed(attempt, "no", now, 0.5));
            life.Send(now => new Event.UnloadFinished(attempt, now, 1));
            if (life.Phase is PluginPhase.Failing(_, var until))
            {
                pauses.Add((until - life.Now).TotalSeconds);
                life.Wait(until - life.Now);
            }
        }
        Assert.Equal([1, 2, 4], pauses);
        Assert.Equal(new PluginPhase.Quarantined("no"), life.Phase);
        Assert.Null(Machine.Deadline(life.State));
    }

    [Fact]
    public void Faults_add_up_only_within_a_window()
    {
        var life = Life.Running();
        for (var i = 0; i < 50; i++)
        {
            life.Wait(s_limits.FaultWindow / (s_limits.Faults - 1));
            life.Send(now => new Event.Faulted(1, "oops", now, 0));
        }
        Assert.IsType<PluginPhase.Running>(life.Phase);
        for (var i = 0; i < s_limits.Faults; i++)
            life.Send(now => new Event.Faulted(1, "oops", now, 0));
        Assert.Equal(new Effect.Unload(1), life.Orders[^1]);
    }

    [Fact]
    public void Running_for_a_while_makes_up_for_earlier_failures()
    {
        var life = Life.Running();
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            life.Wait(s_limits.Probation);
            life.Send(now => new Event.Collapsed(attempt, "gone", now, 0));
            life.Send(now => new Event.UnloadFinished(attempt, now, 1));
            life.Wait(TimeSpan.FromSeconds(1));
            life.Send(now => new Event.LoadSucceeded(attempt + 1, now));
            Assert.IsType<PluginPhase.Running>(life.Phase);
        }
    }

    [Fact]
    public void What_does_not_unload_in_time_is_abandoned()
    {
        var life = Life.Running();
        life.Send(now => new Event.UnloadRequested(now));
        life.Wait(s_limits.UnloadTime);
        Assert.Equal(new Effect.Abandon(1), life.Orders[^1]);
        Assert.IsType<PluginPhase.Unloaded>(life.Phase);
    }

    [Fact]
    public void A_load_that_hangs_fails()
    {
        var life = new Life();
        life.Send(now => new Event.LoadRequested(now));
        life.Wait(s_limits.LoadTime);
        Assert.Equal([new Effect.Load(1), new Effect.Unload(1)], life.Orders);
        life.Send(now => new Event.LoadSucceeded(1, now));
        Assert.IsType<PluginPhase.Unloading>(life.Phase);
    }

    // Never two at once: each Load is followed by its own Unload before the next Load, whatever happens in whatever order.
    [Property(MaxTest = 500, Arbitrary = [typeof(WalkArbitraries), typeof(Attempts)])]
    public void A_try_is_over_before_the_next_begins(Stride<Event>[] walk)
    {
        var running = 0;
        foreach (var moment in Walk.Along(Machine, walk))
        {
            foreach (var effect in Machine.Step(moment.State, moment.Event).Effects)
            {
                switch (effect)
                {
                    case Effect.Load(var attempt):
                        Assert.Equal(0, running);
                        running = attempt;
                        break;
                    case Effect.Unload(var attempt):
                        Assert.Equal(running, attempt);
                        running = 0;
                        break;
                }
            }
        }
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(WalkArbitraries), typeof(Attempts)])]
    public void Only_a_request_ends_quarantine(Stride<Event>[] walk)
    {
        foreach (var moment in Walk.Along(Machine, walk))
        {
            if (moment.State.Phase is PluginPhase.Quarantined && moment.Event is not Event.LoadRequested)
                Assert.Equal(moment.State, Machine.Step(moment.State, moment.Event).State);
        }
    }

    private sealed class Life
    {
        public State State { get; private set; } = Machine.Initial;

        public PluginPhase Phase => State.Phase;

        public Instant Now { get; private set; } = Instant.FromSeconds(100);

        public List<Effect> Orders { get; } = [];

        public static Life Running()
        {
            var life = new Life();
            life.Send(now => new Event.LoadRequested(now));
            life.Send(now => new Event.LoadSucceeded(1, now));
            return life;
        }

        public void Send(Func<Instant, Event> @event)
        {
            (State, var effects) = Machine.Step(State, @event(Now));
            Orders.AddRange(effects.Where(static effect => effect is not Effect.Announce));
        }

        public void Wait(TimeSpan time)
        {
            Now += time;
            Send(now => new Event.Ticked(now, 1));
        }
    }
}

/// <summary>Attempts that a walk can really have reached.</summary>
public static class Attempts
{
    public static Arbitrary<int> Numbers() => Gen.Choose(0, 4).ToArbitrary();
}
