using Oven.Functional.Application.Gateway;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Gateway rows of the robustness table against the pure machines. The pulse, and connections that have none.</summary>
public sealed class HeartbeatRowsTests
{
    [Fact]
    [Row("zombie", RowKind.Pure, "found after one interval; resumes")]
    public void Zombie()
    {
        var shard = SessionScript.Ready();
        var effects = shard.Wait(61);
        Assert.Contains(new Carry(new(0), 1, new Link.Effect.Beat()), effects);
        var close = Assert.Single(effects.OfType<Close>());
        Assert.DoesNotContain(close.Code, new[] { 1000, 1001 });
        Assert.Contains(new Report(new GatewayNotice.HeartbeatMissed()), effects);
        Assert.Contains(shard.Reconnect(), static effect => effect is SendResume);
        Rows.Measured("found when the next beat was due; resumed");
    }

    [Fact]
    [Row("server-heartbeat", RowKind.Pure, "answered at once; 0 misses")]
    public void Server_heartbeat()
    {
        var shard = SessionScript.Ready();
        Assert.Equal([new Carry(new(0), 1, new Link.Effect.Beat())], shard.Receive(new GatewayFrame.HeartbeatRequest()));
        var effects = shard.Wait(21); // the first beat of our own, at interval × 0.5, right after it
        Assert.Contains(new Carry(new(0), 1, new Link.Effect.Beat()), effects);
        Assert.DoesNotContain(effects, static effect => effect is Close);
        Rows.Measured("answered in the same step; 0 misses");
    }

    [Fact]
    [Row("half-open", RowKind.Pure, "found within 2 intervals, or the connect timeout")]
    public void Half_open()
    {
        var shard = SessionScript.Ready();
        shard.Wait(61);
        Assert.Contains(shard.Story, static effect => effect is Close);
        shard.Connect(); // and now the new connection says nothing either
        Assert.Contains(shard.Wait(20), static effect => effect is Close);
        Rows.Measured("61 s at an interval of 40; 20 s before HELLO");
    }
}
