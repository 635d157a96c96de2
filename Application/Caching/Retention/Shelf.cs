namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// A bounded set of keys, without values: what is kept, in which lists, and which key goes when there is too much. The live cache runs
/// one; the rule chooser runs a few miniature ones on a sample of the keys.
/// <para>
/// Each rule has its own bookkeeping over the same slots (W-TinyLFU its segments, S3-FIFO its queues, the rankers their features), kept up
/// to date whichever rule is in force, so changing <see cref="Rule"/> is an assignment and nothing moves. Evicted keys stay as ghosts, as
/// many as there are residents, because S3-FIFO and the rankers judge a returning key by its past.
/// </para>
/// <para>
/// A mutable engine behind a pure face: it holds no clock, no lock and no randomness but its seed, so equal calls give equal answers.
/// One caller at a time.
/// </para>
/// </summary>
internal sealed class Shelf
{
    private const int SpareGhosts = 16;

    private readonly KeySlots _slots = new();
    private readonly SlotLinks _links = new();
    private readonly SlotList _foreseen;
    private readonly SlotList _ghosts;
    private readonly FrequencySketch _sketch;
    private readonly Segments? _segments;
    private readonly SmallMainQueues? _queues;
    private readonly Rankers _rankers;
    private readonly bool _isLive;
    private readonly Action<ulong, bool>? _evicted;
    private readonly SlotPast _past = new();
    private SlotState[] _states = [];
    private int _newcomer = -1;
    private int _evictions;

    /// <summary>The shelf of the live cache, in which any rule can be in force.</summary>
    /// <param name="capacity">The weight it holds.</param>
    /// <param name="rule">The rule to begin with.</param>
    /// <param name="rankers">Who scores candidates, and is told when a watched key returns.</param>
    /// <param name="evicted">Told each evicted key, and whether it was foreseen and never used.</param>
    public Shelf(long capacity, RetentionRule rule, Rankers rankers, Action<ulong, bool> evicted)
        : this(capacity, rule, rankers, new FrequencySketch())
    {
        (_isLive, _evicted) = (true, evicted);
        (_segments, _queues) = (new(_links, _slots, _sketch), new(_slots));
    }

    private Shelf(long capacity, RetentionRule rule, Rankers rankers, FrequencySketch sketch)
    {
        (Capacity, Rule, _rankers, _sketch) = (capacity, rule, rankers, sketch);
        (_foreseen, _ghosts) = (new(_links), new(_links));
        _segments = rule.Kind == RetentionRuleKind.Window ? new(_links, _slots, sketch) : null;
        _queues = rule.Kind == RetentionRuleKind.SmallMain ? new(_slots) : null;
    }

    /// <summary>A miniature that runs one rule for ever and lets its owner count frequencies.</summary>
    public static Shelf Miniature(long capacity, RetentionRule rule, Rankers rankers, FrequencySketch sketch) =>
        new(capacity, rule, rankers, sketch);

    /// <summary>The weight it holds.</summary>
    public long Capacity { get; }

    /// <summary>The rule in force.</summary>
    public RetentionRule Rule { get; set; }

    /// <summary>The weight of what is kept, foreseen entries included.</summary>
    public long Weight { get; private set; }

    /// <summary>How many keys are kept, foreseen ones included.</summary>
    public int Count { get; private set; }

    /// <summary>How many foreseen entries were not used yet.</summary>
    public int ForeseenCount => _foreseen.Count;

    /// <summary>The slot of a key, kept or ghost, or -1.</summary>
    public int Locate(ulong key) => _slots.Find(key);

    /// <summary>The slot of a key that is kept, or -1.</summary>
    public int Find(ulong key) => _slots.Find(key) is >= 0 and var slot && _states[slot] != SlotState.Ghost ? slot : -1;

    /// <summary>The fingerprint in a slot in use.</summary>
    public ulong KeyOf(int slot) => _slots.KeyOf(slot);

    /// <summary>The key in the slot; null where nothing is kept there now.</summary>
    public ulong? KeptIn(int slot) =>
        (uint)slot < (uint)_slots.Extent && _states[slot] is SlotState.Kept or SlotState.Foreseen ? _slots.KeyOf(slot) : null;

    /// <summary>How many keys were evicted since this one was; <see cref="int.MaxValue"/> where that is not known.</summary>
    public int EvictionsSince(ulong key) =>
        _slots.Find(key) is >= 0 and var slot && _states[slot] == SlotState.Ghost ? _evictions - _slots.Weights[slot] : int.MaxValue;

    /// <summary>How many accesses ago a kept or ghost key was asked for; null where that is not known.</summary>
    public uint? Age(ulong key, uint now) => _slots.Find(key) is >= 0 and var slot ? _past.Age(slot, now) : null;

    /// <summary>What the rankers know of a slot now.</summary>
    public Features Describe(int slot, uint now) => Features.Of(_past.Of(slot), _past.Age(slot, now));

    /// <summary>What is remembered of a slot's uses.</summary>
    public History HistoryOf(int slot) => _past.Of(slot);

    /// <summary>In which segment a kept slot is, in a word.</summary>
    public string PlaceOf(int slot) => _states[slot] == SlotState.Foreseen ? "foreseen" : _segments?.Describe(slot) ?? "kept";

    /// <summary>A slot at random whose key was asked for and is kept, or -1.</summary>
    public int Draw(ref Dice dice)
    {
        for (var attempt = 0; attempt < 32; attempt++)
            if (_slots.Extent > 0 && dice.Below(_slots.Extent) is var slot && _states[slot] == SlotState.Kept)
                return slot;
        return -1;
    }

    /// <summary>Tells the rankers when this kept key is next asked for.</summary>
    public void Watch(int slot) => _past.Watch(slot);

    /// <summary>Takes note that a kept key was asked for. True where it had been foreseen and this is its first use.</summary>
    public bool Hit(int slot, uint now)
    {
        if (_isLive)
            _sketch.Count(_slots.KeyOf(slot));
        Remember(slot, now);
        if (_states[slot] == SlotState.Foreseen)
        {
            _foreseen.Remove(slot, _slots.Weights[slot]);
            Enter(slot);
            return true;
        }
        _segments?.Touch(slot, (1 - Rule.WindowPart) * Capacity);
        _queues?.Touch(slot);
        return false;
    }

    /// <summary>Takes a key in that is not kept, and evicts what no longer fits. The slot it got, or -1 where it went at once.</summary>
    public int Admit(ulong key, int weight, uint now, bool foreseen = false)
    {
        var slot = _slots.Find(key);
        if (slot >= 0)
            _ghosts.Remove(slot, 0);
        else
            slot = Take(key);
        _slots.Weights[slot] = weight;
        Weight += weight;
        Count++;
        if (foreseen)
        {
            _past.Arrive(slot, now);
            _states[slot] = SlotState.Foreseen;
            _foreseen.Push(slot, weight);
        }
        else
        {
            if (_isLive)
                _sketch.Count(key);
            Remember(slot, now);
            Enter(slot);
        }
        _newcomer = foreseen ? -1 : slot;
        Shrink(now);
        _newcomer = -1;
        return KeptIn(slot) == key ? slot : -1;
    }

    /// <summary>How many accesses ago the oldest foreseen entry came in; 0 where there is none.</summary>
    public uint OldestForeseen(uint now) => _foreseen.Tail >= 0 ? _past.Age(_foreseen.Tail, now) : 0;

    /// <summary>Evicts the oldest foreseen entry that was not used; false where there is none.</summary>
    public bool EvictForeseen()
    {
        if (_foreseen.Tail < 0)
            return false;
        Evict(_foreseen.Tail);
        return true;
    }

    /// <summary>Forgets a key, kept or ghost, because it was removed: nobody evicted it.</summary>
    public void Forget(ulong key)
    {
        var slot = _slots.Find(key);
        if (slot < 0)
            return;
        if (_states[slot] == SlotState.Ghost)
            _ghosts.Remove(slot, 0);
        else
            Leave(slot);
        Release(slot);
    }

    /// <summary>Gives a kept key another weight, and evicts what no longer fits.</summary>
    public void Reweigh(int slot, int weight, uint now)
    {
        var by = weight - _slots.Weights[slot];
        if (_states[slot] == SlotState.Foreseen)
            _foreseen.Weight += by;
        _segments?.Reweigh(slot, by);
        _queues?.Reweigh(slot, by);
        _slots.Weights[slot] = weight;
        Weight += by;
        Shrink(now);
    }

    private int Take(ulong key)
    {
        var slot = _slots.Add(key);
        if (_slots.Room > _states.Length)
            Grow(_slots.Room);
        _past.Clear(slot);
        _queues?.Clear(slot);
        return slot;
    }

    private void Remember(int slot, uint now)
    {
        if (_past.Use(slot, now))
            _rankers.Returned(_slots.KeyOf(slot));
    }

    private void Enter(int slot)
    {
        _states[slot] = SlotState.Kept;
        _segments?.Enter(slot, Rule.WindowPart * Capacity);
        _queues?.Enter(slot);
    }

    private void Shrink(uint now)
    {
        while (Weight > Capacity && Count > 0)
            Evict(Victim(now));
        while (_ghosts.Count > Count + SpareGhosts)
        {
            var oldest = _ghosts.Tail;
            _ghosts.Remove(oldest, 0);
            Release(oldest);
        }
    }

    private int Victim(uint now)
    {
        var slot = Rule.Kind switch
        {
            RetentionRuleKind.Window => _segments!.Victim(Rule.WindowPart * Capacity),
            RetentionRuleKind.SmallMain => _queues!.Victim(Capacity),
            RetentionRuleKind.Learned => _rankers.Patient.Victim(this, _newcomer, now),
            _ => _rankers.Quick.Victim(this, _newcomer, now),
        };
        return slot >= 0 ? slot
            : _foreseen.Tail >= 0 ? _foreseen.Tail
            : AnyKept();
    }

    // Only where a ranker drew nothing but ghosts, or the rule changed while nothing was in its lists.
    private int AnyKept()
    {
        for (var slot = 0; slot < _slots.Extent; slot++)
            if (_states[slot] == SlotState.Kept)
                return slot;
        return -1;
    }

    private void Evict(int slot)
    {
        var (key, unused) = (_slots.KeyOf(slot), _states[slot] == SlotState.Foreseen);
        Leave(slot);
        _states[slot] = SlotState.Ghost;
        _ghosts.Push(slot, 0);
        _slots.Weights[slot] = _evictions++; // a ghost weighs nothing, so the place is free
        _evicted?.Invoke(key, unused);
    }

    private void Leave(int slot)
    {
        var weight = _slots.Weights[slot];
        if (_states[slot] == SlotState.Foreseen)
        {
            _foreseen.Remove(slot, weight);
        }
        else
        {
            _segments?.Leave(slot);
            _queues?.Leave(slot);
        }
        Weight -= weight;
        Count--;
    }

    private void Release(int slot)
    {
        _states[slot] = SlotState.None;
        _slots.Remove(slot);
    }

    private void Grow(int room)
    {
        _links.Serve(room);
        _segments?.Serve(room);
        _queues?.Serve(room);
        _past.Serve(room);
        Array.Resize(ref _states, room);
        if (_isLive)
            _sketch.Serve(room);
    }
}
