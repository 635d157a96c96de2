using Oven.Functional.Simulator;
using Oven.Functional.Tools.Proving.Fuzzing;

namespace Oven.Functional.Tools.Proving.Soaking;

/// <summary>
/// Something goes wrong, drawn at random: about one time in twelve for all gateway connections at once, otherwise for some REST requests. Only
/// what leaves sessions resumable: then every lost event is a bug.
/// </summary>
internal sealed class Misfortune(Fate fate, ulong seed)
{
    private Chance _chance = new(seed);

    /// <summary>How many 429 were ordered.</summary>
    public int RateLimits { get; private set; }

    /// <summary>How often all connections were struck.</summary>
    public int Blows { get; private set; }

    /// <summary>How many requests were to suffer.</summary>
    public int Mishaps { get; private set; }

    public Task StrikeAsync()
    {
        var times = 1 + _chance.Below(3);
        if (_chance.Below(12) == 0)
        {
            Blows++;
            return _chance.Below(6) switch
            {
                0 => fate.DropConnectionsAsync(),
                1 => fate.CloseConnectionsAsync(4000),
                2 => fate.AskToReconnectAsync(),
                3 => fate.InvalidateSessionsAsync(resumable: true),
                4 => fate.StopAcknowledgingAsync(),
                _ => fate.AskForHeartbeatAsync(),
            };
        }
        Mishaps += times;
        var wait = TimeSpan.FromMilliseconds(100 + _chance.Below(900));
        switch (_chance.Below(8))
        {
            case 0 or 1:
                return fate.FailNextAsync(500 + _chance.Below(4), times: times);
            case 2:
                return fate.ResetNextAsync(executed: true, times: times);
            case 3:
                return fate.ResetNextAsync(executed: false, times: times);
            case 4 or 5:
                return fate.DelayNextAsync(wait, times: times);
            default:
                RateLimits += times;
                return fate.RateLimitNextAsync(wait, _chance.Below(2) == 0 ? "user" : "shared", times: times);
        }
    }
}
