using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Faults;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model;

/// <summary>
/// The whole of Discord as one machine: REST requests, gateway frames, people and Fate go in; answers, frames and closes come out. It is
/// composed of smaller parts that can be read alone: <see cref="RestApi"/> folds requests over the <see cref="World"/> within
/// <see cref="RateLimits"/>, <see cref="GatewayHub"/> joins <see cref="GatewayConnection"/>s with <see cref="Session"/>s,
/// <see cref="Acting"/> is what people do. The server hosts it on sockets; a test can step it without any.
/// </summary>
internal static class Discord
{
    /// <param name="Settings">What never changes.</param>
    /// <param name="World">What is remembered.</param>
    /// <param name="Connections">Who is connected, by connection number.</param>
    /// <param name="Sessions">Who listens, by session id.</param>
    /// <param name="Gate">Who may identify.</param>
    /// <param name="Limits">Who may call.</param>
    /// <param name="Faults">What waits to go wrong.</param>
    /// <param name="Resumes">What goes wrong with RESUME.</param>
    /// <param name="Listed">When all members of a guild were last asked for.</param>
    /// <param name="SessionsStarted">Numbers sessions, for their ids.</param>
    /// <param name="IsTokenRevoked">True once more sessions were started than a day allows: Discord then resets the token.</param>
    /// <param name="CheckAt">No connection's heartbeat and no session's end is due earlier. May be too early, never too late.</param>
    public sealed record State(
        Settings Settings,
        World World,
        LinearMap<int, Connection> Connections,
        LinearMap<string, Session> Sessions,
        IdentifyGate Gate,
        RateLimits Limits,
        FaultPlan Faults,
        ResumeFault Resumes,
        LinearMap<GuildId, Instant> Listed,
        ulong SessionsStarted,
        bool IsTokenRevoked,
        Instant CheckAt
    )
    {
        /// <summary>
        /// A Discord that nobody has called yet. Not a <see cref="Machine{TState,TEvent,TEffect}"/> value, because a world has content:
        /// two hosts must not start from the same one.
        /// </summary>
        public static State Of(Settings settings, World world) =>
            new(
                settings,
                world,
                LinearMap<int, Connection>.Empty(),
                LinearMap<string, Session>.Empty(),
                IdentifyGate.Open(),
                RateLimits.Empty(),
                FaultPlan.Of(settings.Faults),
                Resumes: default,
                LinearMap<GuildId, Instant>.Empty(),
                SessionsStarted: 0,
                IsTokenRevoked: false,
                CheckAt: Instant.Never
            );
    }

    /// <summary>A gateway connection and the machine that looks after it.</summary>
    public sealed record Connection(int Number, GatewayConnection.State Gateway, bool IsFrozen = false);

    public abstract record Event
    {
        private Event() { }

        public sealed record RequestArrived(long Id, Request Request, Instant At) : Event;

        public sealed record ConnectionOpened(
            int Connection,
            int Version,
            string Encoding,
            string? Compression,
            bool AtResumeUrl,
            Instant At
        ) : Event;

        public sealed record FrameArrived(int Connection, string Frame, Instant At) : Event;

        /// <summary>The other end closed (with its code) or broke (without one) the connection.</summary>
        public sealed record ConnectionLost(int Connection, int? Code, Instant At) : Event;

        public sealed record Acted(long Id, Act Act, Instant At) : Event;

        public sealed record Struck(long Id, Blow Blow, Instant At) : Event;

        public sealed record Ticked(Instant Now) : Event;
    }

    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Answers a request; without an answer, breaks its connection.</summary>
        public sealed record Respond(long Id, Answer? Answer, Delivery Delivery) : Effect;

        public sealed record Send(int Connection, Json Frame, bool Compress) : Effect;

        public sealed record Close(int Connection, int Code, string Reason) : Effect;

        /// <summary>Breaks a gateway connection.</summary>
        public sealed record Abort(int Connection) : Effect;

        /// <summary>Tells a person or a test what came of it.</summary>
        public sealed record Return(long Id, Outcome Outcome) : Effect;

        /// <summary>Sends an interaction to the bot's HTTP server.</summary>
        public sealed record Post(Json Interaction) : Effect;

        public sealed record Note(TranscriptEntry Entry) : Effect;
    }

    public static Transition<State, Effect> Step(State state, Event @event)
    {
        var turn = new Turn(state, @event.At());
        switch (@event)
        {
            case Event.RequestArrived arrived:
                RestApi.Take(turn, arrived.Id, arrived.Request);
                break;
            case Event.ConnectionOpened opened:
                GatewayHub.Open(turn, opened);
                break;
            case Event.FrameArrived arrived:
                GatewayHub.Receive(turn, arrived.Connection, GatewayCommand.Parse(arrived.Frame));
                break;
            case Event.ConnectionLost lost:
                GatewayHub.Lose(turn, lost.Connection, lost.Code);
                break;
            case Event.Acted acted:
                var consequence = Acting.Take(state.World, acted.Act, turn.Now);
                turn.State = state with { World = consequence.World };
                turn.Do(new Effect.Return(acted.Id, consequence.Outcome)); // first: who acts knows what came of it before others react
                GatewayHub.Spread(turn, consequence.Happenings);
                break;
            case Event.Struck struck:
                Striking.Strike(turn, struck.Blow);
                turn.Do(new Effect.Return(struck.Id, new Outcome.Done()));
                break;
            case Event.Ticked:
                Tick(turn);
                break;
            default:
                throw new UnreachableException();
        }
        return turn.End();
    }

    public static Instant? Deadline(State state)
    {
        var next = Instant.Earlier(state.CheckAt, state.World.Interactions.Deadline ?? Instant.Never);
        return next == Instant.Never ? null : next;
    }

    private static void Tick(Turn turn)
    {
        var (interactions, failed) = turn.State.World.Interactions.Expire(turn.Now.At);
        if (interactions != turn.State.World.Interactions)
            turn.State = turn.State with { World = turn.State.World with { Interactions = interactions } };
        foreach (var interaction in failed)
            turn.Note(new TranscriptEntry.InteractionFailed(default, interaction.Id));
        if (turn.Now.At >= turn.State.CheckAt)
            GatewayHub.Check(turn);
    }

    private static Instant At(this Event @event) =>
        @event switch
        {
            Event.RequestArrived arrived => arrived.At,
            Event.ConnectionOpened opened => opened.At,
            Event.FrameArrived arrived => arrived.At,
            Event.ConnectionLost lost => lost.At,
            Event.Acted acted => acted.At,
            Event.Struck struck => struck.At,
            Event.Ticked ticked => ticked.Now,
            _ => throw new UnreachableException(),
        };

    /// <summary>One step while it is taken: local to <see cref="Step"/>, which is pure from the outside.</summary>
    public sealed class Turn(State state, Instant at)
    {
        private readonly List<Effect> _effects = [];

        public State State { get; set; } = state;

        public Moment Now { get; } = state.Settings.At(at);

        public void Do(Effect effect) => _effects.Add(effect);

        /// <summary>Writes a line of the transcript, with the time.</summary>
        public void Note(TranscriptEntry entry) => Do(new Effect.Note(entry with { At = Now.At.SinceStart }));

        public Transition<State, Effect> End() => new(State, _effects.ToEquatableList());
    }
}
