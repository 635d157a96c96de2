using Oven.Functional.Application.Kernel;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Kernel;

/// <summary>The line beside a plain list: who joins, who leaves and who is next.</summary>
public sealed class LineTests
{
    /// <summary>Somebody joins or leaves. Few somebodies, so that they meet.</summary>
    public sealed record Move(bool Joins, byte Number)
    {
        public int Who => Number % 8;
    }

    [Property(MaxTest = 500)]
    public void It_agrees_with_a_plain_list(Move[] moves)
    {
        var (line, list) = (Line<int>.Empty(), new List<int>());
        foreach (var move in moves)
        {
            var before = list.Count;
            if (!move.Joins)
                list.Remove(move.Who);
            else if (!list.Contains(move.Who))
                list.Add(move.Who);
            var after = move.Joins ? line.Enqueue(move.Who) : line.Leave(move.Who);
            Assert.Equal(before == list.Count, ReferenceEquals(line, after));
            line = after;

            Assert.Equal(list, line);
            Assert.Equal(list.Count, line.Count);
            Assert.Equal(list.Count > 0 ? list[0] : null, line.First);
            Assert.All(Enumerable.Range(0, 8), who => Assert.Equal(list.Contains(who), line.Contains(who)));
        }
    }

    [Property]
    public void An_old_line_stays_as_it_was(Move[] moves)
    {
        var history = new List<(Line<int> Line, int[] List)>();
        var line = Line<int>.Empty();
        foreach (var move in moves)
        {
            line = move.Joins ? line.Enqueue(move.Who) : line.Leave(move.Who);
            history.Add((line, [.. line]));
        }
        Assert.All(history, static moment => Assert.Equal(moment.List, moment.Line));
    }

    [Property]
    public void Lines_are_equal_where_the_same_wait_in_the_same_order(Move[] left, Move[] right)
    {
        var one = left.Aggregate(Line<int>.Empty(), Step);
        var two = right.Aggregate(one, Step);
        Assert.Equal(one.ToArray().SequenceEqual(two.ToArray()), one.Equals(two));
        Assert.True(!one.Equals(two) || one.GetHashCode() == two.GetHashCode());

        static Line<int> Step(Line<int> line, Move move) => move.Joins ? line.Enqueue(move.Who) : line.Leave(move.Who);
    }

    [Fact]
    public void It_prints_who_waits() => Assert.Equal("[3, 1]", $"{Line<int>.Empty().Enqueue(3).Enqueue(2).Enqueue(1).Leave(2)}");
}
