using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Gateway rows of the robustness table against the pure machines. What the bot sends.</summary>
public sealed class SendingRowsTests
{
    [Fact]
    [Row("send-during-resume", RowKind.Pure, "goes out on RESUMED, in order")]
    public void Send_during_resume()
    {
        var shard = SessionScript.Ready();
        shard.Lose(4000);
        Assert.Empty(shard.Say(1));
        shard.Reconnect();
        Assert.Empty(shard.Say(2));
        Assert.Equal([1L, 2L], Transmitted(shard.Receive(new GatewayFrame.Dispatch(2, new GatewayEvent.Resumed()))));
        Rows.Measured("2 of 2 on RESUMED, in order");
    }

    [Fact]
    [Row("send-limit", RowKind.Pure, "at most 120 in any 60 s; every heartbeat")]
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
        Rows.Measured(
            $"200 sent, {sent.Max(at => sent.Count(other => other >= at && other - at <= TimeSpan.FromSeconds(60)))} in the worst 60 s; {beats} of 3 beats"
        );
    }

    [Fact]
    public void Send_limit_under_a_flood_of_heartbeat_requests()
    {
        var shard = SessionScript.Ready();
        for (var request = 0; request < 1_000; request++)
            shard.Receive(new GatewayFrame.HeartbeatRequest());
        Assert.InRange(shard.Story.Count, 100, SendBudget.PerWindow);
    }

    [Fact]
    [Row("big-send", RowKind.Pure, "over 4096 bytes: rejected, 0 sent")]
    public void Big_send()
    {
        Assert.Null(SendBudget.TooLong(4_096));
        var problem = SendBudget.TooLong(4_097)!;
        Assert.Equal(("payload", "4097 bytes", "at most 4096 bytes"), (problem.Path, problem.Given, problem.Allowed));
        Rows.Measured("4096 goes, 4097 does not");
    }

    [Fact]
    [Row("member-chunks", RowKind.Pure, "all chunks, in any order, once; RATE_LIMITED and timeout are errors")]
    public void Member_chunks()
    {
        var (state, patience) = (MemberRequests.Machine.Initial, TimeSpan.FromSeconds(15));
        foreach (var id in new[] { 1, 2, 3, 4 })
            Assert.Equal(
                [new MemberRequests.Effect.Ask(new(id))],
                Take(new MemberRequests.Event.Asked(new(id), new(new Snowflake(9)), patience, Instant.Zero))
            );
        foreach (var index in new[] { 2, 0, 2, 7, -1 }) // twice, and two that cannot be
            Assert.Empty(Take(new MemberRequests.Event.Arrived(new(1), index, 3, Instant.Zero)));
        Assert.Equal([new MemberRequests.Effect.Answer(new(2))], Take(new MemberRequests.Event.Arrived(new(2), 0, 1, Instant.Zero)));
        Assert.Equal([new MemberRequests.Effect.Answer(new(1))], Take(new MemberRequests.Event.Arrived(new(1), 1, 3, Instant.Zero)));
        var refusal = new OvenError.RateLimited(RateLimitScope.User, TimeSpan.FromSeconds(27));
        Assert.Equal(
            [new MemberRequests.Effect.Fail(new(3), refusal)],
            Take(new MemberRequests.Event.Refused(new MemberRequestId(3), null, TimeSpan.FromSeconds(27)))
        );
        Assert.Equal(Instant.FromSeconds(15), MemberRequests.Deadline(state));
        var late = Assert.IsType<MemberRequests.Effect.Fail>(Assert.Single(Take(new MemberRequests.Event.Ticked(Instant.FromSeconds(15)))));
        Assert.IsType<OvenError.TimedOut>(late.Reason);
        Assert.Empty(state.Open);
        Rows.Measured("3 of 3 chunks; RATE_LIMITED says 27 s; timeout after 15 s");

        EquatableList<MemberRequests.Effect> Take(MemberRequests.Event @event)
        {
            (state, var effects) = MemberRequests.Step(state, @event);
            return effects;
        }
    }

    private static IEnumerable<long> Transmitted(EquatableList<Session.Effect> effects) =>
        effects.OfType<Carry>().Select(static carry => carry.What).OfType<Link.Effect.Transmit>().Select(static sent => sent.Id.Value);
}
