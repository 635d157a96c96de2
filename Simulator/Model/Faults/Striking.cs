using System.Diagnostics;
using Oven.Functional.Simulator.Model.Gateway;

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
        if (blow is Blow.Relent)
            turn.State = turn.State with { Faults = FaultPlan.Of([]) };
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
            case Blow.Plan or Blow.Silence:
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Invalidate(Discord.Turn turn, Discord.Connection connection, bool resumable)
    {
        GatewayHub.EndSession(turn, connection.Number, keepsSession: resumable);
        GatewayHub.Step(turn, connection, new GatewayConnection.Event.Detached());
        Admission.Invalid(turn, connection.Number, resumable);
    }

    private static void Hush(Discord.Turn turn, Session session, bool silent) =>
        turn.State = turn.State with { Sessions = turn.State.Sessions.Set(session.Id, session with { Silent = silent }) };
}
