namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// Learns which kept keys will be asked for again soon, and names the least likely of a few drawn at random. "Soon" is the time an
/// entry can expect to stay (the relaxed Belady boundary of LRB): what lies beyond it is lost under any rule. Examples are kept entries
/// drawn at random, the population the ranker chooses from; each is settled when its key comes back or "soon" has passed.
/// </summary>
internal sealed class Ranker(ulong seed)
{
    private const int Draws = 16;
    private const int Waiting = 2048; // examples that wait to be settled: 50 kB

    private readonly record struct Example(ulong Key, uint At, Features Features);

    private readonly OneHotLogistic _model = Features.Prior();
    private readonly Example[] _examples = new Example[Waiting];
    private readonly bool[] _settled = new bool[Waiting];
    private readonly Dictionary<ulong, int> _waiting = [];
    private Dice _dice = new(seed);
    private uint _first;
    private uint _next;
    private uint _lastDraw;

    /// <summary>How far "soon" reaches, in accesses.</summary>
    public uint Horizon { get; set; } = 64;

    /// <summary>The model, to save or inspect.</summary>
    public OneHotLogistic Model => _model;

    /// <summary>The slot to evict: the least likely to come back of those drawn and the newcomer; -1 where nothing is kept.</summary>
    public int Victim(Shelf shelf, int newcomer, uint now)
    {
        var (victim, least) = (newcomer, newcomer >= 0 ? Score(shelf, newcomer, now) : float.MaxValue);
        for (var draw = 0; draw < Draws; draw++)
        {
            var slot = shelf.Draw(ref _dice);
            if (slot < 0)
                continue;
            var score = Score(shelf, slot, now);
            if (score >= least)
                continue;
            (victim, least) = (slot, score);
        }
        return victim;
    }

    /// <summary>Once per access: settles what has waited long enough, and draws an example where one is due.</summary>
    public void Pass(Shelf shelf, uint now)
    {
        while (_first != _next && now - _examples[_first % Waiting].At > Horizon)
            Settle((int)(_first++ % Waiting), returned: false);
        if (now - _lastDraw <= Horizon / (Waiting / 2) || _next - _first == Waiting)
            return;
        _lastDraw = now;
        var slot = shelf.Draw(ref _dice);
        if (slot < 0 || !_waiting.TryAdd(shelf.KeyOf(slot), (int)(_next % Waiting)))
            return;
        var at = _next++ % Waiting;
        _examples[at] = new(shelf.KeyOf(slot), now, shelf.Describe(slot, now));
        _settled[at] = false;
        shelf.Watch(slot);
    }

    /// <summary>A watched key was asked for.</summary>
    public void Returned(ulong key)
    {
        if (_waiting.TryGetValue(key, out var at))
            Settle(at, returned: true);
    }

    private void Settle(int at, bool returned)
    {
        if (_settled[at])
            return;
        _settled[at] = true;
        _waiting.Remove(_examples[at].Key);
        var features = _examples[at].Features;
        _model.Learn(features[..], returned);
    }

    private float Score(Shelf shelf, int slot, uint now)
    {
        var features = shelf.Describe(slot, now);
        return _model.Score(features[..]);
    }
}
