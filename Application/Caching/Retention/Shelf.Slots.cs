namespace Oven.Functional.Application.Caching.Retention;

/// <summary>How slots are taken, given up and grown.</summary>
internal sealed partial class Shelf
{
    private void Remember(int slot, uint now)
    {
        if (_watched[slot])
        {
            _watched[slot] = false;
            _rankers.Returned(_slots.KeyOf(slot));
        }
        _histories[slot] = _histories[slot].After(now - _seen[slot]);
        _seen[slot] = now;
    }

    private void Enter(int slot)
    {
        _states[slot] = State.Kept;
        _segments?.Enter(slot, WindowPart * Capacity);
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
            RetentionRuleKind.Window => _segments!.Victim(WindowPart * Capacity),
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
            if (_states[slot] == State.Kept)
                return slot;
        return -1;
    }

    private void Evict(int slot)
    {
        var (key, unused) = (_slots.KeyOf(slot), _states[slot] == State.Foreseen);
        Leave(slot);
        _states[slot] = State.Ghost;
        _ghosts.Push(slot, 0);
        _slots.Weights[slot] = _evictions++; // a ghost weighs nothing, so the place is free
        _evicted?.Invoke(key, unused);
    }

    private void Leave(int slot)
    {
        var weight = _slots.Weights[slot];
        if (_states[slot] == State.Foreseen)
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
        _states[slot] = State.None;
        _slots.Remove(slot);
    }

    private void Grow(int room)
    {
        _links.Serve(room);
        _segments?.Serve(room);
        _queues?.Serve(room);
        Array.Resize(ref _seen, room);
        Array.Resize(ref _histories, room);
        Array.Resize(ref _states, room);
        Array.Resize(ref _watched, room);
        if (_isLive)
            _sketch.Serve(room);
    }
}
