using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Kernel;

/// <summary>
/// Who wants to be woken when, earliest first: one deadline over any number of children. Setting, moving and taking away cost
/// O(log n) and one small allocation, looking at the first nothing.
/// <para>
/// Persistent in the way of <see cref="LinearMap{TKey, TValue}"/>: the newest version owns a mutable heap, an older one holds what
/// was different and takes the heap back when asked. All versions belong to one thread at a time.
/// </para>
/// </summary>
/// <typeparam name="TKey">Who; has at most one entry. Its order breaks ties, so that the first is the same in every replay.</typeparam>
public sealed class Agenda<TKey> : IEquatable<Agenda<TKey>>
    where TKey : struct, IComparable<TKey>
{
    private static readonly Agenda<TKey> Nothing = new(new Heap(), 0, null);

    private Heap? _owned;

    // Only while not owning: this version is _newer with _key put back to _at, where null is "no entry".
    private Agenda<TKey>? _newer;
    private TKey _key;
    private Instant? _at;

    private Agenda(Heap owned, int count, (Instant At, TKey Key)? first) => (_owned, Count, First) = (owned, count, first);

    /// <summary>The agenda with nothing on it, which may be shared: each <see cref="Set"/> on it starts a family of its own.</summary>
    public static Agenda<TKey> Empty() => Nothing;

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>The earliest entry; null where there is none.</summary>
    public (Instant At, TKey Key)? First { get; }

    /// <summary>Every entry, earliest first. Linear.</summary>
    public IEnumerable<(Instant At, TKey Key)> Entries => Own().Entries.Order();

    /// <summary>This agenda with the key's one entry at an instant; <see cref="Instant.Never"/> takes it away.</summary>
    public Agenda<TKey> Set(TKey key, Instant at)
    {
        if (at == Instant.Never)
            return Remove(key);
        if (ReferenceEquals(this, Nothing))
            return Alone(key, at);
        var heap = Own();
        var was = heap.Find(key);
        if (was == at)
            return this;
        heap.Set(key, at);
        return HandOver(heap, key, was);
    }

    /// <summary>This agenda without the key; itself where the key is not on it.</summary>
    public Agenda<TKey> Remove(TKey key)
    {
        if (Count == 0)
            return this;
        var heap = Own();
        if (heap.Find(key) is not { } was)
            return this;
        heap.Remove(key);
        return HandOver(heap, key, was);
    }

    private static Agenda<TKey> Alone(TKey key, Instant at)
    {
        var heap = new Heap();
        heap.Set(key, at);
        return new(heap, 1, (at, key));
    }

    private Agenda<TKey> HandOver(Heap heap, TKey key, Instant? was)
    {
        var next = new Agenda<TKey>(heap, heap.Count, heap.First);
        (_owned, _newer, _key, _at) = (null, next, key, was);
        return next;
    }

    private Heap Own()
    {
        if (_owned is { } mine)
            return mine;
        var chain = new Stack<Agenda<TKey>>();
        var version = this;
        for (; version._owned is null; version = version._newer!)
            chain.Push(version);
        var heap = version._owned;
        while (chain.TryPop(out var older))
        {
            var now = heap.Find(older._key);
            if (older._at is { } at)
                heap.Set(older._key, at);
            else
                heap.Remove(older._key);
            (version._owned, version._newer, version._key, version._at) = (null, older, older._key, now);
            (older._owned, older._newer, older._key, older._at) = (heap, null, default, null);
            version = older;
        }
        return heap;
    }

    /// <summary>True where both hold the same entries. Linear.</summary>
    public bool Equals(Agenda<TKey>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || Count != other.Count || !Equals(First, other.First))
            return false;
        var mine = Own().Entries.ToArray(); // copied, because asking the other version may take the heap away
        var theirs = other.Own();
        return mine.All(entry => theirs.Find(entry.Key) == entry.At);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Agenda<TKey>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, First);

    /// <summary>The entries, earliest first.</summary>
    public override string ToString() => $"[{string.Join(", ", Entries.Select(static entry => $"{entry.At} {entry.Key}"))}]";

    /// <summary>A binary heap that knows where each key stands.</summary>
    private sealed class Heap
    {
        private readonly List<(Instant At, TKey Key)> _entries = [];
        private readonly Dictionary<TKey, int> _places = [];

        public int Count => _entries.Count;

        public (Instant At, TKey Key)? First => _entries.Count == 0 ? null : _entries[0];

        public IEnumerable<(Instant At, TKey Key)> Entries => _entries;

        public Instant? Find(TKey key) => _places.TryGetValue(key, out var place) ? _entries[place].At : null;

        public void Set(TKey key, Instant at)
        {
            if (!_places.TryGetValue(key, out var place))
            {
                place = _entries.Count;
                _entries.Add((at, key));
            }
            Settle((at, key), place);
        }

        public void Remove(TKey key)
        {
            if (!_places.Remove(key, out var place))
                return;
            var last = _entries[^1];
            _entries.RemoveAt(_entries.Count - 1);
            if (place < _entries.Count)
                Settle(last, place);
            else if (_entries.Count == 0)
                Shrink();
        }

        private void Settle((Instant At, TKey Key) entry, int place)
        {
            while (place > 0 && entry.CompareTo(_entries[(place - 1) / 2]) < 0)
            {
                Put(_entries[(place - 1) / 2], place);
                place = (place - 1) / 2;
            }
            for (var child = Smaller(place); child < _entries.Count && _entries[child].CompareTo(entry) < 0; child = Smaller(place))
            {
                Put(_entries[child], place);
                place = child;
            }
            Put(entry, place);
        }

        private int Smaller(int place)
        {
            var left = (2 * place) + 1;
            return left + 1 < _entries.Count && _entries[left + 1].CompareTo(_entries[left]) < 0 ? left + 1 : left;
        }

        private void Put((Instant At, TKey Key) entry, int place) => (_entries[place], _places[entry.Key]) = (entry, place);

        // What a burst needed is not kept for ever.
        private void Shrink()
        {
            _entries.TrimExcess();
            _places.TrimExcess();
        }
    }
}
