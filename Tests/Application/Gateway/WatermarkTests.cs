using Oven.Functional.Application.Gateway;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Against a plain model: a list of what is open.</summary>
public sealed class WatermarkTests
{
    [Property]
    public void It_is_the_last_event_before_the_oldest_open_one_and_never_goes_back(byte[] steps)
    {
        var (mark, open, last, session) = (Watermark.None(), new List<long>(), 0L, 0L);
        foreach (var step in steps)
        {
            var before = mark.Mark;
            if (step % 4 == 0 && open.Count > 0)
            {
                var ended = open[step / 4 % open.Count]; // in any order
                open.Remove(ended);
                mark = mark.End(session, ended);
            }
            else if (step % 4 == 1)
                mark = mark.Pass(last += step / 4 % 3);
            else
            {
                last += 1 + (step / 4 % 3); // with gaps: what nobody wants, or what was dropped
                open.Add(last);
                mark = mark.Begin(last);
            }
            Assert.Equal(open.Count == 0 ? last : open.Min() - 1, mark.Mark);
            Assert.True(mark.Mark >= before);
        }
    }

    [Property]
    public void What_ends_late_of_an_old_session_changes_nothing(byte late, byte now)
    {
        var renewed = Watermark.None().Begin(late + 1L).Renew().Begin(now + 1L);
        Assert.Equal(now, renewed.Mark);
        Assert.Equal(now, renewed.End(session: 0, now + 1L).Mark);
        Assert.Equal(now + 1L, renewed.End(renewed.Session, now + 1L).Mark);
    }

    [Fact]
    public void An_event_that_takes_long_holds_the_mark_and_not_the_others()
    {
        var mark = Watermark.None();
        for (var sequence = 1; sequence <= 1_000; sequence++)
            mark = mark.Begin(sequence);
        for (var sequence = 1_000; sequence > 1; sequence--)
            mark = mark.End(0, sequence);
        Assert.Equal(0, mark.Mark);
        Assert.Equal(1_000, mark.End(0, 1).Mark);
    }
}
