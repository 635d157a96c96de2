using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>A session led by hand: each call is one event, and gives back what the machine asked for. The deadlines it sets are kept.</summary>
public sealed class SessionScript
{
    private static readonly OvenError Ended = new OvenError.Transport("The gateway connection", "it ended.", MayHaveBeenExecuted: false);

    public SessionState State { get; private set; } = Session.Machine.Initial;

    public Instant Now { get; private set; } = Instant.FromSeconds(100);

    /// <summary>The chance in every event.</summary>
    public double Roll { get; set; } = 0.5;

    /// <summary>Everything asked for since the start.</summary>
    public List<Session.Effect> Story { get; } = [];

    /// <summary>A session that is up, with READY as sequence 1 and a heartbeat every 40 seconds.</summary>
    public static SessionScript Ready()
    {
        var script = Greeted();
        script.Take(new Session.Event.Permitted(script.State.Connection, script.Now));
        script.Receive(ReadyFrame("session", 1));
        script.Story.Clear();
        return script;
    }

    /// <summary>A session without a past, greeted on its first connection.</summary>
    public static SessionScript Greeted(SessionCheckpoint? resumable = null)
    {
        var script = new SessionScript();
        script.Start(resumable);
        script.Connect();
        script.Receive(new GatewayFrame.Hello(TimeSpan.FromSeconds(40)));
        return script;
    }

    public static GatewayFrame.Dispatch ReadyFrame(string session, long sequence) =>
        new(
            sequence,
            new GatewayEvent.Ready
            {
                SessionId = session,
                ResumeGatewayUrl = "wss://resume",
                User = new()
                {
                    Id = new(1UL),
                    Username = "bot",
                    GlobalName = null,
                    Avatar = null,
                },
                Application = new() { Id = new(1UL) },
            }
        );

    public static GatewayFrame.Dispatch Happened(long sequence) => new(sequence, new GatewayEvent.Unknown("HAPPENED", new("{}")));

    public EquatableList<Session.Effect> Start(SessionCheckpoint? resumable = null) =>
        Take(new Session.Event.Started(new("wss://gateway", 5, TimeSpan.FromSeconds(20), 1_000), resumable, Now));

    public EquatableList<Session.Effect> Connect() => Take(new Session.Event.Connected(State.Connection, Now));

    public EquatableList<Session.Effect> Receive(GatewayFrame frame) =>
        Take(new Session.Event.Received(State.Connection, frame, Now, Roll));

    public EquatableList<Session.Effect> Lose(int? code) => Take(new Session.Event.Disconnected(State.Connection, code, Ended, Now, Roll));

    public EquatableList<Session.Effect> Say(long id) => Take(new Session.Event.SendRequested(new(id), Now));

    /// <summary>Lets time pass, with a tick at every deadline on the way.</summary>
    public EquatableList<Session.Effect> Wait(double seconds)
    {
        var (end, from) = (Now + TimeSpan.FromSeconds(seconds), Story.Count);
        while (Session.Deadline(State) is { } due && due <= end)
        {
            Now = Instant.Later(Now, due);
            Take(new Session.Event.Ticked(Now, Roll));
        }
        Now = end;
        return Story.Skip(from).ToEquatableList();
    }

    /// <summary>Waits for the next connection and greets it; what is asked for after HELLO.</summary>
    public EquatableList<Session.Effect> Reconnect()
    {
        WaitForConnect();
        Connect();
        return Receive(new GatewayFrame.Hello(TimeSpan.FromSeconds(40)));
    }

    /// <summary>Waits until the next connection is being opened, and no longer.</summary>
    public void WaitForConnect()
    {
        if (State.Phase is SessionPhase.BackingOff(var until))
            Wait((until - Now).TotalSeconds);
    }

    public EquatableList<Session.Effect> Take(Session.Event @event)
    {
        (State, var effects) = Session.Step(State, @event);
        Story.AddRange(effects);
        return effects;
    }
}
