using System.Diagnostics;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>
/// Joins connections and sessions: feeds the <see cref="GatewayConnection"/> machines and does what they decide, numbers events and hands
/// them to the sessions that hear them. Who may have a session is decided by <see cref="Admission"/>.
/// </summary>
internal static class GatewayHub
{
    private static readonly Json s_acknowledgement = new("""{"t":null,"s":null,"op":11,"d":null}""");

    public static void Open(Discord.Turn turn, Discord.Event.ConnectionOpened opened)
    {
        turn.Note(new TranscriptEntry.ConnectionOpened(default, opened.Connection, opened.AtResumeUrl, opened.Compression));
        var connection = new Discord.Connection(opened.Connection, GatewayConnection.Machine.Initial);
        turn.State = turn.State with { Connections = turn.State.Connections.Set(connection.Number, connection) };
        Step(
            turn,
            connection,
            new GatewayConnection.Event.Opened(opened.Version, opened.Encoding, turn.State.Settings.HeartbeatInterval, turn.Now.At)
        );
    }

    public static void Receive(Discord.Turn turn, int number, GatewayCommand command)
    {
        if (!turn.State.Connections.TryGet(number, out var connection))
            return; // closed by us while the frame was on its way
        turn.Note(new TranscriptEntry.CommandReceived(default, number, command.Opcode));
        Step(turn, connection, new GatewayConnection.Event.Received(command, turn.Now.At));
    }

    /// <summary>1000 and 1001 end the session; anything else leaves it to be resumed for a while.</summary>
    public static void Lose(Discord.Turn turn, int number, int? code)
    {
        if (!turn.State.Connections.TryGet(number, out var connection))
            return;
        turn.Note(new TranscriptEntry.ConnectionClosed(default, number, code, ByServer: false));
        Forget(turn, connection, keepsSession: code is not (1000 or 1001));
    }

    /// <summary>Hands out what happened: numbered and kept for every session that hears it, sent where the bot is there.</summary>
    public static void Spread(Discord.Turn turn, EquatableList<Happening> happenings)
    {
        foreach (var happening in happenings)
        {
            switch (happening)
            {
                case Happening.Seen seen:
                    turn.Note(seen.What);
                    break;
                case Happening.Dispatched { Name: "INTERACTION_CREATE" } interaction when turn.State.Settings.PostsInteractions:
                    turn.Do(new Discord.Effect.Post(interaction.Data));
                    break;
                case Happening.Dispatched dispatched:
                    foreach (var (_, session) in turn.State.Sessions)
                    {
                        if (session.Hears(dispatched))
                            Dispatch(
                                turn,
                                session,
                                dispatched.Name,
                                session.Intents.HasFlag(Intents.MessageContent)
                                    ? dispatched.Data
                                    : dispatched.WithoutContent ?? dispatched.Data
                            );
                    }
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>Closes connections without a heartbeat, forgets sessions that nobody resumed, and looks when that is next due.</summary>
    public static void Check(Discord.Turn turn)
    {
        foreach (var (_, connection) in turn.State.Connections)
            Step(turn, connection, new GatewayConnection.Event.Ticked(turn.Now.At));
        foreach (var (id, session) in turn.State.Sessions)
        {
            if (Expiry(turn, session) <= turn.Now.At)
                turn.State = turn.State with { Sessions = turn.State.Sessions.Remove(id) };
        }
        var next = Instant.Never;
        foreach (var (_, connection) in turn.State.Connections)
            next = Instant.Earlier(next, GatewayConnection.Deadline(connection.Gateway) ?? Instant.Never);
        foreach (var (_, session) in turn.State.Sessions)
            next = Instant.Earlier(next, Expiry(turn, session));
        turn.State = turn.State with { CheckAt = next };
    }

    public static void Step(Discord.Turn turn, Discord.Connection known, GatewayConnection.Event @event)
    {
        if (!turn.State.Connections.TryGet(known.Number, out var connection))
            return; // closed earlier in this turn
        var (next, effects) = GatewayConnection.Step(connection.Gateway, @event);
        connection = connection with { Gateway = next };
        turn.State = turn.State with
        {
            Connections = turn.State.Connections.Set(connection.Number, connection),
            CheckAt = Instant.Earlier(turn.State.CheckAt, GatewayConnection.Deadline(next) ?? Instant.Never),
        };
        foreach (var effect in effects)
            Begin(turn, connection, effect);
    }

    private static void Begin(Discord.Turn turn, Discord.Connection connection, GatewayConnection.Effect effect)
    {
        switch (effect)
        {
            case GatewayConnection.Effect.Hello hello:
                Send(turn, connection.Number, Hello(hello.Interval));
                break;
            case GatewayConnection.Effect.Acknowledge:
                Send(turn, connection.Number, s_acknowledgement);
                break;
            case GatewayConnection.Effect.Authenticate authenticate:
                Admission.Identify(turn, connection, authenticate.Command);
                break;
            case GatewayConnection.Effect.Restore restore:
                Admission.Resume(turn, connection, restore.Command);
                break;
            case GatewayConnection.Effect.Obey obey:
                Obey(turn, obey.Session, obey.Command);
                break;
            case GatewayConnection.Effect.Close close:
                turn.Note(new TranscriptEntry.ConnectionClosed(default, connection.Number, close.Code, ByServer: true));
                turn.Do(new Discord.Effect.Close(connection.Number, close.Code, CloseCode.Reason(close.Code)));
                Forget(
                    turn,
                    connection,
                    keepsSession: close.Code
                        is not (CloseCode.SessionTimedOut or CloseCode.InvalidSequence or CloseCode.AuthenticationFailed)
                );
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static Json Hello(TimeSpan interval) =>
        new($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(long)interval.TotalMilliseconds}}},"_trace":[]}}""");

    private static void Obey(Discord.Turn turn, string id, GatewayCommand command)
    {
        if (command is not GatewayCommand.RequestMembers request || !turn.State.Sessions.TryGet(id, out var session))
            return;
        if (MemberChunk.WaitFor(turn, request) is { } wait)
            Dispatch(turn, session, "RATE_LIMITED", MemberChunk.Refusal(request, wait));
        else
            foreach (var chunk in MemberChunk.Of(turn.State.World, request, turn.State.Settings.MembersPerChunk))
                session = Dispatch(turn, session, "GUILD_MEMBERS_CHUNK", chunk);
    }

    public static Session Dispatch(Discord.Turn turn, Session session, string name, Json data)
    {
        var (next, frame) = session.Number(name, data);
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(next.Id, next) };
        var sends = next is { Connection: not null, Silent: false };
        turn.Note(new TranscriptEntry.EventDispatched(default, next.Id, next.Shard.Id, name, next.Sequence, sends));
        if (sends)
            Send(turn, next.Connection!.Value, frame, next.Compress);
        return next;
    }

    public static void Send(Discord.Turn turn, int connection, Json frame, bool compress = false)
    {
        if (!turn.State.Connections.TryGet(connection, out var known) || !known.IsFrozen)
            turn.Do(new Discord.Effect.Send(connection, frame, compress));
    }

    public static void Forget(Discord.Turn turn, Discord.Connection connection, bool keepsSession)
    {
        turn.State = turn.State with { Connections = turn.State.Connections.Remove(connection.Number) };
        EndSession(turn, connection.Number, keepsSession);
    }

    public static void EndSession(Discord.Turn turn, int connection, bool keepsSession)
    {
        foreach (var (id, session) in turn.State.Sessions)
        {
            if (session.Connection != connection)
                continue;
            var sessions = keepsSession
                ? turn.State.Sessions.Set(id, session with { Connection = null, LostAt = turn.Now.At })
                : turn.State.Sessions.Remove(id);
            turn.State = turn.State with
            {
                Sessions = sessions,
                CheckAt = Instant.Earlier(turn.State.CheckAt, turn.Now.At + turn.State.Settings.ResumeWindow),
            };
        }
    }

    private static Instant Expiry(Discord.Turn turn, Session session) => session.LostAt + turn.State.Settings.ResumeWindow;
}
