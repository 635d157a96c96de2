using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Gateway rows of the robustness table against the pure machines. What becomes of a session whose connection is lost.</summary>
public sealed class RecoveryRowsTests
{
    [Fact]
    [Row("resume", RowKind.Pure, "0 lost, 0 twice")]
    public void Resume()
    {
        var shard = SessionScript.Ready();
        shard.Receive(SessionScript.Happened(2));
        Assert.Contains(new Connect(new(1), "wss://resume"), shard.Lose(null));
        Assert.Contains(new SendResume(new(1), "session", 2), shard.Reconnect());
        Assert.Equal([new Deliver(3, SessionScript.Happened(3).Event!)], shard.Receive(SessionScript.Happened(3)));
        shard.Receive(new GatewayFrame.Dispatch(4, new GatewayEvent.Resumed()));
        Assert.IsType<SessionPhase.Ready>(shard.State.Phase);
        Assert.Equal(4, shard.State.Resumable!.Sequence);
        Rows.Measured("0 lost, 0 twice");
    }

    [Fact]
    [Row("reconnect-request", RowKind.Pure, "resumes, also before HELLO")]
    public void Reconnect_request()
    {
        var shard = SessionScript.Ready();
        Assert.Equal(
            [new Close(new(0), CloseVerdict.KeepSession), new Connect(new(1), "wss://resume")],
            shard.Receive(new GatewayFrame.Reconnect()).Where(static effect => effect is not Report)
        );
        shard.Connect();
        Assert.Contains(new Close(new(1), CloseVerdict.KeepSession), shard.Receive(new GatewayFrame.Reconnect())); // before HELLO
        Assert.Contains(shard.Reconnect(), static effect => effect is SendResume);
        Rows.Measured("resumed both times");
    }

    [Fact]
    [Row("invalid-session-true", RowKind.Pure, "1 to 5 s between tries; 3 tries, then identify")]
    public void Invalid_session_true()
    {
        var shard = SessionScript.Ready();
        shard.Lose(null);
        foreach (var (roll, pause) in new[] { (0.0, 1.0), (0.99, 4.96) })
        {
            Assert.Contains(shard.Reconnect(), static effect => effect is SendResume);
            shard.Roll = roll;
            shard.Receive(new GatewayFrame.InvalidSession(true));
            Assert.Equal(pause, (Assert.IsType<SessionPhase.BackingOff>(shard.State.Phase).Until - shard.Now).TotalSeconds, 3);
        }
        shard.Reconnect();
        Assert.Contains(new Report(new GatewayNotice.SessionLost()), shard.Receive(new GatewayFrame.InvalidSession(true)));
        Assert.Contains(shard.Reconnect(), static effect => effect is RequestPermit);
        Rows.Measured("1 to 4.96 s; identified after 3");
    }

    [Fact]
    [Row("invalid-session-false", RowKind.Pure, "1 to 5 s, then a permit")]
    public void Invalid_session_false()
    {
        var shard = SessionScript.Ready();
        shard.Receive(new GatewayFrame.InvalidSession(false));
        Assert.InRange((Assert.IsType<SessionPhase.BackingOff>(shard.State.Phase).Until - shard.Now).TotalSeconds, 1, 5);
        Assert.Contains(new Connect(new(1), "wss://gateway"), shard.Wait(5));
        Assert.Contains(new RequestPermit(new(1)), shard.Reconnect());
        Assert.Contains(new SendIdentify(new(1)), shard.Take(new Session.Event.Permitted(new(1), shard.Now)));
        Rows.Measured("1 to 5 s, then a permit");
    }

    [Fact]
    [Row("resume-brick", RowKind.Pure, "3 failed resumes, then identify")]
    public void Resume_brick()
    {
        var shard = SessionScript.Ready();
        shard.Lose(1006);
        for (var failure = 0; failure < 3; failure++)
        {
            Assert.Contains(shard.Reconnect(), static effect => effect is SendResume);
            shard.Lose(1006);
        }
        Assert.Contains(new Report(new GatewayNotice.SessionLost()), shard.Story);
        Assert.Contains(shard.Reconnect(), static effect => effect is RequestPermit);
        Rows.Measured("3 resumes, then a permit");
    }

    [Fact]
    [Row("deploy", RowKind.Pure, "0 identifies, 0 lost")]
    public void Deploy()
    {
        var old = SessionScript.Ready();
        old.Receive(SessionScript.Happened(2));
        var effects = old.Take(new Session.Event.StopRequested(KeepSession: true));
        Assert.Contains(new Close(new(0), CloseVerdict.KeepSession), effects);
        var young = SessionScript.Greeted(old.State.Resumable);
        Assert.Contains(new SendResume(new(0), "session", 2), young.Story);
        Assert.DoesNotContain(young.Story, static effect => effect is RequestPermit);
        Rows.Measured("0 identifies, 0 lost");
    }

    [Fact]
    public void A_resume_address_that_does_not_answer_is_doubted_before_the_session_is()
    {
        var shard = SessionScript.Ready();
        shard.Lose(null);
        for (var failure = 0; failure < 4; failure++)
        {
            shard.Lose(null);
            shard.WaitForConnect();
        }
        Assert.Equal("wss://gateway", shard.Story.OfType<Connect>().Last().Url);
        shard.Connect();
        Assert.Contains(shard.Receive(new GatewayFrame.Hello(TimeSpan.FromSeconds(40))), static effect => effect is SendResume);
    }

    [Fact]
    public void Failures_in_a_row_wait_longer_and_longer_up_to_a_minute()
    {
        var shard = SessionScript.Ready();
        shard.Roll = 0.999_999;
        var waits = new List<double>();
        for (var failure = 0; failure < 10; failure++)
        {
            shard.Lose(null);
            waits.Add(shard.State.Phase is SessionPhase.BackingOff(var until) ? Math.Round((until - shard.Now).TotalSeconds, 2) : 0);
            shard.WaitForConnect();
        }
        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }
}
