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
/// Rule 5: a shard that has never been up gives up after a few tries, because the address or the network is wrong; later it never does.
/// </para>
/// Source: Discord documentation, Gateway, Connection Lifecycle.
/// </summary>
public static class Session
{
    /// <summary>The machine.</summary>
    public static readonly Machine<SessionState, Event, Effect> Machine = new(
        new(new Stopped(null), default, SessionSettings.None, HasBeenUp: false, Resumable: null, default, Link.Machine.Initial),
        Step,
        Deadline
    );

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>The shard is to run; with a session to resume, where one was kept.</summary>
        public sealed record Started(SessionSettings Settings, SessionCheckpoint? Resumable, Instant Now) : Event;

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

        /// <summary>What the link of a connection asks for; a heartbeat carries the last sequence.</summary>
        public sealed record Carry(ConnectionId Connection, long? Sequence, Link.Effect What) : Effect;

        /// <summary>Hand an event over.</summary>
        public sealed record Deliver(long Sequence, GatewayEvent Event) : Effect;

        /// <summary>Tell those who watch.</summary>
        public sealed record Report(GatewayNotice Notice) : Effect;

        /// <summary>The shard has stopped; with the error that stopped it, if one did.</summary>
        public sealed record Halt(OvenError? Reason) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<SessionState, Effect> Step(SessionState state, Event @event) =>
        Announced(
            state.Phase,
            (state.Phase, @event) switch
            {
                (Stopped, Started start) => Open(state.Begin(start), start.Now),
                (_, Started) => Same(state),
                (Stopped, StopRequested) => Same(state),
                (_, StopRequested(var keep)) => Stop(state, reason: null, keep ? CloseVerdict.KeepSession : CloseVerdict.EndSession),
                (Connecting, Connected(var connection, var now)) when connection == state.Connection => Greet(state, now),
                (_, Connected) => Same(state),
                (_, Received(var connection, _, _, _)) when connection != state.Connection => Same(state),
                (_, Received(_, var frame, var now, var roll)) => Receive(state, frame, now, roll),
                (Stopped or BackingOff, Disconnected) => Same(state),
                (_, Disconnected(var connection, _, _, _, _)) when connection != state.Connection => Same(state),
                (_, Disconnected(_, var code, _, _, _)) when CloseVerdict.Of(code) is CloseVerdict.Stop(var reason) => Stop(state, reason),
                (_, Disconnected lost) => Retreat(state, Loss.Closed(lost.Reason, lost.Code), null, lost.Now, lost.Roll),
                (AwaitingPermit, Permitted(var connection, var now)) when connection == state.Connection => Identify(state, now),
                (_, Permitted) => Same(state),
                (Stopped or BackingOff or Connecting, RefreshRequested) => Same(state),
                (_, RefreshRequested(var reason, var now, var roll)) => GiveUp(state, new(reason, KeepsSession: true), now, roll),
                (_, SendRequested(var id, var now)) => Drive(state, new Link.Event.Requested(id, now)).Then(RefuseWhereStopped),
                (_, SendWithdrawn(var id)) => Drive(state, new Link.Event.Withdrawn(id)),
                (BackingOff(var until), Ticked(var now, _)) when now >= until => Open(state, now),
                ({ EndsAt: { } end, Late: var late }, Ticked(var now, var roll)) when now >= end => GiveUp(
                    state,
                    new(late, true),
                    now,
                    roll
                ),
                (_, Ticked(var now, var roll)) => Drive(state, new Link.Event.Ticked(now)).Then(next => Bury(state, next, now, roll)),
                _ => throw new UnreachableException(),
            }
        );

    /// <summary>The earliest of what the phase, the heartbeat and the outbox wait for.</summary>
    public static Instant? Deadline(SessionState state) => Instant.Earliest(state.Phase.EndsAt, Link.Deadline(state.Link));

    private static Transition<SessionState, Effect> Receive(SessionState state, GatewayFrame frame, Instant now, double roll) =>
        (state.Phase, frame) switch
        {
            (Stopped or BackingOff or Connecting, _) => Same(state),
            (AwaitingHello, GatewayFrame.Hello(var interval)) => Introduce(state, interval, now, roll),
            (_, GatewayFrame.Hello) => Same(state),
            (_, GatewayFrame.Ack) => Drive(state, new Link.Event.Acknowledged(now)),
            (_, GatewayFrame.HeartbeatRequest) => Drive(state, new Link.Event.BeatDemanded(now)),
            (_, GatewayFrame.Reconnect) => GiveUp(state, Loss.GivenUp("Discord asked to reconnect."), now, roll),
            (_, GatewayFrame.InvalidSession(var resumable)) => GiveUp(state, Loss.Refused(resumable, roll), now, roll),
            (Identifying or Resuming, GatewayFrame.Dispatch { Event: GatewayEvent.Ready ready } up) => Rise(state.Adopt(ready), up, now),
            (Resuming, GatewayFrame.Dispatch { Event: GatewayEvent.Resumed } up) => Rise(state, up, now),
            (Ready or Resuming, GatewayFrame.Dispatch dispatch) => Take(state, dispatch, now),
            (_, GatewayFrame.Dispatch) => Tell(state, new GatewayNotice.FrameRejected(Loss.Of("an event came before READY."))),
            (_, GatewayFrame.Malformed(var sequence, var error)) => Tell(state.Including(sequence), new GatewayNotice.FrameRejected(error)),
            _ => throw new UnreachableException(),
        };

    private static Transition<SessionState, Effect> Open(SessionState state, Instant now)
    {
        var url = state.Resumable is { } session && !state.Recovery.DoubtsResumeUrl ? session.ResumeUrl : state.Settings.Url;
        return new(
            state.In(new Connecting(now + state.Settings.ConnectTimeout, state.Settings.ConnectTimeout)),
            [new Connect(state.Connection, url)]
        );
    }

    private static Transition<SessionState, Effect> Greet(SessionState state, Instant now) =>
        Same(state.In(new AwaitingHello(now + state.Settings.ConnectTimeout, state.Settings.ConnectTimeout)));

    private static Transition<SessionState, Effect> Introduce(SessionState state, TimeSpan interval, Instant now, double roll) =>
        Drive(state, new Link.Event.Greeted(interval, now, roll))
            .Then(next => next.Resumable is { } session ? Resume(next, session, now) : Queue(next));

    private static Transition<SessionState, Effect> Queue(SessionState state) =>
        new(state.In(new AwaitingPermit()), [new RequestPermit(state.Connection)]);

    private static Transition<SessionState, Effect> Identify(SessionState state, Instant now) =>
        Drive(state.In(new Identifying(now + ReadyPatience)), new Link.Event.Introduced(now))
            .Then(next => new(next, [new SendIdentify(next.Connection)]));

    private static Transition<SessionState, Effect> Resume(SessionState state, SessionCheckpoint session, Instant now) =>
        Drive(state.In(new Resuming(now + ReadyPatience, Progressed: false)), new Link.Event.Introduced(now))
            .Then(next => new(next, [new SendResume(next.Connection, session.SessionId, session.Sequence)]));

    private static Transition<SessionState, Effect> Rise(SessionState state, GatewayFrame.Dispatch up, Instant now) =>
        Hand(state.Including(up.Sequence) with { Phase = new Ready(now), HasBeenUp = true, Recovery = state.Recovery.SessionUp() }, up)
            .Then(next => Drive(next, new Link.Event.Opened(now)));

    private static Transition<SessionState, Effect> Take(SessionState state, GatewayFrame.Dispatch dispatch, Instant now) =>
        (state.Resumable?.Sequence + 1 ?? dispatch.Sequence) switch
        {
            var expected when dispatch.Sequence < expected => Tell(state, new GatewayNotice.DuplicateDropped(dispatch.Sequence)),
            var expected when dispatch.Sequence > expected => Tell(state, new GatewayNotice.GapFound(expected, dispatch.Sequence))
                .Then(next => Hand(next.Progress(dispatch.Sequence, now), dispatch)),
            _ => Hand(state.Progress(dispatch.Sequence, now), dispatch),
        };

    private static Transition<SessionState, Effect> Hand(SessionState state, GatewayFrame.Dispatch dispatch) =>
        new(state, dispatch.Event is { } @event ? [new Deliver(dispatch.Sequence, @event)] : []);

    private static Transition<SessionState, Effect> Drive(SessionState state, Link.Event @event)
    {
        var (link, effects) = Link.Step(state.Link, @event);
        return new(
            ReferenceEquals(link, state.Link) ? state : state with { Link = link },
            effects.Select<Effect>(effect => new Carry(state.Connection, state.Resumable?.Sequence, effect))
        );
    }

    private static Transition<SessionState, Effect> RefuseWhereStopped(SessionState state) =>
        state.Phase is Stopped(var reason) ? Drive(state, new Link.Event.Abandoned(reason ?? new OvenError.Cancelled())) : Same(state);

    private static Transition<SessionState, Effect> Bury(SessionState before, SessionState state, Instant now, double roll) =>
        (before.Link.Pulse, state.Link.Pulse) is (Heartbeat.State.Beating, Heartbeat.State.Silent)
            ? Tell(state, new GatewayNotice.HeartbeatMissed())
                .Then(next => GiveUp(next, Loss.GivenUp("the heartbeat was not acknowledged."), now, roll))
            : Same(state);

    private static Transition<SessionState, Effect> GiveUp(SessionState state, Loss loss, Instant now, double roll) =>
        Retreat(state, loss, CloseVerdict.KeepSession, now, roll);

    // An answer of the gateway, even a refusal with a pause, means that the address is right: only other losses use up start attempts.
    private static Transition<SessionState, Effect> Retreat(SessionState state, Loss loss, int? closeWith, Instant now, double roll)
    {
        var plan = state.Recovery.After(state.Phase, loss, now, roll);
        if (!state.HasBeenUp && plan.Recovery.Failures >= state.Settings.StartAttempts && loss.Pause == TimeSpan.Zero)
            return Stop(state, loss.Reason, closeWith);

        var left = Leave(state, closeWith);
        if (state.Resumable is not null && !plan.KeepsSession)
            left = left.Then(next => Tell(next with { Resumable = null }, new GatewayNotice.SessionLost()));
        return left.Then(next => Rest(next, plan, loss.Reason, now)).Then(next => plan.Wait > TimeSpan.Zero ? Same(next) : Open(next, now));
    }

    private static Transition<SessionState, Effect> Rest(SessionState state, Recovery.Plan plan, OvenError reason, Instant now) =>
        Tell(
            state.In(new BackingOff(now + plan.Wait)) with
            {
                Recovery = plan.Recovery,
            },
            new GatewayNotice.Disconnected(reason, plan.Wait)
        );

    private static Transition<SessionState, Effect> Stop(SessionState state, OvenError? reason, int? closeWith = null) =>
        Leave(reason is null && closeWith == CloseVerdict.KeepSession ? state : state with { Resumable = null }, closeWith)
            .Then(next => RefuseWhereStopped(next.In(new Stopped(reason))))
            .Then(next => new(next, [new Halt(reason)]));

    // Ends what the phase has begun and nobody else would end; what still comes from the old connection is stale from here on.
    private static Transition<SessionState, Effect> Leave(SessionState state, int? closeWith)
    {
        EquatableList<Effect> withdrawal = state.Phase is AwaitingPermit ? [new WithdrawPermit(state.Connection)] : [];
        EquatableList<Effect> close =
            closeWith is { } code && state.Phase is not (Stopped or BackingOff) ? [new Close(state.Connection, code)] : [];
        return new Transition<SessionState, Effect>(state, [.. withdrawal.Span, .. close.Span]).Then(next =>
            Drive(next with { Connection = next.Connection.Next() }, new Link.Event.Closed())
        );
    }

    private static Transition<SessionState, Effect> Announced(SessionPhase before, Transition<SessionState, Effect> after) =>
        before.GetType() == after.State.Phase.GetType()
            ? after
            : after.Then(state => Tell(state, new GatewayNotice.Entered(state.Phase.Status)));

    private static Transition<SessionState, Effect> Tell(SessionState state, GatewayNotice notice) => new(state, [new Report(notice)]);

    private static Transition<SessionState, Effect> Same(SessionState state) => new(state, []);
}
