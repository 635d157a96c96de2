using Oven.Functional.Application.Caching.Prediction;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching.Prediction;

public sealed class ColdHistoryTests
{
    [Property(EndSize = 2000)]
    public void The_way_back_leads_to_the_same_key_and_a_short_history_has_all_of_them(byte[] keys)
    {
        var history = new ColdHistory(1 << 14);
        var all = new List<ulong>();
        foreach (var key in keys)
        {
            var place = history.Append(1UL + key);
            var before = all.LastIndexOf(1UL + key);
            all.Add(1UL + key);
            var back = history.Back(place);
            Assert.True(back == 0 || history[place - back] == history[place]);
            if (back > 0)
                Assert.Equal(all.Count - 1 - before, back);
        }
        Assert.Equal(all, history.Recent(int.MaxValue));
    }

    [Fact]
    public void What_was_overwritten_is_not_found()
    {
        var history = new ColdHistory(256);
        var first = history.Append(7);
        for (var i = 0UL; i < 300; i++)
            history.Append(1000 + i);
        Assert.Equal(0, history.Back(history.Append(7)));
        Assert.NotEqual(7UL, history[first]);
    }
}
