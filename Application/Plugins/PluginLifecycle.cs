using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Plugins.PluginLifecycle.Effect;
using static Oven.Functional.Application.Plugins.PluginLifecycle.Event;
using static Oven.Functional.Application.Plugins.PluginPhase;

namespace Oven.Functional.Application.Plugins;

/// <summary>
/// One plugin's life: loaded, watched, given up and tried again, unloaded.
/// <para>
/// Rule 1: nothing is waited for without end: loading and unloading have a deadline, and who misses it has failed. Rule 2: a plugin that
/// fails to load, or has too many faults in a window, is unloaded, and tried again after a pause that doubles, with jitter. Rule 3: after
/// too many tries in a row it goes into quarantine with the reason, and comes out only when a person says so; running for a while makes up
/// for earlier failures. Rule 4: what an attempt says after it was given up does not count: every attempt has a number.
/// </para>
/// </summary>
public static class PluginLifecycle
{
    /// <summary>The machine, with the default limits.</summary>
    public static readonly Machine<State, Event, Effect> Machine = For(new());

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>The machine of a plugin with limits of its own.</summary>
    public static Machine<State, Event, Effect> For(PluginLimits limits) =>
        new(new(new Discovered(), limits, Attempt: 0, Failures: 0), Step, Deadline);

    /// <summary>Where a plugin stands.</summary>
    /// <param name="Phase">What it is doing.</param>
    /// <param name="Limits">What it may use.</param>
    /// <param name="Attempt">The number of the latest try to load it.</param>
    /// <param name="Failures">How many tries in a row have failed.</param>
    public sealed record State(PluginPhase Phase, PluginLimits Limits, int Attempt, int Failures);

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>It is to run; brings a plugin out of quarantine too.</summary>
        public sealed record LoadRequested(Instant Now) : Event;

        /// <summary>It is to stop.</summary>
        public sealed record UnloadRequested(Instant Now) : Event;

        /// <summary>A try to load it has come through.</summary>
        public sealed record LoadSucceeded(int Attempt, Instant Now) : Event;

        /// <summary>A try to load it has failed.</summary>
        public sealed record LoadFailed(int Attempt, string Reason, Instant Now, double Roll) : Event;

        /// <summary>It did something wrong while running: threw, took too long, asked for too much.</summary>
        public sealed record Faulted(int Attempt, string Reason, Instant Now, double Roll) : Event;

        /// <summary>It has ended by itself, or must not go on: a process that died, memory without end.</summary>
        public sealed record Collapsed(int Attempt, string Reason, Instant Now, double Roll) : Event;

        /// <summary>It is gone.</summary>
        public sealed record UnloadFinished(int Attempt, Instant Now, double Roll) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now, double Roll) : Event;
    }

    /// <summary>What the host must do.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Load it.</summary>
        public sealed record Load(int Attempt) : Effect;

        /// <summary>Stop sending it events, let it finish what it has, unload it.</summary>
        public sealed record Unload(int Attempt) : Effect;

        /// <summary>It did not go in time: cut it off, and say so.</summary>
        public sealed record Abandon(int Attempt) : Effect;

        /// <summary>Tell those who watch.</summary>
        public sealed record Announce(PluginPhase Phase) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state.Phase, @event) switch
        {
            (Discovered or Unloaded, LoadRequested(var now)) => Begin(state with { Failures = 0 }, now),
            (Failing or Quarantined, LoadRequested(var now)) => Begin(state with { Failures = 0 }, now),
            (Unloading unloading, LoadRequested) => Same(
                state with
                {
                    Phase = unloading with { Then = new Afterwards.Load() },
                    Failures = 0,
                }
            ),
            (_, LoadRequested) => Same(state),

            (Loading or Running, UnloadRequested(var now)) => End(state, new Afterwards.Rest(), now),
            (Unloading unloading, UnloadRequested) => Same(state with { Phase = unloading with { Then = new Afterwards.Rest() } }),
            (Discovered or Failing, UnloadRequested) => Enter(state, new Unloaded()),
            (_, UnloadRequested) => Same(state),

            (Loading, LoadSucceeded(var attempt, var now)) when attempt == state.Attempt => Enter(state, new Running(now, 0, now)),
            (_, LoadSucceeded) => Same(state),

            (Loading, LoadFailed(var attempt, var reason, var now, _)) when attempt == state.Attempt => Fail(state, reason, now),
            (_, LoadFailed) => Same(state),

            (Running running, Faulted(var attempt, var reason, var now, _)) when attempt == state.Attempt => Count(
                state,
                running,
                reason,
                now
            ),
            (_, Faulted) => Same(state),

            (Loading, Collapsed(var attempt, var reason, var now, _)) when attempt == state.Attempt => Fail(state, reason, now),
            (Running running, Collapsed(var attempt, var reason, var now, _)) when attempt == state.Attempt => Fail(
                Forgive(state, running, now),
                reason,
                now
            ),
            (_, Collapsed) => Same(state),

            (Unloading unloading, UnloadFinished(var attempt, var now, var roll)) when attempt == state.Attempt => Follow(
                state,
                unloading.Then,
                now,
                roll
            ),
            (_, UnloadFinished) => Same(state),

            (Loading loading, Ticked(var now, _)) when now >= loading.Until => Fail(state, "Loading took too long.", now),
            (Failing failing, Ticked(var now, _)) when now >= failing.Until => Begin(state, now),
            (Unloading unloading, Ticked(var now, var roll)) when now >= unloading.Until => new Transition<State, Effect>(
                state,
                [new Abandon(state.Attempt)]
            ).Then(next => Follow(next, unloading.Then, now, roll)),
            (_, Ticked) => Same(state),
            _ => throw new UnreachableException(),
        };

    /// <summary>What the phase waits for.</summary>
    public static Instant? Deadline(State state) =>
        state.Phase switch
        {
            Loading loading => loading.Until,
            Failing failing => failing.Until,
            Unloading unloading => unloading.Until,
            _ => null,
        };

    private static Transition<State, Effect> Begin(State state, Instant now) =>
        Enter(state with { Attempt = state.Attempt + 1 }, new Loading(now + state.Limits.LoadTime))
            .Then(static next => new(next, [new Load(next.Attempt)]));

    // Each fault counts within the window that the first of them opened.
    private static Transition<State, Effect> Count(State state, Running running, string reason, Instant now)
    {
        var faults = now - running.CountingSince >= state.Limits.FaultWindow ? 1 : running.Faults + 1;
        var counted = running with { Faults = faults, CountingSince = faults == 1 ? now : running.CountingSince };
        return faults < state.Limits.Faults ? Same(state with { Phase = counted }) : Fail(Forgive(state, running, now), reason, now);
    }

    private static State Forgive(State state, Running running, Instant now) =>
        now - running.Since >= state.Limits.Probation ? state with { Failures = 0 } : state;

    private static Transition<State, Effect> Fail(State state, string reason, Instant now)
    {
        var failed = state with { Failures = state.Failures + 1 };
        return End(
            failed,
            failed.Failures >= state.Limits.Attempts ? new Afterwards.Quarantine(reason) : new Afterwards.TryAgain(reason),
            now
        );
    }

    private static Transition<State, Effect> End(State state, Afterwards then, Instant now) =>
        Enter(state, new Unloading(then, now + state.Limits.UnloadTime)).Then(static next => new(next, [new Unload(next.Attempt)]));

    private static Transition<State, Effect> Follow(State state, Afterwards then, Instant now, double roll) =>
        then switch
        {
            Afterwards.Rest => Enter(state with { Failures = 0 }, new Unloaded()),
            Afterwards.Load => Begin(state, now),
            Afterwards.TryAgain(var reason) => Enter(state, new Failing(reason, now + Pause(state.Failures, roll))),
            Afterwards.Quarantine(var reason) => Enter(state, new Quarantined(reason)),
            _ => throw new UnreachableException(),
        };

    // Between half and the whole of a pause that doubles: never at once, and never all plugins together.
    private static TimeSpan Pause(int failures, double roll)
    {
        var whole = FirstPause * Math.Pow(2, Math.Min(failures - 1, 16));
        return (whole < LongestPause ? whole : LongestPause) * (0.5 + (Math.Clamp(roll, 0, 1) / 2));
    }

    private static Transition<State, Effect> Enter(State state, PluginPhase phase) =>
        new(state with { Phase = phase }, [new Announce(phase)]);

    private static Transition<State, Effect> Same(State state) => new(state, []);
}
