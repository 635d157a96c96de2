using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>
/// The life of one interaction, so that it is answered in time and only once.
/// <para>Rule 1: the first response goes out within 3 seconds of receipt, everything else within 15 minutes; later nothing is sent.</para>
/// <para>Rule 2: there is one first response. Another one is refused before anything is sent.</para>
/// <para>Rule 3: where that was asked for, the interaction is deferred by itself. What is answered after a deferral, or while one is on its
/// way, replaces "thinking".</para>
/// <para>Rule 4: what comes after the first response waits until that has arrived, because Discord does not know the interaction before.</para>
/// <para>Rule 5: a first response that was certainly not carried out may be tried again; one that may have been counts as sent.</para>
/// Source: Discord documentation, Receiving and Responding to Interactions.
/// </summary>
public static class Acknowledgement
{
    /// <summary>How long Discord waits for the first response.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long the token of an interaction can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>The machine; its first event is <see cref="Event.Received"/>.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new State.Over(null), Step, Deadline);

    // Nobody waits with more than a few answers; more are refused.
    private const int MostWaiting = 16;

    /// <summary>How far it is.</summary>
    public abstract record State
    {
        private State() { }

        /// <summary>Not answered yet.</summary>
        public sealed record New(Instant At, TimeSpan? DeferAfter) : State;

        /// <summary>The first response is on its way.</summary>
        public sealed record Responding(Instant At, bool IsDeferral, EquatableList<Request> Waiting) : State;

        /// <summary>"Thinking" is shown, or nothing for a component.</summary>
        public sealed record Deferred(Instant At) : State;

        /// <summary>Answered.</summary>
        public sealed record Responded(Instant At) : State;

        /// <summary>Too late for anything, or not there yet.</summary>
        public sealed record Over(Instant? At) : State;
    }

    /// <summary>Something a handler wants to send.</summary>
    /// <param name="Number">Tells it from others.</param>
    /// <param name="Kind">What it is.</param>
    public readonly record struct Request(int Number, RequestKind Kind);

    /// <summary>What a handler can want.</summary>
    public enum RequestKind
    {
        /// <summary>To answer with a message.</summary>
        Answer,

        /// <summary>To answer later.</summary>
        Defer,

        /// <summary>To answer with what can only be a first response: a dialog, choices.</summary>
        Immediate,

        /// <summary>Anything after the first response: another message, a change of the first.</summary>
        FollowUp,
    }

    /// <summary>What happened.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>The interaction came.</summary>
        public sealed record Received(Instant Now, TimeSpan? DeferAfter) : Event;

        /// <summary>The handler wants to send something.</summary>
        public sealed record Asked(Request Request, Instant Now) : Event;

        /// <summary>Discord has the first response.</summary>
        public sealed record Delivered(Instant Now) : Event;

        /// <summary>The first response failed.</summary>
        public sealed record Failed(bool MayHaveArrived, Instant Now) : Event;

        /// <summary>Time passed.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What is to be done.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Send it as the first response.</summary>
        public sealed record Respond(Request Request) : Effect;

        /// <summary>Defer, which nobody asked for now.</summary>
        public sealed record DeferByItself : Effect;

        /// <summary>Send it as a change of the first response.</summary>
        public sealed record Edit(Request Request) : Effect;

        /// <summary>Send it as what it is.</summary>
        public sealed record FollowUp(Request Request) : Effect;

        /// <summary>Tell the handler that it cannot be sent.</summary>
        public sealed record Refuse(Request Request, Misuse Why) : Effect;

        /// <summary>Nobody answered in time.</summary>
        public sealed record Miss : Effect;
    }

    /// <summary>Why something is not sent.</summary>
    public enum Misuse
    {
        /// <summary>There was a first response already.</summary>
        AlreadyResponded,

        /// <summary>There was no first response yet.</summary>
        NotYetResponded,

        /// <summary>A dialog or choices cannot come after a deferral.</summary>
        NotAfterDeferral,

        /// <summary>Discord does not take it any more.</summary>
        TooLate,
    }

    /// <summary>What follows from an event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state, @event) switch
        {
            (State.Over(null), Event.Received(var now, var after)) => new(new State.New(now, after), []),
            (_, Event.Received) => new(state, []),

            (_, Event.Asked(var request, var now)) when IsLate(state, now) => Refused(state, request, Misuse.TooLate),
            (State.New(var at, _), Event.Asked({ Kind: not RequestKind.FollowUp } request, _)) => new(
                new State.Responding(at, request.Kind == RequestKind.Defer, []),
                [new Effect.Respond(request)]
            ),
            (State.Responding { IsDeferral: true } responding, Event.Asked({ Kind: RequestKind.Answer } request, _)) => Wait(
                responding,
                request
            ),
            (State.Responding responding, Event.Asked({ Kind: RequestKind.FollowUp } request, _)) => Wait(responding, request),
            (State.Deferred(var at), Event.Asked({ Kind: RequestKind.Answer } request, _)) => new(
                new State.Responded(at),
                [new Effect.Edit(request)]
            ),
            (State.Deferred or State.Responded, Event.Asked({ Kind: RequestKind.FollowUp } request, _)) => new(
                state,
                [new Effect.FollowUp(request)]
            ),
            (_, Event.Asked(var request, _)) => Refused(state, request, Why(state, request.Kind)),

            (State.Responding responding, Event.Delivered) => Arrived(responding),
            (State.Responding responding, Event.Failed(true, _)) => Arrived(responding),
            (State.Responding responding, Event.Failed(false, _)) => new(
                new State.New(responding.At, null),
                responding.Waiting.Select(Effect (request) => new Effect.Refuse(request, Misuse.NotYetResponded))
            ),
            (_, Event.Delivered or Event.Failed) => new(state, []),

            (State.New(var at, _), Event.Ticked(var now)) when now >= at + Patience => new(new State.Over(at), [new Effect.Miss()]),
            (State.New(var at, { } after), Event.Ticked(var now)) when now >= at + after => new(
                new State.Responding(at, IsDeferral: true, []),
                [new Effect.DeferByItself()]
            ),
            (State.Deferred(var at), Event.Ticked(var now)) when now >= at + Lifetime => new(new State.Over(at), [new Effect.Miss()]),
            (State.Responded(var at), Event.Ticked(var now)) when now >= at + Lifetime => new(new State.Over(at), []),
            (_, Event.Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When something has to happen by itself.</summary>
    public static Instant? Deadline(State state) =>
        state switch
        {
            State.New(var at, { } after) when after < Patience => at + after,
            State.New(var at, _) => at + Patience,
            State.Deferred(var at) => at + Lifetime,
            State.Responded(var at) => at + Lifetime,
            State.Responding or State.Over => null,
            _ => throw new UnreachableException(),
        };

    private static bool IsLate(State state, Instant now) =>
        state switch
        {
            State.New(var at, _) => now >= at + Patience,
            State.Responding(var at, _, _) => now >= at + Lifetime,
            State.Deferred(var at) => now >= at + Lifetime,
            State.Responded(var at) => now >= at + Lifetime,
            State.Over => true,
            _ => throw new UnreachableException(),
        };

    private static Transition<State, Effect> Wait(State.Responding responding, Request request) =>
        responding.Waiting.Count < MostWaiting
            ? new(responding with { Waiting = responding.Waiting.Add(request) }, [])
            : Refused(responding, request, Misuse.AlreadyResponded);

    // What waited is treated as if it were asked now: the first answer replaces "thinking", a second one is refused.
    private static Transition<State, Effect> Arrived(State.Responding responding)
    {
        Transition<State, Effect> all = new(
            responding.IsDeferral ? new State.Deferred(responding.At) : new State.Responded(responding.At),
            []
        );
        foreach (var request in responding.Waiting)
            all = all.Then(state => Step(state, new Event.Asked(request, responding.At)));
        return all;
    }

    private static Transition<State, Effect> Refused(State state, Request request, Misuse why) =>
        new(state, [new Effect.Refuse(request, why)]);

    private static Misuse Why(State state, RequestKind kind) =>
        (state, kind) switch
        {
            (State.New, _) => Misuse.NotYetResponded,
            (State.Deferred or State.Responding { IsDeferral: true }, RequestKind.Immediate) => Misuse.NotAfterDeferral,
            _ => Misuse.AlreadyResponded,
        };
}
