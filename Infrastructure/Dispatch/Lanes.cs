namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>
/// Runs work in order per key, different keys side by side. A lane exists only while it has work, so a million quiet guilds cost
/// nothing. Bounded: past <c>capacity</c> waiting items <see cref="TryAdd"/> refuses, and the caller says what was dropped.
/// </summary>
/// <typeparam name="TKey">What keeps its order.</typeparam>
/// <typeparam name="TItem">What is worked on.</typeparam>
internal sealed class Lanes<TKey, TItem>(int capacity, Func<TItem, Task> work)
    where TKey : notnull
{
    private const int Kept = 16;

    private readonly Func<TItem, Task> _work = work;
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Lane> _lanes = [];
    private readonly Stack<Lane> _spare = [];
    private TaskCompletionSource? _idle;
    private int _waiting;

    /// <summary>False where the lanes are full; the item is then not taken.</summary>
    public bool TryAdd(TKey key, TItem item)
    {
        Lane lane;
        lock (_gate)
        {
            if (_waiting >= capacity)
                return false;
            _waiting++;
            if (_lanes.TryGetValue(key, out var busy))
            {
                busy.Items.Enqueue(item);
                return true;
            }
            if (!_spare.TryPop(out lane!))
                lane = new(this);
            lane.Key = key;
            _lanes.Add(key, lane);
            lane.Items.Enqueue(item);
        }
        ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: false);
        return true;
    }

    /// <summary>Completes when no lane has work.</summary>
    public Task WhenIdle()
    {
        lock (_gate)
            return _lanes.Count == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private bool TryTake(Lane lane, out TItem item)
    {
        lock (_gate)
        {
            if (lane.Items.TryDequeue(out item!))
            {
                _waiting--;
                return true;
            }
            _lanes.Remove(lane.Key);
            if (_spare.Count < Kept)
                _spare.Push(lane);
            if (_lanes.Count == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }
            return false;
        }
    }

    private sealed class Lane(Lanes<TKey, TItem> owner) : IThreadPoolWorkItem
    {
        public TKey Key { get; set; } = default!; // set whenever it is used again
        public Queue<TItem> Items { get; } = [];

        public void Execute() => _ = RunAsync();

        private async Task RunAsync()
        {
            while (owner.TryTake(this, out var item))
                await owner._work(item).ConfigureAwait(false);
        }
    }
}
