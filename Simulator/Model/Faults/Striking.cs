using System.Diagnostics;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Guilds;

namespace Oven.Functional.Simulator.Model.Faults;

/// <summary>Does to the gateway what Fate wants.</summary>
internal static class Striking
{
    private static readonly Json s_reconnect = new("""{"t":null,"s":null,"op":7,"d":null}""");
    private static readonly Json s_heartbeat = new("""{"t":null,"s":null,"op":1,"d":null}""");

    public static void Strike(Discord.Turn turn, Blow blow)
    {
        if (blow is Blow.Plan plan)
            turn.State = turn.State with { Faults = turn.State.Faults.Add(plan.Fault) };
        if (blow is Blow.SpoilResumes spoil)
            turn.State = turn.State with { Resumes = spoil.Fault };
        if (blow is Blow.Outage outage)
            GatewayHub.Spread(turn, [Outage(turn.State.World, outage)]);
        if (blow is Blow.Relent)
            turn.State = turn.State with { Faults = FaultPlan.Of([]), Resumes = default };
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
                GatewayHub.Forget(turn, connection, keepsSession: true);
                break;
            case Blow.Close close:
                GatewayHub.Step(turn, connection, new GatewayConnection.Event.Ended(close.Code));
                break;
            case Blow.AskToReconnect:
                GatewayHub.Send(turn, number, s_reconnect);
                break;
            case Blow.AskForHeartbeat:
                GatewayHub.Send(turn, number, s_heartbeat);
                break;
            case Blow.Invalidate invalidate:
                Invalidate(turn, connection, invalidate.Resumable);
                break;
            case Blow.Acknowledge or Blow.Relent:
                GatewayHub.Step(
                    turn,
                    connection,
                    new GatewayConnection.Event.AcknowledgementsSwitched(blow is not Blow.Acknowledge { On: false })
                );
                break;
            case Blow.Freeze:
                turn.State = turn.State with { Connections = turn.State.Connections.Set(number, connection with { IsFrozen = true }) };
                break;
            case Blow.Plan or Blow.Silence or Blow.SpoilResumes or Blow.Outage:
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static Happening.Dispatched Outage(World world, Blow.Outage outage) =>
        outage.On || world.Guild(outage.Guild) is not { } guild
            ? new Happening.Dispatched(
                "GUILD_DELETE",
                new Json($$"""{"id":"{{outage.Guild}}","unavailable":true}"""),
                outage.Guild,
                Intents.Guilds
            )
            : new Happening.Dispatched("GUILD_CREATE", Json.From(GuildView.Create(guild, world)), outage.Guild, Intents.Guilds);

    private static void Invalidate(Discord.Turn turn, Discord.Connection connection, bool resumable)
    {
        GatewayHub.EndSession(turn, connection.Number, keepsSession: resumable);
        GatewayHub.Step(turn, connection, new GatewayConnection.Event.Detached());
        Admission.Invalid(turn, connection.Number, resumable);
    }

    private static void Hush(Discord.Turn turn, Session session, bool silent) =>
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(session.Id, session with { Silent = silent }) };
}
