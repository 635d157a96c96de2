namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// W-TinyLFU: newcomers wait in a window in LRU order; what leaves the window stays only if it is asked for more often than the oldest
/// of the main part, which is in two halves: on probation, and protected once asked for again there. With a window of everything it is LRU.
/// </summary>
internal sealed class Segments(SlotLinks links, KeySlots slots, FrequencySketch sketch)
{
    private const double ProtectedPart = 0.8; // of the main part, as in Caffeine

    private enum Place : byte
    {
        None,
        Window,
        Probation,
        Protected,
    }

    private readonly SlotList _window = new(links);
    private readonly SlotList _probation = new(links);
    private readonly SlotList _protected = new(links);
    private Place[] _places = [];
    private int _candidate = -1;

    /// <summary>Makes room for so many slots.</summary>
    public void Serve(int room) => Array.Resize(ref _places, room);

    /// <summary>Takes a newcomer into the window, and moves what the window cannot hold on to probation.</summary>
    /// <param name="slot">The newcomer.</param>
    /// <param name="window">What the window may weigh.</param>
    public void Enter(int slot, double window)
    {
        _window.Push(slot, slots.Weights[slot]);
        _places[slot] = Place.Window;
        while (_window.Weight > window && _window.Tail != slot)
        {
            _candidate = _window.Tail;
            Move(_candidate, _window, _probation, Place.Probation);
        }
    }

    /// <summary>A slot was asked for.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="main">What the main part may weigh.</param>
    public void Touch(int slot, double main)
    {
        switch (_places[slot])
        {
            case Place.Window:
                _window.Touch(slot, slots.Weights[slot]);
                break;
            case Place.Protected:
                _protected.Touch(slot, slots.Weights[slot]);
                break;
            case Place.Probation:
                Move(slot, _probation, _protected, Place.Protected);
                while (_protected.Weight > ProtectedPart * main && _protected.Tail is >= 0 and var oldest)
                    Move(oldest, _protected, _probation, Place.Probation);
                break;
        }
    }

    /// <summary>The slot to evict, or -1 where there is none.</summary>
    /// <param name="window">What the window may weigh.</param>
    public int Victim(double window)
    {
        var (candidate, victim) = (_candidate, _probation.Tail);
        _candidate = -1;
        if (victim < 0)
            return _protected.Tail >= 0 && _window.Weight <= window ? _protected.Tail
                : _window.Tail >= 0 ? _window.Tail
                : _protected.Tail;
        if (candidate < 0 || candidate == victim || _places[candidate] != Place.Probation)
            return victim;
        return sketch.Of(slots.KeyOf(candidate)) > sketch.Of(slots.KeyOf(victim)) ? victim : candidate;
    }

    /// <summary>Takes a slot out.</summary>
    public void Leave(int slot)
    {
        ListOf(_places[slot])?.Remove(slot, slots.Weights[slot]);
        _places[slot] = Place.None;
    }

    /// <summary>A slot's weight is about to change by so much.</summary>
    public void Reweigh(int slot, int by)
    {
        if (ListOf(_places[slot]) is { } list)
            list.Weight += by;
    }

    /// <summary>Where a slot is, in a word.</summary>
    public string Describe(int slot) =>
        _places[slot] switch
        {
            Place.Window => "window",
            Place.Probation => "probation",
            Place.Protected => "protected",
            _ => "none",
        };

    private void Move(int slot, SlotList from, SlotList to, Place place)
    {
        from.Remove(slot, slots.Weights[slot]);
        to.Push(slot, slots.Weights[slot]);
        _places[slot] = place;
    }

    private SlotList? ListOf(Place place) =>
        place switch
        {
            Place.Window => _window,
            Place.Probation => _probation,
            Place.Protected => _protected,
            _ => null,
        };
}
