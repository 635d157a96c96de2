using System.Collections.Concurrent;
using Oven.Functional.Application.Gateway;

namespace Oven.Functional.Tools.Proving.Soaking;

/// <summary>What came of everything, counted from any thread.</summary>
internal sealed class SoakTally
{
    private readonly ConcurrentDictionary<string, long> _errors = new();
    private readonly ConcurrentDictionary<int, bool> _lostSession = new();
    private long _heard;
    private long _lost;
    private long _excused;
    private long _doubled;
    private long _called;
    private long _answered;
    private long _sessionsLost;
    private long _disconnects;
    private long _dropped;

    public long Received => Interlocked.Read(ref _heard);

    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Events of a session that Discord gave up: nobody could have had them.</summary>
    public long Excused => Interlocked.Read(ref _excused);

    public long Doubled => Interlocked.Read(ref _doubled);

    public long SessionsLost => Interlocked.Read(ref _sessionsLost);

    public long Disconnects => Interlocked.Read(ref _disconnects);

    public long Dropped => Interlocked.Read(ref _dropped);

    public long Answered => Interlocked.Read(ref _answered);

    public long Unanswered => Interlocked.Read(ref _called) - Answered;

    public string Errors => _errors.IsEmpty ? "none" : string.Join(", ", _errors.Select(static error => $"{error.Key} {error.Value}"));

    public void Heard(int shard, long missing)
    {
        Interlocked.Increment(ref _heard);
        if (missing < 0)
            Interlocked.Increment(ref _doubled);
        else if (missing > 0)
            Interlocked.Add(ref _lostSession.ContainsKey(shard) ? ref _excused : ref _lost, missing);
    }

    public void Calling() => Interlocked.Increment(ref _called);

    public void Called(string? error)
    {
        Interlocked.Increment(ref _answered);
        if (error is not null)
            _errors.AddOrUpdate(error, 1, static (_, count) => count + 1);
    }

    public void Note(int shard, GatewayNotice notice)
    {
        switch (notice)
        {
            case GatewayNotice.SessionLost:
                Interlocked.Increment(ref _sessionsLost);
                _lostSession[shard] = true;
                break;
            case GatewayNotice.Disconnected:
                Interlocked.Increment(ref _disconnects);
                break;
            case GatewayNotice.EventDropped:
                Interlocked.Increment(ref _dropped);
                break;
        }
    }
}
