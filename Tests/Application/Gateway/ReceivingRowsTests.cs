using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Gateway rows of the robustness table against the pure machines. What comes, and what does not.</summary>
public sealed class ReceivingRowsTests
{
    [Fact]
    [Row("duplicate-dispatch", RowKind.Pure, "once; gap reported")]
    public void Duplicate_dispatch()
    {
        var shard = SessionScript.Ready();
        Assert.Single(shard.Receive(SessionScript.Happened(2)).OfType<Deliver>());
        Assert.Equal([new Report(new GatewayNotice.DuplicateDropped(2))], shard.Receive(SessionScript.Happened(2)));
        Assert.Equal(
            [new Report(new GatewayNotice.GapFound(3, 5)), new Deliver(5, SessionScript.Happened(5).Event!)],
            shard.Receive(SessionScript.Happened(5))
        );
        Rows.Measured("1 delivery; gap of 2 reported");
    }

    [Fact]
    [Row("malformed", RowKind.Pure, "reported, the connection goes on")]
    public void Malformed()
    {
        var shard = SessionScript.Ready();
        var error = new OvenError.Undecodable("A gateway payload", "it is broken.", "{");
        Assert.Equal([new Report(new GatewayNotice.FrameRejected(error))], shard.Receive(new GatewayFrame.Malformed(2, error)));
        Assert.Equal([new Deliver(3, SessionScript.Happened(3).Event!)], shard.Receive(SessionScript.Happened(3)));
        Assert.Equal([new Report(new GatewayNotice.FrameRejected(error))], shard.Receive(new GatewayFrame.Malformed(null, error)));
        Rows.Measured("2 of 2 reported; 0 events lost");
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
    [Row("silent-events", RowKind.Pure, "noticed against its own history; once")]
    public void Silent_events()
    {
        var (busy, quiet) = (Silent(everySeconds: 1), Silent(everySeconds: 60));
        Assert.Equal(TimeSpan.FromSeconds(60), busy);
        Assert.Equal(TimeSpan.FromMinutes(30), quiet);
        Rows.Measured($"after {busy.TotalSeconds} s where an event a second is usual, {quiet.TotalMinutes} min where one a minute is");
    }

    private static TimeSpan Silent(int everySeconds)
    {
        var (state, now) = (Silence.Machine.Initial, Instant.Zero);
        state = Silence.Step(state, new Silence.Event.Rose(now)).State;
        for (var heard = 0; heard < 200; heard++)
        {
            now += TimeSpan.FromSeconds(everySeconds);
            Assert.False(Silence.Deadline(state) < now); // no false alarm
            state = Silence.Step(state, new Silence.Event.Heard(now)).State;
            state = Silence.Step(state, new Silence.Event.Heard(now + TimeSpan.FromMilliseconds(10))).State; // one moment
        }
        var due = Silence.Deadline(state)!.Value;
        (state, var effects) = Silence.Step(state, new Silence.Event.Ticked(due));
        Assert.IsType<Silence.Effect.ReportSilence>(Assert.Single(effects));
        Assert.Null(Silence.Deadline(state));
        return due - now;
    }

    [Fact]
    [Row("lazy-guilds", RowKind.Pure, "complete when all came or the patience ended; join, outage, return told apart")]
    public void Lazy_guilds()
    {
        var (state, patience) = (RollCall.Machine.Initial, TimeSpan.FromSeconds(15));
        GuildId one = new(new Snowflake(1)),
            two = new(new Snowflake(2)),
            three = new(new Snowflake(3)),
            late = new(new Snowflake(4));
        Assert.Empty(Take(new RollCall.Event.Called([one, two, late], patience, Instant.Zero)));
        Assert.Equal([new GatewayNotice.GuildArrived(one)], Take(new RollCall.Event.Came(one)));
        Assert.Equal([new GatewayNotice.GuildJoined(three)], Take(new RollCall.Event.Came(three)));
        Assert.Equal([new GatewayNotice.GuildArrived(two)], Take(new RollCall.Event.Came(two)));
        Assert.Equal(Instant.FromSeconds(15), RollCall.Deadline(state));
        Assert.Equal([new GatewayNotice.GuildsCame([late])], Take(new RollCall.Event.Ticked(Instant.FromSeconds(15))));
        Assert.Equal([new GatewayNotice.GuildCameBack(late)], Take(new RollCall.Event.Came(late)));
        Assert.Equal([new GatewayNotice.GuildWentDown(one)], Take(new RollCall.Event.Went(one, Unavailable: true)));
        Assert.Equal([new GatewayNotice.GuildCameBack(one)], Take(new RollCall.Event.Came(one)));
        Assert.Equal([new GatewayNotice.GuildLeft(two)], Take(new RollCall.Event.Went(two, Unavailable: false)));
        Assert.Empty(Take(new RollCall.Event.Came(one)));
        Assert.Equal([new GatewayNotice.GuildArrived(one), new GatewayNotice.GuildsCame([])], Recalled(one));
        Rows.Measured("1 of 3 missing after 15 s; five kinds told apart");

        EquatableList<GatewayNotice> Recalled(GuildId guild)
        {
            Take(new RollCall.Event.Called([guild], patience, Instant.FromSeconds(20)));
            return Take(new RollCall.Event.Came(guild));
        }

        EquatableList<GatewayNotice> Take(RollCall.Event @event)
        {
            (state, var effects) = RollCall.Step(state, @event);
            return effects.Select(static effect => ((RollCall.Effect.Report)effect).Notice);
        }
    }

    [Fact]
    [Row("checkpoint-order", RowKind.Pure, "never back, never past what is handled")]
    public void Checkpoint_order()
    {
        var (mark, inversions, ahead) = (Watermark.None(), 0, 0);
        var (random, open) = (new Random(1), new List<long>());
        for (var (step, sequence) = (0, 0L); step < 10_000; step++)
        {
            var before = mark.Mark;
            if (random.Next(2) == 0 || open.Count == 0)
            {
                open.Add(++sequence);
                mark = mark.Begin(sequence);
            }
            else
            {
                var ended = open[random.Next(open.Count)];
                open.Remove(ended);
                mark = mark.End(0, ended);
            }
            inversions += mark.Mark < before ? 1 : 0;
            ahead += open.Exists(left => left <= mark.Mark) ? 1 : 0;
        }
        Assert.Equal((0, 0), (inversions, ahead));
        Rows.Measured("10,000 steps: 0 inversions, 0 ahead");
    }

    [Fact]
    [Row("slow-handler", RowKind.Pure, "heartbeats go on; the checkpoint waits")]
    public void Slow_handler()
    {
        var (shard, mark) = (SessionScript.Ready(), Watermark.None());
        mark = mark.Begin(2); // and never ends
        var beats = 0;
        for (var sequence = 3; sequence < 100; sequence++)
        {
            shard.Receive(SessionScript.Happened(sequence - 1));
            mark = mark.Begin(sequence).End(0, sequence);
            beats += shard.Wait(5).OfType<Carry>().Count(static carry => carry.What is Link.Effect.Beat);
            shard.Receive(new GatewayFrame.Ack());
        }
        Assert.Equal(1, mark.Mark);
        Assert.IsType<SessionPhase.Ready>(shard.State.Phase);
        Assert.InRange(beats, 12, 13);
        Rows.Measured($"{beats} beats and 97 events while one was in hand for 485 s");
    }
}
