using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Tests.Kernel;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Dispatch;

public sealed class EventFlowTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FakeTime _time = new();
    private readonly ConcurrentQueue<OvenError> _errors = new();
    private readonly ConcurrentQueue<BotEffect> _done = new();
    private readonly EventHub _hub;
    private readonly EventFlow<MessageDeleted> _deleted;

    public EventFlowTests()
    {
        _hub = new(1_000, TimeSpan.FromMinutes(1), _time, _errors.Enqueue);
        _deleted = new(
            new(
                _hub,
                new(_time),
                (effect, _) =>
                {
                    _done.Enqueue(effect);
                    return Task.CompletedTask;
                },
                static _ => null,
                _errors.Enqueue
            )
        );
    }

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_flow_is_narrowed_down_by_place_and_predicate()
    {
        using var listening = _deleted
            .ForGuild(new(7))
            .ForChannel(new(70))
            .Where(static deleted => deleted.Id.Value.Value % 2 == 0)
            .Do(static deleted => new BotEffect.Delete(deleted.ChannelId, deleted.Id));

        await Publish(1, 70, 7);
        await Publish(2, 70, 7);
        await Publish(4, 71, 7);
        await Publish(6, 70, 8);

        Assert.Equal([new BotEffect.Delete(new(70), new(2))], _done);
    }

    [Fact]
    public async Task Only_the_first_few_are_handled_and_then_nobody_listens()
    {
        var handled = new ConcurrentQueue<ulong>();
        using var listening = _deleted.Take(2).Do((deleted, _) => Remember(handled, deleted));
        using var once = _deleted.Once().Do((deleted, _) => Remember(handled, deleted));

        for (var id = 1UL; id <= 4; id++)
            await Publish(id, 1, id);

        Assert.Equal([1UL, 1, 2], handled.Order().ToArray());
        Assert.Empty(_hub.Interests);
        Assert.False(_hub.Wants("MESSAGE_DELETE"));
    }

    [Fact]
    public void Only_what_somebody_listens_to_is_wanted()
    {
        Assert.False(_hub.Wants("MESSAGE_DELETE"));
        var first = _deleted.Do((_, _) => Task.CompletedTask);
        var second = _deleted.Do((_, _) => Task.CompletedTask);
        Assert.True(_hub.Wants("MESSAGE_DELETE"));
        Assert.False(_hub.Wants("MESSAGE_CREATE"));
        first.Dispose();
        first.Dispose();
        Assert.True(_hub.Wants("MESSAGE_DELETE"));
        second.Dispose();
        Assert.False(_hub.Wants("MESSAGE_DELETE"));

        using var all = _hub.Subscribe<GatewayEvent>((_, _) => Task.CompletedTask);
        Assert.True(_hub.Wants("SOMETHING_NEW"));
    }

    [Fact]
    public async Task Of_a_burst_the_last_is_handled()
    {
        var handled = new ConcurrentQueue<ulong>();
        var two = new TaskCompletionSource();
        using var listening = _deleted
            .Debounce(TimeSpan.FromSeconds(1))
            .Do(
                (deleted, _) =>
                {
                    handled.Enqueue(deleted.Id.Value.Value);
                    if (handled.Count == 2)
                        two.SetResult();
                    return Task.CompletedTask;
                }
            );
        await Publish(1, 1, 7);
        await Publish(2, 1, 7);
        await Publish(3, 1, 8);

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Empty(handled);
        _time.Advance(TimeSpan.FromMilliseconds(2));

        await two.Task.WaitAsync(Patience);
        Assert.Equal([2UL, 3], handled.Order().ToArray());
    }

    [Fact]
    public async Task The_next_that_matches_is_waited_for_or_time_is_up()
    {
        var wanted = _deleted.Where(static deleted => deleted.Id.Value.Value == 5).FirstAsync(TimeSpan.FromSeconds(10));
        var never = _deleted.Where(static _ => false).FirstAsync(TimeSpan.FromSeconds(10));

        await Publish(4, 1, 1);
        await Publish(5, 1, 1);
        await Publish(5, 2, 1);

        Assert.Equal(new ChannelId(1), Right(await wanted.WaitAsync(Patience)).ChannelId);
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.IsType<OvenError.TimedOut>(Left(await never.WaitAsync(Patience))).After);
        Assert.Empty(_hub.Interests);
    }

    [Fact]
    public async Task A_collector_ends_when_it_is_full_idle_or_cancelled_and_keeps_what_it_has()
    {
        using var cancel = new CancellationTokenSource();
        var full = _deleted.CollectAsync(new() { Max = 2 });
        var idle = _deleted.CollectAsync(new() { Idle = TimeSpan.FromSeconds(5) });
        var cancelled = _deleted.CollectAsync(new(), cancel.Token);

        for (var id = 1UL; id <= 3; id++)
            await Publish(id, 1, 1);
        await cancel.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal((2, CollectorEnd.Full), Count(await full.WaitAsync(Patience)));
        Assert.Equal((3, CollectorEnd.Idle), Count(await idle.WaitAsync(Patience)));
        Assert.Equal((3, CollectorEnd.Stopped), Count(await cancelled.WaitAsync(Patience)));
    }

    [Fact]
    public async Task Who_waits_when_the_client_stops_is_told()
    {
        var waiting = _deleted.FirstAsync(TimeSpan.FromHours(1));

        await _hub.StopAsync(CancellationToken.None);

        Assert.IsType<OvenError.Cancelled>(Left(await waiting.WaitAsync(Patience)));
    }

    [Fact]
    public async Task A_stream_loses_the_oldest_and_says_so_and_ends_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var stream = _deleted.StreamAsync(capacity: 2, cancel.Token).GetAsyncEnumerator();
        var first = stream.MoveNextAsync();
        await Publish(1, 1, 1);
        Assert.True(await first);
        for (var id = 2UL; id <= 5; id++)
            await Publish(id, 1, 1);

        var read = new List<ulong> { stream.Current.Id.Value.Value };
        for (var i = 0; i < 2; i++)
        {
            Assert.True(await stream.MoveNextAsync());
            read.Add(stream.Current.Id.Value.Value);
        }
        await cancel.CancelAsync();

        Assert.Equal([1UL, 4, 5], read);
        Assert.False(await stream.MoveNextAsync());
        Assert.Equal(2, _errors.OfType<OvenError.QueueFull>().Count());
    }

    [Fact]
    public async Task A_predicate_that_throws_is_reported_and_hurts_nobody_else()
    {
        var heard = 0;
        using var broken = _deleted
            .Where(static _ => throw new InvalidOperationException("broken on purpose"))
            .Do((_, _) => Task.CompletedTask);
        using var sound = _deleted.Do(
            (_, _) =>
            {
                Interlocked.Increment(ref heard);
                return Task.CompletedTask;
            }
        );

        await Publish(1, 1, 1);

        Assert.Equal(1, heard);
        Assert.Contains("broken on purpose", Assert.Single(_errors.OfType<OvenError.HandlerFailed>()).Reason, StringComparison.Ordinal);
    }

    private async Task Publish(ulong id, ulong channel, ulong guild) =>
        await _hub.Publish(new MessageDeleted(new(new Snowflake(id)), new(new Snowflake(channel)), new(new Snowflake(guild))));

    private static Task Remember(ConcurrentQueue<ulong> handled, MessageDeleted deleted)
    {
        handled.Enqueue(deleted.Id.Value.Value);
        return Task.CompletedTask;
    }

    private static (int, CollectorEnd) Count(Either<OvenError, Collected<MessageDeleted>> outcome) =>
        (Right(outcome).Items.Count, Right(outcome).Ended);

    private static T Right<T>(Either<OvenError, T> outcome) =>
        outcome.Match(Right: right => right, Left: left => throw new Xunit.Sdk.XunitException(left.Message));

    private static OvenError Left<T>(Either<OvenError, T> outcome) =>
        outcome.Match(Right: _ => throw new Xunit.Sdk.XunitException("It came."), Left: left => left);
}
