namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// S3-FIFO: newcomers enter a small queue; asked for twice there they move to the main queue, else they go and leave a ghost. A key that
/// returns while its ghost is known enters the main queue, whose oldest get another round for each time they were asked for.
/// </summary>
internal sealed class SmallMainQueues
{
    private const double SmallPart = 0.1; // as in the paper
    private const int Promotion = 2;
    private const int MostChances = 3;

    private enum Place : byte
    {
        None,
        Small,
        Main,
        LeftSmall, // a ghost that left from the small queue
    }

    private readonly SlotLinks _links = new();
    private readonly SlotList _small;
    private readonly SlotList _main;
    private readonly KeySlots _slots;
    private Place[] _places = [];
    private byte[] _chances = [];

    /// <summary>Queues over these slots.</summary>
    public SmallMainQueues(KeySlots slots) => (_slots, _small, _main) = (slots, new(_links), new(_links));

    /// <summary>Makes room for so many slots.</summary>
    public void Serve(int room)
    {
        _links.Serve(room);
        Array.Resize(ref _places, room);
        Array.Resize(ref _chances, room);
    }

    /// <summary>A slot is given to a key of which nothing is known.</summary>
    public void Clear(int slot) => _places[slot] = Place.None;

    /// <summary>Takes a newcomer, or a ghost that returns.</summary>
    public void Enter(int slot)
    {
        var returns = _places[slot] == Place.LeftSmall;
        (returns ? _main : _small).Push(slot, _slots.Weights[slot]);
        _places[slot] = returns ? Place.Main : Place.Small;
        _chances[slot] = 0;
    }

    /// <summary>A slot was asked for.</summary>
    public void Touch(int slot)
    {
        if (_chances[slot] < MostChances)
            _chances[slot]++;
    }

    /// <summary>The slot to evict, or -1 where there is none.</summary>
    public int Victim(long capacity)
    {
        while (true)
        {
            if (_small.Tail is >= 0 and var newest && (_small.Weight > SmallPart * capacity || _main.Tail < 0))
            {
                if (_chances[newest] < Promotion)
                    return newest;
                _small.Remove(newest, _slots.Weights[newest]);
                _main.Push(newest, _slots.Weights[newest]);
                (_chances[newest], _places[newest]) = (0, Place.Main);
                continue;
            }
            var oldest = _main.Tail;
            if (oldest < 0 || _chances[oldest] == 0)
                return oldest;
            _chances[oldest]--;
            _main.Touch(oldest, _slots.Weights[oldest]);
        }
    }

    /// <summary>Takes a slot out; a ghost remembers which queue it left.</summary>
    public void Leave(int slot)
    {
        ListOf(slot)?.Remove(slot, _slots.Weights[slot]);
        _places[slot] = _places[slot] == Place.Small ? Place.LeftSmall : Place.None;
    }

    /// <summary>A slot's weight is about to change by so much.</summary>
    public void Reweigh(int slot, int by)
    {
        if (ListOf(slot) is { } list)
            list.Weight += by;
    }

    private SlotList? ListOf(int slot) =>
        _places[slot] switch
        {
            Place.Small => _small,
            Place.Main => _main,
            _ => null,
        };
}
