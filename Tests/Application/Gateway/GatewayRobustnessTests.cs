using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>The gateway rows of the robustness table, by name, against the pure machines.</summary>
[Trait("robustness", "gateway"), Trait("run", "pure")]
public sealed class GatewayRobustnessTests
{
    [Theory(DisplayName = "identify-concurrency")]
    [InlineData(1)]
    [InlineData(16)]
    public void Identify_concurrency(int concurrency)
    {
        var queue = IdentifyQueue.Step(IdentifyQueue.Machine.Initial, Informed(1000, concurrency)).State;
        var permits = new List<(int Shard, Instant At)>();
        for (var shard = 0; shard < 64; shard++)
            (queue, _) = Grant(queue, new IdentifyQueue.Event.Requested(new(shard, default), Instant.Zero), Instant.Zero, permits);
        while (IdentifyQueue.Deadline(queue) is { } due)
            (queue, _) = Grant(queue, new IdentifyQueue.Event.Ticked(due), due, permits);

        Assert.Equal(Enumerable.Range(0, 64), permits.Select(static permit => permit.Shard));
        foreach (var key in permits.GroupBy(permit => permit.Shard % concurrency))
            Assert.All(key.Zip(key.Skip(1)), static pair => Assert.True(pair.Item2.At - pair.Item1.At >= TimeSpan.FromSeconds(5)));
        Assert.Equal((64 / concurrency - 1) * IdentifyQueue.Spacing, permits[^1].At.SinceStart);
    }

    [Fact(DisplayName = "session-budget")]
    public void Session_budget()
    {
        var queue = IdentifyQueue.Step(IdentifyQueue.Machine.Initial, Informed(remaining: 0, concurrency: 1)).State;
        (queue, var effects) = IdentifyQueue.Step(queue, new IdentifyQueue.Event.Requested(new(3, default), Instant.Zero));
        Assert.Equal([new IdentifyQueue.Effect.AnnounceExhausted(new(3, default), Instant.FromSeconds(60))], effects);
        Assert.Equal(Instant.FromSeconds(60), IdentifyQueue.Deadline(queue));
        (_, effects) = IdentifyQueue.Step(queue, new IdentifyQueue.Event.Ticked(Instant.FromSeconds(60)));
        Assert.Equal([new IdentifyQueue.Effect.Permit(new(3, default))], effects);

        var resumable = SessionScript.Greeted(new SessionCheckpoint("kept", "wss://resume", 7));
        Assert.Contains(new SendResume(new(0), "kept", 7), resumable.Story);
        Assert.DoesNotContain(resumable.Story, static effect => effect is RequestPermit);
    }

    [Fact(DisplayName = "resume")]
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
    }

    [Fact(DisplayName = "send-during-resume")]
    public void Send_during_resume()
    {
        var shard = SessionScript.Ready();
        shard.Lose(4000);
        Assert.Empty(shard.Say(1));
        shard.Reconnect();
        Assert.Empty(shard.Say(2));
        Assert.Equal([1L, 2L], Transmitted(shard.Receive(new GatewayFrame.Dispatch(2, new GatewayEvent.Resumed()))));
    }

    [Fact(DisplayName = "invalid-session-true")]
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
    }

    [Fact(DisplayName = "invalid-session-false")]
    public void Invalid_session_false()
    {
        var shard = SessionScript.Ready();
        shard.Receive(new GatewayFrame.InvalidSession(false));
        Assert.InRange((Assert.IsType<SessionPhase.BackingOff>(shard.State.Phase).Until - shard.Now).TotalSeconds, 1, 5);
        Assert.Contains(new Connect(new(1), "wss://gateway"), shard.Wait(5));
        Assert.Contains(new RequestPermit(new(1)), shard.Reconnect());
        Assert.Contains(new SendIdentify(new(1)), shard.Take(new Session.Event.Permitted(new(1), shard.Now)));
    }

    [Fact(DisplayName = "zombie")]
    public void Zombie()
    {
        var shard = SessionScript.Ready();
        var effects = shard.Wait(61);
        Assert.Contains(new Carry(new(0), 1, new Link.Effect.Beat()), effects);
        var close = Assert.Single(effects.OfType<Close>());
        Assert.DoesNotContain(close.Code, new[] { 1000, 1001 });
        Assert.Contains(new Report(new GatewayNotice.HeartbeatMissed()), effects);
        Assert.Contains(shard.Reconnect(), static effect => effect is SendResume);
    }

    [Fact(DisplayName = "server-heartbeat")]
    public void Server_heartbeat()
    {
        var shard = SessionScript.Ready();
        Assert.Equal([new Carry(new(0), 1, new Link.Effect.Beat())], shard.Receive(new GatewayFrame.HeartbeatRequest()));
        var effects = shard.Wait(21); // the first beat of our own, at interval × 0.5, right after it
        Assert.Contains(new Carry(new(0), 1, new Link.Effect.Beat()), effects);
        Assert.DoesNotContain(effects, static effect => effect is Close);
    }

    [Fact(DisplayName = "reconnect-request")]
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
    }

    [Fact(DisplayName = "half-open")]
    public void Half_open()
    {
        var shard = SessionScript.Ready();
        shard.Wait(61);
        Assert.Contains(shard.Story, static effect => effect is Close);
        shard.Connect(); // and now the new connection says nothing either
        Assert.Contains(shard.Wait(20), static effect => effect is Close);
    }

    [Fact(DisplayName = "resume-brick")]
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
    }

    [Theory(DisplayName = "fatal-close")]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public void Fatal_close(int code)
    {
        var shard = SessionScript.Ready();
        shard.Lose(null);
        shard.Reconnect();
        shard.Say(9);
        var effects = shard.Lose(code);
        var reason = Assert.Single(effects.OfType<Halt>()).Reason!;
        Assert.True(
            reason is OvenError.Unauthorized && code == 4004 || reason is OvenError.GatewayClosed { CloseCode: var seen } && seen == code
        );
        Assert.Contains(new Carry(new(2), null, new Link.Effect.Refuse(new(9), reason)), effects);
        Assert.Empty(shard.Wait(3_600));
        Assert.Null(shard.State.Resumable);
    }

    [Theory(DisplayName = "fresh-close")]
    [InlineData(4007)]
    [InlineData(4009)]
    public void Fresh_close(int code)
    {
        var shard = SessionScript.Ready();
        Assert.Contains(new Connect(new(1), "wss://gateway"), shard.Lose(code));
        Assert.Contains(shard.Reconnect(), static effect => effect is RequestPermit);
    }

    [Theory(DisplayName = "other-close")]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(null)]
    public void Other_close(int? code)
    {
        var shard = SessionScript.Ready();
        shard.Lose(code);
        Assert.Contains(shard.Reconnect(), static effect => effect is SendResume);
    }

    [Fact(DisplayName = "deploy")]
    public void Deploy()
    {
        var old = SessionScript.Ready();
        old.Receive(SessionScript.Happened(2));
        var effects = old.Take(new Session.Event.StopRequested(KeepSession: true));
        Assert.Contains(new Close(new(0), CloseVerdict.KeepSession), effects);
        var young = SessionScript.Greeted(old.State.Resumable);
        Assert.Contains(new SendResume(new(0), "session", 2), young.Story);
        Assert.DoesNotContain(young.Story, static effect => effect is RequestPermit);
    }

    [Fact(DisplayName = "duplicate-dispatch")]
    public void Duplicate_dispatch()
    {
        var shard = SessionScript.Ready();
        Assert.Single(shard.Receive(SessionScript.Happened(2)).OfType<Deliver>());
        Assert.Equal([new Report(new GatewayNotice.DuplicateDropped(2))], shard.Receive(SessionScript.Happened(2)));
        Assert.Equal(
            [new Report(new GatewayNotice.GapFound(3, 5)), new Deliver(5, SessionScript.Happened(5).Event!)],
            shard.Receive(SessionScript.Happened(5))
        );
    }

    [Fact(DisplayName = "send-limit")]
    public void Send_limit()
    {
        var shard = SessionScript.Ready();
        var sent = new List<Instant>();
        for (var id = 1; id <= 200; id++)
            sent.AddRange(Transmitted(shard.Say(id)).Select(_ => shard.Now));
        Assert.InRange(sent.Count, 100, SendBudget.PerWindow - 3);
        var beats = 0;
        for (var second = 0; second < 130; second++)
        {
            var effects = shard.Wait(1);
            sent.AddRange(Transmitted(effects).Select(_ => shard.Now));
            if (effects.OfType<Carry>().Any(static carry => carry.What is Link.Effect.Beat))
            {
                beats++;
                shard.Receive(new GatewayFrame.Ack());
            }
        }
        Assert.Equal(200, sent.Count);
        Assert.Equal(3, beats);
        Assert.All(sent, at => Assert.InRange(sent.Count(other => other >= at && other - at <= TimeSpan.FromSeconds(60)), 1, 117));
    }

    [Fact(DisplayName = "send-limit under a flood of opcode 1")]
    public void Send_limit_under_a_flood_of_heartbeat_requests()
    {
        var shard = SessionScript.Ready();
        for (var request = 0; request < 1_000; request++)
            shard.Receive(new GatewayFrame.HeartbeatRequest());
        Assert.InRange(shard.Story.Count, 100, SendBudget.PerWindow);
    }

    [Fact(DisplayName = "malformed")]
    public void Malformed()
    {
        var shard = SessionScript.Ready();
        var error = new OvenError.Undecodable("A gateway payload", "it is broken.", "{");
        Assert.Equal([new Report(new GatewayNotice.FrameRejected(error))], shard.Receive(new GatewayFrame.Malformed(2, error)));
        Assert.Equal([new Deliver(3, SessionScript.Happened(3).Event!)], shard.Receive(SessionScript.Happened(3)));
        Assert.Equal([new Report(new GatewayNotice.FrameRejected(error))], shard.Receive(new GatewayFrame.Malformed(null, error)));
    }

    [Fact]
    public void What_comes_late_from_an_old_connection_is_ignored()
    {
        var shard = SessionScript.Ready();
        shard.Lose(null);
        Assert.Empty(shard.Take(new Session.Event.Received(new(0), SessionScript.Happened(2), shard.Now, 0.5)));
        Assert.Empty(shard.Take(new Session.Event.Disconnected(new(0), 4004, new OvenError.Cancelled(), shard.Now, 0.5)));
        Assert.Empty(shard.Take(new Session.Event.Connected(new(0), shard.Now)));
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

    private static IdentifyQueue.Event.Informed Informed(int remaining, int concurrency) =>
        new(
            new()
            {
                Total = 1000,
                Remaining = remaining,
                ResetAfter = 60_000,
                MaxConcurrency = concurrency,
            },
            Instant.Zero
        );

    private static Functional.Application.Kernel.Transition<IdentifyQueue.State, IdentifyQueue.Effect> Grant(
        IdentifyQueue.State queue,
        IdentifyQueue.Event @event,
        Instant now,
        List<(int, Instant)> permits
    )
    {
        var step = IdentifyQueue.Step(queue, @event);
        permits.AddRange(step.Effects.OfType<IdentifyQueue.Effect.Permit>().Select(permit => (permit.Ticket.Shard, now)));
        return step;
    }

    private static IEnumerable<long> Transmitted(EquatableList<Session.Effect> effects) =>
        effects.OfType<Carry>().Select(static carry => carry.What).OfType<Link.Effect.Transmit>().Select(static sent => sent.Id.Value);
}
