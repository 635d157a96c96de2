using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>
/// Discord's end of one WebSocket, from HELLO to the close. Rules, all from the documentation's Gateway and Opcodes pages:
/// <list type="bullet">
/// <item>HELLO comes first; any other API version than 10 ends the connection with 4012, any other encoding with 4002.</item>
/// <item>A payload that cannot be read or has more than 4096 bytes: 4002. An unknown opcode: 4001.</item>
/// <item>More than 120 payloads, heartbeats included, in any 60 seconds: 4008.</item>
/// <item>Before a session is attached only heartbeats, IDENTIFY and RESUME are taken, else 4003; after it no second one, else 4005.</item>
/// <item>A heartbeat is acknowledged at once. None for one and a half intervals: 4009, and the session is over.</item>
/// </list>
/// Whether a session may start or go on is not decided here: the parent answers <c>Admitted</c>, or closes.
/// </summary>
internal static class GatewayConnection
{
    public const int MostPayloads = 120;
    public static readonly TimeSpan PayloadWindow = TimeSpan.FromSeconds(60);

    public static readonly Machine<State, Event, Effect> Machine = new(
        new(new Phase.Opening(), TimeSpan.Zero, Instant.Never, [], Acknowledges: true),
        Step,
        Deadline
    );

    /// <param name="Phase">How far it has come.</param>
    /// <param name="Interval">Between heartbeats.</param>
    /// <param name="BeatBy">When the next heartbeat must have come.</param>
    /// <param name="Received">When the payloads of the last 60 seconds came.</param>
    /// <param name="Acknowledges">False where Fate keeps acknowledgements back.</param>
    public sealed record State(Phase Phase, TimeSpan Interval, Instant BeatBy, EquatableList<Instant> Received, bool Acknowledges);

    public abstract record Phase
    {
        private Phase() { }

        public sealed record Opening : Phase;

        /// <summary>HELLO is sent; who is there is not known.</summary>
        public sealed record Anonymous : Phase;

        public sealed record Attached(string Session) : Phase;

        public sealed record Closed : Phase;
    }

    public abstract record Event
    {
        private Event() { }

        public sealed record Opened(int Version, string Encoding, TimeSpan HeartbeatInterval, Instant At) : Event;

        public sealed record Received(GatewayCommand Command, Instant At) : Event;

        /// <summary>The parent attached a session.</summary>
        public sealed record Admitted(string Session) : Event;

        /// <summary>The parent takes the session away: op 9 asks for a new one.</summary>
        public sealed record Detached : Event;

        /// <summary>The parent ends the connection.</summary>
        public sealed record Ended(int Code) : Event;

        public sealed record AcknowledgementsSwitched(bool On) : Event;

        public sealed record Ticked(Instant Now) : Event;
    }

    public abstract record Effect
    {
        private Effect() { }

        public sealed record Hello(TimeSpan Interval) : Effect;

        public sealed record Acknowledge : Effect;

        public sealed record Authenticate(GatewayCommand.Identify Command) : Effect;

        public sealed record Restore(GatewayCommand.Resume Command) : Effect;

        public sealed record Obey(string Session, GatewayCommand Command) : Effect;

        public sealed record Close(int Code) : Effect;
    }

    public static Transition<State, Effect> Step(State state, Event @event) =>
        (state.Phase, @event) switch
        {
            (Phase.Closed, _) => new(state, []),
            (Phase.Opening, Event.Opened { Version: not 10 }) => End(state, CloseCode.InvalidVersion),
            (Phase.Opening, Event.Opened { Encoding: not "json" }) => End(state, CloseCode.Decode),
            (Phase.Opening, Event.Opened opened) => new(
                Beat(state with { Phase = new Phase.Anonymous(), Interval = opened.HeartbeatInterval }, opened.At),
                [new Effect.Hello(opened.HeartbeatInterval)]
            ),
            (_, Event.Opened) => new(state, []),
            (_, Event.Received received) => Take(Count(state, received.At), received),
            (_, Event.Admitted admitted) => new(state with { Phase = new Phase.Attached(admitted.Session) }, []),
            (_, Event.Detached) => new(state with { Phase = new Phase.Anonymous() }, []),
            (_, Event.Ended ended) => End(state, ended.Code),
            (_, Event.AcknowledgementsSwitched switched) => new(state with { Acknowledges = switched.On }, []),
            (_, Event.Ticked ticked) when ticked.Now >= state.BeatBy => End(state, CloseCode.SessionTimedOut),
            (_, Event.Ticked) => new(state, []),
            _ => throw new UnreachableException(),
        };

    public static Instant? Deadline(State state) => state.BeatBy == Instant.Never ? null : state.BeatBy;

    private static Transition<State, Effect> Take(State state, Event.Received received) =>
        (state.Phase, received.Command) switch
        {
            _ when state.Received.Count > MostPayloads => End(state, CloseCode.RateLimited),
            (_, GatewayCommand.Undecodable) => End(state, CloseCode.Decode),
            (_, GatewayCommand.Unknown) => End(state, CloseCode.Opcode),
            (_, GatewayCommand.Heartbeat) => new(Beat(state, received.At), state.Acknowledges ? [new Effect.Acknowledge()] : []),
            (Phase.Anonymous, GatewayCommand.Identify identify) => new(state, [new Effect.Authenticate(identify)]),
            (Phase.Anonymous, GatewayCommand.Resume resume) => new(state, [new Effect.Restore(resume)]),
            (Phase.Attached, GatewayCommand.Identify or GatewayCommand.Resume) => End(state, CloseCode.AlreadyAuthenticated),
            (Phase.Attached attached, _) => new(state, [new Effect.Obey(attached.Session, received.Command)]),
            _ => End(state, CloseCode.NotAuthenticated),
        };

    private static State Beat(State state, Instant now) => state with { BeatBy = now + state.Interval + (state.Interval / 2) };

    private static State Count(State state, Instant now)
    {
        var recent = ((IEnumerable<Instant>)state.Received).Where(at => now - at < PayloadWindow);
        return state with { Received = [.. recent, now] };
    }

    private static Transition<State, Effect> End(State state, int code) =>
        new(state with { Phase = new Phase.Closed(), BeatBy = Instant.Never, Received = [] }, [new Effect.Close(code)]);
}
