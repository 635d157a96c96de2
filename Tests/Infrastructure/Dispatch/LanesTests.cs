using System.Collections.Concurrent;
using Oven.Functional.Infrastructure.Dispatch;

namespace Oven.Functional.Tests.Infrastructure.Dispatch;

public sealed class LanesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Items_of_one_key_are_worked_on_in_order_and_one_at_a_time()
    {
        var done = new ConcurrentDictionary<int, ConcurrentQueue<int>>();
        var inside = new int[4];
        var lanes = new Lanes<int, (int Key, int Number)>(
            100_000,
            async item =>
            {
                Assert.Equal(1, Interlocked.Increment(ref inside[item.Key]));
                await Task.Yield();
                done.GetOrAdd(item.Key, _ => []).Enqueue(item.Number);
                Interlocked.Decrement(ref inside[item.Key]);
            }
        );
        for (var number = 0; number < 2_000; number++)
            Assert.True(lanes.TryAdd(number % 4, (number % 4, number)));

        await lanes.WhenIdle().WaitAsync(Patience);

        foreach (var (key, numbers) in done)
            Assert.Equal(Enumerable.Range(0, 500).Select(i => (i * 4) + key), numbers);
    }

    [Fact]
    public async Task A_blocked_lane_does_not_hold_up_another()
    {
        var blocked = new TaskCompletionSource();
        var passed = new TaskCompletionSource();
        var lanes = new Lanes<string, string>(
            10,
            item =>
            {
                if (item == "slow")
                    return blocked.Task;
                passed.SetResult();
                return Task.CompletedTask;
            }
        );
        lanes.TryAdd("a", "slow");
        lanes.TryAdd("b", "fast");

        await passed.Task.WaitAsync(Patience);
        blocked.SetResult();
        await lanes.WhenIdle().WaitAsync(Patience);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_what_was_taken_is_worked_on()
    {
        var gate = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var worked = 0;
        var lanes = new Lanes<int, int>(
            3,
            async _ =>
            {
                started.TrySetResult();
                await gate.Task;
                Interlocked.Increment(ref worked);
            }
        );
        lanes.TryAdd(0, 0);
        await started.Task.WaitAsync(Patience); // the first has left the queue: three more fit

        var taken = Enumerable.Range(1, 10).Count(number => lanes.TryAdd(0, number));
        gate.SetResult();
        await lanes.WhenIdle().WaitAsync(Patience);

        Assert.Equal(3, taken);
        Assert.Equal(4, worked);
    }
}
