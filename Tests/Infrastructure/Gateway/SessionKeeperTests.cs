using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Tests.Infrastructure.Sqlite;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>The row <c>checkpoint-order</c>: what a store of any speed is told.</summary>
public sealed class SessionKeeperTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The model is a list of what is open; events end in any order.
    [Property(MaxTest = 200)]
    public async Task What_a_slow_store_gets_never_goes_back_never_runs_ahead_and_ends_with_the_last(byte[] steps, int seed)
    {
        var (store, problems) = (new SlowStore(seed), new ConcurrentQueue<OvenError>());
        var keeper = new SessionKeeper(store, 0, 1, Intents.Guilds, problems.Enqueue);
        var (sequence, session, open) = (1L, 0, new List<(long Session, long Sequence)>());
        Handle(keeper, sequence, Ready(session));
        foreach (var step in steps)
        {
            if (step % 16 == 0)
            {
                keeper.Lost();
                Handle(keeper, sequence + 1, new GatewayEvent.Resumed()); // of the session that is gone
                foreach (var late in open)
                    keeper.Handled(late.Session, late.Sequence);
                open.Clear();
                (session, sequence) = (session + 1, 1);
                store.Handled((session, sequence));
                Handle(keeper, sequence, Ready(session));
            }
            else if (step % 3 > 0)
            {
                sequence += step % 3;
                if (open.Count == 0)
                    store.Handled((session, sequence - 1));
                open.Add((keeper.Begin(sequence, new GatewayEvent.Resumed()), sequence));
            }
            else if (open.Count > 0)
                End(open[step % open.Count]);
        }
        while (open.Count > 0)
            End(open[^1]);
        await keeper.FlushAsync().WaitAsync(Patience);

        var written = store.Written.ToArray();
        Assert.Equal(written.Order(), written);
        Assert.Equal((session, sequence), written[^1]);
        Assert.False(store.WasAhead);
        Assert.Empty(problems);
        Assert.Equal(1, store.MostAtOnce);

        void End((long Session, long Sequence) ended)
        {
            open.Remove(ended);
            store.Handled((session, open.Count == 0 ? sequence : open.Min(static one => one.Sequence) - 1));
            keeper.Handled(ended.Session, ended.Sequence);
        }
    }

    [Fact]
    public async Task A_store_that_hangs_stalls_nobody_and_gets_the_newest_at_the_end()
    {
        var store = new SlowStore(1) { Gate = new() };
        var keeper = new SessionKeeper(store, 0, 1, Intents.Guilds, static _ => { });
        Handle(keeper, 1, Ready(0));
        for (var sequence = 2; sequence <= 10_000; sequence++)
            Handle(keeper, sequence, new GatewayEvent.Resumed());
        var flushing = keeper.FlushAsync();
        Assert.False(flushing.IsCompleted);
        store.Gate.SetResult();
        await flushing.WaitAsync(Patience);
        Assert.InRange(store.Written.Count, 1, 2);
        Assert.Equal((0, 10_000L), store.Written.Last());
    }

    [Fact]
    public async Task What_could_not_be_written_is_told_and_tried_again_and_an_ended_session_is_cleared()
    {
        var (store, problems) = (new SlowStore(1) { Fails = true }, new ConcurrentQueue<OvenError>());
        var keeper = new SessionKeeper(store, 0, 1, Intents.Guilds, problems.Enqueue);
        Handle(keeper, 1, Ready(0));
        await keeper.FlushAsync().WaitAsync(Patience);
        Assert.NotEmpty(problems);
        store.Fails = false;
        await keeper.FlushAsync().WaitAsync(Patience);
        Assert.Equal((0, 1L), store.Written.Last());
        keeper.End();
        Handle(keeper, 2, Ready(1));
        await keeper.FlushAsync().WaitAsync(Patience);
        Assert.Equal((1, 1), (store.Cleared, store.Written.Count));
    }

    private static void Handle(SessionKeeper keeper, long sequence, GatewayEvent @event) =>
        keeper.Handled(keeper.Begin(sequence, @event), sequence);

    private static GatewayEvent.Ready Ready(int session) => SqliteSessionStoreTests.Session($"{session}", 0).Ready;

    private sealed class SlowStore(int seed) : ISessionStore
    {
        private readonly Random _random = new(seed);
        private readonly Lock _gate = new();
        private (int, long) _handled = (0, 1);
        private int _running;

        public TaskCompletionSource? Gate { get; init; }
        public bool Fails { get; set; }
        public ConcurrentQueue<(int Session, long Sequence)> Written { get; } = new();
        public int Cleared { get; private set; }
        public int MostAtOnce { get; private set; }
        public bool WasAhead { get; private set; }

        public void Handled((int, long) last)
        {
            lock (_gate)
                _handled = last;
        }

        public Task<Either<OvenError, EquatableList<StoredSession>>> LoadAll(CancellationToken cancellationToken) =>
            Task.FromResult<Either<OvenError, EquatableList<StoredSession>>>(default(EquatableList<StoredSession>));

        public Task<Either<OvenError, Unit>> Clear(int shard, CancellationToken cancellationToken) => Take(() => Cleared++);

        public Task<Either<OvenError, Unit>> Save(StoredSession session, CancellationToken cancellationToken)
        {
            var what = (int.Parse(session.Checkpoint.SessionId, null), session.Checkpoint.Sequence);
            lock (_gate)
                WasAhead |= what.CompareTo(_handled) > 0;
            return Take(() => Written.Enqueue(what));
        }

        private async Task<Either<OvenError, Unit>> Take(Action done)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
            for (var turns = _random.Next(50); turns > 0; turns--)
                await Task.Yield();
            if (Gate is { } gate)
                await gate.Task;
            Interlocked.Decrement(ref _running);
            if (Fails)
                throw new InvalidOperationException("the store is on fire");
            done();
            return Unit.Default;
        }
    }
}
