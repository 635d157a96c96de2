using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Gateway rows of the robustness table against the pure machines. What each close code leads to.</summary>
public sealed class CloseRowsTests
{
    [Theory]
    [Row("fatal-close", RowKind.Pure, "stops; 0 further connections")]
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
        Rows.Measured("0 connections in the hour after");
    }

    [Theory]
    [Row("fresh-close", RowKind.Pure, "identifies")]
    [InlineData(4007)]
    [InlineData(4009)]
    public void Fresh_close(int code)
    {
        var shard = SessionScript.Ready();
        Assert.Contains(new Connect(new(1), "wss://gateway"), shard.Lose(code));
        Assert.Contains(shard.Reconnect(), static effect => effect is RequestPermit);
        Rows.Measured("0 resumes");
    }

    [Theory]
    [Row("other-close", RowKind.Pure, "resumes")]
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
        Rows.Measured("1 resume, 0 identifies");
    }
}
