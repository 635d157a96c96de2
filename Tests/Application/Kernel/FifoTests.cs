using Oven.Functional.Application.Kernel;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Kernel;

/// <summary>The queue beside the plain one of .NET.</summary>
public sealed class FifoTests
{
    [Property(MaxTest = 300)]
    public void It_agrees_with_a_plain_queue(int?[] moves)
    {
        var (fifo, plain) = (default(Fifo<int>), new Queue<int>());
        foreach (var move in moves)
        {
            if (move is { } item)
                plain.Enqueue(item);
            else
                plain.TryDequeue(out _);
            fifo = move is { } added ? fifo.Add(added) : fifo.Skip();
            Assert.Equal(plain.Count, fifo.Count);
            Assert.Equal(plain.TryPeek(out var first) ? first : null, fifo.First);
            Assert.Equal(plain.Aggregate(default(Fifo<int>), static (queue, next) => queue.Add(next)), fifo);
        }
    }

    [Property]
    public void Queues_are_equal_where_their_items_are(int[] left, int[] right)
    {
        var one = left.Aggregate(default(Fifo<int>), static (queue, item) => queue.Add(item));
        var two = right.Aggregate(default(Fifo<int>), static (queue, item) => queue.Add(item));
        Assert.Equal(left.SequenceEqual(right), one == two);
        Assert.Equal(!left.SequenceEqual(right), one != two);
    }

    [Fact]
    public void It_prints_its_oldest_item() =>
        Assert.Equal(("[]", "[1, ... 2]"), ($"{default(Fifo<int>)}", $"{default(Fifo<int>).Add(1).Add(2)}"));
}
