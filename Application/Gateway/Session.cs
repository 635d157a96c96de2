using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Session.Effect;
using static Oven.Functional.Application.Gateway.Session.Event;
using static Oven.Functional.Application.Gateway.SessionPhase;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// One shard: keeps a session with the gateway up, whatever happens to its connections.
/// <para>
/// Rule 1: a session outlives its connections. It is resumed until Discord says that it is gone or resuming is hopeless (see
/// <see cref="Recovery"/>); only then does the shard identify, and only with a permit of <see cref="IdentifyQueue"/>, asked for after HELLO.
/// Rule 2: every connection has a number, and what comes late from an old one is ignored. A connection that is given up is closed with a
/// code that keeps the session; nobody waits for the close to be answered.
/// Rule 3: an event is delivered once, in order: the sequence decides. A gap is reported, never waited for.
/// Rule 4: nothing waits for ever: connecting, HELLO, READY and each step of a replay have a deadline, and a ready connection has its
/// <see cref="Heartbeat"/>. What the bot wants to send waits in the <see cref="Link"/> until the session is up.
/// Rule 5: a shard that has never been up gives up after a few tries, because then the address or the network is wrong; one that has
/// been up tries for ever.
/// </para>
/// Source: Discord documentation, Gateway, Connection Lifecycle.
/// </summary>
public static class Session
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new(
            new Stopped(null),
            default,
            new("", 1, TimeSpan.FromSeconds(20), SendBudget.DefaultCapacity),
            HasBeenUp: false,
            Resumable: null,
            default,
            Link.Machine.Initial
        ),
        Step,
        Deadline
    );

    /// <summary>The shard.</summary>
    /// <param name="Phase">Where it is on its way to being ready.</param>
    /// <param name="Connection">The connection it uses, or will use next.</param>
    /// <param name="Settings">What it was started with.</param>
    /// <param name="HasBeenUp">True once a session was up since the start.</param>
    /// <param name="Resumable">The session, while there is one; it survives connections.</param>
    /// <param name="Recovery">How connecting has gone lately.</param>
    /// <param name="Link">The pulse of the connection, what it may send, and what waits to be sent.</param>
    public sealed record State(
        SessionPhase Phase,
        ConnectionId Connection,
        Settings Settings,
        bool HasBeenUp,
        SessionCheckpoint? Resumable,
        Recovery Recovery,
        Link.State Link
    );

    /// <summary>What does not change while the shard runs.</summary>
    /// <param name="Url">The gateway's address from <c>GET /gateway/bot</c>.</param>
    /// <param name="StartAttempts">After how many lost connections a shard that has never been up gives up.</param>
    /// <param name="ConnectTimeout">How long opening a connection may take, and then HELLO.</param>
    /// <param name="SendQueue">How many of the bot's payloads may wait.</param>
    public sealed record Settings(string Url, int StartAttempts, TimeSpan ConnectTimeout, int SendQueue);

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>The shard is to run; with a session to resume, where one was kept.</summary>
        public sealed record Started(Settings Settings, SessionCheckpoint? Resumable, Instant Now) : Event;

        /// <summary>The shard is to stop; its session is kept for later, or ended so that the bot goes offline.</summary>
        public sealed record StopRequested(bool KeepSession) : Event;

        /// <summary>The connection is open.</summary>
        public sealed record Connected(ConnectionId Connection, Instant Now) : Event;

        /// <summary>A payload arrived.</summary>
        public sealed record Received(ConnectionId Connection, GatewayFrame Frame, Instant Now, double Roll) : Event;

        /// <summary>The connection could not be opened, or has ended.</summary>
        public sealed record Disconnected(ConnectionId Connection, int? Code, OvenError Reason, Instant Now, double Roll) : Event;

        /// <summary>The connection may identify.</summary>
        public sealed record Permitted(ConnectionId Connection, Instant Now) : Event;

        /// <summary>The connection is to be given up and the session resumed on a new one.</summary>
        public sealed record RefreshRequested(OvenError Reason, Instant Now, double Roll) : Event;

        /// <summary>The bot wants to send.</summary>
        public sealed record SendRequested(SendId Id, Instant Now) : Event;

        /// <summary>The bot no longer wants to send.</summary>
        public sealed record SendWithdrawn(SendId Id) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now, double Roll) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Open a connection.</summary>
        public sealed record Connect(ConnectionId Connection, string Url) : Effect;

        /// <summary>Close a connection, or stop opening it.</summary>
        public sealed record Close(ConnectionId Connection, int Code) : Effect;

        /// <summary>Ask for a permit to identify.</summary>
        public sealed record RequestPermit(ConnectionId Connection) : Effect;

        /// <summary>Take the request back.</summary>
        public sealed record WithdrawPermit(ConnectionId Connection) : Effect;

        /// <summary>Send opcode 2.</summary>
        public sealed record SendIdentify(ConnectionId Connection) : Effect;

        /// <summary>Send opcode 6.</summary>
        public sealed record SendResume(ConnectionId Connection, string SessionId, long Sequence) : Effect;

        /// <summary>Send opcode 1 with the last sequence.</summary>
        public sealed record SendHeartbeat(ConnectionId Connection, long? Sequence) : Effect;

        /// <summary>Send a payload of the bot.</summary>
        public sealed record Transmit(ConnectionId Connection, SendId Id) : Effect;

        /// <summary>Tell the caller that a payload will not be sent.</summary>
        public sealed record Refuse(SendId Id, OvenError Reason) : Effect;

        /// <summary>Hand an event over.</summary>
        public sealed record Deliver(long Sequence, GatewayEvent Event) : Effect;

        /// <summary>Tell those who watch.</summary>
        public sealed record Report(GatewayNotice Notice) : Effect;

        /// <summary>The shard has stopped; with the error that stopped it, if one did.</summary>
        public sealed record Halt(OvenError? Reason) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        Announced(
            state.Phase,
            (state.Phase, @event) switch
            {
                (Stopped, Started start) => Open(Begin(state, start), start.Now),
                (_, Started) => Same(state),
                (Stopped, StopRequested) => Same(state),
                (_, StopRequested(var keep)) => Stop(state, reason: null, keep ? CloseVerdict.KeepSession : CloseVerdict.EndSession),

                (Connecting, Connected(var connection, var now)) when connection == state.Connection => new(
                    state with
                    {
                        Phase = new AwaitingHello(now + state.Settings.ConnectTimeout, state.Settings.ConnectTimeout),
                    },
                    []
                ),
                (_, Connected) => Same(state),
                (_, Received(var connection, _, _, _)) when connection != state.Connection => Same(state),
                (_, Received(_, var frame, var now, var roll)) => Receive(state, frame, now, roll),
                (Stopped or BackingOff, Disconnected) => Same(state),
                (_, Disconnected lost) when lost.Connection == state.Connection => Judge(state, lost),
                (_, Disconnected) => Same(state),

                (AwaitingPermit, Permitted(var connection, var now)) when connection == state.Connection => Identify(state, now),
                (_, Permitted) => Same(state),
                (Stopped or BackingOff or Connecting, RefreshRequested) => Same(state),
                (_, RefreshRequested(var reason, var now, var roll)) => GiveUp(state, reason, now, roll),

                (Stopped(var reason), SendRequested(var id, _)) => new(state, [new Refuse(id, reason ?? new OvenError.Cancelled())]),
                (_, SendRequested(var id, var now)) => Drive(state, new Link.Event.Requested(id, now)),
                (_, SendWithdrawn(var id)) => Drive(state, new Link.Event.Withdrawn(id)),

                (BackingOff(var until), Ticked(var now, _)) when now >= until => Open(state, now),
                ({ EndsAt: { } end, Late: var late }, Ticked(var now, var roll)) when now >= end => GiveUp(state, late, now, roll),
                (_, Ticked(var now, var roll)) => Drive(state, new Link.Event.Ticked(now))
                    .Then(next => IsDead(state, next) ? GiveUp(next, Lost("the heartbeat was not acknowledged."), now, roll) : Same(next)),
                _ => throw new UnreachableException(),
            }
        );

    /// <summary>The earliest of what the phase, the heartbeat and the outbox wait for.</summary>
    public static Instant? Deadline(State state) => Instant.Earliest(state.Phase.EndsAt, Link.Deadline(state.Link));

    private static Transition<State, Effect> Receive(State state, GatewayFrame frame, Instant now, double roll) =>
        (state.Phase, frame) switch
        {
            (Stopped or BackingOff or Connecting, _) => Same(state),
            (AwaitingHello, GatewayFrame.Hello(var interval)) => Greet(state, interval, now, roll),
            (_, GatewayFrame.Hello) => Same(state),
            (_, GatewayFrame.Ack) => Drive(state, new Link.Event.Acknowledged(now)),
            (_, GatewayFrame.HeartbeatRequest) => Drive(state, new Link.Event.BeatDemanded(now)),
            (_, GatewayFrame.Reconnect) => GiveUp(state, Lost("Discord asked to reconnect."), now, roll),
            (_, GatewayFrame.InvalidSession(var resumable)) => Invalidate(state, resumable, now, roll),
            (Identifying or Resuming, GatewayFrame.Dispatch { Event: GatewayEvent.Ready ready } dispatch) => Rise(
                state with
                {
                    Resumable = new(ready.SessionId, ready.ResumeGatewayUrl, dispatch.Sequence),
                },
                dispatch.Sequence,
                ready,
                now
            ),
            (Resuming, GatewayFrame.Dispatch { Event: GatewayEvent.Resumed resumed } dispatch) => Rise(
                Advance(state, dispatch.Sequence),
                dispatch.Sequence,
                resumed,
                now
            ),
            (Ready or Resuming, GatewayFrame.Dispatch dispatch) => Take(state, dispatch, now),
            (_, GatewayFrame.Dispatch) => Reject(state, null, Lost("an event came before READY.")),
            (_, GatewayFrame.Malformed(var sequence, var error)) => Reject(state, sequence, error),
            _ => throw new UnreachableException(),
        };

    private static State Begin(State state, Started start) =>
        state with
        {
            Settings = start.Settings,
            HasBeenUp = false,
            Resumable = start.Resumable ?? state.Resumable,
            Recovery = default,
            Link = state.Link with { Budget = state.Link.Budget with { Capacity = start.Settings.SendQueue } },
        };

    private static Transition<State, Effect> Open(State state, Instant now)
    {
        var url = state.Resumable is { } session && !state.Recovery.DoubtsResumeUrl ? session.ResumeUrl : state.Settings.Url;
        return new(
            state with
            {
                Phase = new Connecting(now + state.Settings.ConnectTimeout, state.Settings.ConnectTimeout),
            },
            [new Connect(state.Connection, url)]
        );
    }

    private static Transition<State, Effect> Greet(State state, TimeSpan interval, Instant now, double roll) =>
        Drive(state, new Link.Event.Greeted(interval, now, roll))
            .Then(next => next.Resumable is { } session ? Resume(next, session, now) : Queue(next));

    private static Transition<State, Effect> Resume(State state, SessionCheckpoint session, Instant now) =>
        new Transition<State, Effect>(
            state with
            {
                Phase = new Resuming(now + ReadyPatience, Progressed: false),
            },
            [new SendResume(state.Connection, session.SessionId, session.Sequence)]
        ).Then(next => Drive(next, new Link.Event.Introduced(now)));

    private static Transition<State, Effect> Queue(State state) =>
        new(state with { Phase = new AwaitingPermit() }, [new RequestPermit(state.Connection)]);

    private static Transition<State, Effect> Identify(State state, Instant now) =>
        new Transition<State, Effect>(
            state with
            {
                Phase = new Identifying(now + ReadyPatience),
            },
            [new SendIdentify(state.Connection)]
        ).Then(next => Drive(next, new Link.Event.Introduced(now)));

    private static Transition<State, Effect> Rise(State state, long sequence, GatewayEvent @event, Instant now) =>
        new Transition<State, Effect>(
            state with
            {
                Phase = new Ready(now),
                HasBeenUp = true,
                Recovery = state.Recovery.SessionUp(),
            },
            [new Deliver(sequence, @event)]
        ).Then(next => Drive(next, new Link.Event.Opened(now)));

    // The hot path: one allocation each for the checkpoint, the state and the effects.
    private static Transition<State, Effect> Take(State state, GatewayFrame.Dispatch dispatch, Instant now)
    {
        var expected = state.Resumable is { } session ? session.Sequence + 1 : dispatch.Sequence;
        if (dispatch.Sequence < expected)
            return new(state, [new Report(new GatewayNotice.DuplicateDropped(dispatch.Sequence))]);

        var next = Advance(state, dispatch.Sequence);
        if (next.Phase is Resuming)
            next = next with { Phase = new Resuming(now + ReadyPatience, Progressed: true) };
        EquatableList<Effect> effects = dispatch.Event is { } @event ? [new Deliver(dispatch.Sequence, @event)] : [];
        return new(
            next,
            dispatch.Sequence == expected ? effects : [new Report(new GatewayNotice.GapFound(expected, dispatch.Sequence)), .. effects.Span]
        );
    }

    private static Transition<State, Effect> Reject(State state, long? sequence, OvenError error) =>
        new(
            sequence is { } seen && state.Phase is Ready or Resuming ? Advance(state, seen) : state,
            [new Report(new GatewayNotice.FrameRejected(error))]
        );

    private static State Advance(State state, long sequence) =>
        state.Resumable is { } session && sequence > session.Sequence
            ? state with
            {
                Resumable = session with { Sequence = sequence },
            }
            : state;

    private static Transition<State, Effect> Drive(State state, Link.Event @event)
    {
        var (link, effects) = Link.Step(state.Link, @event);
        return new(
            ReferenceEquals(link, state.Link) ? state : state with { Link = link },
            effects.Select<Effect>(effect =>
                effect switch
                {
                    Link.Effect.Beat => new SendHeartbeat(state.Connection, state.Resumable?.Sequence),
                    Link.Effect.Transmit(var id) => new Transmit(state.Connection, id),
                    Link.Effect.Refuse(var id, var reason) => new Refuse(id, reason),
                    Link.Effect.ReportLatency(var latency) => new Report(new GatewayNotice.Latency(latency)),
                    Link.Effect.DeclareDead => new Report(new GatewayNotice.HeartbeatMissed()),
                    _ => throw new UnreachableException(),
                }
            )
        );
    }

    private static bool IsDead(State before, State after) =>
        (before.Link.Pulse, after.Link.Pulse) is (Heartbeat.State.Beating, Heartbeat.State.Silent);

    // Opcode 9: Discord wants a pause, lest a fleet asks again at once; 1 to 5 seconds at random.
    private static Transition<State, Effect> Invalidate(State state, bool resumable, Instant now, double roll) =>
        Retreat(
            state,
            new(Lost("the session is not accepted."), CloseVerdict.KeepSession, resumable, TimeSpan.FromSeconds(1 + (4 * roll))),
            now,
            roll
        );

    private static Transition<State, Effect> Judge(State state, Disconnected lost) =>
        CloseVerdict.Of(lost.Code) switch
        {
            CloseVerdict.Stop(var reason) => Stop(state, reason, closeWith: null),
            CloseVerdict.Renew => Retreat(state, new(lost.Reason, CloseWith: null, KeepsSession: false), lost.Now, lost.Roll),
            CloseVerdict.Resume => Retreat(state, new(lost.Reason, CloseWith: null, KeepsSession: true), lost.Now, lost.Roll),
            _ => throw new UnreachableException(),
        };

    private static Transition<State, Effect> GiveUp(State state, OvenError reason, Instant now, double roll) =>
        Retreat(state, new(reason, CloseVerdict.KeepSession, KeepsSession: true), now, roll);

    // Why a connection is left: the code to close it with where it is still open, and the pause Discord asks for.
    private readonly record struct Departure(OvenError Reason, int? CloseWith, bool KeepsSession, TimeSpan Pause = default);

    // An answer of the gateway, even a refusal with a pause, means that the address is right: only other losses use up the start attempts.
    private static Transition<State, Effect> Retreat(State state, Departure departure, Instant now, double roll)
    {
        var recovery = Reckon(state, now);
        if (!state.HasBeenUp && recovery.Failures >= state.Settings.StartAttempts && departure.Pause == TimeSpan.Zero)
            return Stop(state, departure.Reason, departure.CloseWith);

        var loses = state.Resumable is not null && !(departure.KeepsSession && !recovery.IsHopeless(now));
        var wait = Max(departure.Pause, recovery.Wait(roll));
        return new(
            Detached(loses ? Forget(state) : state) with
            {
                Phase = new BackingOff(now + wait),
                Recovery = loses ? recovery.SessionUp() : recovery,
            },
            [
                .. Leaving(state, departure.CloseWith).Span,
                .. loses ? [new Report(new GatewayNotice.SessionLost())] : (ReadOnlySpan<Effect>)[],
                new Report(new GatewayNotice.Disconnected(departure.Reason, wait)),
            ]
        );
    }

    private static Recovery Reckon(State state, Instant now) =>
        state.Phase switch
        {
            Ready(var since) when now - since >= Recovery.Stable => default(Recovery).Lost(),
            Resuming { Progressed: false } => state.Recovery.Lost().ResumeFailed(now),
            _ => state.Recovery.Lost(),
        };

    private static Transition<State, Effect> Stop(State state, OvenError? reason, int? closeWith)
    {
        var keeps = closeWith == CloseVerdict.KeepSession && reason is null;
        var leaving = Leaving(state, closeWith);
        return Drive(
                Detached(keeps ? state : Forget(state)) with
                {
                    Phase = new Stopped(reason),
                },
                new Link.Event.Abandoned(reason ?? new OvenError.Cancelled())
            )
            .Then(next => new(next, [.. leaving.Span, new Halt(reason)]));
    }

    // What the phase that ends has begun and nobody else would end.
    private static EquatableList<Effect> Leaving(State state, int? closeWith) =>
        (state.Phase, closeWith) switch
        {
            (Stopped or BackingOff, _) => [],
            (AwaitingPermit, { } code) => [new WithdrawPermit(state.Connection), new Close(state.Connection, code)],
            (AwaitingPermit, null) => [new WithdrawPermit(state.Connection)],
            (_, { } code) => [new Close(state.Connection, code)],
            (_, null) => [],
        };

    private static State Forget(State state) => state with { Resumable = null };

    private static State Detached(State state) =>
        state with
        {
            Connection = state.Connection.Next(),
            Link = Link.Step(state.Link, new Link.Event.Closed()).State,
        };

    private static OvenError.Transport Lost(string reason) => new("The gateway connection", reason, MayHaveBeenExecuted: false);

    private static Transition<State, Effect> Announced(SessionPhase before, Transition<State, Effect> after) =>
        before.GetType() == after.State.Phase.GetType()
            ? after
            : after.Then(state => new(state, [new Report(new GatewayNotice.Entered(state.Phase.Status))]));

    private static Transition<State, Effect> Same(State state) => new(state, []);

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
