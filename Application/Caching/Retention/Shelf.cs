namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// A bounded set of keys, without values: what is kept, in which lists, and which key goes when there is too much. The live cache runs
/// one; the rule chooser runs a few miniature ones on a sample of the keys.
/// <para>
/// Each rule has its own bookkeeping over the same slots (W-TinyLFU its lists, S3-FIFO its queues, the ranker its features), kept up
/// to date whichever rule is in force, so changing <see cref="Rule"/> is an assignment and nothing moves. Evicted keys stay as ghosts, as
/// many as there are residents, because S3-FIFO and the ranker judge a returning key by its past.
/// </para>
/// <para>
/// A mutable engine behind a pure face: it holds no clock, no lock and no randomness but its seed, so equal calls give equal answers.
/// One caller at a time.
/// </para>
/// </summary>
internal sealed class Shelf
{
    private const double ProtectedPart = 0.8; // of the main part, as in Caffeine
    private const double SmallPart = 0.1; // as in the S3-FIFO paper
    private const int SmallPromotion = 2; // asked for this often in the small queue, a key moves to the main queue

    private enum Place : byte
    {
        None,
        Unordered, // kept, where no rule reads the segments
        Window,
        Probation,
        Protected,
        Foreseen,
        Ghost,
    }

    [Flags]
    private enum Mark : byte
    {
        None = 0,
        InSmall = 1,
        InMain = 2,
        LeftSmall = 4, // a ghost that S3-FIFO would remember
        Watched = 8, // a ranker waits to see whether it comes back
    }

    private readonly KeySlots _slots = new();
    private readonly SlotLinks _segmentLinks = new();
    private readonly SlotLinks _queueLinks = new();
    private readonly SlotList _window;
    private readonly SlotList _probation;
    private readonly SlotList _protected;
    private readonly SlotList _foreseen;
    private readonly SlotList _ghosts;
    private readonly SlotList _small;
    private readonly SlotList _main;
    private readonly FrequencySketch _sketch;
    private readonly Ranker? _ranker;
    private readonly Ranker? _quickRanker;
    private readonly bool _usesSegments;
    private readonly bool _usesQueues;
    private readonly bool _ownsSketch;
    private readonly Action<ulong, bool>? _evicted;
    private int[] _weights = [];
    private uint[] _seen = [];
    private History[] _histories = [];
    private Place[] _places = [];
    private Mark[] _marks = [];
    private byte[] _chances = [];
    private int _newcomer = -1;
    private int _candidate = -1;
    private int _evictions;

    /// <summary>A shelf in which any rule can be in force.</summary>
    /// <param name="capacity">The weight it holds.</param>
    /// <param name="rule">The rule to begin with.</param>
    /// <param name="sketch">Who counts frequencies.</param>
    /// <param name="ranker">Who scores candidates for <see cref="RetentionRuleKind.Learned"/>.</param>
    /// <param name="quickRanker">Who scores candidates for <see cref="RetentionRuleKind.LearnedQuick"/>.</param>
    /// <param name="evicted">Told each evicted key, and whether it was foreseen and never used.</param>
    /// <param name="fixedRule">True where the rule will never change, so that the bookkeeping of others is left out.</param>
    public Shelf(
        long capacity,
        RetentionRule rule,
        FrequencySketch sketch,
        Ranker? ranker,
        Ranker? quickRanker,
        Action<ulong, bool>? evicted,
        bool fixedRule
    )
    {
        (Capacity, Rule, _sketch, _ranker, _quickRanker) = (capacity, rule, sketch, ranker, quickRanker);
        (_evicted, _ownsSketch) = (evicted, !fixedRule);
        _usesSegments = !fixedRule || rule.Kind == RetentionRuleKind.Window;
        _usesQueues = !fixedRule || rule.Kind == RetentionRuleKind.SmallMain;
        (_window, _probation, _protected) = (new(_segmentLinks), new(_segmentLinks), new(_segmentLinks));
        (_foreseen, _ghosts) = (new(_segmentLinks), new(_segmentLinks));
        (_small, _main) = (new(_queueLinks), new(_queueLinks));
    }

    /// <summary>The weight it holds.</summary>
    public long Capacity { get; set; }

    /// <summary>The rule in force.</summary>
    public RetentionRule Rule { get; set; }

    /// <summary>The weight of what is kept, foreseen entries included.</summary>
    public long Weight { get; private set; }

    /// <summary>How many keys are kept.</summary>
    public int Count { get; private set; }

    /// <summary>The weight of foreseen entries that were not used yet.</summary>
    public long ForeseenWeight => _foreseen.Weight;

    /// <summary>How many foreseen entries were not used yet.</summary>
    public int ForeseenCount => _foreseen.Count;

    /// <summary>One more than the highest slot.</summary>
    public int Extent => _slots.Extent;

    /// <summary>The slot of a key that is kept, or -1.</summary>
    public int Find(ulong key)
    {
        var slot = _slots.Find(key);
        return slot >= 0 && _places[slot] != Place.Ghost ? slot : -1;
    }

    /// <summary>True where the slot now belongs to this key and is kept.</summary>
    public bool Holds(int slot, ulong key) =>
        (uint)slot < (uint)_slots.Extent && _places[slot] is not (Place.None or Place.Ghost) && _slots.KeyOf(slot) == key;

    /// <summary>True where the key was evicted not long ago.</summary>
    public bool IsGhost(ulong key) => _slots.Find(key) is >= 0 and var slot && _places[slot] == Place.Ghost;

    /// <summary>How many keys were evicted since this one was; <see cref="int.MaxValue"/> where that is not known.</summary>
    public int EvictionsSince(ulong key) =>
        _slots.Find(key) is >= 0 and var slot && _places[slot] == Place.Ghost ? _evictions - _weights[slot] : int.MaxValue;

    /// <summary>Takes note that a kept key was asked for. True where it had been foreseen and this is its first use.</summary>
    public bool Hit(int slot, uint now)
    {
        if (_ownsSketch)
            _sketch.Count(_slots.KeyOf(slot));
        Remember(slot, now);
        var weight = _weights[slot];
        switch (_places[slot])
        {
            case Place.Window:
                _window.Touch(slot, weight);
                break;
            case Place.Protected:
                _protected.Touch(slot, weight);
                break;
            case Place.Probation:
                _probation.Remove(slot, weight);
                _protected.Push(slot, weight);
                _places[slot] = Place.Protected;
                Demote();
                break;
            case Place.Foreseen:
                _foreseen.Remove(slot, weight);
                Enter(slot, weight);
                return true;
        }
        if (_chances[slot] < 3)
            _chances[slot]++;
        return false;
    }

    /// <summary>Takes a key in that is not kept, and evicts what no longer fits. The slot it got, or -1 where it went at once.</summary>
    public int Admit(ulong key, int weight, uint now, bool foreseen = false)
    {
        var slot = _slots.Find(key);
        if (slot >= 0)
        {
            _ghosts.Remove(slot, 0);
        }
        else
        {
            slot = _slots.Add(key);
            if (_slots.Room > _weights.Length)
                Grow(_slots.Room);
            _histories[slot] = default;
            _marks[slot] = Mark.None;
        }
        _weights[slot] = weight;
        Weight += weight;
        Count++;
        if (foreseen)
        {
            _seen[slot] = now;
            _foreseen.Push(slot, weight);
            _places[slot] = Place.Foreseen;
        }
        else
        {
            if (_ownsSketch)
                _sketch.Count(key);
            Remember(slot, now);
            Enter(slot, weight);
        }
        _newcomer = slot;
        Shrink(now);
        _newcomer = -1;
        return _places[slot] is Place.Ghost or Place.None || _slots.KeyOf(slot) != key ? -1 : slot;
    }

    /// <summary>Evicts until the weight fits.</summary>
    public void Shrink(uint now)
    {
        while (Weight > Capacity && Count > 0)
            Evict(Victim(now));
        while (_ghosts.Count > Count + 16)
        {
            var oldest = _ghosts.Tail;
            _ghosts.Remove(oldest, 0);
            Release(oldest);
        }
    }

    /// <summary>Evicts the oldest foreseen entry that was not used.</summary>
    public void EvictForeseen() => Evict(_foreseen.Tail);

    /// <summary>Forgets a key, kept or ghost, because it was removed: nobody evicted it.</summary>
    public void Forget(ulong key)
    {
        var slot = _slots.Find(key);
        if (slot < 0)
            return;
        if (_places[slot] == Place.Ghost)
            _ghosts.Remove(slot, 0);
        else
            Leave(slot);
        Release(slot);
    }

    /// <summary>Gives a kept key another weight.</summary>
    public void Reweigh(int slot, int weight, uint now)
    {
        var (old, place, marks) = (_weights[slot], _places[slot], _marks[slot]);
        if (ListOf(place) is { } list)
            list.Weight += weight - old;
        if ((marks & Mark.InSmall) != 0)
            _small.Weight += weight - old;
        if ((marks & Mark.InMain) != 0)
            _main.Weight += weight - old;
        _weights[slot] = weight;
        Weight += weight - old;
        Shrink(now);
    }

    /// <summary>How long ago, in accesses, a kept or ghost key was last asked for; null where it is not known.</summary>
    public uint? Age(ulong key, uint now) => _slots.Find(key) is >= 0 and var slot ? now - _seen[slot] : null;

    /// <summary>What the ranker knows of a slot now.</summary>
    public Features Describe(int slot, uint now) => Features.Of(_histories[slot], now - _seen[slot]);

    /// <summary>A kept slot at random, or -1.</summary>
    public int Draw(ref Dice dice)
    {
        for (var attempt = 0; attempt < 32; attempt++)
            if (_slots.Extent > 0 && dice.Below(_slots.Extent) is var slot && _places[slot] is > Place.None and < Place.Foreseen)
                return slot;
        return -1;
    }

    /// <summary>The fingerprint in a slot.</summary>
    public ulong KeyOf(int slot) => _slots.KeyOf(slot);

    /// <summary>Tells the rankers when this kept key is next asked for.</summary>
    public void Watch(int slot) => _marks[slot] |= Mark.Watched;

    private void Remember(int slot, uint now)
    {
        if ((_marks[slot] & Mark.Watched) != 0)
        {
            _marks[slot] &= ~Mark.Watched;
            _ranker?.Returned(_slots.KeyOf(slot));
            _quickRanker?.Returned(_slots.KeyOf(slot));
        }
        _histories[slot] = _histories[slot].After(now - _seen[slot]);
        _seen[slot] = now;
    }

    private void Enter(int slot, int weight)
    {
        _chances[slot] = 0;
        if (_usesSegments)
        {
            _window.Push(slot, weight);
            while (_window.Weight > WindowPart * Capacity && _window.Tail != slot)
                Promote(_window.Tail);
        }
        _places[slot] = _usesSegments ? Place.Window : Place.Unordered;
        if (!_usesQueues)
            return;
        var returns = (_marks[slot] & Mark.LeftSmall) != 0;
        (returns ? _main : _small).Push(slot, weight);
        _marks[slot] = (_marks[slot] & Mark.Watched) | (returns ? Mark.InMain : Mark.InSmall);
    }

    // From the window to the head of probation, where it must win against the tail.
    private void Promote(int slot)
    {
        var weight = _weights[slot];
        _window.Remove(slot, weight);
        _probation.Push(slot, weight);
        _places[slot] = Place.Probation;
        _candidate = slot;
    }

    private void Demote()
    {
        while (_protected.Weight > (1 - WindowPart) * ProtectedPart * Capacity && _protected.Tail is >= 0 and var slot)
        {
            _protected.Remove(slot, _weights[slot]);
            _probation.Push(slot, _weights[slot]);
            _places[slot] = Place.Probation;
        }
    }

    // While another rule is in force the segments are kept as under a small window, so that there is something to switch to.
    private double WindowPart => Rule.Kind == RetentionRuleKind.Window ? Rule.Window : 0.1;

    private int Victim(uint now)
    {
        var slot = Rule.Kind switch
        {
            RetentionRuleKind.Window => WindowVictim(),
            RetentionRuleKind.SmallMain => QueueVictim(),
            RetentionRuleKind.Learned => _ranker!.Victim(this, _newcomer, now),
            _ => _quickRanker!.Victim(this, _newcomer, now),
        };
        return slot >= 0 ? slot : _foreseen.Tail;
    }

    // What just left the window stays only if it is asked for more often than the oldest of probation.
    private int WindowVictim()
    {
        var (candidate, victim) = (_candidate, _probation.Tail);
        _candidate = -1;
        if (victim < 0)
            return _protected.Tail >= 0 && _window.Weight <= Rule.Window * Capacity ? _protected.Tail
                : _window.Tail >= 0 ? _window.Tail
                : _protected.Tail;
        if (candidate < 0 || candidate == victim || _places[candidate] != Place.Probation)
            return victim;
        return _sketch.Of(_slots.KeyOf(candidate)) > _sketch.Of(_slots.KeyOf(victim)) ? victim : candidate;
    }

    private int QueueVictim()
    {
        while (true)
        {
            if (_small.Tail >= 0 && (_small.Weight > SmallPart * Capacity || _main.Tail < 0))
            {
                var slot = _small.Tail;
                if (_chances[slot] < SmallPromotion)
                    return slot;
                _small.Remove(slot, _weights[slot]);
                _main.Push(slot, _weights[slot]);
                _chances[slot] = 0;
                _marks[slot] ^= Mark.InSmall | Mark.InMain;
                continue;
            }
            if (_main.Tail < 0)
                return -1;
            var oldest = _main.Tail;
            if (_chances[oldest] == 0)
                return oldest;
            _chances[oldest]--;
            _main.Touch(oldest, _weights[oldest]);
        }
    }

    private void Evict(int slot)
    {
        var (key, unused) = (_slots.KeyOf(slot), _places[slot] == Place.Foreseen);
        var leftSmall = (_marks[slot] & Mark.InSmall) != 0;
        Leave(slot);
        _places[slot] = Place.Ghost;
        _marks[slot] = (_marks[slot] & Mark.Watched) | (leftSmall ? Mark.LeftSmall : Mark.None);
        _ghosts.Push(slot, 0);
        _weights[slot] = _evictions++; // a ghost weighs nothing, so the place is free
        _evicted?.Invoke(key, unused);
    }

    private void Leave(int slot)
    {
        var (weight, marks) = (_weights[slot], _marks[slot]);
        ListOf(_places[slot])?.Remove(slot, weight);
        if ((marks & Mark.InSmall) != 0)
            _small.Remove(slot, weight);
        if ((marks & Mark.InMain) != 0)
            _main.Remove(slot, weight);
        Weight -= weight;
        Count--;
    }

    private void Release(int slot)
    {
        _places[slot] = Place.None;
        _slots.Remove(slot);
    }

    private SlotList? ListOf(Place place) =>
        place switch
        {
            Place.Foreseen => _foreseen,
            Place.Window => _window,
            Place.Probation => _probation,
            Place.Protected => _protected,
            _ => null,
        };

    private void Grow(int room)
    {
        _segmentLinks.Serve(room);
        if (_usesQueues)
            _queueLinks.Serve(room);
        Array.Resize(ref _weights, room);
        Array.Resize(ref _seen, room);
        Array.Resize(ref _histories, room);
        Array.Resize(ref _places, room);
        Array.Resize(ref _marks, room);
        Array.Resize(ref _chances, room);
        if (_ownsSketch)
            _sketch.Serve(room);
    }
}
