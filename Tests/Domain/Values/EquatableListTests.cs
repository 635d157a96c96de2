using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class EquatableListTests
{
    [Property]
    public void A_list_is_compared_by_its_elements(int[] one, int[] other)
    {
        var (left, right) = (one.ToEquatableList(), EquatableList.Create<int>(one));
        Assert.True(left == right && left.Equals((object)right) && left.GetHashCode() == right.GetHashCode());
        Assert.Equal(one.SequenceEqual(other), left == other.ToEquatableList());
        Assert.Equal(!one.SequenceEqual(other), left != other.ToEquatableList());
    }

    [Property]
    public void A_list_is_its_source_in_every_view(int[] source)
    {
        var list = source.ToEquatableList();
        Assert.Equal(source, list);
        Assert.Equal(source, list.Span.ToArray());
        Assert.Equal(source.Length, list.Count);
        Assert.Equal(source.Length == 0, list.IsEmpty);
        Assert.Equal(source.Select(i => $"{i}"), list.Select(i => $"{i}"));
        Assert.Equal(source.Append(7), list.Add(7));
        Assert.Equal(source, list);
        Assert.Equal($"[{string.Join(", ", source)}]", list.ToString());
        for (var i = 0; i < source.Length; i++)
            Assert.Equal(source[i], list[i]);
    }

    [Fact]
    public void A_later_change_of_the_source_does_not_show()
    {
        int[] source = [1, 2];
        var list = source.ToEquatableList();
        source[0] = 9;
        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        EquatableList<string> list = default;
        Assert.Equal([], list);
        Assert.Equal(list.GetHashCode(), ((EquatableList<string>)[]).GetHashCode());
        Assert.Throws<IndexOutOfRangeException>(() => list[0]);
    }
}
