using Oven.Functional.Application.Caching;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching;

public sealed class ExpiryWheelTests
{
    [Property]
    public void Everything_comes_up_after_its_time_and_within_one_spoke_of_it(ushort[] dues, byte step)
    {
        var wheel = new ExpiryWheel();
        for (var i = 0; i < dues.Length; i++)
            wheel.Schedule((ulong)i, dues[i]);
        var waiting = Enumerable.Range(0, dues.Length).Select(static i => (ulong)i).ToHashSet();
        for (var now = 0u; now < ushort.MaxValue + 400u; now += 1u + step)
        {
            var due = new List<ulong>();
            wheel.Advance(now, due);
            foreach (var key in due)
            {
                Assert.True(waiting.Remove(key));
                Assert.True(dues[key] <= now);
            }
            Assert.All(waiting, key => Assert.True(dues[key] + 256 > now));
        }
        Assert.Empty(waiting);
    }
}
