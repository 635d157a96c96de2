using System.Collections.Concurrent;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Dispatch;

/// <summary>Whoever published an event learns when its handlers are done with it: a checkpoint must not run ahead of them.</summary>
public sealed class DeliveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly GatewayEvent Something = new GatewayEvent.Unknown("SOMETHING", new RawJson("{}"));

    [Fact]
    public async Task An_event_is_done_when_its_slowest_handler_is()
    {
        using var hub = Hub();
        var slow = new TaskCompletionSource();
        var fast = new TaskCompletionSource();
        hub.Subscribe<GatewayEvent.Unknown>((_, _) => slow.Task);
        hub.Subscribe<GatewayEvent>(
            (_, _) =>
            {
                fast.SetResult();
                return Task.CompletedTask;
            }
        );

        var handled = hub.Publish(Something).AsTask();
        await fast.Task.WaitAsync(Patience);

        Assert.False(handled.IsCompleted);
        slow.SetResult();
        await handled.WaitAsync(Patience);
    }

    [Fact]
    public void An_event_that_nobody_listens_to_is_done_at_once_and_costs_nothing()
    {
        using var hub = Hub();
        hub.Subscribe<GatewayEvent.Resumed>((_, _) => Task.CompletedTask);
        Assert.True(IsDone(hub.Publish(Something)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Assert.True(IsDone(hub.Publish(Something)));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task A_handler_that_throws_is_done_with_its_event()
    {
        var errors = new ConcurrentQueue<OvenError>();
        using var hub = Hub(errors.Enqueue);
        hub.Subscribe<GatewayEvent.Unknown>((_, _) => throw new InvalidOperationException("broken on purpose"));

        await hub.Publish(Something).AsTask().WaitAsync(Patience);

        Assert.Single(errors.OfType<OvenError.HandlerFailed>());
    }

    [Fact]
    public async Task An_event_that_did_not_fit_is_reported_and_done()
    {
        var errors = new ConcurrentQueue<OvenError>();
        using var hub = Hub(errors.Enqueue, capacity: 1);
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        hub.Subscribe<GatewayEvent.Unknown>(
            (_, _) =>
            {
                started.TrySetResult();
                return gate.Task;
            }
        );
        var running = hub.Publish(Something).AsTask();
        await started.Task.WaitAsync(Patience);
        var waiting = hub.Publish(Something).AsTask();

        await hub.Publish(Something).AsTask().WaitAsync(Patience);

        Assert.Single(errors.OfType<OvenError.QueueFull>());
        Assert.False(running.IsCompleted || waiting.IsCompleted);
        gate.SetResult();
        await Task.WhenAll(running, waiting).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_handler_that_never_ends_holds_its_event_no_longer_than_its_time()
    {
        var time = new FakeTime();
        var started = new TaskCompletionSource();
        using var hub = new EventHub(10, TimeSpan.FromSeconds(60), time, static _ => { });
        hub.Subscribe<GatewayEvent.Unknown>(
            (_, _) =>
            {
                started.SetResult();
                return new TaskCompletionSource().Task; // looks at no token
            }
        );
        var handled = hub.Publish(Something).AsTask();
        await started.Task.WaitAsync(Patience);
        Assert.False(handled.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(61));

        await handled.WaitAsync(Patience);
    }

    [Fact]
    public async Task What_the_stop_interrupts_or_prevents_is_not_done()
    {
        using var hub = Hub();
        var started = new TaskCompletionSource();
        hub.Subscribe<GatewayEvent.Unknown>(
            (_, stop) =>
            {
                started.TrySetResult();
                return Task.Delay(Timeout.Infinite, stop);
            }
        );
        var interrupted = hub.Publish(Something).AsTask();
        var prevented = hub.Publish(Something).AsTask();
        await started.Task.WaitAsync(Patience);

        await hub.StopAsync(CancellationToken.None).WaitAsync(Patience);

        await Assert.ThrowsAsync<OperationCanceledException>(() => interrupted.WaitAsync(Patience));
        await Assert.ThrowsAsync<OperationCanceledException>(() => prevented.WaitAsync(Patience));
    }

    [Fact]
    public async Task Deliveries_are_used_again_and_never_mixed_up()
    {
        using var hub = Hub();
        var handled = new ConcurrentDictionary<string, int>();
        for (var handler = 0; handler < 3; handler++)
            hub.Subscribe<GatewayEvent.Unknown>(
                async (@event, _) =>
                {
                    await Task.Yield();
                    handled.AddOrUpdate(@event.Name, 1, static (_, times) => times + 1);
                }
            );

        await Parallel.ForAsync(
            0,
            1_000,
            async (number, _) =>
            {
                await hub.Publish(new GatewayEvent.Unknown($"{number}", new RawJson("{}")));
                Assert.Equal(3, handled[$"{number}"]);
            }
        );
    }

    private static bool IsDone(ValueTask handled) => handled.IsCompletedSuccessfully;

    private static EventHub Hub(Action<OvenError>? report = null, int capacity = 10_000) =>
        new(capacity, TimeSpan.FromMinutes(1), TimeProvider.System, report ?? (static _ => { }));
}
