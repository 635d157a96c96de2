using System.Diagnostics;
using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Faults;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>
/// Joins connections, sessions and the world: starts sessions (READY, then a GUILD_CREATE per guild of the shard), lets them go on after
/// a loss (everything missed, then RESUMED), spreads what happens, and does what Fate wants.
/// </summary>
internal static class GatewayHub
{
    private static readonly Json s_acknowledgement = new("""{"t":null,"s":null,"op":11,"d":null}""");
    private static readonly Json s_reconnect = new("""{"t":null,"s":null,"op":7,"d":null}""");
    private static readonly Json s_heartbeat = new("""{"t":null,"s":null,"op":1,"d":null}""");

    public static GatewayInfo Info(Discord.Turn turn)
    {
        var (settings, gate, now) = (turn.State.Settings, turn.State.Gate, turn.Now.At);
        return new(
            settings.GatewayUrl,
            settings.RecommendedShards,
            settings.SessionStarts,
            gate.Remaining(settings, now),
            gate.ResetAfter(now),
            settings.MaxConcurrency
        );
    }

    public static void Open(Discord.Turn turn, Discord.Event.ConnectionOpened opened)
    {
        turn.Note(new TranscriptEntry.ConnectionOpened(default, opened.Connection, opened.AtResumeUrl, opened.Compression));
        var connection = new Discord.Connection(opened.Connection, GatewayConnection.Machine(turn.State.Settings.HeartbeatInterval).Initial);
        turn.State = turn.State with { Connections = turn.State.Connections.Set(connection.Number, connection) };
        Step(turn, connection, new GatewayConnection.Event.Opened(opened.Version, opened.Encoding, turn.Now.At));
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
                case Happening.Dispatched dispatched:
                    foreach (var (_, session) in turn.State.Sessions)
                    {
                        if (session.Hears(dispatched))
                            Dispatch(turn, session, dispatched.Name, session.Intents.HasFlag(Intents.MessageContent) ? dispatched.Data : dispatched.WithoutContent ?? dispatched.Data);
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

    public static void Strike(Discord.Turn turn, Blow blow)
    {
        if (blow is Blow.Plan plan)
            turn.State = turn.State with { Faults = turn.State.Faults.Add(plan.Fault) };
        if (blow is Blow.Relent)
            turn.State = turn.State with { Faults = [] };
        if (blow is Blow.Silence or Blow.Relent)
        {
            foreach (var (_, session) in turn.State.Sessions)
                Hush(turn, session, blow is Blow.Silence { On: true });
        }
        foreach (var (number, connection) in turn.State.Connections)
            Strike(turn, number, connection, blow);
    }

    private static void Strike(Discord.Turn turn, int number, Discord.Connection connection, Blow blow)
    {
        switch (blow)
        {
            case Blow.Drop:
                turn.Note(new TranscriptEntry.ConnectionClosed(default, number, null, ByServer: true));
                turn.Do(new Discord.Effect.Abort(number));
                Forget(turn, connection, keepsSession: true);
                break;
            case Blow.Close close:
                Step(turn, connection, new GatewayConnection.Event.Ended(close.Code));
                break;
            case Blow.AskToReconnect:
                Send(turn, number, s_reconnect);
                break;
            case Blow.AskForHeartbeat:
                Send(turn, number, s_heartbeat);
                break;
            case Blow.Invalidate invalidate:
                Invalidate(turn, connection, invalidate.Resumable);
                break;
            case Blow.Acknowledge or Blow.Relent:
                Step(turn, connection, new GatewayConnection.Event.AcknowledgementsSwitched(blow is not Blow.Acknowledge { On: false }));
                break;
            case Blow.Plan or Blow.Silence:
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Step(Discord.Turn turn, Discord.Connection known, GatewayConnection.Event @event)
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
                Identify(turn, connection, authenticate.Command);
                break;
            case GatewayConnection.Effect.Restore restore:
                Resume(turn, connection, restore.Command);
                break;
            case GatewayConnection.Effect.Obey obey:
                Obey(turn, obey.Session, obey.Command);
                break;
            case GatewayConnection.Effect.Close close:
                turn.Note(new TranscriptEntry.ConnectionClosed(default, connection.Number, close.Code, ByServer: true));
                turn.Do(new Discord.Effect.Close(connection.Number, close.Code, CloseCode.Reason(close.Code)));
                Forget(turn, connection, keepsSession: close.Code is not (CloseCode.SessionTimedOut or CloseCode.InvalidSequence or CloseCode.AuthenticationFailed));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static Json Hello(TimeSpan interval) =>
        new($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(long)interval.TotalMilliseconds}}},"_trace":[]}}""");

    private static void Identify(Discord.Turn turn, Discord.Connection connection, GatewayCommand.Identify command)
    {
        if (Refuse(turn, command) is { } code)
        {
            Step(turn, connection, new GatewayConnection.Event.Ended(code));
            return;
        }
        (var gate, var verdict) = turn.State.Gate.Admit(command.Shard.Id, turn.State.Settings, turn.Now.At);
        turn.State = turn.State with { Gate = gate };
        switch (verdict)
        {
            case IdentifyGate.Verdict.TooSoon:
                Invalid(turn, connection.Number, resumable: false);
                break;
            case IdentifyGate.Verdict.Exhausted:
                RevokeToken(turn);
                break;
            case IdentifyGate.Verdict.Admitted:
                Start(turn, connection, command);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static int? Refuse(Discord.Turn turn, GatewayCommand.Identify command)
    {
        var settings = turn.State.Settings;
        if (command.Token != settings.Token || turn.State.IsTokenRevoked)
            return CloseCode.AuthenticationFailed;
        if (!command.Shard.IsValid)
            return CloseCode.InvalidShard;
        if ((command.Intents & ~(long)Intents.All) != 0)
            return CloseCode.InvalidIntents;
        if (((Intents)command.Intents & Intents.Privileged & ~settings.PrivilegedIntents) != 0)
            return CloseCode.DisallowedIntents;
        return Guilds(turn.State.World, command.Shard).Count > settings.GuildsPerShard ? CloseCode.ShardingRequired : null;
    }

    private static void Start(Discord.Turn turn, Discord.Connection connection, GatewayCommand.Identify command)
    {
        var (settings, world) = (turn.State.Settings, turn.State.World);
        var number = turn.State.SessionsStarted + 1;
        var session = Session.Start(Opaque.Name(settings.Seed, number), command.Shard, (Intents)command.Intents, connection.Number, command.Compress);
        turn.State = turn.State with { SessionsStarted = number, Sessions = turn.State.Sessions.Set(session.Id, session) };
        Step(turn, connection, new GatewayConnection.Event.Admitted(session.Id));

        var guilds = Guilds(world, command.Shard);
        session = Dispatch(turn, session, "READY", Json.From(Ready(settings, world, session, guilds)));
        if (!session.Intents.HasFlag(Intents.Guilds))
            return;
        foreach (var guild in guilds)
            session = Dispatch(turn, session, "GUILD_CREATE", Json.From(GuildView.Create(guild, world)));
    }

    private static JsonObject Ready(Settings settings, World world, Session session, List<Guild> guilds) =>
        new()
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = world.Bot.ToOwnJson(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = settings.ResumeUrl.GetLeftPart(UriPartial.Authority),
            ["shard"] = new JsonArray(session.Shard.Id, session.Shard.Count),
            ["guilds"] = new JsonArray([.. guilds.Select(static guild => (JsonNode)new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true })]),
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["auth"] = new JsonObject(),
            ["application"] = new JsonObject { ["id"] = world.Application.ToString(), ["flags"] = 0 },
            ["_trace"] = new JsonArray(),
        };

    private static void Resume(Discord.Turn turn, Discord.Connection connection, GatewayCommand.Resume command)
    {
        if (command.Token != turn.State.Settings.Token || turn.State.IsTokenRevoked)
        {
            Step(turn, connection, new GatewayConnection.Event.Ended(CloseCode.AuthenticationFailed));
            return;
        }
        if (!turn.State.Sessions.TryGet(command.Session, out var session))
        {
            Invalid(turn, connection.Number, resumable: false);
            return;
        }
        if (command.Sequence > session.Sequence || command.Sequence < 0)
        {
            Step(turn, connection, new GatewayConnection.Event.Ended(CloseCode.InvalidSequence));
            return;
        }
        if (session.After(command.Sequence) is not { } missed)
        {
            turn.State = turn.State with { Sessions = turn.State.Sessions.Remove(session.Id) };
            Invalid(turn, connection.Number, resumable: false);
            return;
        }
        // The bot may be faster than the news of its old connection's end: the session moves, the old connection goes.
        if (session.Connection is { } old && turn.State.Connections.TryGet(old, out var previous))
            Step(turn, previous, new GatewayConnection.Event.Ended(CloseCode.UnknownError));
        session = session with { Connection = connection.Number, LostAt = Instant.Never, Silent = false };
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(session.Id, session) };
        Step(turn, connection, new GatewayConnection.Event.Admitted(session.Id));
        foreach (var frame in missed)
            Send(turn, connection.Number, frame, session.Compress);
        Dispatch(turn, session, "RESUMED", new("""{"_trace":[]}"""));
    }

    private static void Obey(Discord.Turn turn, string id, GatewayCommand command)
    {
        if (command is GatewayCommand.RequestMembers request && turn.State.Sessions.TryGet(id, out var session))
            Dispatch(turn, session, "GUILD_MEMBERS_CHUNK", MemberChunk.Of(turn.State.World, request));
    }

    private static Session Dispatch(Discord.Turn turn, Session session, string name, Json data)
    {
        var (next, frame) = session.Number(name, data);
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(next.Id, next) };
        var sends = next is { Connection: not null, Silent: false };
        turn.Note(new TranscriptEntry.EventDispatched(default, next.Id, next.Shard.Id, name, next.Sequence, sends));
        if (sends)
            Send(turn, next.Connection!.Value, frame, next.Compress);
        return next;
    }

    private static void Send(Discord.Turn turn, int connection, Json frame, bool compress = false) =>
        turn.Do(new Discord.Effect.Send(connection, frame, compress));

    private static void Invalid(Discord.Turn turn, int connection, bool resumable) =>
        Send(turn, connection, new($$"""{"t":null,"s":null,"op":9,"d":{{(resumable ? "true" : "false")}}}"""));

    private static void Invalidate(Discord.Turn turn, Discord.Connection connection, bool resumable)
    {
        if (!resumable)
            EndSession(turn, connection.Number, keepsSession: false);
        Step(turn, connection, new GatewayConnection.Event.Detached());
        Invalid(turn, connection.Number, resumable);
    }

    private static void Hush(Discord.Turn turn, Session session, bool silent) =>
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(session.Id, session with { Silent = silent }) };

    // Documented: exceeding the daily limit ends every session and resets the token.
    private static void RevokeToken(Discord.Turn turn)
    {
        turn.State = turn.State with { IsTokenRevoked = true };
        foreach (var (_, connection) in turn.State.Connections)
            Step(turn, connection, new GatewayConnection.Event.Ended(CloseCode.AuthenticationFailed));
    }

    private static void Forget(Discord.Turn turn, Discord.Connection connection, bool keepsSession)
    {
        turn.State = turn.State with { Connections = turn.State.Connections.Remove(connection.Number) };
        EndSession(turn, connection.Number, keepsSession);
    }

    private static void EndSession(Discord.Turn turn, int connection, bool keepsSession)
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

    private static List<Guild> Guilds(World world, Shard shard) =>
        [.. world.Guilds.Select(static pair => pair.Value).Where(guild => shard.Hears(guild.Id)).OrderBy(static guild => guild.Id)];
}
