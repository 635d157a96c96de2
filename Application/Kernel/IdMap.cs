using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Oven.Functional.Application.Kernel;

/// <summary>
/// A persistent map from 64-bit ids, in their order. Every version stays as it is for whoever holds it, on any thread; a new version shares
/// with the old one all but one path: <c>Set</c> copies at most 32 entries per level, and a million entries have four levels.
/// <para>A B+ tree. Nodes are split when full and joined when two neighbours fit into one, so it shrinks as well as it grows.</para>
/// </summary>
/// <typeparam name="T">What the ids lead to.</typeparam>
public sealed class IdMap<T> : IReadOnlyCollection<KeyValuePair<ulong, T>>
{
    private const int Most = 32;

    /// <summary>No entry.</summary>
    public static readonly IdMap<T> Empty = new(new Node([], [], null), 0);

    private readonly Node _root;

    private IdMap(Node root, int count) => (_root, Count) = (root, count);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>True where the id is there, with what it leads to.</summary>
    public bool TryGet(ulong id, [MaybeNullWhen(false)] out T value)
    {
        if (TryFloor(id, out var found, out value) && found == id)
            return true;
        value = default;
        return false;
    }

    /// <summary>The entry with the largest id that is not larger than <paramref name="id"/>.</summary>
    public bool TryFloor(ulong id, out ulong found, [MaybeNullWhen(false)] out T value)
    {
        var node = _root;
        while (true)
        {
            var at = node.Floor(id);
            if (at < 0)
            {
                (found, value) = (0, default);
                return false;
            }
            if (node.Children is not { } children)
            {
                (found, value) = (node.Ids[at], node.Values[at]);
                return true;
            }
            node = children[at];
        }
    }

    /// <summary>The entry with the smallest id.</summary>
    public bool TryFirst(out ulong id, [MaybeNullWhen(false)] out T value)
    {
        var node = _root;
        while (node.Children is { } children)
            node = children[0];
        (id, value) = Count == 0 ? (0, default) : (node.Ids[0], node.Values[0]);
        return Count > 0;
    }

    /// <summary>The map with this entry, in place of one with the same id.</summary>
    public IdMap<T> Set(ulong id, T value)
    {
        var added = false;
        var (left, right) = Set(_root, id, value, ref added);
        return new(right is null ? left : Join(left, right), Count + (added ? 1 : 0));
    }

    /// <summary>The map without an id; itself where the id is not there.</summary>
    public IdMap<T> Remove(ulong id)
    {
        if (!TryGet(id, out _))
            return this;
        if (Count == 1)
            return Empty;
        var root = Remove(_root, id);
        return new(root.Children is [var only] ? only : root, Count - 1);
    }

    /// <summary>A map of entries in ascending order of different ids, packed as tightly as can be.</summary>
    public static IdMap<T> Of(ReadOnlySpan<KeyValuePair<ulong, T>> ascending)
    {
        if (ascending.IsEmpty)
            return Empty;
        var level = new List<Node>();
        for (var i = 0; i < ascending.Length; i += Most)
        {
            var part = ascending.Slice(i, Math.Min(Most, ascending.Length - i));
            var (ids, values) = (new ulong[part.Length], new T[part.Length]);
            for (var j = 0; j < part.Length; j++)
                (ids[j], values[j]) = (part[j].Key, part[j].Value);
            level.Add(new(ids, values, null));
        }
        while (level.Count > 1)
            level = [.. level.Chunk(Most).Select(static nodes => new Node([.. nodes.Select(static node => node.Ids[0])], [], nodes))];
        return new(level[0], ascending.Length);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<ulong, T>> GetEnumerator()
    {
        var path = new Stack<Node>([_root]);
        while (path.TryPop(out var node))
        {
            if (node.Children is { } children)
            {
                for (var i = children.Length - 1; i >= 0; i--)
                    path.Push(children[i]);
            }
            else
            {
                for (var i = 0; i < node.Ids.Length; i++)
                    yield return new(node.Ids[i], node.Values[i]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static (Node Left, Node? Right) Set(Node node, ulong id, T value, ref bool added)
    {
        var at = node.Floor(id);
        if (node.Children is not { } children)
        {
            if (at >= 0 && node.Ids[at] == id)
                return (new(node.Ids, With(node.Values, at, value), null), null);
            added = true;
            return Split(new(Inserted(node.Ids, at + 1, id), Inserted(node.Values, at + 1, value), null), at + 1);
        }
        var child = Math.Max(at, 0);
        var (left, right) = Set(children[child], id, value, ref added);
        var ids = left.Ids[0] == node.Ids[child] ? node.Ids : With(node.Ids, child, left.Ids[0]);
        var replaced = With(children, child, left);
        return right is null
            ? (new(ids, [], replaced), null)
            : Split(new(Inserted(ids, child + 1, right.Ids[0]), [], Inserted(replaced, child + 1, right)), child + 1);
    }

    // Ids are made in ascending order, so most nodes grow at their end: such a node is left full and not halved.
    private static (Node Left, Node? Right) Split(Node node, int grownAt)
    {
        if (node.Ids.Length <= Most)
            return (node, null);
        var half = grownAt == node.Ids.Length - 1 ? Most : node.Ids.Length / 2;
        return (node.Part(..half), node.Part(half..));
    }

    private static Node Remove(Node node, ulong id)
    {
        var at = node.Floor(id);
        if (node.Children is not { } children)
            return new(Without(node.Ids, at), Without(node.Values, at), null);
        var child = Remove(children[at], id);
        if (child.Ids.Length == 0)
            return new(Without(node.Ids, at), [], Without(children, at));
        var ids = With(node.Ids, at, child.Ids[0]);
        var replaced = With(children, at, child);
        var left = Math.Max(at - 1, 0); // of the two neighbours the left one, of the first child the right one
        if (replaced.Length == 1 || replaced[left].Ids.Length + replaced[left + 1].Ids.Length > Most / 2)
            return new(ids, [], replaced);
        var joined = With(replaced, left, replaced[left].Followed(replaced[left + 1]));
        return new(Without(ids, left + 1), [], Without(joined, left + 1));
    }

    private static Node Join(Node left, Node right) => new([left.Ids[0], right.Ids[0]], [], [left, right]);

    private static TItem[] With<TItem>(TItem[] items, int at, TItem item)
    {
        var copy = (TItem[])items.Clone();
        copy[at] = item;
        return copy;
    }

    private static TItem[] Inserted<TItem>(TItem[] items, int at, TItem item)
    {
        var copy = new TItem[items.Length + 1];
        items.AsSpan(0, at).CopyTo(copy);
        copy[at] = item;
        items.AsSpan(at).CopyTo(copy.AsSpan(at + 1));
        return copy;
    }

    private static TItem[] Without<TItem>(TItem[] items, int at) => [.. items.AsSpan(0, at), .. items.AsSpan(at + 1)];

    /// <summary>A leaf with values, or an inner node with children and the smallest id of each.</summary>
    private sealed class Node(ulong[] ids, T[] values, Node[]? children)
    {
        public readonly ulong[] Ids = ids;
        public readonly T[] Values = values;
        public readonly Node[]? Children = children;

        /// <summary>Where the largest id stands that is not larger; -1 where all are.</summary>
        public int Floor(ulong id)
        {
            var at = Ids.AsSpan().BinarySearch(id);
            return at >= 0 ? at : ~at - 1;
        }

        public Node Part(Range range) => new(Ids[range], Children is null ? Values[range] : [], Children?[range]);

        public Node Followed(Node next) =>
            new([.. Ids, .. next.Ids], [.. Values, .. next.Values], Children is { } own ? [.. own, .. next.Children!] : null);
    }
}
