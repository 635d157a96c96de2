using System.Collections.Concurrent;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Kernel;

/// <summary>Many threads post to one machine: nothing is lost, nothing overlaps, and nobody overtakes himself.</summary>
public sealed class MachineHostThreadsTests
{
    [Fact]
    public async Task Posts_from_many_threads_are_all_taken_one_at_a_time()
    {
        const int threads = 8;
        const int each = 20_000;
        var inside = 0;
        var sum = 0L;
        using var host = new MachineHost<long, int, long>(
            new(
                0,
                (total, number) =>
                {
                    Assert.Equal(1, Interlocked.Increment(ref inside));
                    sum += number; // unguarded on purpose: one reader at a time, or the sum is wrong
                    Interlocked.Decrement(ref inside);
                    return new(total + number, total + number == (long)threads * each * (each + 1) / 2 ? [total + number] : []);
                },
                static _ => null
            ),
            new Answering<long, int>(out var finished),
            static _ => 0,
            new MonotonicClock(TimeProvider.System)
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, threads)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = 1; i <= each; i++)
                            Assert.True(host.Post(i));
                    })
                )
        );
        await finished.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((long)threads * each * (each + 1) / 2, sum);
        Assert.False(host.Broken.IsCompleted);
    }

    [Fact]
    public async Task Events_of_one_thread_keep_their_order_among_those_of_others()
    {
        const int threads = 4;
        const int each = 5000;
        var seen = new ConcurrentQueue<(int Thread, int Number)>();
        using var host = new MachineHost<int, (int Thread, int Number), int>(
            new(
                0,
                (count, @event) =>
                {
                    seen.Enqueue(@event);
                    return new(count + 1, count + 1 == threads * each ? [count + 1] : []);
                },
                static _ => null
            ),
            new Answering<int, (int, int)>(out var finished),
            static _ => default,
            new MonotonicClock(TimeProvider.System)
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, threads)
                .Select(thread =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < each; i++)
                            host.Post((thread, i));
                    })
                )
        );
        await finished.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.All(
            seen.GroupBy(static @event => @event.Thread),
            static thread => Assert.Equal(Enumerable.Range(0, each), thread.Select(static @event => @event.Number))
        );
    }

    private sealed class Answering<TEffect, TEvent> : IEffectHandler<TEffect, TEvent>
    {
        private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Answering(out Task finished) => finished = _finished.Task;

        public void Begin(TEffect effect, Func<TEvent, bool> post) => _finished.TrySetResult();
    }
}
