using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Silence.Effect;
using static Oven.Functional.Application.Gateway.Silence.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// A watchdog for one shard whose heartbeats are answered while its events have stopped.
/// <para>
/// Rule 1: it knows the shard's own history: the usual distance of its events, a mean over the last twenty or so. Events close
/// together are one moment, so that a replay does not make a quiet shard look busy.
/// Rule 2: silence is <see cref="Unusual"/> times the usual distance, and at least what the settings say. Before it has heard
/// <see cref="Familiar"/> moments it says nothing.
/// Rule 3: it watches only while the session is up, and says a silence once.
/// </para>
/// </summary>
public static class Silence
{
    /// <summary>So many usual distances without an event are not chance.</summary>
    public const int Unusual = 30;

    /// <summary>So many moments make a history.</summary>
    public const int Familiar = 20;

    /// <summary>A shorter silence than this is not believed: it would be a busy loop.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(60);

    /// <summary>Two moments further apart than this have nothing to do with each other.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new(TimeSpan.FromSeconds(60), null, 0, default), Step, Deadline);

    /// <summary>What it knows.</summary>
    /// <param name="Least">A shorter silence is none.</param>
    /// <param name="Since">The last moment; null while the session is not up, or where the silence has been told.</param>
    /// <param name="Moments">How many moments it has heard, counted to <see cref="Familiar"/> and no further.</param>
    /// <param name="Usual">The usual distance of two moments.</param>
    public sealed record State(TimeSpan Least, Instant? Since, int Moments, TimeSpan Usual)
    {
        /// <summary>Events within this are one moment: a second, where a minute is the least silence.</summary>
        public TimeSpan Moment => Least / 60;
    }

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>The shortest silence that counts, at least <see cref="Shortest"/>.</summary>
        public sealed record Configured(TimeSpan Least) : Event;

        /// <summary>The session is up.</summary>
        public sealed record Rose(Instant Now) : Event;

        /// <summary>The session is not up any more.</summary>
        public sealed record Fell : Event;

        /// <summary>An event came.</summary>
        public sealed record Heard(Instant Now) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Tell that no event has come for so long, where they usually come every so often.</summary>
        public sealed record ReportSilence(TimeSpan For, TimeSpan Usual) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Configured(var least) => Same(
                state with
                {
                    Least = TimeSpan.FromTicks(Math.Clamp(least.Ticks, Shortest.Ticks, Longest.Ticks)),
                }
            ),
            Rose(var now) => Same(state with { Since = now }),
            Fell when state.Since is null => Same(state),
            Fell => Same(state with { Since = null }),
            Heard(var now) when state.Since is { } since => Same(now - since < state.Moment ? state : Learn(state, now - since, now)),
            Heard(var now) => Same(state with { Since = now }),
            Ticked(var now) when Deadline(state) <= now => new(
                state with
                {
                    Since = null,
                },
                [new ReportSilence(now - state.Since!.Value, state.Usual)]
            ),
            Ticked => Same(state),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the silence becomes unusual.</summary>
    public static Instant? Deadline(State state) =>
        state is { Since: { } since, Moments: >= Familiar } ? since + Longer(state.Least, Unusual * state.Usual) : null;

    private static State Learn(State state, TimeSpan waited, Instant now)
    {
        var distance = waited < Longest ? waited : Longest;
        return state with
        {
            Since = now,
            Moments = Math.Min(state.Moments + 1, Familiar),
            Usual = state.Moments == 0 ? distance : state.Usual + ((distance - state.Usual) / (state.Moments + 1)),
        };
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static Transition<State, Effect> Same(State state) => new(state, []);
}
