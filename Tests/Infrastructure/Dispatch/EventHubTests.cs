using System.Collections.Concurrent;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Dispatch;

public sealed class EventHubTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly GatewayEvent Something = new GatewayEvent.Unknown("SOMETHING", new RawJson("{}"));

    [Fact]
    public async Task A_throwing_handler_is_reported_and_its_neighbour_still_hears_everything()
    {
        var errors = new ConcurrentQueue<OvenError>();
        using var reported = new CountdownEvent(3);
        using var heard = new CountdownEvent(3);
        using var hub = Hub(
            100,
            error =>
            {
                errors.Enqueue(error);
                reported.Signal();
            }
        );
        hub.Subscribe<GatewayEvent.Unknown>((_, _) => throw new InvalidOperationException("broken on purpose"));
        hub.Subscribe<GatewayEvent.Unknown>(
            (_, _) =>
            {
                heard.Signal();
                return Task.CompletedTask;
            }
        );

        for (var i = 0; i < 3; i++)
            _ = hub.Publish(Something).AsTask();

        Assert.True(heard.Wait(Patience) && reported.Wait(Patience));
        await hub.StopAsync(CancellationToken.None);
        Assert.All(errors, error => Assert.Contains("broken on purpose", Assert.IsType<OvenError.HandlerFailed>(error).Reason));
    }

    [Fact]
    public async Task A_handler_that_was_taken_away_hears_nothing_more()
    {
        var heard = 0;
        using var hub = Hub(100, _ => { });
        var subscription = hub.Subscribe<GatewayEvent.Unknown>(
            (_, _) =>
            {
                Interlocked.Increment(ref heard);
                return Task.CompletedTask;
            }
        );
        Assert.Equal([typeof(GatewayEvent.Unknown)], hub.Interests);
        subscription.Dispose();

        _ = hub.Publish(Something).AsTask();
        await hub.StopAsync(CancellationToken.None);

        Assert.Empty(hub.Interests);
        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task Losses_of_a_full_handler_are_reported_one_by_one()
    {
        var errors = new ConcurrentQueue<OvenError>();
        var started = new TaskCompletionSource();
        using var hub = Hub(2, errors.Enqueue);
        hub.Subscribe<GatewayEvent.Unknown>(
            (_, stop) =>
            {
                started.TrySetResult();
                return Task.Delay(Timeout.Infinite, stop);
            }
        );
        _ = hub.Publish(Something).AsTask();
        await started.Task.WaitAsync(Patience);

        for (var i = 0; i < 5; i++)
            _ = hub.Publish(Something).AsTask();

        Assert.Equal(3, errors.OfType<OvenError.QueueFull>().Count(full => full.Capacity == 2));
        await hub.StopAsync(CancellationToken.None).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_reported_and_cancelled_and_its_guild_goes_on()
    {
        var reported = new TaskCompletionSource<OvenError>();
        var second = new TaskCompletionSource();
        var time = new FakeTime();
        var started = new TaskCompletionSource();
        using var hub = new EventHub(10, TimeSpan.FromSeconds(60), time, error => reported.TrySetResult(error));
        var calls = 0;
        hub.Subscribe<GatewayEvent.Unknown>(
            async (_, stop) =>
            {
                if (Interlocked.Increment(ref calls) == 2)
                    second.SetResult();
                else
                {
                    started.SetResult();
                    await Task.Delay(Timeout.Infinite, stop);
                }
            }
        );
        _ = hub.Publish(Something).AsTask();
        _ = hub.Publish(Something).AsTask();
        await started.Task.WaitAsync(Patience);

        time.Advance(TimeSpan.FromSeconds(61));

        var error = Assert.IsType<OvenError.TimedOut>(await reported.Task.WaitAsync(Patience));
        Assert.Equal(TimeSpan.FromSeconds(60), error.After);
        await second.Task.WaitAsync(Patience);
    }

    private static EventHub Hub(int capacity, Action<OvenError> report) =>
        new(capacity, TimeSpan.FromMinutes(1), TimeProvider.System, report);
}
