using System.Diagnostics;
using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>
/// Who may have a session: starts new ones (READY, then a GUILD_CREATE per guild of the shard) and lets old ones go on (everything
/// missed, then RESUMED).
/// </summary>
internal static class Admission
{
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

    public static void Identify(Discord.Turn turn, Discord.Connection connection, GatewayCommand.Identify command)
    {
        if (Refuse(turn, command) is { } code)
        {
            GatewayHub.Step(turn, connection, new GatewayConnection.Event.Ended(code));
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
        var session = Session.Start(
            Opaque.Name(settings.Seed, number),
            command.Shard,
            (Intents)command.Intents,
            connection.Number,
            command.Compress
        );
        turn.State = turn.State with { SessionsStarted = number, Sessions = turn.State.Sessions.Set(session.Id, session) };
        GatewayHub.Step(turn, connection, new GatewayConnection.Event.Admitted(session.Id));

        var guilds = Guilds(world, command.Shard);
        session = GatewayHub.Dispatch(turn, session, "READY", Json.From(Ready(settings, world, session, guilds)));
        if (!session.Intents.HasFlag(Intents.Guilds))
            return;
        foreach (var guild in guilds.SkipLast(settings.GuildsDown))
            session = GatewayHub.Dispatch(turn, session, "GUILD_CREATE", Json.From(GuildView.Create(guild, world)));
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
            ["guilds"] = new JsonArray([
                .. guilds.Select(static guild => (JsonNode)new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true }),
            ]),
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["auth"] = new JsonObject(),
            ["application"] = new JsonObject { ["id"] = world.Application.ToString(), ["flags"] = 0 },
            ["_trace"] = new JsonArray(),
        };

    public static void Resume(Discord.Turn turn, Discord.Connection connection, GatewayCommand.Resume command)
    {
        if (command.Token != turn.State.Settings.Token || turn.State.IsTokenRevoked)
        {
            GatewayHub.Step(turn, connection, new GatewayConnection.Event.Ended(CloseCode.AuthenticationFailed));
            return;
        }
        if (turn.State.Resumes is { Times: > 0 } fault)
        {
            turn.State = turn.State with { Resumes = fault with { Times = fault.Times - 1 } };
            if (fault.Breaks)
            {
                turn.Note(new TranscriptEntry.ConnectionClosed(default, connection.Number, null, ByServer: true));
                turn.Do(new Discord.Effect.Abort(connection.Number));
                GatewayHub.Forget(turn, connection, keepsSession: true);
            }
            else
                Invalid(turn, connection.Number, fault.Resumable);
            return;
        }
        if (!turn.State.Sessions.TryGet(command.Session, out var session))
        {
            Invalid(turn, connection.Number, resumable: false);
            return;
        }
        if (command.Sequence > session.Sequence || command.Sequence < 0)
        {
            GatewayHub.Step(turn, connection, new GatewayConnection.Event.Ended(CloseCode.InvalidSequence));
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
            GatewayHub.Step(turn, previous, new GatewayConnection.Event.Ended(CloseCode.UnknownError));
        session = session with { Connection = connection.Number, LostAt = Instant.Never, Silent = false };
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(session.Id, session) };
        GatewayHub.Step(turn, connection, new GatewayConnection.Event.Admitted(session.Id));
        foreach (var frame in missed)
            GatewayHub.Send(turn, connection.Number, frame, session.Compress);
        GatewayHub.Dispatch(turn, session, "RESUMED", new("""{"_trace":[]}"""));
    }

    public static void Invalid(Discord.Turn turn, int connection, bool resumable) =>
        GatewayHub.Send(turn, connection, new($$"""{"t":null,"s":null,"op":9,"d":{{(resumable ? "true" : "false")}}}"""));

    // Documented: exceeding the daily limit ends every session and resets the token.
    private static void RevokeToken(Discord.Turn turn)
    {
        turn.State = turn.State with { IsTokenRevoked = true };
        foreach (var (_, connection) in turn.State.Connections)
            GatewayHub.Step(turn, connection, new GatewayConnection.Event.Ended(CloseCode.AuthenticationFailed));
    }

    private static List<Guild> Guilds(World world, Shard shard) =>
        [.. world.Guilds.Select(static pair => pair.Value).Where(guild => shard.Hears(guild.Id)).OrderBy(static guild => guild.Id)];
}
