using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Laws;

/// <summary>
/// The smallest machine with everything a machine can have: rings when poked, and is answered a second later. The test kit is tested on
/// it, and on copies of it that break one law each.
/// </summary>
public static class Doorbell
{
    public static readonly Machine<State, Event, Effect> Machine = new(new(null), Step, Deadline);

    public sealed record State(Instant? AnswerAt);

    public abstract record Event
    {
        private Event() { }

        public sealed record Poked(Instant Now) : Event;

        public sealed record Ticked(Instant Now) : Event;
    }

    public abstract record Effect
    {
        private Effect() { }

        public sealed record Ring : Effect;

        public sealed record Light : Effect;

        public sealed record Answer : Effect;
    }

    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            ({ AnswerAt: null }, Event.Poked(var now)) => new(new(now + TimeSpan.FromSeconds(1)), [new Effect.Ring(), new Effect.Light()]),
            (_, Event.Poked) => new(state, []),
            ({ AnswerAt: { } at }, Event.Ticked(var now)) when now >= at => new(new(null), [new Effect.Answer()]),
            (_, Event.Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    public static Instant? Deadline(State state) => state.AnswerAt;
}
