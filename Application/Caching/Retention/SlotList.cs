namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// Doubly linked lists threaded through slot numbers: the links live in two arrays shared by all lists of one family, so a slot is in at
/// most one list of the family, moving it allocates nothing, and a list is four numbers.
/// </summary>
internal sealed class SlotLinks
{
    /// <summary>The neighbour towards the tail (older), or -1.</summary>
    public int[] Older = [];

    /// <summary>The neighbour towards the head (newer), or -1.</summary>
    public int[] Newer = [];

    /// <summary>Makes room for so many slots.</summary>
    public void Serve(int slots)
    {
        Array.Resize(ref Older, slots);
        Array.Resize(ref Newer, slots);
    }
}

/// <summary>One list of a family; newest at the head.</summary>
internal sealed class SlotList(SlotLinks links)
{
    /// <summary>The newest slot, or -1.</summary>
    public int Head { get; private set; } = -1;

    /// <summary>The oldest slot, or -1.</summary>
    public int Tail { get; private set; } = -1;

    /// <summary>The sum of the weights of its slots.</summary>
    public long Weight { get; set; }

    /// <summary>How many slots it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a slot that is in no list of the family at the head.</summary>
    public void Push(int slot, int weight)
    {
        links.Older[slot] = Head;
        links.Newer[slot] = -1;
        if (Head >= 0)
            links.Newer[Head] = slot;
        else
            Tail = slot;
        Head = slot;
        Weight += weight;
        Count++;
    }

    /// <summary>Takes a slot of this list out of it.</summary>
    public void Remove(int slot, int weight)
    {
        var (older, newer) = (links.Older[slot], links.Newer[slot]);
        if (newer >= 0)
            links.Older[newer] = older;
        else
            Head = older;
        if (older >= 0)
            links.Newer[older] = newer;
        else
            Tail = newer;
        Weight -= weight;
        Count--;
    }

    /// <summary>Makes a slot of this list its newest.</summary>
    public void Touch(int slot, int weight)
    {
        if (Head == slot)
            return;
        Remove(slot, weight);
        Push(slot, weight);
    }
}
